import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Indicator } from "../../src/indicators/indicator.ts";
import { verhuisboxZoekduur } from "../../src/indicators/verhuisbox-zoekduur.ts";
import { verhuisboxZoekduurMediaan } from "../../src/indicators/verhuisbox-zoekduur-mediaan.ts";
import { verhuisboxZoekduurStanden } from "../../src/indicators/verhuisbox-zoekduur-standen.ts";
import { exposedCells } from "../../src/release/audit.ts";
import { openbaar } from "../../src/release/policy.ts";
import { tableToPublish } from "../../src/release/publish.ts";
import { suppressCells } from "../../src/release/suppress.ts";
import { cellSystem, type ExactTable } from "../../src/release/system.ts";
import { withDatabase } from "../../src/warehouse/database.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuismonitor-zoekduur-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Traject {
  readonly dagen: number;
  readonly einde: "uitstroom" | "uitval" | "lopend";
}

const tables = [verhuisboxZoekduurStanden, verhuisboxZoekduur, verhuisboxZoekduurMediaan];
let number = 0;

/** The three tables as the release meets them, of trajecten reported in 2021. */
function exactOf(trajecten: readonly Traject[]): Promise<ExactTable[]> {
  const rows = trajecten.map(({ dagen, einde }, i) =>
    [`'${i}'`, "'Voorbeeld'", "'VHB_PLUS'", "'2021'", dagen, `'${einde}'`].join(", "),
  );
  number += 1;
  return withDatabase(join(folder, `${number}.duckdb`), async (database) => {
    await database.run(`create table dim_code(codelijst varchar, code varchar, label varchar);
      create table fct_traject as select
        traject_pseudoniem, gebied, regeling_code, jaar_aanmelding, duur_dagen, duur_einde,
        date '2021-01-01' as datum_start,
        if(duur_einde = 'uitstroom', date '2021-01-01' + duur_dagen, null) as datum_uitstroom,
      from (values ${rows.map((row) => `(${row})`).join(", ")})
        as t(traject_pseudoniem, gebied, regeling_code, jaar_aanmelding, duur_dagen, duur_einde)`);
    const keys = (column: string): string => `array_to_string(${column}, chr(10)) as ${column}`;
    const read = async (indicator: Indicator): Promise<ExactTable> => {
      const lists = indicator === verhuisboxZoekduurStanden ? ["ouders"] : ["ouders", "volgt"];
      const sql = `select * replace (${lists.map(keys).join(", ")}) from (${indicator.sql})`;
      return { indicator, rijen: await database.rows(sql), peildatum: null };
    };
    return Promise.all(tables.map(read));
  });
}

const trajecten = fc.array(
  fc.record({
    dagen: fc.integer({ min: 0, max: 800 }),
    einde: fc.constantFrom<Traject["einde"][]>("uitstroom", "uitval", "lopend"),
  }),
  { minLength: 1, maxLength: 120 },
);

describe("how long households search", () => {
  test("every count adds up, whatever the rows, and no hidden step can be worked out", async () => {
    await fc.assert(
      fc.asyncProperty(trajecten, async (all) => {
        const exact = await exactOf(all);
        const system = cellSystem(exact);
        const hidden = suppressCells(system, openbaar);
        expect(exposedCells(system, hidden, openbaar)).toEqual([]);
      }),
      { seed: 2021, numRuns: 25 },
    );
  }, 120_000);

  test("a point of the curve is hidden from the first day on which a count is", async () => {
    const all = Array.from({ length: 120 }, (_, i): Traject => {
      if (i < 20) return { dagen: 30, einde: "uitstroom" };
      return i < 22 ? { dagen: 200, einde: "uitstroom" } : { dagen: 700, einde: "lopend" };
    });
    const exact = await exactOf(all);
    const hidden = suppressCells(cellSystem(exact), openbaar);
    const published = exact.map((table) => tableToPublish(table, { hidden, beleid: openbaar }, [], []).rijen);
    const status = (rows: (typeof published)[number] | undefined): string[] =>
      (rows ?? []).map(
        ({ dag, waarde, ondergrens, status: word }) => `${dag} ${waarde} ${ondergrens} ${word}`,
      );
    const curve = status(published[1]);
    expect(curve[0]).toMatch(/^91 0\.83 0\.7\d getoond$/);
    expect(curve.some((line) => line.endsWith("null null onderdrukt"))).toBe(true);
    const first = curve.findIndex((line) => line.endsWith("onderdrukt"));
    expect(curve.slice(first).every((line) => line.endsWith("onderdrukt"))).toBe(true);
  });

  test("half not yet reached is 'nvt', and who still searches pulls the median up", async () => {
    const mediaan = async (all: Traject[]): Promise<unknown> => {
      const [row] = (await exactOf(all))[2]?.rijen ?? [];
      return [row?.waarde, row?.status];
    };
    const moved = Array.from(
      { length: 30 },
      (_, i): Traject => ({ dagen: 10 * (i + 1), einde: "uitstroom" }),
    );
    const waiting = Array.from({ length: 40 }, (): Traject => ({ dagen: 400, einde: "lopend" }));
    expect(await mediaan(moved)).toEqual([150, "getoond"]);
    expect(await mediaan([...moved, ...waiting.slice(0, 20)])).toEqual([250, "getoond"]);
    expect(await mediaan([...moved, ...waiting])).toEqual([null, "nvt"]);
  });
});
