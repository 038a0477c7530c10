import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";

/** One item in one measurement. */
interface Side {
  readonly ja: number;
  readonly onbekend: number;
  readonly n: number;
  readonly formulering: string;
}
type Pair = readonly [a: Side, b: Side];

const small = 12;
const leastGap = 2;
const seed = 20220401;

const side = (most: number): fc.Arbitrary<Side> =>
  fc
    .record({
      n: fc.nat({ max: most }),
      ja: fc.nat(),
      onbekend: fc.nat(),
      versie: fc.constantFrom("1", "1", "1", "2", ""),
    })
    .map(({ n, ja, onbekend, versie }) => {
      const yes = ja % (n + 1);
      return { n, ja: yes, onbekend: onbekend % (n - yes + 1), formulering: versie };
    });
const pairs = fc.array(fc.tuple(side(20), side(20)), { minLength: 1, maxLength: 150 });

async function fill(database: Database, cases: readonly Pair[]): Promise<void> {
  await database.run(`
    create table dim_preventie_methode as select ${small} as kleine_regio_onder, ${leastGap} as minste_verschil;
    create table dim_preventie_meting(meting_id varchar, regio varchar, maand varchar, is_fictief boolean, is_laatste boolean);
    insert into dim_preventie_meting values ('a', 'Aardijk', '2031-01', false, true), ('b', 'Bovenveen', '2031-01', false, true);
    create table dim_preventie_item(item_id varchar, soort varchar);
    create table fct_preventie_item(meting_id varchar, item_id varchar, route varchar, n_ja bigint, n_gevraagd bigint,
      n_onbekend bigint, n_hoogstens bigint, formulering varchar);`);
  await database.append(
    "dim_preventie_item",
    cases.map((_, i) => [String(i), "keuzeoptie"]),
  );
  const rows = cases.flatMap((pair, i) =>
    pair.map(({ ja, onbekend, n, formulering }, k) => {
      const hoogstens = ja + onbekend;
      return [k === 0 ? "a" : "b", String(i), "", ja, n, onbekend, hoogstens, formulering];
    }),
  );
  await database.append("fct_preventie_item", rows);
}

const model = new URL("../../src/warehouse/models/fct_preventie_vergelijking.sql", import.meta.url);

/** The verdict of the model on every pair; undefined where it gives no row. */
async function verdicts(cases: readonly Pair[]): Promise<(string | undefined)[]> {
  const sql = await readFile(model, "utf8");
  return withDatabase(":memory:", async (database) => {
    await fill(database, cases);
    await database.run(sql);
    const rows = await database.rows("select item_id, oordeel from fct_preventie_vergelijking");
    const byItem = new Map(rows.map((row) => [Number(row.item_id), String(row.oordeel)]));
    return cases.map((_, i) => byItem.get(i));
  });
}

/** Whether A lies above B for every way in which the unknown answers may turn out, by enough gemeenten. */
function surelyAbove(a: Side, b: Side): boolean {
  for (let x = 0; x <= a.onbekend; x++) {
    for (let y = 0; y <= b.onbekend; y++) {
      const gap = (a.ja + x) * b.n - (b.ja + y) * a.n;
      const least = Math.min(a.n, b.n) < small ? leastGap * Math.max(a.n, b.n) : 1;
      if (gap < least) return false;
    }
  }
  return true;
}

const isAsked = ([a, b]: Pair): boolean => a.n > 0 && b.n > 0;
const isSame = ([a, b]: Pair): boolean => a.formulering !== "" && a.formulering === b.formulering;

describe("when a difference between two measurements is claimed", () => {
  test("exactly when it holds whatever the unknown answers are, by enough gemeenten", async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (cases) => {
        const found = await verdicts(cases);
        for (const [i, pair] of cases.entries()) {
          const claimed = found[i] === "a_hoger" ? "a" : found[i] === "b_hoger" ? "b" : null;
          const [a, b] = pair;
          const may = isAsked(pair) && isSame(pair);
          const expected = may && surelyAbove(a, b) ? "a" : may && surelyAbove(b, a) ? "b" : null;
          expect({ pair, claimed }).toEqual({ pair, claimed: expected });
        }
      }),
      { seed, numRuns: 12 },
    );
  });

  test("the other way round when the two change places", async () => {
    const mirror: Record<string, string> = { a_hoger: "b_hoger", b_hoger: "a_hoger" };
    await fc.assert(
      fc.asyncProperty(pairs, async (cases) => {
        const one = await verdicts(cases);
        const other = await verdicts(cases.map(([a, b]) => [b, a] as const));
        expect(other).toEqual(one.map((verdict) => mirror[verdict ?? ""] ?? verdict));
      }),
      { seed, numRuns: 6 },
    );
  });

  test("never sooner because more is unknown", async () => {
    await fc.assert(
      fc.asyncProperty(pairs, async (cases) => {
        const less = cases.map(([a, b]) => [a, { ...b, onbekend: b.n - b.ja }] as const);
        const before = await verdicts(cases);
        const after = await verdicts(less);
        for (const [i, verdict] of after.entries()) {
          if (verdict === "a_hoger" || verdict === "b_hoger") expect(before[i]).toBe(verdict);
        }
      }),
      { seed, numRuns: 6 },
    );
  });

  test("never in another wording or without a known one, and it says which", async () => {
    const side = (formulering: string, ja: number): Side => ({ ja, onbekend: 0, n: 9, formulering });
    const none: Side = { ja: 0, onbekend: 0, n: 0, formulering: "1" };
    expect(
      await verdicts([
        [side("1", 9), side("1", 0)],
        [side("1", 9), side("2", 0)],
        [side("1", 9), side("", 0)],
        [side("1", 9), none],
        [none, none],
      ]),
    ).toEqual(["a_hoger", "andere_versie", "versie_onbekend", "niet_gesteld", undefined]);
  });

  test("one gemeente of nine is too little, two of nine is enough", async () => {
    const of = (ja: number, onbekend = 0): Side => ({ ja, onbekend, n: 9, formulering: "1" });
    expect(
      await verdicts([
        [of(6), of(5)],
        [of(6), of(4)],
        [of(6), of(4, 1)],
        [of(6), of(4, 2)],
        [of(3), of(3)],
      ]),
    ).toEqual(["klein_verschil", "a_hoger", "klein_verschil", "overlap", "overlap"]);
  });
});
