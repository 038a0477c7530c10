import { join } from "node:path";
import { expect, test } from "vitest";
import {
  exampleWoonplaatsingen,
  exampleWoonplekken,
  exampleWoonstappen,
} from "../../pipelines/plaatsingen/example.ts";
import { shipped } from "../support/example.ts";

const made: [file: string, text: () => string][] = [
  ["plaatsingen/woonplekken-2015-fictief.csv", exampleWoonplekken],
  ["plaatsingen/woonplaatsingen-2010-2015-fictief.csv", exampleWoonplaatsingen],
  ["plaatsingen/woonstappen-2010-2015-fictief.csv", exampleWoonstappen],
];

test.each(made)("%s is what the generator makes, and says that it is fictitious", async (file, text) => {
  await expect(text()).toMatchFileSnapshot(join(shipped, "examples", file));
  const rows = text().split("\r\n").slice(1, -1);
  expect(rows.filter((row) => !row.endsWith(";ja"))).toEqual([]);
});
