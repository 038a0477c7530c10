import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kaplanMeierSql, measuringDays, standingSql } from "../../src/indicators/parts/kaplan-meier.ts";
import type { Row } from "../../src/published/table.ts";
import { withDatabase } from "../../src/warehouse/database.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thuismonitor-km-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Duration = readonly [dagen: number, is_gebeurd: boolean];
let number = 0;

function run(durations: readonly Duration[], select: string): Promise<Row[]> {
  const rows = durations.map(([dagen, is_gebeurd]) => `('X', '2021', ${dagen}, ${is_gebeurd})`);
  number += 1;
  return withDatabase(join(folder, `${number}.duckdb`), (database) =>
    database.rows(`with duren as (select * from (values ${rows.join(", ")}) as t(gebied, periode, dagen, is_gebeurd)),
      ${kaplanMeierSql}, ${standingSql} ${select}`),
  );
}

/** Weeks of remission of 21 patients, + still in remission (Freireich e.a. 1963), used in every textbook. */
const remission: Duration[] = [
  ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map((dagen): Duration => [dagen, true]),
  ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map((dagen): Duration => [dagen, false]),
];

describe("the curve of the textbook", () => {
  test("has its published points and numbers at risk", async () => {
    const rows = await run(remission, "select dagen, n_risico, aandeel from stappen order by dagen");
    const at = new Map(rows.map((row) => [row.dagen, [row.n_risico, Number(row.aandeel).toFixed(3)]]));
    expect([6, 7, 10, 13, 16, 22, 23].map((dagen) => at.get(dagen))).toEqual([
      [21, "0.857"],
      [17, "0.807"],
      [15, "0.753"],
      [12, "0.690"],
      [11, "0.627"],
      [7, "0.538"],
      [6, "0.448"],
    ]);
  });

  test("has its median of 23 weeks, between 13 and not yet reached", async () => {
    const rows = await run(remission, "select aantal, mediaan, vroegst, laatst from medianen");
    expect(rows).toEqual([{ aantal: 21, mediaan: 23, vroegst: 13, laatst: null }]);
  });

  test("is not what the finished cases alone would say", async () => {
    const finished = remission.filter(([, is_gebeurd]) => is_gebeurd);
    const [row] = await run(finished, "select mediaan from medianen");
    expect(row?.mediaan).toBe(10);
  });
});

const durations = fc.array(fc.tuple(fc.integer({ min: 1, max: 800 }), fc.boolean()), {
  minLength: 1,
  maxLength: 80,
});

describe("any group", () => {
  test("a curve falls, stays between its limits, and counts everybody at every measuring day", async () => {
    await fc.assert(
      fc.asyncProperty(durations, async (all) => {
        const points = await run(all, "select * from punten order by dag");
        const shares = [1, ...points.map(({ aandeel }) => Number(aandeel))];
        for (const [i, share] of shares.slice(1).entries()) expect(share).toBeLessThanOrEqual(shares[i] ?? 1);
        for (const { dag, aandeel, ondergrens, bovengrens } of points) {
          expect(measuringDays).toContain(dag);
          expect(Number(ondergrens)).toBeLessThanOrEqual(Number(aandeel));
          expect(Number(bovengrens)).toBeGreaterThanOrEqual(Number(aandeel));
        }
        for (const row of await run(all, "select * from standen")) {
          expect(Number(row.gebeurd) + Number(row.niet_gevolgd) + Number(row.wachtend)).toBe(all.length);
        }
      }),
      { seed: 1958, numRuns: 30 },
    );
  });

  test("without anybody still waiting it is the plain share", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 700 }), { minLength: 1, maxLength: 60 }),
        async (days) => {
          const rows = await run(
            days.map((dagen): Duration => [dagen, true]),
            "select dag, aandeel from punten",
          );
          for (const { dag, aandeel } of rows) {
            const waiting = days.filter((dagen) => dagen > Number(dag)).length;
            expect(Number(aandeel)).toBeCloseTo(waiting / days.length, 3);
          }
        },
      ),
      { seed: 1958, numRuns: 20 },
    );
  });
});
