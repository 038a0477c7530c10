import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, ingestInto, removeFolders, shipped } from "../support/example.ts";
import { printedAcrossYears } from "./printed/across-years.ts";
import { printed2021 } from "./printed/year-2021.ts";
import { printed2022 } from "./printed/year-2022.ts";

/** Every printed number of the reports, beside the one that plain SQL computes from the invented rows. */
const published = [...printed2021, ...printed2022, ...printedAcrossYears];
const printed = new Map<string, number>();
const computed = new Map<string, number>();

beforeAll(async () => {
  const data = await emptyData();
  const examples = ["verhuisbox", "verstrekkingen", "weigeringen", "opvang"];
  const files = [
    join(shipped, "reference/cijferregister/den-haag-loket-en-verhuisbox"),
    ...examples.map((bron) => join(shipped, "examples", bron)),
  ];
  await ingestInto(data, { files });
  await buildIn(data);
  await withDatabase(
    warehouseFile(data),
    async (database) => {
      for (const row of await database.rows("select cijfer_id, waarde from fct_cijfer")) {
        printed.set(String(row.cijfer_id), Number(row.waarde));
      }
      for (const { id, sql } of published.flatMap(({ cijfers }) => cijfers)) {
        const [row] = await database.rows(`select (${sql})::double as waarde`);
        computed.set(id, Number(row?.waarde));
      }
    },
    { readOnly: true },
  );
});
afterAll(removeFolders);

describe.each(published)("$titel", ({ cijfers }) => {
  test.each(cijfers.map((cijfer) => [`${cijfer.id} ${cijfer.naam}`, cijfer] as const))("%s", (_, cijfer) => {
    if (cijfer.tussen !== undefined) {
      const [low, high] = cijfer.tussen;
      const value = computed.get(cijfer.id) ?? Number.NaN;
      expect([value >= low, value <= high, printed.has(cijfer.id)]).toEqual([true, true, true]);
      return;
    }
    const difference = (computed.get(cijfer.id) ?? Number.NaN) - (printed.get(cijfer.id) ?? Number.NaN);
    expect(Math.round(difference * 100) / 100).toBe(cijfer.verschil ?? 0);
    if (cijfer.verschil !== undefined) expect(cijfer.waarom).toMatch(/\.$/);
  });
});

test("each printed number is held against the rows once", () => {
  const ids = published.flatMap(({ cijfers }) => cijfers.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});
