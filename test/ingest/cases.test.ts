import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { sources } from "../../pipelines/sources.ts";
import { literal } from "../../src/contract/names.ts";
import { readRecords } from "../../src/ingest/csv.ts";
import { candidatesOf, findLayout } from "../../src/ingest/layout.ts";
import { type Receipt, readReceipts } from "../../src/ingest/receipt.ts";
import { decode, detectEncoding } from "../../src/ingest/text.ts";
import type { Value } from "../../src/published/table.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { emptyData, ingestInto, removeFolders, root } from "../support/example.ts";

/** A folder is a case and its name is the claim: one delivered file, and what must come of it. */
const expectedSchema = z.strictObject({
  soort: z.enum(["nieuw", "geweigerd"]),
  rijen: z.strictObject({ in: z.int(), aanvaard: z.int(), afgekeurd: z.int(), dubbel: z.int() }),
  bevindingen: z.array(
    z.strictObject({
      code: z.string(),
      kolom: z.string().nullable(),
      aantal: z.int(),
      regels: z.array(z.int()),
    }),
  ),
  /** Accepted values per column, in the order of the rows. */
  waarden: z.record(z.string(), z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))).optional(),
});

const fixtures = join(root, "test", "fixtures");
const folders = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
const cases = folders(fixtures).flatMap((bron) =>
  folders(join(fixtures, bron)).map((name) => `${bron}/${name}`),
);

interface Outcome {
  readonly data: string;
  readonly folder: string;
  readonly receipt: Receipt;
  readonly lines: readonly string[];
}

async function deliver(file: string): Promise<Outcome> {
  const data = await emptyData();
  const lines: string[] = [];
  await ingestInto(data, { files: [file], lines });
  const [kept, ...others] = await readReceipts(data);
  if (kept === undefined || others.length > 0) throw new Error("Er moet precies één ontvangstbewijs zijn.");
  return { ...kept, data, lines };
}

function observed({ receipt }: Outcome): unknown {
  return {
    soort: receipt.status === "aanvaard" ? "nieuw" : "geweigerd",
    rijen: receipt.rijen,
    bevindingen: receipt.bevindingen.map(({ code, kolom, aantal, regels }) => ({
      code,
      kolom,
      aantal,
      regels,
    })),
  };
}

function acceptedValues(folder: string, columns: readonly string[]): Promise<Record<string, Value[]>> {
  return withDatabase(":memory:", async (database) => {
    const rows = await database.rows(`select * from read_parquet(${literal(join(folder, "rows.parquet"))})`);
    return Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name] ?? null)]));
  });
}

/** The cells of a layout that is no plain table, but for what its reader passes on in a public column. */
function secretCellsOfOwnLayout(text: string, name: string): string[] | null {
  for (const delimiter of [";", ","] as const) {
    const records = readRecords(text, delimiter, 0).map(({ regel, cellen }) => ({
      regel,
      cellen: cellen ?? [],
    }));
    for (const { lezers = [], tabellen } of sources) {
      const table = lezers.map((lees) => lees(records, name)).find((found) => found !== null);
      if (table === undefined) continue;
      const columns = tabellen.find(({ kolommen }) =>
        table.kop.every((column) => column in kolommen),
      )?.kolommen;
      const passed = table.rijen.flatMap(({ cellen }) =>
        cellen.filter((_, i) => columns?.[table.kop[i] ?? ""]?.privacy === "openbaar"),
      );
      const lines = new Set(table.rijen.map(({ regel }) => regel));
      const below = records.filter(({ regel }) => lines.has(regel));
      const cells = below.flatMap(({ cellen }) => cellen.map((cell) => cell.trim()));
      return cells.filter((cell) => !passed.some((value) => value.includes(cell)));
    }
  }
  return null;
}

/** What nobody may print: the cells below the header, but for those of public columns. */
function secretCells(bytes: Buffer, name: string): string[] {
  const encoding = detectEncoding(bytes);
  if (encoding === null) return [];
  const text = decode(bytes, encoding);
  const layout = findLayout(text, candidatesOf(sources.flatMap((source) => source.tabellen)));
  if (layout === null || layout.ontbreekt.length > 0) {
    return secretCellsOfOwnLayout(text, name) ?? text.split(/\r\n|\n|\r/);
  }
  const publicCells = [...layout.kolommen].flatMap(([name, i]) =>
    layout.tabel.kolommen[name]?.privacy === "openbaar" ? [i] : [],
  );
  return readRecords(text, layout.scheidingsteken ?? ";", layout.kop_record).flatMap(
    ({ cellen, van, tot }) =>
      cellen === null ? [text.slice(van, tot)] : cellen.filter((_, i) => !publicCells.includes(i)),
  );
}

describe.each(cases)("%s", (name) => {
  const folder = join(fixtures, name);
  const [input = "", ...rest] = readdirSync(folder).filter((file) => file !== "verwacht.json");
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(folder, "verwacht.json"), "utf8")));
  let outcome: Promise<Outcome> | null = null;
  const delivered = (): Promise<Outcome> => {
    outcome ??= deliver(join(folder, input));
    return outcome;
  };

  test("wordt ingelezen zoals verwacht", async () => {
    expect(rest).toEqual([]);
    const { waarden = {}, ...stable } = expected;
    expect(observed(await delivered())).toEqual(stable);
    if (expected.soort === "geweigerd") return;
    expect(await acceptedValues((await delivered()).folder, Object.keys(waarden))).toEqual(waarden);
  });

  test("sluit aan en is heel of niet bewaard", async () => {
    const { data, folder: kept, receipt } = await delivered();
    const { rijen, status } = receipt;
    expect(rijen.in).toBe(rijen.aanvaard + rijen.afgekeurd + rijen.dubbel);
    const whole = ["receipt.html", "receipt.json", "rejected.parquet", "rows.parquet"];
    expect((await readdir(kept)).sort()).toEqual(status === "aanvaard" ? whole : ["receipt.json"]);
    expect(await readdir(join(data, "raw"))).toEqual([status === "aanvaard" ? receipt.bron : "geweigerd"]);
    expect(await readdir(join(data, ".werk")).catch(() => [])).toEqual([]);
  });

  test("zegt wat er mis is zonder te zeggen wat er stond", async () => {
    const { receipt, lines } = await delivered();
    for (const { uitleg, hulp } of receipt.bevindingen) {
      expect(uitleg).toMatch(/^[A-Z].*[.?]$/);
      expect(hulp).toMatch(/^[A-Z].*[.?]$/);
    }
    const said = ` ${[...lines, JSON.stringify(receipt.bevindingen)].join(" ")} `;
    const secrets = secretCells(await readFile(join(folder, input)), input).filter(
      (cell) => cell.trim().length > 3,
    );
    expect(secrets.filter((cell) => said.includes(cell.trim()))).toEqual([]);
  });
});

afterAll(removeFolders);
