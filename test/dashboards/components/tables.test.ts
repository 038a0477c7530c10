import { describe, expect, test } from "vitest";
import { card } from "../../../dashboards/components/card.ts";
import { type MatrixRow, matrix, shareText } from "../../../dashboards/components/matrix.ts";
import type { Answer } from "../../../dashboards/components/rows.ts";
import { dataTable } from "../../../dashboards/components/table.ts";
import { newDocument, tableOf } from "./support.ts";

const meta = tableOf({ is_fictief: true });

describe("a table", () => {
  const rows = [
    { naam: "a", waarde: 1234, status: "getoond" as const },
    { naam: "b", waarde: null, status: "onderdrukt" as const },
    { naam: "c", waarde: null, status: "onbekend" as const },
    { naam: "d", waarde: null, status: "nvt" as const },
  ];
  const region = dataTable(
    newDocument(),
    rows,
    [
      { kop: "Naam", waarde: ({ naam }) => naam },
      { kop: "Aantal", getal: true, waarde: (row) => row },
    ],
    { bijschrift: "Proef" },
  );

  test("names its rows and columns and scrolls by keyboard", () => {
    expect(region.getAttribute("tabindex")).toBe("0");
    expect(region.querySelector("caption")?.textContent).toBe("Proef");
    expect(region.querySelectorAll('thead th[scope="col"]')).toHaveLength(2);
    expect(region.querySelectorAll('tbody th[scope="row"]')).toHaveLength(4);
  });

  test("tells hidden, unknown and not applicable apart in words and form", () => {
    const cells = [...region.querySelectorAll("td")];
    expect(cells.map((cell) => cell.textContent)).toEqual(["1.234", "verborgen", "onbekend", "–"]);
    expect(cells.map((cell) => cell.className)).toEqual([
      "getal",
      "getal cel-verborgen",
      "getal cel-onbekend",
      "getal cel-nvt",
    ]);
  });
});

describe("the matrix", () => {
  const answers: [number, Answer][] = [
    [1, "ja"],
    [2, "nee"],
    [3, "niet_aangevinkt"],
    [4, "onbekend"],
    [5, "niet_uitgevraagd"],
  ];
  const row: MatrixRow = {
    label: "Loket",
    antwoorden: new Map(answers),
    n_ja: 1,
    n_gevraagd: 4,
    n_onbekend: 1,
    opmerking: "In het rapport staat 2, maar er staan 1 gemeenten bij.",
    bijrij: false,
  };
  const table = matrix(newDocument(), [row], {
    blok: "Blok",
    route: "Voorzorg",
    gemeenten: [1, 2, 3, 4, 5],
  });

  test("gives every answer a name and a form of its own", () => {
    const cells = [...table.querySelectorAll(".merk-cel .merkteken")];
    expect(cells.map((cell) => cell.textContent)).toEqual([
      "ja",
      "nee",
      "niet aangevinkt",
      "onbekend",
      "niet uitgevraagd",
    ]);
    expect(new Set(cells.map((cell) => cell.querySelector("svg")?.innerHTML)).size).toBe(5);
  });

  test("names its block for whoever hears it, and shows only the route", () => {
    const caption = table.querySelector("caption");
    expect(caption?.textContent).toBe("Blok: Voorzorg");
    expect(caption?.querySelector(".alleen-voorlezen")?.textContent).toBe("Blok: ");
  });

  test("counts n of N with the unknown as a range", () => {
    expect(shareText(row)).toBe("1–2 van 4");
    expect(shareText({ ...row, n_onbekend: 0 })).toBe("1 van 4");
    expect(shareText({ ...row, n_ja: 0, n_gevraagd: 0, n_onbekend: 0 })).toBe("–");
    expect(table.querySelectorAll(".aandeel .staaf-bereik")).toHaveLength(1);
  });

  test("says where a printed total differs", () => {
    expect(table.querySelector('th[scope="row"] .afwijking')?.textContent).toContain(
      "In het rapport staat 2",
    );
  });
});

describe("a card", () => {
  test("carries its tag, source, peildatum and download, and opens its table by a button", () => {
    const document = newDocument();
    const table = document.createElement("table");
    const section = card(document, { id: "proef", titel: "Hulpvraag", tabel: table, bron: meta });
    expect(section.querySelector(".tag")?.textContent).toBe("fictief");
    expect(section.querySelector(".bron")?.textContent).toContain(
      "Bron: Meldingen · Peildatum: 18 januari 2021",
    );
    expect(section.querySelector("a[download]")?.getAttribute("href")).toBe("./data/meldingen_hulpvraag.csv");
    const button = section.querySelector("button");
    const target = section.querySelector<HTMLElement>(`#${button?.getAttribute("aria-controls")}`);
    expect([button?.getAttribute("aria-expanded"), target?.hidden]).toEqual(["false", true]);
    button?.click();
    expect([button?.getAttribute("aria-expanded"), target?.hidden]).toEqual(["true", false]);
  });
});
