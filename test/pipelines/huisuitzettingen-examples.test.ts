import { join } from "node:path";
import { expect, test } from "vitest";
import {
  exampleUitzettingsdossiers,
  exampleUitzettingsstappen,
} from "../../pipelines/huisuitzettingen/example.ts";
import { shipped } from "../support/example.ts";

const made: [file: string, text: () => string][] = [
  ["huisuitzettingen/uitzettingsdossiers-2006-2009-fictief.csv", exampleUitzettingsdossiers],
  ["huisuitzettingen/uitzettingsstappen-2006-2009-fictief.csv", exampleUitzettingsstappen],
];

test.each(made)("%s is what the generator makes, and says that it is fictitious", async (file, text) => {
  await expect(text()).toMatchFileSnapshot(join(shipped, "examples", file));
  const rows = text().split("\r\n").slice(1, -1);
  expect(rows.filter((row) => !row.endsWith(";ja"))).toEqual([]);
});
