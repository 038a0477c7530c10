import { describe, expect, test } from "vitest";
import { decode, decodeWhere, tableMeta } from "../../../dashboards/components/published.ts";
import { toCsv } from "../../../dashboards/csv.ts";
import { encodeRows } from "../../../src/published/arrow.ts";
import type { PublishedColumn, Row } from "../../../src/published/table.ts";
import { manifestOf, tableOf } from "./support.ts";

const columns: PublishedColumn[] = [
  { naam: "gebied", type: "tekst", uitleg: "" },
  { naam: "waarde", type: "decimaal", uitleg: "" },
  { naam: "telt_mee", type: "ja_nee", uitleg: "" },
];
const rows: Row[] = [
  { gebied: "Den Haag", waarde: -1.5, telt_mee: true },
  { gebied: "=SOM(A1)", waarde: null, telt_mee: false },
];

test("a page reads what the release wrote", () => {
  const bytes = encodeRows(rows, columns);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  expect(decode(buffer)).toEqual(rows);
  expect(decode(encodeRows([], columns))).toEqual([]);
});

test("a page reads only the rows that it asks for", () => {
  const bytes = encodeRows(rows, columns);
  expect(decodeWhere(bytes, "gebied", "=SOM(A1)")).toEqual([rows[1]]);
  expect(decodeWhere(bytes, "gebied", "Delft")).toEqual([]);
  expect(decodeWhere(bytes, "bestaat_niet", "Den Haag")).toEqual([]);
});

test("a download opens in a Dutch spreadsheet and holds no formula", () => {
  expect(toCsv(rows, columns)).toBe("\ufeffgebied;waarde;telt_mee\r\nDen Haag;-1,5;ja\r\n'=SOM(A1);;nee\r\n");
});

describe("the manifest", () => {
  const manifest = manifestOf(tableOf({ naam: "cijfers", bron_titel: "Cijferregister" }));

  test("gives a table with the name of its source", () => {
    expect(tableMeta(manifest, "cijfers").bron_titel).toBe("Cijferregister");
  });

  test("a table that was not released is a bug of the page", () => {
    expect(() => tableMeta(manifest, "bestaat_niet")).toThrow(/bestaat_niet/);
  });
});
