import { readFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { openReference } from "../../src/ingest/reference.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { loadReferenceTables } from "../../src/warehouse/reference-tables.ts";
import { root, shipped } from "../support/example.ts";

const model = (name: string): Promise<string> =>
  readFile(new URL(`../../src/warehouse/models/${name}.sql`, import.meta.url), "utf8");

const withReference = <T>(action: (database: Database) => Promise<T>): Promise<T> =>
  withDatabase(":memory:", async (database) => {
    await loadReferenceTables(database, openReference(root, shipped));
    await database.run(await model("dim_opvolger"));
    await database.run(await model("dim_regio_gemeente"));
    return action(database);
  });

/** The regions of a gemeente on a day, by indeling. */
async function regionsOn(database: Database, gemeente: string, dag: string): Promise<unknown[]> {
  const rows = await database.rows(`select indeling, regio from dim_regio_gemeente
    where gemeente = '${gemeente}' and date '${dag}' between geldig_van and geldig_tot order by 1`);
  return rows.map((row) => Object.values(row));
}

describe("regions as they are shipped", () => {
  test("43, 44 and 45 regions belong to their own year and source", async () => {
    await withReference(async (database) => {
      const rows =
        await database.rows(`select indeling, aantal_regios::integer as n, left(geldig_tot, 4) as jaar
        from ref_regio_indelingen where try_cast(aantal_regios as integer) > 40 order by 2`);
      expect(rows.map((row) => Object.values(row))).toEqual([
        ["opvangregios_2008", 43, "2008"],
        ["cbs_monitor_2023", 44, "2023"],
        ["vng_dashboard_2025", 45, "2025"],
      ]);
    });
  });

  test("a gemeente has the region of the day, and of each indeling at most one", async () => {
    await withReference(async (database) => {
      expect(await regionsOn(database, "Rijswijk", "2025-04-08")).toEqual([
        ["ethos_2025", "regio Den Haag"],
        ["haaglanden", "Haaglanden"],
        ["opvangregio", "opvangregio Den Haag"],
      ]);
      const before = await regionsOn(database, "Rijswijk", "2024-04-08");
      expect(before).not.toContainEqual(["ethos_2025", "regio Den Haag"]);
      expect(before).toContainEqual(["haaglanden", "Haaglanden"]);
      expect(await regionsOn(database, "Amstelveen", "2025-04-10")).toEqual([
        ["ethos_2025", "regio Amsterdam-Amstelland"],
      ]);
      expect(await database.rows(await model("dim_regio_gemeente.checks"))).toEqual([]);
      expect(await database.rows(await model("dim_opvolger.checks"))).toEqual([]);
    });
  });

  test("a code of CBS belongs to one gemeente", async () => {
    const rows = (await openReference(root, shipped).rows("regios/gemeenten.csv")).filter(
      ({ cbs_code }) => cbs_code !== "",
    );
    expect(new Set(rows.map(({ cbs_code }) => cbs_code)).size).toBe(rows.length);
    for (const { cbs_code } of rows) expect(cbs_code).toMatch(/^GM\d{4}$/);
  });
});

describe("the checks on regions", () => {
  const wrong = async (sql: string): Promise<number> =>
    withReference(async (database) => {
      await database.run(sql);
      await database.run("drop table dim_regio_gemeente");
      await database.run(await model("dim_regio_gemeente"));
      return (await database.rows(await model("dim_regio_gemeente.checks"))).length;
    });

  test.each([
    [
      "a gemeente in two regions of one indeling on one day",
      "insert into ref_regio_gemeenten values (99, 'ethos_2025', 'regio Eindhoven', 'Rijswijk', '', '', 'x')",
    ],
    [
      "a member that did not exist yet",
      "insert into ref_regio_gemeenten values (99, 'opvangregios_2008', 'regio X', 'Voorne aan Zee', '', '', 'x')",
    ],
    [
      "more regions than the indeling has",
      "insert into ref_regios values (98, 'regio X', 'ethos_2023', '', 'nee', 'x')",
    ],
  ])("find %s", async (_, sql) => {
    expect(await wrong(sql)).toBeGreaterThan(0);
  });
});

const names = ["a", "b", "c", "d", "e", "f"];

/** Mergers in order of time; a gemeente that is gone cannot merge again. */
const mergers = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 5 }).map((pairs) => {
  const alive = new Set(names);
  return pairs.flatMap(([i, j], year) => {
    const [van, naar] = [names[i] ?? "a", names[j] ?? "b"];
    if (van === naar || !alive.has(van) || !alive.has(naar)) return [];
    alive.delete(van);
    return [{ van, naar, datum: `20${10 + year}-01-01` }];
  });
});

test("a former gemeente counts in the one that it had become by a day, through any row of mergers", async () => {
  await withReference(async (database) => {
    await fc.assert(
      fc.asyncProperty(mergers, fc.integer({ min: 2009, max: 2016 }), async (changes, year) => {
        const day = `${year}-06-01`;
        const become = (name: string): string =>
          changes.reduce((now, { van, naar, datum }) => (van === now && datum <= day ? naar : now), name);
        await database.run("delete from ref_gemeente_wijzigingen");
        for (const { van, naar, datum } of changes) {
          await database.run(
            `insert into ref_gemeente_wijzigingen values (1, '${datum}', '${van}', '${naar}', 'samenvoeging', 'x')`,
          );
        }
        await database.run("drop table dim_opvolger");
        await database.run(await model("dim_opvolger"));
        const rows =
          await database.rows(`select gemeente, arg_max(opvolger, vanaf) as opvolger from dim_opvolger
          where vanaf <= date '${day}' group by all`);
        const found = new Map(rows.map((row) => [String(row.gemeente), String(row.opvolger)]));
        for (const name of names) expect(found.get(name) ?? name).toBe(become(name));
      }),
      { seed: 20_221_018, numRuns: 40 },
    );
  });
});
