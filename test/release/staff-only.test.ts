import { afterAll, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { indicators } from "../../src/indicators/index.ts";
import { internFolder, publishedFolder } from "../../src/published/folders.ts";
import { readTable } from "../../src/published/read.ts";
import { intern, openbaar, type Policy } from "../../src/release/policy.ts";
import { release } from "../../src/release/release.ts";
import { suppressCells } from "../../src/release/suppress.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { copyOfExample, removeFolders } from "../support/example.ts";

afterAll(removeFolders);

test("a table that is for staff once rows are real is public for fictitious rows alone", async () => {
  const closed = indicators.filter((indicator) => indicator.intern_bij_echte_rijen === true);
  expect(closed.map(({ naam }) => naam)).toContain("verhuisbox_aansluiting");
  const data = await copyOfExample();
  const rowsOf = async (folder: string): Promise<number[]> =>
    Promise.all(closed.map(async ({ naam }) => (await readTable(folder, naam)).length));
  const releaseFor = (beleid: Policy) =>
    release({ data, sources, indicators, log: () => undefined }, { beleid, verberg: suppressCells });
  expect(Math.min(...(await rowsOf(publishedFolder(data))))).toBeGreaterThan(0);
  await withDatabase(warehouseFile(data), (database) =>
    database.run(
      `update leveringen set receipt = replace(receipt, '"is_fictief":true', '"is_fictief":false')`,
    ),
  );
  await releaseFor(openbaar);
  expect(Math.max(...(await rowsOf(publishedFolder(data))))).toBe(0);
  await releaseFor(intern);
  expect(Math.min(...(await rowsOf(internFolder(data))))).toBeGreaterThan(0);
}, 120_000);
