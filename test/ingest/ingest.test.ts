import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { checkDeliveries } from "../../src/ingest/check.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { countingDeliveries } from "../../src/warehouse/coverage.ts";
import { emptyData, exampleData, ingestInto, removeFolders } from "../support/example.ts";
import { delivered, filesBelow, fileWith, melding, storedRows } from "./deliveries.ts";

afterAll(removeFolders);

async function checked(data: string): Promise<{ clean: boolean; lines: string[] }> {
  const lines: string[] = [];
  return { clean: await checkDeliveries(data, sources, (line) => lines.push(line)), lines };
}

describe("dezelfde levering nog een keer", () => {
  test("verandert geen byte en zegt dat", async () => {
    const data = await exampleData();
    const first = await ingestInto(data);
    const before = await filesBelow(join(data, "raw"));
    const lines: string[] = [];
    const second = await ingestInto(data, { now: "2027-08-09T10:11:12.000Z", lines });
    expect(second).toEqual({ nieuw: 0, bekend: first.nieuw, geweigerd: 0, gebroken: false });
    expect(await filesBelow(join(data, "raw"))).toEqual(before);
    expect(lines.filter((line) => line.endsWith("was al binnen, er is niets veranderd."))).toHaveLength(
      first.nieuw,
    );
  });

  test("geldt ook onder een andere bestandsnaam", async () => {
    const data = await emptyData();
    const content = delivered([melding("1")]);
    const files = [await fileWith(content, "maart.csv"), await fileWith(content, "maart (1).csv")];
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 1, bekend: 1 });
  });

  test("geweigerd blijft geweigerd", async () => {
    const data = await emptyData();
    const files = [await fileWith("a;b\n1;2\n")];
    await ingestInto(data, { files });
    const before = await filesBelow(data);
    expect(await ingestInto(data, { files })).toMatchObject({ geweigerd: 1, gebroken: true });
    expect(await filesBelow(data)).toEqual(before);
  });
});

describe("een slecht bestand tussen goede", () => {
  test("houdt de goede niet op", async () => {
    const data = await emptyData();
    const bad = [
      "",
      "%PDF-1.4",
      "<!doctype html>",
      "a;b\n1;2\n",
      delivered([melding("9", { hulpvraag: "onzin" })]),
    ];
    const files = [
      await fileWith(delivered([melding("1")]), "eerste.csv"),
      ...(await Promise.all(bad.map((content, i) => fileWith(content, `slecht-${i}.csv`)))),
      await fileWith(delivered([melding("2")]), "laatste.csv"),
    ];
    const lines: string[] = [];
    const summary = await ingestInto(data, { files, lines });
    expect(summary).toEqual({ nieuw: 2, bekend: 0, geweigerd: 5, gebroken: true });
    expect(lines.at(-1)).toBe("2 nieuw, 0 al binnen, 5 geweigerd.");
    const { clean, lines: said } = await checked(data);
    expect(clean).toBe(false);
    expect(said.filter((line) => line.includes("geweigerd; niets bewaard."))).toHaveLength(5);
  });

  test("een genoemd bestand dat er niet is, of een map is, ook niet", async () => {
    const data = await emptyData();
    const files = [join(data, "nergens.csv"), data, await fileWith(delivered([melding("1")]))];
    const lines: string[] = [];
    const run = ingestInto(data, { files, lines });
    await expect(run).rejects.toMatchObject({ name: "RunError", kind: "invoer_ontbreekt" });
    expect(lines).toContain("1 nieuw, 0 al binnen, 0 geweigerd.");
    expect(lines[0]).toBe("Het bestand nergens.csv kan niet worden geopend.");
    expect(await storedRows(data, "rows")).toHaveLength(1);
  });

  test("een geweigerd bestand blijft te zien tot het hersteld is", async () => {
    const data = await emptyData();
    const bad = delivered([melding("1")]).replace("hulpvraag", "vraag");
    await ingestInto(data, { files: [await fileWith(bad)] });
    expect(await checked(data)).toMatchObject({ clean: false });
    await ingestInto(data, { files: [await fileWith(delivered([melding("2")]), "ander.csv")] });
    expect((await readReceipts(data)).map(({ receipt }) => receipt.status)).toContain("geweigerd");
    await ingestInto(data, { files: [await fileWith(delivered([melding("1")]))] });
    expect((await readReceipts(data)).map(({ receipt }) => receipt.status)).toEqual(["aanvaard", "aanvaard"]);
    expect(await checked(data)).toMatchObject({ clean: true });
  });
});

describe("een latere levering", () => {
  const maart = [melding("1", { datum_melding: "1-3-2025" }), melding("2", { datum_melding: "2-3-2025" })];
  const april = [melding("3", { datum_melding: "3-4-2025" })];

  test("van dezelfde maand vervangt alleen die maand en wist niets", async () => {
    const data = await emptyData();
    const files = [await fileWith(delivered([...maart, ...april]))];
    await ingestInto(data, { files, now: "2025-05-01T08:00:00.000Z" });
    const before = await filesBelow(join(data, "raw"));
    const again = [await fileWith(delivered([...maart, melding("4", { datum_melding: "31-3-2025" })]))];
    expect(await ingestInto(data, { files: again, now: "2025-06-01T08:00:00.000Z" })).toMatchObject({
      nieuw: 1,
    });
    const counting = countingDeliveries(await readReceipts(data), sources);
    expect(
      counting.map(({ eenheden, vervangen }) => [eenheden.map((e) => e.split("|")[1]), vervangen]),
    ).toEqual([
      [["2025-04"], 2],
      [["2025-03"], 0],
    ]);
    const after = await filesBelow(join(data, "raw"));
    for (const [path, bytes] of before) expect(after.get(path)).toEqual(bytes);
    const { lines } = await checked(data);
    expect(lines.every((line) => line.includes("telt mee"))).toBe(true);
  });

  test("die alles vervangt, laat de eerdere staan als vervangen", async () => {
    const data = await emptyData();
    const files = [
      await fileWith(delivered(april), "a.csv"),
      await fileWith(delivered([...april, melding("5")]), "b.csv"),
    ];
    await ingestInto(data, { files });
    const { lines } = await checked(data);
    expect(lines).toEqual([
      "a.csv (meldingen, fictief): vervangen; 1 van 1 rijen aanvaard, 1 vervangen door een latere of echte levering.",
      "b.csv (meldingen, fictief): telt mee; 2 van 2 rijen aanvaard.",
    ]);
  });
});

describe("waar de bestanden staan", () => {
  test("incoming wordt gelezen, uitleg en verborgen bestanden niet", async () => {
    const data = await emptyData();
    const folder = join(data, "incoming", "meldingen", "2025-04");
    await mkdir(folder, { recursive: true });
    // an own, empty register, so that only incoming is left to read
    await mkdir(join(data, "reference", "cijferregister"), { recursive: true });
    await writeFile(join(folder, "april.csv"), delivered([melding("1")]));
    await writeFile(join(folder, "leesmij.txt"), "geen levering");
    await writeFile(join(folder, ".DS_Store"), "geen levering");
    const lines: string[] = [];
    await ingestInto(data, { lines });
    expect(lines).toEqual([
      "meldingen/2025-04/april.csv: meldingen, 1 van 1 rijen aanvaard, 0 afgekeurd, 0 dubbel.",
      "1 nieuw, 0 al binnen, 0 geweigerd.",
    ]);
  });

  test("een bestandsnaam met blokhaken wijst geen ander bestand aan", async () => {
    const folder = await emptyData();
    const names = ["export1.csv", "export[1].csv", "export*.csv", "it's een 'export'.csv"];
    for (const [i, name] of names.entries()) {
      await writeFile(
        join(folder, name),
        delivered(Array.from({ length: i + 1 }, (_, k) => melding(`${i}-${k}`))),
      );
    }
    for (const [i, name] of names.entries()) {
      const data = await emptyData();
      await ingestInto(data, { files: [join(folder, name)] });
      expect(await storedRows(data, "rows"), name).toHaveLength(i + 1);
    }
  });

  test("een bestandsnaam met .gz die gewoon CSV is, wordt gelezen", async () => {
    const data = await emptyData();
    const files = [await fileWith(delivered([melding("1")]), "export.csv.gz")];
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 1 });
  });

  test("een half werkbestand van een afgebroken run wordt opgeruimd", async () => {
    const data = await emptyData();
    await mkdir(join(data, ".werk", "99-half"), { recursive: true });
    await writeFile(join(data, ".werk", "99-half", "rows.parquet"), "half");
    await ingestInto(data, { files: [await fileWith(delivered([melding("1")]))] });
    expect([...(await filesBelow(data)).keys()].filter((path) => path.startsWith(".werk"))).toEqual([]);
  });
});

describe("naslag van de gemeente zelf", () => {
  test("een eigen codelijst gaat voor", async () => {
    const data = await emptyData();
    await mkdir(join(data, "reference"));
    const list = ["codelijst;code;label;aliassen", "aanmelder;MAAN;Maanloket;maan"];
    const others = ["hulpvraag;NETWERK;Huisvesting netwerk;", "inkomen_pilot;WERK;Werk;"];
    await writeFile(
      join(data, "reference", "codelijsten.csv"),
      `\ufeff${[...list, ...others].join("\r\n")}\r\n`,
    );
    await ingestInto(data, { files: [await fileWith(delivered([melding("1", { aanmelder: "Maan" })]))] });
    expect(await storedRows(data, "rows")).toMatchObject([{ aanmelder: "MAAN" }]);
  });

  test("een regel met een cel te weinig wordt niet stil overgeslagen", async () => {
    const data = await emptyData();
    await mkdir(join(data, "reference"));
    const list = ["codelijst;code;label;aliassen", "aanmelder;MAAN;Maanloket"];
    await writeFile(join(data, "reference", "codelijsten.csv"), list.join("\n"));
    const lines: string[] = [];
    const run = ingestInto(data, { files: [await fileWith(delivered([melding("1")]))], lines });
    await expect(run).rejects.toMatchObject({ kind: "invoer_ontbreekt" });
    expect(lines[0]).toMatch(/^Regel 2 van het naslagbestand codelijsten\.csv/);
  });
});
