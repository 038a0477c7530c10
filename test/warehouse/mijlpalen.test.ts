import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, ingestInto, removeFolders, sharedExample } from "../support/example.ts";

afterAll(removeFolders);

async function rowsOf(data: string, sql: string): Promise<unknown[][]> {
  const found = await withDatabase(warehouseFile(data), (database) => database.rows(sql), { readOnly: true });
  return found.map((row) => Object.values(row));
}

const header = "element;gebied;peildatum;status;bewijs;toelichting";

/** Delivers each file on its own day, one after the other, and builds. */
async function delivered(files: readonly (readonly string[])[]): Promise<string> {
  const data = await emptyData();
  for (const [i, lines] of files.entries()) {
    const file = join(data, `mijlpalen-${i}.csv`);
    await writeFile(file, [header, ...lines, ""].join("\r\n"));
    await ingestInto(data, { files: [file], now: `2025-0${i + 1}-02T03:04:05.000Z` });
  }
  await buildIn(data);
  return data;
}

const standings = (data: string, mijlpaal: string): Promise<unknown[][]> =>
  rowsOf(
    data,
    `select periode, waarde, n, n_in_uitvoering, n_niet_gestart, n_onbekend from ind_actieplan_dekking
      where mijlpaal = '${mijlpaal}'`,
  );

describe("k of n, counted from one small file", () => {
  test("a plan counts per college of the five gemeenten, day by day; who said nothing is unknown", async () => {
    expect(await standings(await sharedExample(), "REG.PLAN")).toEqual([
      ["2023-11-14", 1, 5, 0, 0, 4],
      ["2023-12-05", 2, 5, 0, 0, 3],
      ["2024-01-16", 3, 5, 0, 0, 2],
      ["2024-02-06", 3, 5, 1, 0, 1],
      ["2024-02-20", 3, 5, 2, 0, 0],
      ["2024-06-11", 4, 5, 1, 0, 0],
    ]);
  });

  test("a region counts as one, and gemeenten never count for a milestone of the region", async () => {
    expect(await standings(await sharedExample(), "A4.R01")).toEqual([["2025-03-31", 1, 1, 0, 0, 0]]);
  });

  test("the example is fictitious, and says so", async () => {
    const sql =
      "select distinct receipt::json ->> 'is_fictief' from leveringen where receipt like '%\"mijlpalen\"%'";
    expect(await rowsOf(await sharedExample(), sql)).toEqual([["true"]]);
  });
});

describe("what was known stays known", () => {
  test("a file that is written over keeps the earlier days, and corrects the same day", async () => {
    const data = await delivered([
      ["A3.R07;Den Haag;31-10-2024;niet_gestart;;", "A3.R07;Rijswijk;31-10-2024;gereed;stuk 1;"],
      ["A3.R07;Den Haag;31-12-2024;in_uitvoering;;", "A3.R07;Rijswijk;31-10-2024;in_uitvoering;;te vroeg"],
      ["A3.R07;Den Haag;31-1-2025;gereed;stuk 2;"],
    ]);
    expect(await standings(data, "A3.R07")).toEqual([
      ["2024-10-31", 0, 5, 1, 1, 3],
      ["2024-12-31", 0, 5, 2, 0, 3],
      ["2025-01-31", 1, 5, 1, 0, 3],
    ]);
    await buildIn(data, "2025-01-31");
    expect(await standings(data, "A3.R07")).toEqual([["2024-10-31", 1, 5, 0, 1, 3]]);
  });
});

test("what was withdrawn, for the wrong kind of area or outside any region is shown and never counted", async () => {
  const data = await delivered([
    ["RV.1.a4;Den Haag;31-10-2024;gereed;stuk 1;"],
    [
      "RV.1.a4;Den Haag;31-10-2024;ingetrokken;;verkeerde gemeente",
      "REG.PLAN;opvangregio Den Haag;31-10-2024;gereed;stuk 1;",
      "A4.R01;Den Haag;31-10-2024;gereed;stuk 1;",
      "A3.R07;Almere;31-10-2024;gereed;stuk 1;",
      "A3.R09.wet;Nederland;31-10-2024;in_uitvoering;;",
    ],
  ]);
  expect(
    await rowsOf(
      data,
      "select mijlpaal, gebied, plaats, regio, is_laatste from ind_actieplan_mijlpalen order by 1",
    ),
  ).toEqual([
    ["A3.R07", "Almere", "geen_regio", "", true],
    ["A3.R09.wet", "Nederland", "geplaatst", "Nederland", true],
    ["A4.R01", "Den Haag", "ander_gebied", "", true],
    ["REG.PLAN", "opvangregio Den Haag", "ander_gebied", "", true],
    ["RV.1.a4", "Den Haag", "geplaatst", "opvangregio Den Haag", false],
  ]);
  expect(
    await rowsOf(
      data,
      "select mijlpaal, gebied, waarde, n, n_onbekend from ind_actieplan_dekking order by 1",
    ),
  ).toEqual([
    ["A3.R09.wet", "Nederland", 0, 1, 0],
    ["RV.1.a4", "opvangregio Den Haag", 0, 5, 5],
  ]);
});

test("each milestone is about an element or an indicator of the plan", async () => {
  expect(
    await rowsOf(
      await sharedExample(),
      "select mijlpaal from ref_actieplan_mijlpalen where element_id = '' and indicatoren = ''",
    ),
  ).toEqual([]);
  expect(
    await rowsOf(
      await sharedExample(),
      `select indicator_id from dim_actieplan_indicator where via = 'mijlpalen' and indicator_id not in
        (select unnest(string_split(indicatoren, '|')) from ref_actieplan_mijlpalen)`,
    ),
  ).toEqual([]);
});
