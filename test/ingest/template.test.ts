import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { matchHeader } from "../../src/contract/describe.ts";
import { RunError } from "../../src/errors.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { writeTemplates } from "../../src/ingest/template.ts";
import { readSheet, sheetNames, writeWorkbook } from "../../src/ingest/workbook.ts";
import { emptyData, removeFolders, shipped } from "../support/example.ts";

afterAll(removeFolders);

/** Templates of a source in a new folder, or in one that is there. */
async function templates(
  bron: string,
  into?: string,
): Promise<{ folder: string; lines: string[]; paths: string[] }> {
  const folder = into ?? join(await emptyData(), "nieuw", "sjablonen");
  const lines: string[] = [];
  const reference = openReference(await emptyData(), shipped);
  const paths = await writeTemplates({ sources, reference, bron, folder, log: (line) => lines.push(line) });
  return { folder, lines, paths };
}

const tables = sources.flatMap((source) => source.tabellen.map((tabel) => [source.naam, tabel] as const));

describe("sjablonen", () => {
  test("elke tabel van de bron krijgt een csv en een xlsx, en elk wordt genoemd", async () => {
    const { folder, lines, paths } = await templates("preventiescanner");
    const names = ["antwoorden", "totalen", "waarden", "gemeenten", "tekstcijfers"].flatMap((n) => [
      `preventie_${n}-sjabloon.csv`,
      `preventie_${n}-sjabloon.xlsx`,
    ]);
    expect((await readdir(folder)).sort()).toEqual([...names].sort());
    expect(paths).toEqual(names.map((name) => join(folder, name)));
    expect(lines).toEqual(paths.map((path) => `Sjabloon geschreven: ${path}`));
  });

  test.each(tables)("%s: de csv heeft alleen een kop die past", async (bron, tabel) => {
    const { folder } = await templates(bron);
    const bytes = await readFile(join(folder, `${tabel.naam}-sjabloon.csv`));
    expect(bytes.subarray(0, 3).toString("hex")).toBe("efbbbf");
    const header = bytes.subarray(3).toString("utf8");
    expect(header).toMatch(/^[a-z0-9_;]+\r\n$/);
    const names = header.trim().split(";");
    expect(names.map((name) => matchHeader(name, tabel))).toEqual(names);
    expect(names).toEqual(
      Object.keys(tabel.kolommen).filter((n) => tabel.kolommen[n]?.privacy !== "verboden"),
    );
  });

  test("een ingevulde xlsx komt terug zoals zij is ingevuld, en de kop past bij het contract", async () => {
    const { folder } = await templates("meldingen");
    const [, tabel] = tables.find(([bron]) => bron === "meldingen") ?? [];
    const empty = await readFile(join(folder, "meldingen-sjabloon.xlsx"));
    expect(await sheetNames(empty)).toEqual(["invullen", "uitleg", "codes"]);
    const [kop, ...below] = await readSheet(empty, "invullen");
    expect(below).toEqual([]);
    const names = [...(kop?.cellen ?? [])];
    const matched = names.map((name) => tabel && matchHeader(name, tabel));
    expect(matched).toEqual(names);
    const values: Record<string, string | Date> = {
      meldingnr: "0012",
      datum_melding: new Date(Date.UTC(2020, 10, 2)),
      hulpvraag: "NETWERK",
    };
    const row = names.map((name) => values[name] ?? null);
    const filled = await writeWorkbook([{ naam: "invullen", rijen: [names, row, row] }]);
    const text = names.map((name) => ({ ...values, datum_melding: "2020-11-02" })[name] ?? "");
    expect((await readSheet(filled, "invullen")).slice(1).map(({ cellen }) => cellen)).toEqual([text, text]);
  });

  test("de xlsx legt elke kolom uit en noemt elke code uit de codelijst", async () => {
    const { folder } = await templates("meldingen");
    const bytes = await readFile(join(folder, "meldingen-sjabloon.xlsx"));
    const explained = (await readSheet(bytes, "uitleg")).map(({ cellen }) => cellen);
    expect(explained[0]?.[0]).toBe("Meldingen bij het loket");
    expect(explained[3]?.slice(0, 3)).toEqual(["kolom", "verplicht", "soort"]);
    expect(explained.slice(4).map(([name]) => name)).toContain("datum_melding");
    const codes = (await readSheet(bytes, "codes")).map(({ cellen }) => cellen);
    expect(codes).toContainEqual(["hulpvraag", "NETWERK", "Huisvesting netwerk"]);
    expect(new Set(codes.map((row) => row.join("|"))).size).toBe(codes.length);
  });

  test("nog een keer geeft dezelfde bytes; een ingevuld bestand wordt niet overschreven", async () => {
    const { folder, paths } = await templates("meldingen");
    const before = await Promise.all(paths.map((path) => readFile(path)));
    await templates("meldingen", folder);
    expect(await Promise.all(paths.map((path) => readFile(path)))).toEqual(before);
    const csv = join(folder, "meldingen-sjabloon.csv");
    await writeFile(csv, "ingevuld");
    await expect(templates("meldingen", folder)).rejects.toThrow(/bestaat al en is anders/);
    expect(await readFile(csv, "utf8")).toBe("ingevuld");
  });

  test("een onbekende bron of een onbruikbare map is verkeerd gebruik", async () => {
    const folder = await emptyData();
    const error = await templates("melding", folder).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(RunError);
    expect((error as RunError).kind).toBe("gebruik");
    expect((error as RunError).message).toBe(
      `De bron melding bestaat niet. Bedoelt u meldingen? Bekende bronnen: ${sources.map(({ naam }) => naam).join(", ")}.`,
    );
    await expect(templates("schoenen", folder)).rejects.toThrow(
      /^De bron schoenen bestaat niet. Bekende bronnen/,
    );
    expect(await readdir(folder)).toEqual([]);
    await writeFile(join(folder, "bestand"), "x");
    await expect(templates("meldingen", join(folder, "bestand"))).rejects.toThrow(/kan niet worden gemaakt/);
  });
});
