import { spawnSync } from "node:child_process";
import { createReadStream, createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse";
import { sources } from "../../pipelines/sources.ts";
import { seeded } from "../../src/contract/synthesise.ts";
import { ingest } from "../../src/ingest/ingest.ts";
import { openDatabase } from "../../src/warehouse/database.ts";

/**
 * Measures reading: bare DuckDB (typed, to a table on disk), csv-parse alone, and the full ingest, on
 * generated meldingen. Each runs in a process of its own, so that its peak memory is its own.
 * Usage: npm run bench [-- --json] [-- --rijen 10000,200000]
 */
const self = fileURLToPath(import.meta.url);
const shipped = fileURLToPath(new URL("../../data", import.meta.url));
const columns = [
  ...["meldingnr", "datum_melding", "aanmelder", "dienst", "kanaal", "toestemming_klant", "hulpvraag"],
  ...["inkomensbron", "huishouden", "leeftijdsgroep", "icp_uitkomst", "resultaat", "pw_beeindigd_op"],
];
const choices: Readonly<Record<string, readonly string[]>> = {
  aanmelder: ["D&T", "TEO", "OCW", "Leger des Heils"],
  dienst: ["SZW", "OCW", ""],
  kanaal: ["meldcode", "e-mail"],
  toestemming_klant: ["ja"],
  hulpvraag: ["Huisvesting buiten regio Haaglanden", "Huisvesting/opvang algemeen", "Huisvesting netwerk"],
  inkomensbron: ["PW-uitkering", "werk", "anders/overig"],
  huishouden: ["alleenstaande", "gezin", "eenoudergezin"],
  leeftijdsgroep: ["27-", "27+", "55+"],
  icp_uitkomst: ["doorgezet", "retour", "wachtlijst"],
  resultaat: ["", "maatschappelijke opvang", "particuliere huurmarkt"],
  pw_beeindigd_op: [""],
};

/** Fictitious meldingen with a fixed seed; written in blocks, so that the size does not matter. */
async function generate(file: string, count: number): Promise<void> {
  const random = seeded(20210118);
  const below = (n: number): number => Math.floor(random() * n);
  const out = createWriteStream(file);
  const write = (text: string): Promise<void> | null =>
    out.write(text) ? null : new Promise((resolve) => out.once("drain", () => resolve()));
  await write(`${columns.join(";")}\n`);
  for (let start = 0; start < count; start += 20_000) {
    const lines = Array.from({ length: Math.min(20_000, count - start) }, (_, i) => {
      const day = `${1 + below(28)}-${1 + below(12)}-${2020 + below(5)}`;
      const rest = columns.slice(2).map((name) => choices[name]?.[below(choices[name]?.length ?? 1)] ?? "");
      return [`M-${String(start + i).padStart(7, "0")}`, day, ...rest].join(";");
    });
    await write(`${lines.join("\n")}\n`);
  }
  await new Promise((resolve) => out.end(() => resolve(null)));
}

async function bareLoad(file: string, folder: string): Promise<void> {
  const types = columns.map((name) => `'${name}': '${/^datum|_op$/.test(name) ? "DATE" : "VARCHAR"}'`);
  const database = await openDatabase(join(folder, "kaal.duckdb"));
  await database.run(`create table t as select * from read_csv('${file}', auto_detect = false, header = true,
    delim = ';', quote = '"', escape = '"', dateformat = '%d-%m-%Y', columns = {${types.join(", ")}})`);
  database.close();
}

async function parserAlone(file: string): Promise<void> {
  let rows = 0;
  const parser = createReadStream(file).pipe(parse({ delimiter: ";" }));
  parser.on("data", () => {
    rows += 1;
  });
  await new Promise((resolve, reject) => parser.on("end", resolve).on("error", reject));
  if (rows === 0) throw new Error("niets gelezen");
}

async function fullIngest(file: string, folder: string): Promise<void> {
  const env = { THUISMONITOR_SLEUTEL: "sleutel-alleen-voor-metingen" };
  const run = { data: join(folder, "data"), shipped, sources, files: [file], env };
  const { nieuw } = await ingest({ ...run, now: () => new Date(), log: () => undefined });
  if (nieuw !== 1) throw new Error("niet ingelezen");
}

const measures = { kaal: bareLoad, csv_parse: parserAlone, volledig: fullIngest } as const;
type Measure = keyof typeof measures;

interface Outcome {
  readonly ms: number;
  readonly piek_mb: number;
}

/** One measurement in a process of its own. */
function measure(what: Measure, file: string, folder: string): Outcome {
  const child = spawnSync(process.execPath, ["--import", "tsx", self, "--meet", what, file, folder], {
    encoding: "utf8",
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout.trim().split("\n").at(-1) ?? "") as Outcome;
}

async function runOne([what, file, folder]: string[]): Promise<void> {
  const start = performance.now();
  await measures[what as Measure](file ?? "", folder ?? "");
  const ms = Math.round(performance.now() - start);
  console.log(JSON.stringify({ ms, piek_mb: Math.round(process.resourceUsage().maxRSS / 1024) }));
}

const whole = new Intl.NumberFormat("nl-NL");

async function runAll(sizes: readonly number[], json: boolean): Promise<void> {
  const results: Record<string, Record<Measure, Outcome>> = {};
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), "thuismonitor-bench-"));
    const file = join(folder, `meldingen-${size}.csv`);
    await generate(file, size);
    console.log(`${whole.format(size)} rijen, ${whole.format(Math.round((await stat(file)).size / 1e6))} MB`);
    const row = {} as Record<Measure, Outcome>;
    for (const what of Object.keys(measures) as Measure[]) {
      row[what] = measure(what, file, folder);
      const { ms, piek_mb } = row[what];
      const speed = whole.format(Math.round(size / (ms / 1000)));
      console.log(
        `  ${what.padEnd(10)} ${String(ms).padStart(7)} ms  ${speed.padStart(11)} rijen/s  ${piek_mb} MB`,
      );
    }
    results[size] = row;
    await rm(folder, { recursive: true, force: true });
  }
  const largest = results[Math.max(...sizes)];
  const verhouding =
    largest === undefined ? null : Number((largest.volledig.ms / largest.kaal.ms).toFixed(2));
  console.log(`Volledig inlezen kost ${verhouding} keer zoveel tijd als kaal laden.`);
  if (json) console.log(JSON.stringify({ verhouding, metingen: results }));
}

const args = process.argv.slice(2);
if (args[0] === "--meet") await runOne(args.slice(1));
else {
  const given = args[args.indexOf("--rijen") + 1];
  const sizes = args.includes("--rijen")
    ? (given ?? "").split(",").map(Number)
    : [10_000, 200_000, 2_000_000];
  await runAll(sizes, args.includes("--json"));
}
