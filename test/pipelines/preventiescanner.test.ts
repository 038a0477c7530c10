import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, ingestInto, removeFolders, root } from "../support/example.ts";

afterAll(removeFolders);

test("a value that was softened with a word or given as a range is still so in what is published", async () => {
  const data = await emptyData();
  await ingestInto(data, {
    files: [join(root, "test/fixtures/preventiescanner/waarde-als-bereik/invoer.csv")],
  });
  await buildIn(data);
  const rows = await withDatabase(
    warehouseFile(data),
    (database) =>
      database.rows(
        "select gemeente_nr, waarde, waarde_hoog, kwalificatie from ind_preventie_waarden order by gemeente_nr",
      ),
    { readOnly: true },
  );
  expect(rows.map(Object.values)).toEqual([
    [1, 12, 12, "exact"],
    [2, 3, 4, "exact"],
    [3, 20, 20, "circa"],
    [4, 6, 8, "exact"],
    [5, null, null, "exact"],
  ]);
});
