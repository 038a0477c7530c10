import { execFile } from "node:child_process";
import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commands } from "../../pipelines/commands.ts";
import { readAll } from "../../src/ingest/csv.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { emptyData, exampleRelease, removeFolders, root, shipped, testEnv } from "../support/example.ts";

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const options = { cwd: root, env: { ...process.env, ...testEnv, ...env }, maxBuffer: 64 * 1024 * 1024 };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["--import", "tsx", ...args], options, (_, out, err) =>
      resolve({ code: child.exitCode, out, err }),
    );
  });
}

const run = (...args: string[]): Promise<Ran> => node(["pipelines/run.ts", ...args]);

/** Many commands in one process, because each start costs a second; console lines are kept apart. */
const batch = `
const { main } = await import("./pipelines/run.ts");
const results = [];
for (const args of JSON.parse(process.env.OPDRACHTEN)) {
  const kept = { out: [], err: [] };
  const [log, error] = [console.log, console.error];
  console.log = (line) => kept.out.push(line);
  console.error = (line) => kept.err.push(line);
  const code = await main(args);
  [console.log, console.error] = [log, error];
  results.push({ code, out: kept.out.join("\\n"), err: kept.err.join("\\n") });
}
process.exitCode = 0;
console.log("UITKOMST" + JSON.stringify(results));`;

async function runAll(list: readonly (readonly string[])[]): Promise<Ran[]> {
  const ran = await node(["--input-type=module", "-e", batch], { OPDRACHTEN: JSON.stringify(list) });
  return JSON.parse(ran.out.split("UITKOMST")[1] ?? ran.err) as Ran[];
}

const neverAStackTrace = ({ out, err }: Ran): void => expect(`${out}${err}`).not.toMatch(/^ {4}at /m);
const oneSentence = /^[A-Z][^\n]*[.?]$/;

let released: string;
let empty: string;
let refused: string;
let badFile: string;

beforeAll(async () => {
  [released, empty, refused] = await Promise.all([exampleRelease().then(dirname), emptyData(), emptyData()]);
  badFile = join(await emptyData(), "april.csv");
  await writeFile(badFile, "artikel;prijs\nstoel;12,50\n");
});
afterAll(removeFolders);

describe("de opdrachtregel als eigen proces", () => {
  test("zonder opdracht: de lijst van alle opdrachten", async () => {
    const ran = await run();
    expect(ran.code).toBe(0);
    for (const [name, { kort }] of Object.entries(commands)) {
      expect(ran.err).toMatch(new RegExp(`^ {2}${name} +${kort}$`, "m"));
    }
    neverAStackTrace(ran);
  });

  test("een geweigerd bestand: 10, en check zegt daarna hetzelfde", async () => {
    const ran = await run("ingest", "--data", refused, badFile);
    expect(ran.code).toBe(10);
    expect(ran.err).toContain("april.csv: geweigerd, niets bewaard.");
    expect(ran.err).not.toContain("stoel");
    const check = await run("check", "--data", refused);
    expect(check.code).toBe(10);
    expect(check.out).toContain("april.csv (onbekend): geweigerd; niets bewaard.");
    for (const each of [ran, check]) neverAStackTrace(each);
  });

  test("een cijfer als JSON staat alleen op de standaarduitvoer", async () => {
    const ran = await run("cijfer", "loket_gezinnen_gemeld", "--json", "--data", released);
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(JSON.parse(ran.out)).not.toHaveLength(0);
  });
});

describe("hulp", () => {
  test("elke opdracht legt zich in het Nederlands uit en noemt --data", async () => {
    const names = Object.keys(commands);
    const ran = await runAll(names.map((name) => [name, "--help"]));
    for (const [i, each] of ran.entries()) {
      const name = names[i] ?? "";
      expect(each, name).toMatchObject({ code: 0, err: "" });
      expect(each.out).toMatch(new RegExp(`^Gebruik: npm run ${name} -- .*\\[opties\\]`));
      expect(each.out).toContain(commands[name]?.lang);
      expect(each.out).toMatch(/^ {2}--data <map> +Map met de gegevens/m);
      expect(each.out).toMatch(/^ {2}--help +Toont deze hulp\.$/m);
      neverAStackTrace(each);
    }
  });
});

describe("verkeerd gebruik en ontbrekende invoer", () => {
  test("geven een Nederlandse zin en de afgesproken code", async () => {
    const cases: [args: string[], code: number, message: RegExp][] = [
      [["inlezen"], 2, /^De opdracht inlezen bestaat niet\./],
      [["toString"], 2, /^De opdracht toString bestaat niet\./],
      ...Object.keys(commands).map((name): [string[], number, RegExp] => [[name, "--onzin"], 2, oneSentence]),
      [["ingest", "--data"], 2, oneSentence],
      [["build", "los woord"], 2, oneSentence],
      [["build", "--stand-van", "gisteren", "--data", empty], 2, /jaar-maand-dag/],
      [["start", "--port", "deur", "--data", empty], 2, /poort/],
      [["cijfer", "--data", released], 2, /^Noem één reeks/],
      [["cijfer", "loket", "gezinnen", "--data", released], 2, /^Noem één reeks/],
      [["cijfer", "loket_gezinnen_gemelt", "--data", released], 2, /bedoelt u loket_gezinnen_gemeld\?$/],
      [["cijfer", "loket_gezinnen_gemeld", "--data", empty], 13, oneSentence],
      [["release", "--data", empty], 13, oneSentence],
      [["ingest", join(empty, "nergens.csv"), "--data", empty], 13, /nergens\.csv kan niet worden geopend\./],
    ];
    const ran = await runAll(cases.map(([args]) => args));
    for (const [i, [args, code, message]] of cases.entries()) {
      const each = ran[i] ?? { code: null, out: "", err: "" };
      expect([args.join(" "), each.code, each.out]).toEqual([args.join(" "), code, ""]);
      expect(each.err, args.join(" ")).toMatch(message);
      neverAStackTrace(each);
    }
  });
});

describe("op de voorbeelden", () => {
  const series = "loket_gezinnen_gemeld";

  /** The figures of the series as the register has them, apart from the chain. */
  async function fromRegister(): Promise<Record<string, string>[]> {
    const { path } = openReference(empty, shipped);
    const file = join(await path("cijferregister"), "den-haag-loket-en-verhuisbox", "cijfers.csv");
    const [header = [], ...records] = readAll(await readFile(file, "utf8"), ";").records;
    const rows = records.map((record) =>
      Object.fromEntries(header.map((name, i) => [name, record[i] ?? ""])),
    );
    return rows.filter((row) => row.reeks === series);
  }

  test("cijfer toont elke versie met status, peildatum en bron; check vindt niets om te herstellen", async () => {
    const expected = await fromRegister();
    const [text, json, area, none, check] = await runAll([
      ["cijfer", series, "--data", released],
      ["cijfer", series, "--json", "--data", released],
      ["cijfer", series, "--gebied", "den haag", "--periode", "2021", "--json", "--data", released],
      ["cijfer", series, "--gebied", "Nergenshuizen", "--data", released],
      ["check", "--data", released],
    ]);
    const figures = JSON.parse(json?.out ?? "") as Record<string, unknown>[];
    expect(expected.length).toBeGreaterThan(3);
    expect(figures.map((f) => f.cijfer_id).sort()).toEqual(expected.map((row) => row.cijfer_id).sort());
    for (const figure of figures) {
      const row = expected.find((candidate) => candidate.cijfer_id === figure.cijfer_id);
      expect(figure).toMatchObject({ versie: row?.versie, status: row?.status, bron_regel: row?.bron_regel });
      expect(figure.peildatum).toBe(row?.peildatum || null);
      expect(figure.bron).toMatch(/\S/);
    }
    const facts = text?.out
      .split("\n")
      .filter((line) => /^ {2}versie .+ · status .+ · peildatum .+ · bron .+/.test(line));
    expect(facts).toHaveLength(expected.length);
    for (const { cijfer_id, bron_regel } of expected) {
      expect(facts?.some((line) => line.includes(`${cijfer_id}`) && line.includes(`${bron_regel}`))).toBe(
        true,
      );
    }
    const only = JSON.parse(area?.out ?? "") as Record<string, unknown>[];
    expect(only.length).toBeGreaterThan(0);
    expect(only.every((f) => f.gebied === "Den Haag" && String(f.periode).includes("2021"))).toBe(true);
    expect(none).toMatchObject({ code: 0, out: "Geen cijfers gevonden." });
    expect(check?.code).toBe(0);
    const deliveries = (await readReceipts(released)).length;
    expect(deliveries).toBeGreaterThan(15);
    expect(check?.out.split("\n").filter((line) => line.includes(": telt mee; "))).toHaveLength(deliveries);
  });
});
