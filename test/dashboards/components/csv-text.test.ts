import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvButton, fileName } from "../../../dashboards/components/csv-button.ts";
import { csvText } from "../../../dashboards/components/csv-text.ts";
import { toCsv } from "../../../dashboards/csv.ts";
import { newDocument, seed } from "./support.ts";

const awkward = fc.constantFrom(
  "=1+1",
  "+31",
  "-5",
  "@naam",
  "\tx",
  "a;b",
  'zeg "ja"',
  "twee\r\nregels",
  "–",
);
const text = fc.oneof(awkward, fc.string());
const value = fc.oneof(text, fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());

describe("a download made on the page", () => {
  test("is byte for byte what the site writes for the same rows", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.oneof(value, fc.constant(null)), text), { minLength: 1 }), (rows) => {
        const columns = ["a", "b"].map((naam) => ({ naam, type: "tekst" as const, uitleg: "" }));
        const written = toCsv(
          rows.map(([a, b]) => ({ a, b })),
          columns,
        );
        expect(csvText(["a", "b"], rows)).toBe(written);
      }),
      seed,
    );
  });

  test("has a button that says what it saves", () => {
    const file = { naam: "x", titel: "alle antwoorden", kop: [], rijen: () => [] };
    expect(csvButton(newDocument(), file).textContent).toBe("download deze tabel (csv): alle antwoorden");
  });

  test("has a name without spaces and accents", () => {
    expect(fileName("Zuid-Hollandse Eilanden é", "2022-04")).toBe("zuid-hollandse-eilanden-e-2022-04");
  });
});
