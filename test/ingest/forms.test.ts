import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { writeTemplates } from "../../src/ingest/template.ts";
import { readSheet, writeWorkbook } from "../../src/ingest/workbook.ts";
import { emptyData, removeFolders, shipped, testEnv } from "../support/example.ts";
import { delivered, fileWith, melding, parquetRows } from "./deliveries.ts";
import { cellsOf, header, sheet, summary, type Taken, taken, takenFrom } from "./taken.ts";

afterAll(removeFolders);

async function datesOf({ data }: Taken): Promise<unknown[]> {
  const kept = await readReceipts(data);
  const rows = await Promise.all(kept.map(({ folder }) => parquetRows(join(folder, "rows.parquet"))));
  return rows.flat().map((row) => row.datum_melding);
}

describe("een werkboek", () => {
  test("met een blad per maand is een levering per maand", async () => {
    const months = ["januari", "februari", "maart"];
    const sheets = months.map((naam, m) => {
      const rows = [1, 2].map((nr) =>
        cellsOf(melding(`${m}-${nr}`, { datum_melding: `${nr}-${m + 1}-2025` })),
      );
      return sheet(naam, [[`Meldingen ${naam}`], [], header, ...rows]);
    });
    const result = await takenFrom(
      await writeWorkbook([...sheets, sheet("uitleg", [["wat dit is"]])]),
      "jaar.xlsx",
    );
    expect(summary(result)).toEqual(months.map((naam) => [`jaar.xlsx#${naam}`, "2 van 2", 0, ""]));
    expect(result.receipts.flatMap(({ dekking }) => dekking.map(({ eenheid }) => eenheid))).toEqual([
      "2025-01",
      "2025-02",
      "2025-03",
    ]);
    expect(result.lines).toContain("jaar.xlsx#uitleg: geen bekende tabel, overgeslagen.");
    expect(result.lines.at(-1)).toBe("3 nieuw, 0 al binnen, 0 geweigerd.");
  });

  test("met datums als dag, als volgnummer en als tekst geeft dezelfde dagen", async () => {
    const day = new Date(Date.UTC(2020, 10, 2));
    const written = [day, 44137, "44137", "2-11-2020", "02-11-20", "2020-11-02", "2 november 2020"];
    const rows = written.map((datum, i) =>
      header.map((name) => (name === "datum_melding" ? datum : (melding(String(i))[name] ?? null))),
    );
    const result = await takenFrom(await writeWorkbook([sheet("blad", [header, ...rows])]), "datums.xlsx");
    expect(summary(result)).toEqual([["datums.xlsx#blad", "7 van 7", 0, ""]]);
    expect(await datesOf(result)).toEqual(written.map(() => "2020-11-02"));
  });

  test("met titel, eenheden, lege kolom, lege rij, totaal en bron houdt alleen de rijen over", async () => {
    const split = (cells: readonly string[]): string[] => [...cells.slice(0, 2), "", ...cells.slice(2)];
    const units = ["nr", "dd-mm-jjjj", "", "code", "code", "code", "ja/nee"];
    const result = await takenFrom(
      await writeWorkbook([
        sheet("blad", [
          ["Meldingen bij het loket"],
          ["Peildatum 1 mei 2025"],
          [],
          split(header),
          units,
          split(cellsOf(melding("1"))),
          [],
          split(cellsOf(melding("2", { hulpvraag: "onzin" }))),
          split(cellsOf(melding("3"))),
          ["Totaal", "", "", "3"],
          ["Bron: registratie van het loket"],
          ["© gemeente Verzonnendam"],
        ]),
      ]),
      "opmaak.xlsx",
    );
    expect(summary(result)).toEqual([["opmaak.xlsx#blad", "2 van 3", 4, "code_onbekend"]]);
    expect(result.receipts[0]?.kopregel).toBe(3);
    expect(result.receipts[0]?.bevindingen[0]?.regels).toEqual([8]);
  });

  test("dat het sjabloon is, ingevuld, heeft geen bevindingen; leeg zegt het één ding", async () => {
    const folder = await emptyData();
    const reference = openReference(await emptyData(), shipped);
    await writeTemplates({ sources, reference, bron: "meldingen", folder, log: () => undefined });
    const empty = await readFile(join(folder, "meldingen-sjabloon.xlsx"));
    const kop = [...((await readSheet(empty, "invullen"))[0]?.cellen ?? [])];
    const row = kop.map((name) => melding("1")[name] ?? "");
    const book = await writeWorkbook([
      sheet("invullen", [kop, row]),
      sheet(
        "uitleg",
        (await readSheet(empty, "uitleg")).map(({ cellen }) => cellen),
      ),
      sheet(
        "codes",
        (await readSheet(empty, "codes")).map(({ cellen }) => cellen),
      ),
    ]);
    const result = await takenFrom(book, "ingevuld.xlsx");
    expect(summary(result)).toEqual([["ingevuld.xlsx#invullen", "1 van 1", 0, ""]]);
    const nothing = await takenFrom(empty, "leeg.xlsx");
    expect(summary(nothing)).toEqual([["leeg.xlsx#invullen", "0 van 0", 0, "geen_rij_bruikbaar"]]);
  });

  test("zonder bekende tabel wordt per blad geweigerd", async () => {
    const result = await takenFrom(
      await writeWorkbook([
        sheet("blad", [
          ["a", "b"],
          [1, 2],
        ]),
      ]),
      "anders.xlsx",
    );
    expect(summary(result)).toEqual([["anders.xlsx#blad", "0 van 0", 0, "bron_onbekend"]]);
  });

  test("van voor 2007 of met een wachtwoord krijgt een zin die zegt wat te doen", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096, 7)]);
    const result = await takenFrom(old, "oud.xls");
    expect(result.lines.slice(0, 2)).toEqual([
      "oud.xls: geweigerd, niets bewaard.",
      "  blokkerend bestand_onleesbaar: Dit is een oud Excelbestand, of een Excelbestand met een wachtwoord. Bewaar het als xlsx zonder wachtwoord of als CSV, en lever dat aan.",
    ]);
  });
});

/** Every form of the same rows: what a program may do to a table on its way out. */
const rows = [melding("1"), melding("2"), melding("3", { datum_melding: "18 januari 2021" })];
const table = delivered(rows);
const forms: Readonly<Record<string, () => string | Buffer>> = {
  "met BOM": () => `\ufeff${table}`,
  "UTF-16 LE": () => Buffer.from(`\ufeff${table}`, "utf16le"),
  "UTF-16 BE": () => Buffer.from(`\ufeff${table}`, "utf16le").swap16(),
  "UTF-16 LE zonder BOM": () => Buffer.from(table, "utf16le"),
  "met LF": () => table.replaceAll("\r\n", "\n"),
  "met CR": () => table.replaceAll("\r\n", "\r"),
  "met tabs": () => table.replaceAll(";", "\t"),
  "met strepen": () => table.replaceAll(";", "|"),
  "met komma's": () => table.replaceAll(";", ","),
  "zonder laatste regeleinde": () => table.trimEnd(),
  "alles tussen aanhalingstekens": () => table.replace(/[^;\r\n]+/g, '"$&"'),
  "met titel en lege regels erboven": () => `Meldingen\r\n\r\nPeildatum 1 mei\r\n${table}`,
  "met een titel van twee regels tussen aanhalingstekens": () => `"Meldingen\nvan het loket"\r\n${table}`,
  "met een kolomnaam van twee regels": () => table.replace("datum_melding", '"datum\r\nmelding"'),
  "met een kolomnaam van twee regels, zoals Excel ze schrijft": () =>
    table.replace("datum_melding", '"datum\nmelding"'),
  "met een losse CR in een kolomnaam": () => table.replace("datum_melding", '"datum\rmelding"'),
  "met LF, en CRLF in een kolomnaam": () =>
    table.replaceAll("\r\n", "\n").replace("datum_melding", '"datum\r\nmelding"'),
  "met een titel over alle kolommen": () => `Meldingen;;;;;\r\n${table}`,
  "met lege rijen ertussen": () => table.replaceAll("\r\n", "\r\n\r\n;;;;;\r\n"),
  "met lege kolommen ertussen": () => table.replaceAll(";", ";;"),
  "met een scheidingsteken aan het einde": () => table.replaceAll("\r\n", ";\r\n"),
  "met een rij eenheden": () => table.replace("\r\n", "\r\nnr;dd-mm-jjjj;code;code;code;ja/nee\r\n"),
  "met een totaal": () => `${table}Totaal;;;;;3\r\n`,
  "met een totaal dat korter is": () => `${table}Totaal;3\r\n`,
  "met bron en copyright": () => `${table}Bron: het loket\r\n© gemeente Verzonnendam\r\n`,
  "met bron en copyright, even breed": () => `${table}Bron: het loket;;;;;\r\n"© gemeente";;;;;\r\n`,
  "met kolommen in een andere volgorde": () => table.replace(/^([^;\r\n]*);([^;]*);/gm, "$2;$1;"),
  "met namen met hoofdletters, accenten en spaties": () =>
    table.replace("meldingnr;datum_melding", " MELDING Nummer ; Dátum Melding "),
};

describe("dezelfde rijen", () => {
  test.each(Object.keys(forms))("%s", async (name) => {
    const content = forms[name]?.() ?? "";
    const result = await takenFrom(content);
    expect(result.receipts.map(({ rijen }) => rijen)).toEqual([
      { in: 3, aanvaard: 3, afgekeurd: 0, dubbel: 0 },
    ]);
    expect(result.receipts[0]?.bevindingen).toEqual([]);
    expect(await datesOf(result)).toEqual(["2025-04-03", "2025-04-03", "2021-01-18"]);
  });
});

describe("een bestand keuren", () => {
  test("zegt hetzelfde en bewaart niets, ook geen sleutel", async () => {
    const data = await emptyData();
    const bad = [await fileWith(delivered([melding("1"), melding("2", { hulpvraag: "onzin" })]))];
    const lines: string[] = [];
    const run = { data, shipped, sources, files: bad, proef: true, now: () => new Date(0) };
    const env = { ...testEnv, THUISMONITOR_SLEUTEL: "", THUISMONITOR_SLEUTELBESTAND: join(data, "sleutel") };
    const result = await ingest({ ...run, env, log: (line) => lines.push(line) });
    expect(result).toEqual({ nieuw: 1, bekend: 0, geweigerd: 0, gebroken: true });
    expect(lines.at(-1)).toBe("1 leesbaar, 0 geweigerd; er is niets bewaard.");
    expect(await readdir(data)).toEqual([]);
    expect((await taken(bad)).lines.slice(0, -1)).toEqual(lines.slice(0, -1));
  });
});
