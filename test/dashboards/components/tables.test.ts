import { describe, expect, test } from "vitest";
import { card } from "../../../dashboards/components/card.ts";
import { euro } from "../../../dashboards/components/format.ts";
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

describe("a table of amounts", () => {
  test("writes an amount as asked and hatches a hidden one all the same", () => {
    const rows = [
      { naam: "a", waarde: 1590.5, status: "getoond" as const },
      { naam: "b", waarde: 12, status: "onderdrukt" as const },
    ];
    const columns = [
      { kop: "Naam", waarde: ({ naam }: (typeof rows)[number]) => naam },
      { kop: "Bedrag", getal: true, schrijf: euro, waarde: (row: (typeof rows)[number]) => row },
    ];
    const cells = [
      ...dataTable(newDocument(), rows, columns, { bijschrift: "Proef" }).querySelectorAll("td"),
    ];
    expect(cells.map((cell) => [cell.textContent, cell.className])).toEqual([
      ["€\u00a01.590,50", "getal"],
      ["verborgen", "getal cel-verborgen"],
    ]);
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

  test("finds its download from a page one folder deep", () => {
    const document = newDocument();
    document.head.innerHTML = '<meta name="wortel" content="../">';
    const link = card(document, { id: "proef", titel: "Hulpvraag", bron: meta }).querySelector("a[download]");
    expect(link?.getAttribute("href")).toBe("../data/meldingen_hulpvraag.csv");
  });
});
