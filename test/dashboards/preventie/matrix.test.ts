import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gemeenteName } from "../../../dashboards/components/preventie/choices.ts";
import { matrixRows } from "../../../dashboards/components/preventie/items.ts";
import { answerName } from "../../../dashboards/components/preventie/marks.ts";
import { matrix } from "../../../dashboards/components/preventie/matrix.ts";
import { matrixFile } from "../../../dashboards/components/preventie/matrix-file.ts";
import type { Answer } from "../../../dashboards/components/preventie/rows.ts";
import { newDocument, seed } from "../components/support.ts";
import { anyRegion, measurement, scanned } from "./support.ts";

const nine: Answer[] = [
  ...(["ja", "nee", "niet_aangevinkt", "onbekend", "geen_antwoord"] as const),
  ...(["niet_uitgevraagd", "ja", "ja", "niet_aangevinkt"] as const),
];
const gemeenten = nine.map((_, i) => ({ nr: i + 1, naam: i === 1 ? "Voorbeeldstad" : "" }));

describe("the matrix", () => {
  const { items, answers } = scanned([
    { item_id: "A", antwoorden: nine, own: { n_gedrukt: 4, verschil: 1 } },
    { item_id: "B", antwoorden: nine.map(() => "ja") },
    { item_id: "C", antwoorden: nine.map(() => "ja"), own: { soort: "anders", telt_mee: false } },
  ]);
  const options = { blok: "Blok", route: "Voorzorg", gemeenten, eigen: 5 };
  const region = matrix(newDocument(), matrixRows(items, answers), options);

  test("is a table with a heading for every row and column, and scrolls by keyboard", () => {
    expect(region.getAttribute("tabindex")).toBe("0");
    expect(region.getAttribute("aria-label")).toBe("Tabel: Blok: Voorzorg");
    expect(region.querySelectorAll('thead th[scope="col"]')).toHaveLength(2 + 9);
    expect(region.querySelectorAll('tbody th[scope="row"]')).toHaveLength(3);
  });

  test("gives every answer a name inside its mark", () => {
    const marks = [...region.querySelectorAll("tbody tr:nth-child(2) .merk")];
    expect(marks.map(({ textContent }) => textContent)).toEqual(nine.map(answerName));
    expect(new Set(marks.map(({ className }) => className)).size).toBe(6);
  });

  test("puts what most gemeenten have first and 'iets anders' last", () => {
    const heads = [...region.querySelectorAll("tbody th")].map((head) => head.firstChild?.textContent);
    expect(heads).toEqual(["Vraag B", "Vraag A", "Vraag C"]);
  });

  test("names its block for whoever hears it, and shows only the route", () => {
    const caption = region.querySelector("caption");
    expect(caption?.textContent).toBe("Blok: Voorzorg");
    expect(caption?.querySelector(".alleen-voorlezen")?.textContent).toBe("Blok: ");
  });

  test("says where a printed total differs", () => {
    expect(region.querySelector(".afwijking")?.textContent).toBe(
      "In het rapport staat 4, maar er staan 3 gemeenten bij.",
    );
  });

  test("reads the same with a number and with a released name, and points out the own gemeente", () => {
    const heads = [...region.querySelectorAll("thead .merk-cel")].map(({ textContent }) => textContent);
    expect(heads.slice(0, 5)).toEqual([
      ...["gemeente 1", "Voorbeeldstad", "gemeente 3", "gemeente 4"],
      "gemeente 5, uw gemeente",
    ]);
    expect(region.querySelectorAll("tbody .merk-eigen")).toHaveLength(3);
  });

  test("shows of any region every answer once, and sums up what it shows", () => {
    fc.assert(
      fc.property(anyRegion, (asked) => {
        const found = scanned(asked);
        const all = asked[0]?.antwoorden.map((_, i) => ({ nr: i + 1, naam: "" })) ?? [];
        const rows = matrixRows(found.items, found.answers);
        const table = matrix(newDocument(), rows, { blok: "b", route: "", gemeenten: all, eigen: null });
        for (const row of table.querySelectorAll("tbody tr")) {
          const names = [...row.querySelectorAll(".merk")].map(({ textContent }) => textContent);
          const n = (...words: string[]): number => names.filter((name) => words.includes(name ?? "")).length;
          const [ja, onbekend] = [n("ja"), n("onbekend", "geen antwoord")];
          const asked_of = all.length - n("niet uitgevraagd");
          const range = onbekend === 0 ? `${ja}` : `${ja}–${ja + onbekend}`;
          const expected = asked_of === 0 ? "–" : `${range} van ${asked_of}`;
          expect(row.querySelector(".aandeel-tekst")?.textContent).toBe(expected);
        }
      }),
      { ...seed, numRuns: 25 },
    );
  });
});

describe("the matrix as a file", () => {
  test("has a row per question and a column per gemeente, in words", () => {
    const { items, answers } = scanned([{ item_id: "A", antwoorden: nine }]);
    const file = matrixFile(items, answers, gemeenten, measurement);
    expect(file.naam).toBe("preventiescanner-voorbeeldregio-2022-04-voorzorg-fictief");
    expect(file.kop.slice(-9)).toEqual(gemeenten.map(gemeenteName));
    const [row = []] = file.rijen();
    expect(row).toHaveLength(file.kop.length);
    expect(row.slice(-9)).toEqual(nine.map(answerName));
    expect(Object.fromEntries(file.kop.map((name, i) => [name, row[i]]))).toMatchObject({
      ...{ "conditie volgens": "eigen indeling", "gesteld als in versie": "2022-1", "telt mee": true },
      ...{ fictief: true, ja: 3, onbekend: 2, gevraagd: 8, ondergrens: 3, bovengrens: 5 },
    });
  });
});
