import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ArchiveRefused } from "../../src/ingest/archive.ts";
import {
  cellText,
  readSheet,
  sheetNames,
  WorkbookTooLarge,
  WorkbookUnreadable,
  workbookLimits,
  writeWorkbook,
} from "../../src/ingest/workbook.ts";

const seed = 20250403;

/** A workbook with a part replaced, as another program would write it. */
async function withPart(
  part: string,
  change: (xml: string) => string,
  base?: Uint8Array,
): Promise<Uint8Array> {
  const parts = unzipSync(base ?? (await writeWorkbook([{ naam: "blad", rijen: [["a"]] }])));
  parts[part] = strToU8(change(strFromU8(parts[part] ?? new Uint8Array())));
  return zipSync(parts);
}

/** A workbook whose sheet holds these rows of XML; style 1 is a day, style 2 a month, style 3 a time. */
async function withRows(rows: string, more: { na?: string; pr?: string } = {}): Promise<Uint8Array> {
  const sheet = await withPart("xl/worksheets/sheet1.xml", (xml) =>
    xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${rows}</sheetData>${more.na ?? ""}`),
  );
  const styles = `<cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="17"/><xf numFmtId="20"/></cellXfs>`;
  const styled = await withPart(
    "xl/styles.xml",
    (xml) => xml.replace(/<cellXfs.*<\/cellXfs>/s, styles),
    sheet,
  );
  const pr = more.pr ?? "";
  return withPart("xl/workbook.xml", (xml) => xml.replace("<bookViews>", `${pr}<bookViews>`), styled);
}

const cellsOf = async (bytes: Uint8Array): Promise<(readonly string[])[]> =>
  (await readSheet(bytes, "blad")).map(({ cellen }) => cellen);

describe("tekst van een cel", () => {
  test.each([
    [null, ""],
    [undefined, ""],
    ["0363", "0363"],
    [" a ", " a "],
    [true, "ja"],
    [false, "nee"],
    [3.688, "3,688"],
    [3688, "3688"],
    [72500, "72500"],
    [40.6, "40,6"],
    [0.1 + 0.2, "0,3"],
    [-0.5, "-0,5"],
    [-0, "0"],
    [1e-7, "0,0000001"],
    [-1.25e-9, "-0,00000000125"],
    [123456789012345, "123456789012345"],
    [1e21, "1000000000000000000000"],
    [Number.NaN, ""],
    [new Date(Date.UTC(2021, 0, 18)), "2021-01-18"],
    [new Date(Date.UTC(2021, 0, 18, 23, 59, 59, 999)), "2021-01-18"],
    [new Date(Number.NaN), ""],
    ["2021-01-18T00:00:00", "2021-01-18"],
    ["2021-01-18T12:30:00", "2021-01-18T12:30:00"],
    ["#N/B", "#N/B"],
  ])("%s wordt %j", (value, text) => expect(cellText(value)).toBe(text));

  test("een getal komt altijd terug, zonder punt en zonder macht van tien", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = cellText(value);
        expect(text).toMatch(/^-?\d+(,\d+)?$/);
        const exact = Number.isInteger(value) ? value : Number(value.toPrecision(15));
        expect(Number(text.replace(",", "."))).toBe(exact === 0 ? 0 : exact);
      }),
      { seed, numRuns: 2000 },
    );
  });
});

describe("een blad uit een ander programma", () => {
  test("datums zijn volgnummers met een opmaak; zonder opmaak blijft het een getal", async () => {
    const row = `<row r="3"><c r="A3" s="1"><v>44214</v></c><c r="B3"><v>44214</v></c><c r="C3" s="2"><v>44287</v></c><c r="D3" s="3"><v>0.3958333333</v></c><c r="E3" s="1"><v>44214.75</v></c></row>`;
    expect(await readSheet(await withRows(row), "blad")).toEqual([
      { regel: 3, cellen: ["2021-01-18", "44214", "2021-04-01", "09:30", "2021-01-18"] },
    ]);
  });

  test("een werkboek dat vanaf 1904 telt geeft dezelfde dagen", async () => {
    const row = `<row r="1"><c r="A1" s="1"><v>42752</v></c></row>`;
    expect(await cellsOf(await withRows(row, { pr: `<workbookPr date1904="1"/>` }))).toEqual([
      ["2021-01-18"],
    ]);
  });

  test("fouten blijven zichtbaar, formules geven hun bewaarde waarde, ja en nee zijn woorden", async () => {
    const row = `<row r="1"><c r="A1" t="e"><v>#N/B</v></c><c r="B1"><f>SUM(1,2)</f><v>3.5</v></c><c r="C1" t="str"><f>A2</f><v>Den Haag</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="inlineStr"><is><r><t>twee </t></r><r><t>delen</t></r></is></c></row>`;
    expect(await cellsOf(await withRows(row))).toEqual([
      ["#N/B", "3,5", "Den Haag", "ja", "nee", "twee delen"],
    ]);
  });

  test("van samengevoegde cellen heeft alleen de eerste de waarde", async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Instroom</t></is></c><c r="B1"/><c r="C1" t="inlineStr"><is><t>n</t></is></c></row>`;
    const bytes = await withRows(rows, { na: `<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>` });
    expect(await cellsOf(bytes)).toEqual([["Instroom", "", "n"]]);
  });

  test("lege rijen vallen weg, regelnummers blijven, elke rij is even breed", async () => {
    const rows = `<row r="2"><c r="B2"><v>1</v></c></row><row r="3"><c r="A3" s="1"/></row><row r="7"><c r="A7"><v>2</v></c><c r="D7" s="1"/></row>`;
    expect(await readSheet(await withRows(rows), "blad")).toEqual([
      { regel: 2, cellen: ["", "1"] },
      { regel: 7, cellen: ["2", ""] },
    ]);
  });

  test("codes die als getal zijn bewaard blijven zoals zij zijn bewaard", async () => {
    const row = `<row r="1"><c r="A1"><v>363</v></c><c r="B1" t="inlineStr"><is><t>0363</t></is></c></row>`;
    expect(await cellsOf(await withRows(row))).toEqual([["363", "0363"]]);
  });

  test("verborgen bladen en grafiekbladen tellen niet mee", async () => {
    const sheets = ["een", "twee", "drie"].map((naam) => ({ naam, rijen: [[naam]] }));
    const hidden = await withPart(
      "xl/workbook.xml",
      (xml) =>
        xml
          .replace('name="twee"', 'name="twee" state="hidden"')
          .replace('name="drie"', 'name="drie" state="veryHidden"'),
      await writeWorkbook(sheets),
    );
    expect(await sheetNames(hidden)).toEqual(["een"]);
    const chart = await withPart("xl/_rels/workbook.xml.rels", (xml) =>
      xml.replace('/worksheet" Target="worksheets/sheet1', '/chartsheet" Target="chartsheets/sheet1'),
    );
    const parts = { ...unzipSync(chart), "xl/chartsheets/sheet1.xml": strToU8("<chartsheet/>") };
    expect(await readSheet(zipSync(parts), "blad")).toEqual([]);
  });
});

describe("wat niet kan worden gelezen", () => {
  test.each([
    [
      "een oud .xls of een wachtwoord",
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      WorkbookUnreadable,
      "zonder wachtwoord",
    ],
    [
      "een zip die geen werkboek is",
      zipSync({ "a.csv": strToU8("a;b") }),
      WorkbookUnreadable,
      "geen heel Excel-bestand",
    ],
    ["een leeg zipbestand", zipSync({}), WorkbookUnreadable, "geen heel Excel-bestand"],
    ["tekst", Buffer.from("naam;bedrag\r\n".repeat(9)), ArchiveRefused, "beschadigd"],
    ["niets", Buffer.alloc(0), ArchiveRefused, "beschadigd"],
  ])("%s", async (_, bytes, kind, message) => {
    for (const read of [sheetNames(bytes), readSheet(bytes, "blad")]) {
      const error = await read.catch((cause: unknown) => cause);
      expect(error).toBeInstanceOf(kind);
      expect(String(error)).toContain(message);
    }
  });

  test("een afgekapt of veranderd werkboek geeft rijen of een zin, nooit iets anders", async () => {
    const rijen = Array.from({ length: 200 }, (_, i) => [`rij ${i}`, i, i / 7]);
    const whole = await writeWorkbook([{ naam: "blad", rijen }]);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), fc.boolean());
    await fc.assert(
      fc.asyncProperty(change, async ([at, flip, cut]) => {
        const bytes = cut ? whole.slice(0, at) : Uint8Array.from(whole);
        if (!cut) bytes[at] = (bytes[at] ?? 0) ^ flip;
        const read = await readSheet(bytes, "blad").catch((cause: unknown) => cause);
        const refused =
          read instanceof WorkbookUnreadable ||
          read instanceof ArchiveRefused ||
          read instanceof WorkbookTooLarge;
        expect(refused || Array.isArray(read)).toBe(true);
      }),
      { seed, numRuns: 150 },
    );
  });

  test("te veel kolommen, te grote delen en te veel cellen", async () => {
    const wide = `<row r="1"><c r="CXA1"><v>1</v></c></row>`;
    await expect(readSheet(await withRows(wide), "blad")).rejects.toThrow(/te veel kolommen.*csv/);
    const far = `<row><c r="XFD1" s="1"/></row>`.repeat(1 + workbookLimits.cellen / 16384);
    await expect(readSheet(await withRows(far), "blad")).rejects.toThrow(/te veel cellen/);
    const noise = Buffer.alloc(workbookLimits.deel + 1, "aabcdefgh<si>");
    const base = unzipSync(await writeWorkbook([{ naam: "blad", rijen: [["a"]] }]));
    const image = zipSync({ ...base, "xl/media/foto.png": noise }, { level: 0 });
    await expect(sheetNames(image)).rejects.toThrow(/te grote bijlage/);
    const strings = zipSync({ ...base, "xl/sharedStrings.xml": noise }, { level: 0 });
    await expect(readSheet(strings, "blad")).rejects.toThrow(WorkbookTooLarge);
    await expect(sheetNames(strings)).rejects.toThrow(/te veel verschillende teksten/);
  });
});

describe("schrijven", () => {
  const cell = fc.oneof(
    fc.stringMatching(/^[a-z=+@; "'\n<&>é€0-9-]{1,12}$/).filter((text) => text.trim() !== ""),
    fc.integer(),
    fc.date({ min: new Date("1901-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
  );

  test("wat is geschreven komt terug, ook wat op een formule lijkt", async () => {
    const table = fc.array(fc.tuple(cell, fc.option(cell), cell), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(table, async (rijen) => {
        const bytes = await writeWorkbook([
          { naam: "uitleg", rijen: [["x"]] },
          { naam: "blad", rijen, breedtes: [9] },
        ]);
        expect(await sheetNames(bytes)).toEqual(["uitleg", "blad"]);
        expect(await cellsOf(bytes)).toEqual(rijen.map((row) => row.map(cellText)));
        expect(
          await writeWorkbook([
            { naam: "uitleg", rijen: [["x"]] },
            { naam: "blad", rijen, breedtes: [9] },
          ]),
        ).toEqual(bytes);
      }),
      { seed, numRuns: 60 },
    );
  });
});
