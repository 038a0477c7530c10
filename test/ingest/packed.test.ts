import { mkdir, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { writeWorkbook } from "../../src/ingest/workbook.ts";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { delivered, filesBelow, fileWith, melding } from "./deliveries.ts";
import { cellsOf, header, sheet, summary, taken, takenFrom } from "./taken.ts";

afterAll(removeFolders);

/** A workbook with one row. */
const book = (nr: string): Promise<Uint8Array> =>
  writeWorkbook([sheet("blad", [header, cellsOf(melding(nr))])]);

describe("ingepakt", () => {
  test("een zip met twee CSV's en een werkboek is drie leveringen", async () => {
    const zip = zipSync({
      "map/b.csv": strToU8(delivered([melding("b"), melding("c")])),
      "a.csv": strToU8(`\ufeff${delivered([melding("a")])}`),
      "c.xlsx": await book("d"),
      "__MACOSX/._a.csv": strToU8("?"),
    });
    const result = await takenFrom(zip, "pak.zip");
    expect(summary(result)).toEqual([
      ["pak.zip/a.csv", "1 van 1", 0, ""],
      ["pak.zip/c.xlsx#blad", "1 van 1", 0, ""],
      ["pak.zip/map/b.csv", "2 van 2", 0, ""],
    ]);
    const again: string[] = [];
    await ingestInto(result.data, {
      files: [await fileWith(Buffer.from(zip), "nog eens.zip")],
      lines: again,
    });
    expect(again.at(-1)).toBe("0 nieuw, 3 al binnen, 0 geweigerd.");
  });

  test("een slecht bestand in een zip houdt de goede niet op", async () => {
    const zip = zipSync({ "a.csv": strToU8(delivered([melding("a")])), "b.pdf": strToU8("%PDF-1.4") });
    const result = await takenFrom(zip, "pak.zip");
    expect(summary(result).toSorted()).toEqual([
      ["pak.zip/a.csv", "1 van 1", 0, ""],
      ["pak.zip/b.pdf", "0 van 0", 0, "bestand_onleesbaar"],
    ]);
  });

  test.each(["levering.csv.gz", "levering", "levering.gz"])(
    "een gzip met de naam %s is wat erin zit",
    async (name) => {
      const result = await takenFrom(gzipSync(delivered([melding("1")])), name);
      expect(summary(result)).toEqual([[name.replace(/\.gz$/, ""), "1 van 1", 0, ""]]);
    },
  );

  test("een gzip van UTF-16 met regeleinden in velden ook", async () => {
    const rows = [melding("1", { opmerking: "een\r\ntwee" }), melding("2", { opmerking: "" })];
    const bytes = Buffer.from(`\ufeff${delivered(rows)}`, "utf16le");
    expect(summary(await takenFrom(gzipSync(bytes), "x.csv.gz"))).toEqual([
      ["x.csv", "2 van 2", 0, "kolom_onbekend"],
    ]);
  });

  const inside = (files: Zippable): Uint8Array => zipSync(files);
  const csv = strToU8(delivered([melding("1")]));
  test.each<[string, string, Uint8Array, RegExp]>([
    [
      "een pad naar boven in een zip",
      "x.zip",
      inside({ "../../x.csv": csv }),
      /wijst naar een plek erbuiten/,
    ],
    ["een vast pad in een zip", "x.zip", inside({ "/tmp/x.csv": csv }), /wijst naar een plek erbuiten/],
    ["een zip in een zip", "x.zip", inside({ "y.zip": inside({ "a.csv": csv }) }), /ingepakt bestand in/],
    ["een gzip in een zip", "x.zip", inside({ "y.csv": gzipSync(csv) }), /ingepakt bestand in/],
    ["een zip in een gzip", "x.gz", gzipSync(inside({ "a.csv": csv })), /ingepakt bestand in/],
    ["een halve zip", "x.zip", inside({ "a.csv": csv }).slice(0, 60), /beschadigd/],
    ["een halve gzip", "x.gz", gzipSync(csv).subarray(0, 40), /beschadigd/],
    ["een lege zip", "x.zip", inside({ ".verborgen": csv }), /Er zit geen tabel in/],
  ])("%s wordt geweigerd met één zin, en er komt niets buiten de map", async (_, name, bytes, reason) => {
    const parent = await emptyData();
    const data = join(parent, "a", "b", "gegevens");
    await mkdir(data, { recursive: true });
    const lines: string[] = [];
    const file = await fileWith(Buffer.from(bytes), name);
    expect(await ingestInto(data, { files: [file], lines })).toMatchObject({ geweigerd: 1 });
    expect(lines.filter((line) => line.includes("bestand_onleesbaar"))).toHaveLength(1);
    expect(lines.join("\n")).toMatch(reason);
    expect([...(await filesBelow(parent)).keys()]).toEqual([
      expect.stringMatching(/^a\/b\/gegevens\/raw\/geweigerd\/[0-9a-f]{12}\/receipt\.json$/),
    ]);
    expect(await readdir(dirname(file))).toEqual([name]);
  });

  test("een werkboek waarvan een onderdeel ontbreekt wordt geweigerd", async () => {
    const { "xl/worksheets/sheet1.xml": _, ...rest } = unzipSync(await book("1"));
    const result = await takenFrom(zipSync(rest), "half.xlsx");
    expect(summary(result)).toEqual([["half.xlsx", "0 van 0", 0, "bestand_onleesbaar"]]);
  });
});

describe("een map", () => {
  test("wordt van boven naar beneden gelezen, zonder uitleg en verborgen bestanden", async () => {
    const folder = await emptyData();
    await mkdir(join(folder, "2025", "04"), { recursive: true });
    await writeFile(join(folder, "2025", "04", "a.csv"), delivered([melding("1")]));
    await writeFile(join(folder, "2025", "b.csv"), delivered([melding("2"), melding("3")]));
    await writeFile(join(folder, "leesmij.txt"), "uitleg");
    await writeFile(join(folder, "~$open.xlsx"), "?");
    await writeFile(join(folder, ".verborgen.csv"), "?");
    const result = await taken([folder]);
    expect(summary(result)).toEqual([
      ["2025/04/a.csv", "1 van 1", 0, ""],
      ["2025/b.csv", "2 van 2", 0, ""],
    ]);
  });

  test("die leeg is, geeft geen levering", async () => {
    expect((await taken([await emptyData()])).receipts).toEqual([]);
  });
});
