import { join } from "node:path";
import { expect, test } from "vitest";
import {
  exampleCapaciteit,
  exampleGezinsmeldingen,
  examplePlaatsingen,
} from "../../pipelines/opvang/example.ts";
import {
  exampleStatussen,
  exampleTrajecten,
  inventedHouseholds,
} from "../../pipelines/verhuisbox/example.ts";
import { exampleInzet, exampleVerstrekkingen } from "../../pipelines/verstrekkingen/example.ts";
import { exampleWeigeringen } from "../../pipelines/weigeringen/example.ts";
import { shipped } from "../support/example.ts";

const made: [file: string, text: () => string][] = [
  ["verhuisbox/trajecten-2019-2022-fictief.csv", exampleTrajecten],
  ["verhuisbox/statussen-2019-2022-fictief.csv", exampleStatussen],
  ["verstrekkingen/verstrekkingen-2019-2022-fictief.csv", () => exampleVerstrekkingen(inventedHouseholds())],
  ["verstrekkingen/personele-inzet-2021-2022-fictief.csv", () => exampleInzet(inventedHouseholds())],
  ["weigeringen/weigeringen-2021-2023-fictief.csv", () => exampleWeigeringen(inventedHouseholds())],
  ["opvang/capaciteit-2022-2023-fictief.csv", exampleCapaciteit],
  ["opvang/gezinsmeldingen-2018-2021-fictief.csv", exampleGezinsmeldingen],
  ["opvang/plaatsingen-2018-2022-fictief.csv", examplePlaatsingen],
];

test.each(made)("%s is what the generator makes, and says that it is fictitious", async (file, text) => {
  await expect(text()).toMatchFileSnapshot(join(shipped, "examples", file));
  const rows = text().split("\r\n").slice(1, -1);
  expect(file).toContain("fictief");
  expect(rows.filter((row) => !row.endsWith(";ja"))).toEqual([]);
});
