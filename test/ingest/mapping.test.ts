import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { type Receipt, readReceipts } from "../../src/ingest/receipt.ts";
import { countingDeliveries } from "../../src/warehouse/coverage.ts";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";
import { type Cells, delivered, fileWith, melding, parquetRows } from "./deliveries.ts";
import { column, map, value, yaml } from "./mappings.ts";

afterAll(removeFolders);

const receipts = async (data: string): Promise<Receipt[]> =>
  (await readReceipts(data)).map(({ receipt }) => receipt);

/** Rows of the deliveries that count, as the warehouse would take them. */
async function countingRows(data: string): Promise<Record<string, unknown>[]> {
  const counting = countingDeliveries(await readReceipts(data), sources);
  const rows = await Promise.all(
    counting
      .filter(({ eenheden }) => eenheden.length > 0)
      .map(({ folder }) => parquetRows(join(folder, "rows.parquet"))),
  );
  return rows.flat();
}

const renamed = (rows: readonly Cells[], from: string, to: string): string =>
  delivered(rows).replace(from, to);

describe("een code die niemand kent", () => {
  const rows = [
    melding("1"),
    melding("2", { hulpvraag: "Een dak" }),
    melding("3", { hulpvraag: "een  DAK" }),
  ];

  test("is een bevinding met aantal en regels; na de vertaling telt de rij mee", async () => {
    const data = await emptyData();
    const files = [await fileWith(delivered(rows))];
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 1, gebroken: true });
    const [first] = await receipts(data);
    expect(first?.rijen).toEqual({ in: 3, aanvaard: 1, afgekeurd: 2, dubbel: 0 });
    expect(first?.bevindingen).toMatchObject([
      { code: "code_onbekend", kolom: "hulpvraag", aantal: 2, regels: [3, 4] },
    ]);
    await map(data, yaml({ waarden: [value("Een dak", "NETWERK")] }));
    const lines: string[] = [];
    const again = await ingestInto(data, { files, now: "2026-02-03T04:05:06.000Z", lines });
    expect(again).toEqual({ nieuw: 1, bekend: 0, geweigerd: 0, gebroken: false });
    expect(lines[0]).toBe("levering.csv: meldingen, 3 van 3 rijen aanvaard, 0 afgekeurd, 0 dubbel.");
    expect((await countingRows(data)).map((row) => row.hulpvraag)).toEqual(["NETWERK", "NETWERK", "NETWERK"]);
    const both = await receipts(data);
    expect(both).toHaveLength(2);
    expect(new Set(both.map(({ levering }) => levering)).size).toBe(2);
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 0, bekend: 1 });
  });

  test("mag ook met een andere schrijfwijze van de code worden vertaald", async () => {
    const data = await emptyData();
    await map(data, yaml({ waarden: [value("Een dak", "huisvesting NETWERK")] }));
    await ingestInto(data, { files: [await fileWith(delivered(rows))] });
    expect((await countingRows(data)).map((row) => row.hulpvraag)).toEqual(["NETWERK", "NETWERK", "NETWERK"]);
  });

  test("een vertaling die wordt hersteld, geldt bij de volgende run, en een die weggaat ook", async () => {
    const data = await emptyData();
    const files = [await fileWith(delivered(rows))];
    const counted = async (now: string): Promise<unknown[]> => {
      await ingestInto(data, { files, now });
      return (await countingRows(data)).map((row) => row.hulpvraag);
    };
    await map(data, yaml({ waarden: [value("Een dak", "BUITEN_REGIO")] }));
    const other = (await counted("2026-01-02T00:00:00.000Z")).at(-1);
    await map(data, yaml({ waarden: [value("Een dak", "NETWERK")] }));
    expect(await counted("2026-01-03T00:00:00.000Z")).toEqual(["NETWERK", "NETWERK", "NETWERK"]);
    expect(other).not.toBe("NETWERK");
    await map(data, "");
    expect(await counted("2026-01-04T00:00:00.000Z")).toEqual(["NETWERK"]);
  });

  test("bij een weigering verdwijnt de weigering", async () => {
    const data = await emptyData();
    const files = [await fileWith(delivered([melding("1", { hulpvraag: "Een dak" })]))];
    await ingestInto(data, { files });
    expect((await receipts(data)).map(({ status }) => status)).toEqual(["geweigerd"]);
    await map(data, yaml({ waarden: [value("Een dak", "NETWERK")] }));
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 1, gebroken: false });
    expect((await receipts(data)).map(({ status }) => status)).toEqual(["aanvaard"]);
    expect(await readdir(join(data, "raw", "geweigerd"))).toEqual([]);
  });

  test("een leesteken is alleen zichzelf", async () => {
    const data = await emptyData();
    const columns = { meting_id: "2031-01_VZ", regio: "Verzonnen regio", item_id: "BC-GEZ-01" };
    const answers = ["ja", "-", "?", "*"].map((antwoord, i) => ({
      ...columns,
      gemeente_nr: String(i + 1),
      antwoord,
    }));
    await ingestInto(data, { files: [await fileWith(delivered(answers))] });
    expect((await countingRows(data)).map((row) => row.antwoord)).toEqual(["ja", "niet_uitgevraagd"]);
    const [found] = await receipts(data);
    expect(found?.bevindingen).toMatchObject([{ code: "code_onbekend", kolom: "antwoord", regels: [4, 5] }]);
    expect(found?.bevindingen[0]?.waarden).toBe('Onbekend: "*", "?".');
    const question = { ...value("?", "onbekend", "antwoord") };
    await map(data, yaml({ waarden: [question] }), "preventiescanner.yaml");
    await ingestInto(data, { files: [await fileWith(delivered(answers))] });
    expect((await countingRows(data)).map((row) => row.antwoord)).toEqual([
      "ja",
      "niet_uitgevraagd",
      "onbekend",
    ]);
  });

  test("van een openbare kolom wordt de dichtstbijzijnde genoemd", async () => {
    const data = await emptyData();
    const row = { meting_id: "2031-01_VZ", regio: "Verzonnen regio", gemeente_nr: "1", antwoord: "ja" };
    const items = [
      { ...row, item_id: "BC-GEZ-01" },
      { ...row, item_id: "BC-GEZ-0l" },
    ];
    await ingestInto(data, { files: [await fileWith(delivered(items))] });
    const [found] = await receipts(data);
    expect(found?.bevindingen[0]?.waarden).toMatch(/^Onbekend: "BC-GEZ-0l" \(bedoelt u "BC-GEZ-0\d"\?\)\.$/);
  });
});

test("wie veel namen moet vertalen, ziet er genoeg, en hoeveel er nog zijn", async () => {
  const data = await emptyData();
  const row = { meting_id: "2031-01_VZ", regio: "Verzonnen regio", gemeente_nr: "1", antwoord: "ja" };
  const items = ["BC-GEZ-01", ...Array.from({ length: 30 }, (_, i) => `Q${100 + i}`)].map((item_id) => ({
    ...row,
    item_id,
  }));
  await ingestInto(data, { files: [await fileWith(delivered(items))] });
  const [found] = await receipts(data);
  const text = found?.bevindingen[0]?.waarden ?? "";
  expect(text.match(/"Q\d+"/g)).toHaveLength(25);
  expect(text).toMatch(/^Onbekend: "Q100"/);
  expect(text).toMatch(/ en nog 5 andere\.$/);
});

describe("een kolom die niemand kent", () => {
  test("is een bevinding met het aantal rijen en de dichtstbijzijnde naam", async () => {
    const data = await emptyData();
    const rows = [1, 2, 3].map((nr) => melding(String(nr), { lftijdsgroep: "27+" }));
    const lines: string[] = [];
    await ingestInto(data, { files: [await fileWith(delivered(rows))], lines });
    const [found] = await receipts(data);
    expect(found?.bevindingen).toMatchObject([
      { code: "kolom_onbekend", kolom: "lftijdsgroep", aantal: 3, hulp: "Bedoelt u leeftijdsgroep?" },
    ]);
    expect(lines.join("\n")).toContain("(3 rijen) [kolom lftijdsgroep]");
  });

  test("wordt na de vertaling gelezen, ook als de levering al was aanvaard", async () => {
    const data = await emptyData();
    const rows = [1, 2].map((nr) => melding(String(nr), { doelgroep: "27+" }));
    const files = [await fileWith(delivered(rows))];
    await ingestInto(data, { files });
    expect((await countingRows(data)).map((row) => row.leeftijdsgroep)).toEqual([null, null]);
    await map(data, yaml({ kolommen: [column("DOELGROEP", "leeftijdsgroep")] }));
    expect(await ingestInto(data, { files, now: "2026-02-01T00:00:00.000Z" })).toMatchObject({ nieuw: 1 });
    const kept = await countingRows(data);
    expect(kept).toHaveLength(2);
    expect(new Set(kept.map((row) => row.leeftijdsgroep))).not.toContain(null);
    expect((await receipts(data)).at(-1)?.bevindingen).toEqual([]);
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 0, bekend: 1 });
  });

  test("die verplicht is: de weigering verdwijnt na de vertaling", async () => {
    const data = await emptyData();
    const files = [await fileWith(renamed([melding("1")], "hulpvraag", "vraagstuk"))];
    expect(await ingestInto(data, { files })).toMatchObject({ geweigerd: 1 });
    const [refusal] = await receipts(data);
    expect(refusal?.bevindingen.map(({ code, kolom }) => [code, kolom])).toEqual([
      ["kolom_ontbreekt", "hulpvraag"],
      ["kolom_onbekend", "vraagstuk"],
    ]);
    await map(data, yaml({ kolommen: [column("Vraag stuk", "hulpvraag")] }));
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 1, geweigerd: 0 });
    expect((await receipts(data)).map(({ status }) => status)).toEqual(["aanvaard"]);
  });

  test("een nieuwe vertaling laat andere leveringen met rust", async () => {
    const data = await emptyData();
    const files = [await fileWith(delivered([melding("1")]))];
    await ingestInto(data, { files });
    await map(data, yaml({ waarden: [value("1", "ja", "antwoord")] }), "preventiescanner.yaml");
    expect(await ingestInto(data, { files })).toMatchObject({ nieuw: 0, bekend: 1 });
  });
});

describe("een levering die opnieuw wordt gelezen", () => {
  test("gaat niet voor op een latere levering van dezelfde maand", async () => {
    const data = await emptyData();
    const old = [
      await fileWith(delivered([melding("1"), melding("2", { hulpvraag: "Een dak" })]), "b-oud.csv"),
    ];
    const better = [await fileWith(delivered([melding("1"), melding("2"), melding("3")]), "a-nieuw.csv")];
    await ingestInto(data, { files: old, now: "2026-01-01T00:00:00.000Z" });
    await ingestInto(data, { files: better, now: "2026-01-02T00:00:00.000Z" });
    await map(data, yaml({ waarden: [value("Een dak", "NETWERK")] }));
    const files = [...better, ...old];
    await ingestInto(data, { files, now: "2026-01-03T00:00:00.000Z" });
    const counting = countingDeliveries(await readReceipts(data), sources);
    const winners = counting.filter(({ eenheden }) => eenheden.length > 0);
    expect(winners.map(({ receipt }) => receipt.bestand)).toEqual(["a-nieuw.csv"]);
    expect(await countingRows(data)).toHaveLength(3);
  });

  test("gaat wel voor op haar eigen eerdere lezing, en houdt haar moment van ontvangst", async () => {
    const data = await emptyData();
    const rows = [
      melding("1"),
      melding("2", { hulpvraag: "Een dak" }),
      melding("3", { hulpvraag: "Een huis" }),
    ];
    const files = [await fileWith(delivered(rows))];
    const steps = [
      [],
      [value("Een dak", "NETWERK")],
      [value("Een dak", "NETWERK"), value("Een huis", "NETWERK")],
    ];
    for (const [i, waarden] of steps.entries()) {
      await map(data, waarden.length === 0 ? "" : yaml({ waarden }));
      await ingestInto(data, { files, now: `2026-01-0${i + 1}T00:00:00.000Z` });
      expect(await countingRows(data)).toHaveLength(i + 1);
    }
    const moments = (await receipts(data)).map((r) => [
      r.ontvangen_op.slice(0, 10),
      r.gelezen_op.slice(0, 10),
    ]);
    expect(moments).toEqual([
      ["2026-01-01", "2026-01-01"],
      ["2026-01-01", "2026-01-02"],
      ["2026-01-01", "2026-01-03"],
    ]);
  });
});
