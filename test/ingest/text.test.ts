import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, detectEncoding, notATable } from "../../src/ingest/text.ts";

const seed = 20250403;

/** What Windows-1252 can write, with the signs between 0x80 and 0x9F that Node decodes wrongly. */
const windowsBytes: Readonly<Record<string, number>> = {
  "€": 0x80,
  "„": 0x84,
  "…": 0x85,
  Š: 0x8a,
  "‘": 0x91,
  "’": 0x92,
  "“": 0x93,
  "”": 0x94,
  "–": 0x96,
  "—": 0x97,
  "™": 0x99,
  Ÿ: 0x9f,
};
const windows1252 = (text: string): Buffer =>
  Buffer.from([...text].map((c) => windowsBytes[c] ?? c.charCodeAt(0)));

const swapped = (text: string): Buffer => Buffer.from(text, "utf16le").swap16();
const written = fc.string({ unit: "grapheme", minLength: 1 }).filter((s) => !/[\0\ufeff]/.test(s));
const accented = fc
  .array(fc.constantFrom(..."abc;0123 \r\n", ..."éëïüçßøÅ", ...Object.keys(windowsBytes)), { minLength: 1 })
  .map((characters) => `é ${characters.join("")}`);
const plain = fc.array(fc.constantFrom(..."meldingnr;0123 \r\n"), { minLength: 4 }).map((c) => c.join(""));

describe("codering", () => {
  test("UTF-8 en UTF-16 met bom komen heel terug", () => {
    fc.assert(
      fc.property(written, (text) => {
        for (const [bytes, encoding] of [
          [Buffer.from(text), "utf-8"],
          [Buffer.from(`\ufeff${text}`), "utf-8"],
          [Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
          [swapped(`\ufeff${text}`), "utf-16be"],
        ] as const) {
          expect(detectEncoding(bytes)).toBe(encoding);
          expect(decode(bytes, encoding)).toBe(text);
        }
      }),
      { seed, numRuns: 300 },
    );
  });

  test("UTF-16 zonder bom wordt herkend aan de nulbytes", () => {
    fc.assert(
      fc.property(plain, (text) => {
        expect(detectEncoding(Buffer.from(text, "utf16le"))).toBe("utf-16le");
        expect(detectEncoding(swapped(text))).toBe("utf-16be");
        expect(decode(swapped(text), "utf-16be")).toBe(text);
      }),
      { seed, numRuns: 100 },
    );
  });

  test("Windows-1252 komt heel terug, ook € en gekrulde aanhalingstekens", () => {
    fc.assert(
      fc.property(accented, (text) => {
        const bytes = windows1252(text);
        fc.pre(!isValidUtf8(bytes));
        expect(detectEncoding(bytes)).toBe("windows-1252");
        expect(decode(bytes, "windows-1252")).toBe(text);
      }),
      { seed, numRuns: 300 },
    );
  });

  test("geen bytes laten een fout ontstaan", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (array) => {
        const bytes = Buffer.from(array);
        notATable(bytes);
        const encoding = detectEncoding(bytes);
        if (encoding !== null) expect(typeof decode(bytes, encoding)).toBe("string");
      }),
      { seed, numRuns: 500 },
    );
  });
});

function isValidUtf8(bytes: Buffer): boolean {
  return Buffer.from(bytes.toString("utf8")).equals(bytes);
}

describe("geen tabel", () => {
  test.each([
    ["PK;naam\n1;2\n", null],
    ["%procent;naam\n", null],
    ["a < b;c\n", null],
    ["<3;hart\n", null],
  ])("%j is wel een tabel", (text, expected) => {
    expect(notATable(Buffer.from(text))).toBe(expected);
  });
});
