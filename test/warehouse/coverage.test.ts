import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { countingDeliveries } from "../../src/warehouse/coverage.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { buildIn, emptyData, ingestInto, removeFolders, shipped } from "../support/example.ts";

afterAll(removeFolders);

interface Melding {
  readonly nr: string;
  readonly datum: string;
  readonly hulpvraag?: string;
  readonly fictief?: boolean;
}

async function deliver(data: string, name: string, meldingen: readonly Melding[]): Promise<string> {
  const rows = meldingen.map(({ nr, datum, hulpvraag = "Huisvesting netwerk", fictief = false }) =>
    [nr, datum, "D&T", hulpvraag, "werk", fictief ? "ja" : ""].join(";"),
  );
  return deliverText(data, name, [
    "meldingnr;datum_melding;aanmelder;hulpvraag;inkomensbron;fictief",
    ...rows,
  ]);
}

async function deliverText(data: string, name: string, lines: readonly string[]): Promise<string> {
  const file = join(data, name);
  await mkdir(data, { recursive: true });
  await writeFile(file, [...lines, ""].join("\n"));
  return file;
}

async function perMonth(data: string): Promise<Record<string, unknown>> {
  const rows = await withDatabase(
    warehouseFile(data),
    (database) => database.rows("select maand, count(*) as n from fct_melding group by maand order by maand"),
    { readOnly: true },
  );
  return Object.fromEntries(rows.map((row) => [row.maand, row.n]));
}

const january = [
  { nr: "1", datum: "3-1-2025" },
  { nr: "2", datum: "9-1-2025" },
];
const both = [...january, { nr: "3", datum: "28-1-2025" }, { nr: "4", datum: "4-2-2025" }];

describe("which delivery counts", () => {
  test("a later delivery replaces the months that it covers and leaves the others", async () => {
    const data = await emptyData();
    const first = await deliver(data, "a.csv", [...january, { nr: "9", datum: "30-12-2024" }]);
    const second = await deliver(data, "b.csv", both);
    await ingestInto(data, { files: [first], now: "2025-02-01T08:00:00.000Z" });
    await ingestInto(data, { files: [second], now: "2025-03-01T08:00:00.000Z" });
    const lines: string[] = [];
    await buildIn(data, null, lines);
    expect(await perMonth(data)).toEqual({ "2024-12": 1, "2025-01": 3, "2025-02": 1 });
    expect(lines.join("\n")).toContain("a.csv telt voor een deel niet meer mee: 2 rijen");
  });

  test("--stand-van brings back what was known on a day", async () => {
    const data = await emptyData();
    const first = await deliver(data, "a.csv", january);
    const second = await deliver(data, "b.csv", both);
    await ingestInto(data, { files: [first], now: "2025-02-01T08:00:00.000Z" });
    await ingestInto(data, { files: [second], now: "2025-03-01T08:00:00.000Z" });
    await buildIn(data, "2025-02-28");
    expect(await perMonth(data)).toEqual({ "2025-01": 2 });
    await buildIn(data, "2025-03-01");
    expect(await perMonth(data)).toEqual({ "2025-01": 3, "2025-02": 1 });
    await buildIn(data, "2025-01-31");
    expect(await perMonth(data)).toEqual({});
  });

  test("fictitious rows step back as soon as there is a real delivery of their source", async () => {
    const data = await emptyData();
    await ingestInto(data, { files: [join(shipped, "examples/meldingen")] });
    await buildIn(data);
    expect(await perMonth(data)).toEqual({ "2020-10": 5, "2020-11": 8, "2020-12": 5 });
    const real = await deliver(data, "echt.csv", january);
    await ingestInto(data, { files: [real] });
    const lines: string[] = [];
    await buildIn(data, null, lines);
    expect(await perMonth(data)).toEqual({ "2025-01": 2 });
    expect(lines.join("\n")).toContain("meldingen-2020-fictief.csv telt niet meer mee: 18 rijen");
  });

  test("real trajecten set invented verstrekkingen aside too, and leave invented gezinnen", async () => {
    const data = await emptyData();
    const gift = "verstrekkingnr;trajectnr;datum_besluit;post;bedrag;is_fictief";
    const files = [
      await deliverText(data, "v.csv", [gift, "V-1;T-1;1-6-2022;HUISRAAD;1500;ja"]),
      await deliverText(data, "g.csv", ["gezinnr;datum_gezinsmelding;is_fictief", "G-1;1-6-2022;ja"]),
    ];
    const counting = async (): Promise<string[]> =>
      countingDeliveries(await readReceipts(data), sources)
        .filter(({ eenheden }) => eenheden.length > 0)
        .map(({ receipt }) => receipt.tabel)
        .sort();
    await ingestInto(data, { files });
    expect(await counting()).toEqual(["gezinsmeldingen", "verstrekkingen"]);
    const real = ["trajectnr;regeling;datum_aanmelding", "T-9;VHB_PLUS;1-3-2023"];
    await ingestInto(data, { files: [await deliverText(data, "t.csv", real)] });
    expect(await counting()).toEqual(["gezinsmeldingen", "trajecten"]);
  });

  test("a fictitious region of the preventiescanner stands beside one real region, until there are two", async () => {
    const data = await emptyData();
    const region = (file: string, regio: string, is_fictief: boolean, antwoord = "ja"): Promise<string> =>
      deliverText(data, file, [
        "meting_id;regio;gemeente_nr;item_id;antwoord;is_fictief",
        `2031-01_${file.slice(0, 1).toUpperCase()};${regio};1;BC-GEZ-01;${antwoord};${is_fictief ? "ja" : ""}`,
      ]);
    const regions = async (): Promise<unknown[]> => {
      await buildIn(data);
      const rows = await withDatabase(
        warehouseFile(data),
        (database) =>
          database.rows("select regio, is_fictief from dim_preventie_meting order by regio, is_fictief"),
        { readOnly: true },
      );
      return rows.map(({ regio, is_fictief }) => `${regio}${is_fictief ? " (fictief)" : ""}`);
    };
    const invented = [await region("a.csv", "Aardijk", true), await region("b.csv", "Bovenveen", true)];
    await ingestInto(data, { files: invented });
    expect(await regions()).toEqual(["Aardijk (fictief)", "Bovenveen (fictief)"]);
    await ingestInto(data, { files: [await region("c.csv", "Aardijk", false)] });
    expect(await regions()).toEqual(["Aardijk", "Bovenveen (fictief)"]);
    await ingestInto(data, { files: [await region("d.csv", "Driestroom", false)] });
    expect(await regions()).toEqual(["Aardijk", "Driestroom"]);
  });

  test("two files of one moment have an order: the later file counts", async () => {
    const data = await emptyData();
    const files = [await deliver(data, "a.csv", both), await deliver(data, "b.csv", january)];
    await ingestInto(data, { files });
    await buildIn(data);
    expect(await perMonth(data)).toEqual({ "2025-01": 2, "2025-02": 1 });
  });

  test("rows that went missing from a delivery stop the build and leave the old warehouse", async () => {
    const data = await emptyData();
    await ingestInto(data, { files: [await deliver(data, "a.csv", january)] });
    await buildIn(data);
    const [folder] = (await import("../../src/ingest/receipt.ts").then((m) => m.readReceipts(data))).map(
      (r) => r.folder,
    );
    await withDatabase(":memory:", async (database) => {
      const rows = join(folder ?? "", "rows.parquet");
      await database.run(
        `create table t as select * from read_parquet('${rows}') limit 1; copy t to '${rows}' (format parquet)`,
      );
    });
    await expect(buildIn(data)).rejects.toMatchObject({ exitCode: 11 });
    expect(await perMonth(data)).toEqual({ "2025-01": 2 });
  });
});
