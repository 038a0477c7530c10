import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { type Cells, delivered, fileWith, melding, storedRows } from "./deliveries.ts";

afterAll(removeFolders);

const seed = 20250403;

const number = fc.oneof({ weight: 20, arbitrary: fc.nat(400).map(String) }, fc.constantFrom("", "  "));
const written = fc
  .tuple(
    fc.nat(32),
    fc.nat(13),
    fc.oneof(fc.integer({ min: 1890, max: 2110 }), fc.constantFrom(24, 2024)),
    fc.nat(3),
  )
  .map(([d, m, y, style]) => {
    const [dd, mm] = [String(d).padStart(2, "0"), String(m).padStart(2, "0")];
    return [`${d}-${m}-${y}`, `${dd}-${mm}-${y}`, `${y}-${mm}-${dd}`, `${dd}/${mm}/${y}`][style] ?? "";
  });
const sensible = fc
  .tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 12 }))
  .map(([d, m]) => `${d}-${m}-2025`);
const date = fc.oneof(
  { weight: 6, arbitrary: sensible },
  { weight: 2, arbitrary: written },
  fc.constantFrom("", "morgen", "3-4"),
);
const known = {
  aanmelder: ["OCW", "d&t", "TEO "],
  hulpvraag: ["NETWERK", "Huisvesting netwerk", "buiten regio"],
  inkomensbron: ["werk", "PW"],
};
const code = (column: keyof typeof known): fc.Arbitrary<string> =>
  fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...known[column]) }, fc.constantFrom("", "onzin", "9"));
const consent = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom("ja", "nee", "", "J") },
  fc.constant("soms"),
);

const row: fc.Arbitrary<Cells> = fc
  .record({
    ...{ meldingnr: number, datum_melding: date, toestemming_klant: consent },
    ...{ aanmelder: code("aanmelder"), hulpvraag: code("hulpvraag"), inkomensbron: code("inkomensbron") },
  })
  .map((cells) => melding("", cells));

/** The day that a text means, as ISO, or null when there is no such day: written without SQL. */
function dayOf(text: string): string | null {
  const dutch = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})$/.exec(text);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const [written = 0, m = 0, d = 0] = (dutch?.slice(1).reverse() ?? iso?.slice(1) ?? []).map(Number);
  const y = written > 99 ? written : written + (written < 80 ? 2000 : 1900);
  const day = new Date(Date.UTC(y, m - 1, d));
  const exists = day.getUTCFullYear() === y && day.getUTCMonth() === m - 1 && day.getUTCDate() === d;
  return exists && y >= 1900 && y <= 2100 ? day.toISOString().slice(0, 10) : null;
}

function problemsOf(cells: Cells): string[] {
  const text = (name: string): string => (cells[name] ?? "").trim();
  const missing = ["meldingnr", "datum_melding", ...Object.keys(known)].filter((name) => text(name) === "");
  const unknown = Object.entries(known).filter(
    ([name, codes]) => text(name) !== "" && !codes.some((c) => c.trim() === text(name)),
  );
  return [
    ...missing.map((name) => `waarde_ontbreekt|${name}`),
    ...unknown.map(([name]) => `code_onbekend|${name}`),
    ...(text("datum_melding") !== "" && dayOf(text("datum_melding")) === null
      ? ["datum_onleesbaar|datum_melding"]
      : []),
    ...(text("toestemming_klant") === "soms" ? ["ja_nee_onleesbaar|toestemming_klant"] : []),
  ];
}

interface Verdict {
  readonly accepted: Cells[];
  readonly double: number;
  /** Problem → physical lines. */
  readonly problems: Map<string, number[]>;
}

/** The contract's rules once more, row by row. */
function judgeByHand(rows: readonly Cells[]): Verdict {
  const first = new Map<string, string>();
  const accepted: Cells[] = [];
  const problems = new Map<string, number[]>();
  let double = 0;
  rows.forEach((cells, i) => {
    const found = problemsOf(cells);
    const content = JSON.stringify(Object.values(cells).map((value) => value.trim()));
    const before = first.get(cells.meldingnr ?? "");
    if (found.length === 0 && before === undefined) {
      first.set(cells.meldingnr ?? "", content);
      accepted.push(cells);
    } else if (found.length === 0 && before === content) double += 1;
    else if (found.length === 0) found.push("sleutel_dubbel|meldingnr");
    for (const problem of found) problems.set(problem, [...(problems.get(problem) ?? []), i + 2]);
  });
  return { accepted, double, problems };
}

describe("willekeurige rijen", () => {
  test.each([1, 2])("het contract in SQL oordeelt als een eenvoudige lezing, nr. %i", async (nr) => {
    const rows = [
      melding("1", { meldingnr: "eerste", toestemming_klant: "ja" }),
      ...fc.sample(row, { seed: seed + nr, numRuns: 1200 }),
    ];
    const twice = rows.flatMap((cells, i) => (i % 50 === 0 ? [cells, cells] : [cells]));
    const data = await emptyData();
    await ingestInto(data, { files: [await fileWith(delivered(twice))] });
    const { accepted, double, problems } = judgeByHand(twice);
    const [kept] = await readReceipts(data);
    const { rijen, bevindingen = [], dekking = [] } = kept?.receipt ?? {};
    expect(rijen).toEqual({
      in: twice.length,
      aanvaard: accepted.length,
      afgekeurd: twice.length - accepted.length - double,
      dubbel: double,
    });
    const found = bevindingen
      .filter((f) => f.ernst === "fout")
      .map((f) => [`${f.code}|${f.kolom}`, f.aantal, f.regels]);
    const expected = [...problems].map(([problem, lines]) => [problem, lines.length, lines.slice(0, 5)]);
    expect(found).toEqual(expected.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
    const days = accepted.map((cells) => dayOf(cells.datum_melding ?? ""));
    expect((await storedRows(data, "rows")).map((stored) => stored.datum_melding)).toEqual(days);
    expect(dekking.reduce((sum, unit) => sum + unit.rijen, 0)).toBe(accepted.length);
    expect(double).toBeGreaterThan(0);
    expect(problems.size).toBeGreaterThan(8);
  });

  test("elke kleine levering sluit aan", async () => {
    const files = await Promise.all(
      fc
        .sample(fc.array(row, { maxLength: 6 }), { seed, numRuns: 12 })
        .map((rows) => fileWith(delivered(rows))),
    );
    const data = await emptyData();
    await ingestInto(data, { files });
    for (const { receipt } of await readReceipts(data)) {
      const { rijen, status } = receipt;
      expect(rijen.in).toBe(rijen.aanvaard + rijen.afgekeurd + rijen.dubbel);
      expect(rijen.aanvaard > 0).toBe(status === "aanvaard");
    }
  });
});
