import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type ExampleItem, exampleMetingen } from "../../pipelines/preventiescanner/example.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { shipped } from "../support/example.ts";

const folder = join(shipped, "examples/preventiescanner");

/** The codebook as the generator needs it. */
async function codebook(): Promise<ExampleItem[]> {
  const reference = openReference(shipped, shipped);
  const routes = await reference.rows("preventiescanner/routes.csv");
  const items = await reference.rows("preventiescanner/items.csv");
  return items.map(({ item_id = "", blok_id = "", soort = "" }) => {
    const own = routes.filter((row) => row.blok_id === blok_id);
    const asked = own.map(({ route = "", letter = "" }) => ({ route, letter }));
    return { item_id, blok_id, soort, routes: asked.length > 0 ? asked : [{ route: "", letter: "" }] };
  });
}

test("the fictitious metingen in data/examples are what the generator makes, byte for byte", async () => {
  const made = exampleMetingen(await codebook());
  const files = (await readdir(folder)).filter((name) => name.startsWith("fictief-"));
  expect(files.sort()).toEqual([...made.keys()].sort());
  for (const [name, text] of made) expect(await readFile(join(folder, name), "utf8")).toBe(text);
});

test("each fictitious meting says so in every row or above the table", async () => {
  for (const text of exampleMetingen(await codebook()).values())
    expect(text.toLowerCase()).toMatch(/fictief;?(ja)?/);
});
