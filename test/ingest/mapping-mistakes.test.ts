import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { delivered, fileWith, melding } from "./deliveries.ts";
import { column, map, value, yaml } from "./mappings.ts";

afterAll(removeFolders);

describe("een vertaling die niet klopt", () => {
  const good = value("Een dak", "NETWERK");
  const without = (key: string): Record<string, string> =>
    Object.fromEntries(Object.entries(good).filter(([name]) => name !== key));
  const incomplete =
    "In data/mapping/meldingen.yaml mist een regel staat_er, betekent, wie, wanneer (jaar-maand-dag) of waarom.";

  test.each<[string, string, string | RegExp]>([
    ["zonder wie", yaml({ waarden: [without("wie")] }), incomplete],
    ["zonder wanneer", yaml({ waarden: [without("wanneer")] }), incomplete],
    ["zonder waarom", yaml({ kolommen: [{ ...column("x", "hulpvraag"), waarom: "" }] }), incomplete],
    ["zonder betekenis", yaml({ waarden: [without("betekent")] }), incomplete],
    ["met een dag die niet bestaat", yaml({ waarden: [{ ...good, wanneer: "2026-02-30" }] }), incomplete],
    ["met een kop die geen naam is", yaml({ kolommen: [column("?!", "hulpvraag")] }), incomplete],
    ["die geen YAML is", "waarden: [", incomplete],
    [
      "naar een kolom die niet bestaat",
      yaml({ kolommen: [column("vraag", "hulpvrag")] }),
      "In data/mapping/meldingen.yaml staat de kolom hulpvrag, die niet in het contract staat; bedoelt u hulpvraag?",
    ],
    [
      "naar een kolom die nergens op lijkt",
      yaml({ kolommen: [column("vraag", "constructor")] }),
      /de kolom constructor, die niet in het contract staat\.$/,
    ],
    [
      "voor een kolom zonder codelijst",
      yaml({ waarden: [value("gisteren", "2-4-2025", "datum_melding")] }),
      /de kolom datum_melding, die geen codelijst heeft\.$/,
    ],
    [
      "naar een code die niet bestaat",
      yaml({ waarden: [value("Een dak", "NETWERKK")] }),
      "In data/mapping/meldingen.yaml staat bij de kolom hulpvraag de code NETWERKK, die niet in de codelijst staat; bedoelt u NETWERK?",
    ],
  ])("%s geeft één zin en leest niets in", async (_, content, message) => {
    const data = await emptyData();
    await map(data, content);
    const run = ingestInto(data, { files: [await fileWith(delivered([melding("1")]))] });
    const error = await run.catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      name: "RunError",
      kind: "gebruik",
      message: expect.stringMatching(/[.?]$/),
    });
    const said = (error as Error).message;
    if (typeof message === "string") expect(said).toBe(message);
    else expect(said).toMatch(message);
    expect((await readdir(data)).filter((name) => name !== "mapping")).toEqual([]);
  });

  test("in een bestand met een naam die geen bron is", async () => {
    const data = await emptyData();
    await map(data, yaml({ waarden: [good] }), "melding.yaml");
    await expect(ingestInto(data)).rejects.toMatchObject({
      kind: "gebruik",
      message: "Het bestand data/mapping/melding.yaml hoort bij geen bron; bedoelt u meldingen.yaml?",
    });
    expect(await readFile(join(data, "mapping", "melding.yaml"), "utf8")).toContain("Een dak");
  });
});
