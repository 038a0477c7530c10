import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { annexCsv } from "../../../dashboards/rapport/annex.ts";
import { figuresOf, type ReportDocument } from "../../../dashboards/rapport/document.ts";
import { standalonePage } from "../../../dashboards/rapport/page.ts";
import { keepDocument } from "../../../dashboards/rapport/store.ts";
import { sources } from "../../../pipelines/sources.ts";
import { indicators } from "../../../src/indicators/index.ts";
import type { Indicator } from "../../../src/indicators/indicator.ts";
import { publishedFolder } from "../../../src/published/folders.ts";
import { release } from "../../../src/release/release.ts";
import { build } from "../../../src/warehouse/build.ts";
import { map, value, yaml } from "../../ingest/mappings.ts";
import { spaced } from "../../support/documents.ts";
import { emptyData, ingestInto, removeFolders, shipped } from "../../support/example.ts";
import { reportDocument } from "./support.ts";

afterAll(removeFolders);

/** Tables about meldingen are enough: what holds for them holds for every table. */
const used = indicators.filter(({ bron }) => bron === "meldingen");

interface Month {
  readonly maand: string;
  readonly aantal: number;
  readonly hulpvraag?: string;
}

/** Writes a delivery with so many meldingen a month; the same month twice gives the same numbers twice. */
async function deliver(data: string, name: string, months: readonly Month[], day: string): Promise<void> {
  const rows = months.flatMap(({ maand, aantal, hulpvraag = "Huisvesting netwerk" }) =>
    Array.from(
      { length: aantal },
      (_, i) => `${maand}-${hulpvraag}-${i};${maand}-${10 + (i % 9)};D&T;${hulpvraag};werk;nee`,
    ),
  );
  const head = "meldingnr;datum_melding;aanmelder;hulpvraag;inkomensbron;fictief";
  await mkdir(join(data, "incoming"), { recursive: true });
  const file = join(data, "incoming", name);
  await writeFile(file, [head, ...rows, ""].join("\n"));
  await ingestInto(data, { files: [file], now: `${day}T09:00:00.000Z` });
}

/** The report as known on a day, or now. */
async function reportAsOf(
  data: string,
  maand: string,
  stand_van: string | null,
  tables: readonly Indicator[] = used,
): Promise<ReportDocument> {
  const log = (): void => undefined;
  await build({ data, shipped, sources, indicators: tables, stand_van, log });
  await release({ data, sources, indicators: tables, log });
  return reportDocument(publishedFolder(data), data, maand);
}

/** Keeps the report as final, with the manifest of its release. */
async function makeFinal(data: string, document: ReportDocument): Promise<void> {
  const final = { ...document, stadium: "definitief" as const };
  await keepDocument(data, final, { files: new Map(), published: publishedFolder(data) });
}

/** Lines of the table of restatements. */
function restated({ blokken }: ReportDocument): string[] {
  return blokken.flatMap((block) =>
    block.soort === "tabel" && block.titel.includes("zijn veranderd")
      ? block.rijen.map(({ cellen }) =>
          spaced(cellen.map((c) => (typeof c === "string" ? c : c.tekst)).join(" | ")),
        )
      : [],
  );
}

describe("a report made again, and the reports after it", () => {
  const august = { maand: "2022-08", aantal: 20 };
  const september = { maand: "2022-09", aantal: 15 };
  const october = { maand: "2022-10", aantal: 18 };
  /** Rows with a word that the contract does not know. */
  /** Groups so small that they are hidden, with another that would give them away. */
  const small = [
    { maand: "2022-07", aantal: 3, hulpvraag: "Geen traject mogelijk of anders" },
    { maand: "2022-07", aantal: 6, hulpvraag: "Dreigende huisuitzetting" },
  ];
  const unknown = { maand: "2022-08", aantal: 12, hulpvraag: "Een dak" };
  let data: string;
  let first: ReportDocument;

  beforeAll(async () => {
    data = await emptyData();
    await deliver(data, "a.csv", [...small, august, unknown, september], "2022-10-05");
    first = await reportAsOf(data, "2022-09", "2022-10-18");
    await makeFinal(data, first);
  }, 60_000);

  test("a word that got a meaning: the same file was read again", async () => {
    await map(data, yaml({ waarden: [value("Een dak", "NETWERK")] }));
    await deliver(data, "a.csv", [...small, august, unknown, september], "2022-10-20");
    const report = await reportAsOf(data, "2022-10", "2022-10-20");
    expect(restated(report)).toContain(
      "Meldingen per maand (augustus 2022) | 20 | 32 | hetzelfde bestand is opnieuw gelezen, met een andere vertaling van waarden | Maandrapport dakloosheid september 2022 (18 oktober 2022)",
    );
    expect(restated(report).join()).not.toContain("september 2022) | 15");
  }, 60_000);

  test("late rows: a month that was delivered again with more rows", async () => {
    await deliver(data, "b.csv", [{ ...september, aantal: 21 }, october], "2022-11-03");
    const report = await reportAsOf(data, "2022-10", null);
    expect(restated(report)).toContain(
      "Meldingen per maand (september 2022) | 15 | 21 | nagekomen rijen: er kwamen alleen rijen bij (levering van 3 november 2022) | Maandrapport dakloosheid september 2022 (18 oktober 2022)",
    );
    expect(restated(report).join()).toContain("(augustus 2022) | 20 | 32 | hetzelfde bestand");
    await makeFinal(data, { ...report, datum: "2022-11-10" });
  }, 60_000);

  test("a correction: a month that was delivered again with fewer rows", async () => {
    const more = small.map((month) => ({ ...month, aantal: month.aantal + 6 }));
    await deliver(data, "c.csv", more, "2022-12-01");
    await deliver(data, "d.csv", [{ ...september, aantal: 17 }], "2022-12-01");
    const report = await reportAsOf(data, "2022-11", null);
    expect(restated(report)).toContain(
      "Meldingen per maand (september 2022) | 21 | 17 | verbeterde levering: rijen zijn veranderd of vervallen (levering van 1 december 2022) | Maandrapport dakloosheid oktober 2022 (10 november 2022)",
    );
    expect(restated(report).join()).not.toContain("augustus 2022) |");
    await makeFinal(data, { ...report, datum: "2022-12-05" });
  }, 60_000);

  test("another definition", async () => {
    const redefined = used.map((one) =>
      one.naam === "meldingen_per_maand"
        ? { ...one, definitie_versie: "2", sql: one.sql.replace("count(f.maand)", "2 * count(f.maand)") }
        : one,
    );
    const only = redefined.filter(({ naam }) => naam === "meldingen_per_maand");
    const report = await reportAsOf(data, "2022-12", null, only);
    expect(restated(report)).toContain(
      "Meldingen per maand (oktober 2022) | 18 | 36 | andere definitie | Maandrapport dakloosheid oktober 2022 (10 november 2022)",
    );
  }, 60_000);

  test("for the stand of then it is the same, after everything that came later", async () => {
    const again = await reportAsOf(data, "2022-09", "2022-10-18");
    const hidden = first.blokken.flatMap(figuresOf).filter(({ status }) => status === "onderdrukt");
    expect(hidden.length).toBeGreaterThan(1);
    expect(again).toEqual(first);
    expect(standalonePage(again)).toBe(standalonePage(first));
    expect(annexCsv(again)).toBe(annexCsv(first));
  }, 60_000);
});
