import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { huisuitzettingenAfgewend } from "../../src/indicators/huisuitzettingen-afgewend.ts";
import { indicators } from "../../src/indicators/index.ts";
import { openReference } from "../../src/ingest/reference.ts";
import type { Row } from "../../src/published/table.ts";
import { exposedCells } from "../../src/release/audit.ts";
import { openbaar } from "../../src/release/policy.ts";
import { suppressCells } from "../../src/release/suppress.ts";
import { cellSystem, type ExactTable } from "../../src/release/system.ts";
import { type FigureScope, mayCombineAll } from "../../src/scope/compare.ts";
import { scopeOfRow } from "../../src/scope/figure.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { loadReferenceTables } from "../../src/warehouse/reference-tables.ts";
import { shipped } from "../support/example.ts";
import { emptyStaging, exactOf, offending, runModels } from "../support/models.ts";
import { undeclaredSums } from "../support/sums.ts";

const tables = indicators.filter(
  ({ bron, bescherming }) => bron === "huisuitzettingen" && bescherming === "personen",
);
const models = [
  ...["dim_woontoestand", "dim_ketentoestand", "fct_ketenstap", "fct_woonstap", "fct_woonplaatsing"],
  ...["fct_uitzettingsdossier", "fct_ketentermijn", "fct_uitzettingstermijn"],
];
const reference = openReference(shipped, shipped);
const [overgangen, toestanden] = await Promise.all(
  ["overgangen", "toestanden"].map((name) => reference.rows(`huisuitzettingen/${name}.csv`)),
);
const kinds = new Map((toestanden ?? []).map((row) => [row.toestand_code, row.soort ?? ""]));
const last = 600;
const gemeente = { naam: "Den Haag", code: "GM0518", regio: "Haaglanden" };

/** A dossier as it may be delivered, with a walk along the chain: which of the next steps, and how many days later. */
interface Dossier {
  readonly registratie: "eropaf" | "vroeg_eropaf";
  readonly begin: number;
  readonly huishouden: number | null;
  readonly soort: string | null;
  readonly kinderen: number | null;
  readonly sector: string | null;
  readonly reden: string | null;
  readonly maanden: number | null;
  readonly uitkomst: string | null;
  readonly gesloten: number | null;
  readonly stappen: readonly (readonly [choice: number, days: number])[];
}

const some = <T>(...values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom(...values, null);
const number = (max: number): fc.Arbitrary<number | null> => fc.option(fc.nat(max), { freq: 4 });

const dossiers: fc.Arbitrary<Dossier[]> = fc.array(
  fc.record({
    registratie: fc.constantFrom("eropaf", "vroeg_eropaf"),
    begin: fc.nat(500),
    huishouden: number(30),
    soort: some("GEZIN", "EENOUDER", "ECHTPAAR", "ALLEENSTAAND"),
    kinderen: number(2),
    sector: some("CORPORATIE", "PARTICULIER"),
    reden: some("HUURSCHULD", "OVERLAST"),
    maanden: number(3),
    uitkomst: some("NIET_ONTRUIMD", "WEL_ONTRUIMD", "VERTROKKEN", "ONBEKEND"),
    gesloten: number(300),
    stappen: fc.array(fc.tuple(fc.nat(9), fc.integer({ min: 1, max: 40 })), { maxLength: 9 }),
  }),
  { minLength: 1, maxLength: 80 },
);

interface Step {
  readonly van: string;
  readonly naar: string;
  readonly dag: number;
}

/** The walk begins with the melding; steps after the last day have not happened. */
function stepsOf({ begin, stappen }: Dossier): Step[] {
  const steps: Step[] = [];
  let [van, dag] = ["", begin];
  for (const [choice, days] of stappen) {
    const next = (overgangen ?? []).filter((o) => o.van === van);
    const naar = van === "" ? "gemeld" : next[choice % Math.max(next.length, 1)]?.naar;
    if (naar === undefined) break;
    steps.push({ van, naar, dag });
    [van, dag] = [naar, dag + days];
  }
  return steps.filter((step) => step.dag <= last);
}

const day = (n: number | null): string => (n === null ? "null::date" : `(date '2008-01-01' + ${n})`);
const quoted = (value: string | null): string =>
  value === null || value === "" ? "null::varchar" : `'${value}'`;

async function fill(database: Database, all: readonly Dossier[]): Promise<void> {
  const rows = all.map((one, i) =>
    [
      ...["'x'", "'Voorbeeld'", `'${i}'`, quoted(one.huishouden === null ? null : `h${one.huishouden}`)],
      ...[`'${one.registratie}'`, day(one.begin), quoted(one.sector), quoted(one.reden), quoted(one.soort)],
      ...[`${one.kinderen}::bigint`, "null::varchar", "null::date", `${one.maanden}::bigint`],
      ...[quoted(one.uitkomst), "null::varchar"],
      ...[day(one.gesloten === null ? null : Math.min(one.begin + one.gesloten, last)), day(last)],
    ].join(),
  );
  const steps = all.flatMap((one, i) =>
    stepsOf(one).map(({ van, naar, dag }) =>
      ["'x'", "'Voorbeeld'", `'${i}'`, `'${one.registratie}'`, quoted(van), `'${naar}'`, day(dag)].join(),
    ),
  );
  await database.run(`delete from stg_uitzettingsdossiers; delete from stg_uitzettingsstappen;
    insert into stg_uitzettingsdossiers values ${rows.map((row) => `(${row})`).join()};`);
  if (steps.length > 0) {
    await database.run(`insert into stg_uitzettingsstappen values ${steps.map((row) => `(${row})`).join()}`);
  }
  await runModels(database, models);
}

/** How a dossier ended, from the walk and what was filled in. */
function outcome(one: Dossier): string {
  const ends = stepsOf(one).map(({ naar }) => kinds.get(naar) ?? "");
  if (ends.includes("afgewend")) return "niet_ontruimd";
  for (const kind of ["ontruimd", "vertrokken"]) if (ends.includes(kind)) return kind;
  if (one.uitkomst === "WEL_ONTRUIMD") return "ontruimd";
  if (one.uitkomst !== null) return one.uitkomst.toLowerCase();
  return one.gesloten === null ? "loopt_nog" : "ontbreekt";
}

const isFamily = ({ soort, kinderen }: Dossier): boolean =>
  (soort === "GEZIN" || soort === "EENOUDER") && kinderen !== 0;

/** Whether the terugmelding came within 28 days, from the walk alone. */
function answered(one: Dossier): string | null {
  const steps = stepsOf(one);
  if (one.registratie !== "vroeg_eropaf" || steps.length === 0) return null;
  const due = one.begin + 28;
  const came = steps.find(({ naar }) => naar === "terugmelding");
  if (came !== undefined) return came.dag <= due ? "op_tijd" : "later";
  const end = steps.find(({ naar }) =>
    ["afgewend", "ontruimd", "vertrokken"].includes(kinds.get(naar) ?? ""),
  );
  const closed = one.gesloten === null ? undefined : Math.min(one.begin + one.gesloten, last);
  const ended = end?.dag ?? closed;
  if (ended !== undefined && ended <= due) return "anders_geeindigd";
  return end === undefined && last <= due ? "loopt_nog" : "voorbij";
}

const table = (exact: readonly ExactTable[], naam: string): readonly Row[] =>
  exact.find(({ indicator }) => indicator.naam === naam)?.rijen.filter((row) => row.hulpcel !== true) ?? [];

const yearOf = ({ begin }: Dossier): string => (begin < 366 ? "2008" : "2009");

function agree(
  rows: readonly Row[],
  column: string,
  all: readonly Dossier[],
  of: (d: Dossier) => string | null,
) {
  for (const row of rows) {
    const own = all.filter((d) => d.registratie === row.registratie_code && yearOf(d) === row.periode);
    const expected = own.filter((d) => {
      const code = of(d);
      return row[column] === "totaal" ? code !== null : code === row[column];
    });
    expect([row.registratie_code, row.periode, row[column], row.waarde]).toEqual([
      ...[row.registratie_code, row.periode, row[column]],
      expected.length,
    ]);
  }
}

async function withModels<T>(work: (database: Database) => Promise<T>): Promise<T> {
  return withDatabase(":memory:", async (database) => {
    await loadReferenceTables(database, reference);
    for (const each of sources.filter(({ naam }) => ["huisuitzettingen", "plaatsingen"].includes(naam))) {
      await emptyStaging(database, each);
    }
    const codes = new URL("../../src/warehouse/models/dim_code.sql", import.meta.url);
    await database.run(await readFile(codes, "utf8"));
    return work(database);
  });
}

describe("evictions along the chain, whatever happens to whom", () => {
  test("every count is right, every sum is declared, and no hidden count can be worked out", async () => {
    await withModels(async (database) => {
      await fc.assert(
        fc.asyncProperty(dossiers, async (all) => {
          await fill(database, all);
          expect(await offending(database, models)).toEqual([]);
          const exact = await Promise.all(tables.map((each) => exactOf(database, each)));
          const whole = table(exact, "huisuitzettingen_uitkomst").filter(
            (row) => row.sector_code === "totaal",
          );
          agree(whole, "uitkomst_code", all, outcome);
          agree(table(exact, "huisuitzettingen_gezinnen"), "uitkomst_code", all, (d) =>
            isFamily(d) ? outcome(d) : null,
          );
          const term = table(exact, "huisuitzettingen_termijnen").filter(
            (row) => row.termijn_code === "ve_terugmelding",
          );
          agree(term, "stand_code", all, answered);
          expect(undeclaredSums(exact, ["huisuitzettingen_keten"])).toEqual([]);
          const system = cellSystem(exact);
          const hidden = suppressCells(system, openbaar);
          expect(exposedCells(system, hidden, openbaar)).toEqual([]);
        }),
        { seed: 2009, numRuns: 12 },
      );
    });
  }, 120_000);
});

/** A dossier row with nothing but its beginning, and what else is given. */
const bare = (i: number, registratie: string, begin: string, part: Readonly<Record<number, string>> = {}) =>
  Array.from({ length: 17 }, (_, column) => {
    const own = ["'x'", "'Voorbeeld'", `'${i}'`, "null", `'${registratie}'`, `date '${begin}'`];
    return part[column] ?? own[column] ?? "null";
  }).join();

test("without a peildatum a dossier is known up to the last day of its own registration", async () => {
  const rows = await withModels(async (database) => {
    const all = [bare(1, "eropaf", "2007-03-01"), bare(2, "vroeg_eropaf", "2009-05-01")];
    await database.run(`insert into stg_uitzettingsdossiers values ${all.map((row) => `(${row})`).join()}`);
    await runModels(database, models);
    return database.rows(`select registratie_code, datum_laatst_bekend::varchar as dag
      from fct_uitzettingsdossier order by all`);
  });
  expect(rows.map(({ dag }) => dag)).toEqual(["2007-03-01", "2009-05-01"]);
});

test("niet of Boedelbeheer before 2004 holds afgemeld too, and makes no line with later years", async () => {
  const rows = await withModels(async (database) => {
    const years = [2003, 2003, 2003, 2003, 2003, 2004, 2004, 2004, 2004, 2004].map((year, i) =>
      bare(i, "boedelbeheer", `${year}-03-01`, { 13: "'NIET_ONTRUIMD'", 14: "'niet_ontruimd'" }),
    );
    await database.run(`insert into stg_uitzettingsdossiers values ${years.map((row) => `(${row})`).join()}`);
    await runModels(database, models);
    return (await exactOf(database, huisuitzettingenAfgewend)).rijen;
  });
  const scoped = (wijze: string): FigureScope[] =>
    rows
      .filter((row) => row.wijze_code === wijze)
      .map((row) =>
        scopeOfRow(row, { ...huisuitzettingenAfgewend, bron_titel: "Huisuitzettingen" }, gemeente),
      );
  expect(mayCombineAll("een_trend", scoped("totaal"))).toEqual({ mag: true, redenen: [] });
  expect(mayCombineAll("een_trend", scoped("niet_ontruimd")).redenen).toEqual([
    "Tussen deze cijfers is de manier van tellen veranderd.",
  ]);
});
