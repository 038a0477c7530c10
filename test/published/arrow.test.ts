import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeRows, encodeRows } from "../../src/published/arrow.ts";
import type { PublishedColumn, Row } from "../../src/published/table.ts";

const columns: PublishedColumn[] = [
  { naam: "naam", type: "tekst", uitleg: "" },
  { naam: "aantal", type: "geheel", uitleg: "" },
  { naam: "bedrag", type: "decimaal", uitleg: "" },
  { naam: "is_zeker", type: "ja_nee", uitleg: "" },
];

const row = fc.record({
  naam: fc.option(fc.string(), { nil: null }),
  aantal: fc.option(fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }), { nil: null }),
  bedrag: fc.option(
    fc.integer({ min: -1e12, max: 1e12 }).map((cents) => cents / 100),
    { nil: null },
  ),
  is_zeker: fc.option(fc.boolean(), { nil: null }),
});

describe("encodeRows and decodeRows", () => {
  test("what goes in comes out, and the same rows give the same bytes", () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), (rows: Row[]) => {
        const bytes = encodeRows(rows, columns);
        expect(decodeRows(bytes)).toEqual(rows);
        expect(Buffer.from(encodeRows(rows, columns)).equals(Buffer.from(bytes))).toBe(true);
      }),
      { seed: 7, numRuns: 150 },
    );
  });

  test("a column of nulls keeps its place and type", () => {
    expect(
      decodeRows(encodeRows([{ naam: null, aantal: null, bedrag: null, is_zeker: null }], columns)),
    ).toEqual([{ naam: null, aantal: null, bedrag: null, is_zeker: null }]);
    expect(decodeRows(encodeRows([], columns))).toEqual([]);
  });

  test("a value that does not fit its column is refused", () => {
    for (const wrong of [{ aantal: 1.5 }, { aantal: "3" }, { naam: 3 }, { is_zeker: "ja" }]) {
      expect(() => encodeRows([wrong], columns)).toThrow(TypeError);
    }
  });
});
