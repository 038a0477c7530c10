import { cp, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { documentSchema, type ReportDocument } from "../../../dashboards/rapport/document.ts";
import {
  type BriefingRun,
  makeMeetingBriefing,
  makeMonthlyReport,
  type ReportRun,
} from "../../../dashboards/rapport/make.ts";
import type { Wish } from "../../../dashboards/rapport/region/choice.ts";
import { makeAnnexOfRegion } from "../../../dashboards/rapport/region/make.ts";
import { loadRelease, type Release } from "../../../dashboards/rapport/release.ts";
import { makeReport, parseParts } from "../../../dashboards/rapport/report.ts";
import { earlierDocuments } from "../../../dashboards/rapport/store.ts";
import { windowOf } from "../../../dashboards/rapport/window.ts";
import { openReference } from "../../../src/ingest/reference.ts";
import { writeWorkbook } from "../../../src/ingest/workbook.ts";
import type { Manifest, PublishedDelivery, PublishedTable, Row } from "../../../src/published/table.ts";
import { emptyData, shipped } from "../../support/example.ts";

export const saying: string[] = [];

/** A run of the monthly report on a release, with a fixed day. */
export async function reportRun(
  published: string,
  data: string,
  maand: string,
  more: Partial<ReportRun> = {},
): Promise<ReportRun> {
  return {
    ...{ data, published, maand, tot: null, datum: "2022-10-18", stadium: "concept" },
    onderdelen: await openReference(data, shipped).rows("rapport.csv"),
    toelichting: join(data, "toelichting", `${maand}.md`),
    checkTexts: () => undefined,
    writeWorkbook,
    log: (line) => saying.push(line),
    ...more,
  };
}

/** A document with all its files. */
export interface Made {
  readonly document: ReportDocument;
  readonly map: string;
  bytes(end: string): Promise<Uint8Array>;
  text(end: string): Promise<string>;
}

export async function openMade(path: string): Promise<Made> {
  const map = dirname(path);
  const text = await readFile(join(map, "document.json"), "utf8");
  return {
    document: documentSchema.parse(JSON.parse(text)),
    map,
    bytes: async (end) => new Uint8Array(await readFile(`${path}${end}`)),
    text: (end) => readFile(`${path}${end}`, "utf8"),
  };
}

export async function madeReport(
  published: string,
  data: string,
  maand: string,
  more: Partial<ReportRun> = {},
): Promise<Made> {
  return openMade(await makeMonthlyReport(await reportRun(published, data, maand, more)));
}

/** The report as data alone, without its files and texts, beside the final reports in `data`. */
export async function reportDocument(
  published: string,
  data: string,
  maand: string,
): Promise<ReportDocument> {
  const parts = parseParts(await openReference(data, shipped).rows("rapport.csv"));
  const earlier = await earlierDocuments(data, {
    soort: "maandrapport",
    sleutel: maand,
    profiel: "openbaar",
  });
  const [release, window] = [await loadRelease(published), windowOf(maand)];
  const made = { explanation: new Map(), stadium: "concept", datum: "2022-10-18" } as const;
  return makeReport({ release, parts, window, earlier, ...made });
}

/** The briefing for a meeting, with the shipped questions and `extra` ones. */
export async function madeBriefing(
  published: string,
  data: string,
  more: Partial<BriefingRun> = {},
  extra: readonly Record<string, string>[] = [],
): Promise<Made> {
  const vragen = await openReference(data, shipped).rows("briefing-vragen.csv");
  const path = await makeMeetingBriefing({
    ...{ data, published, vergadering: "2023-04-20", vorige: null, datum: "2023-04-19", stadium: "concept" },
    vragen: [...vragen, ...extra],
    writeWorkbook,
    log: (line) => saying.push(line),
    ...more,
  });
  return openMade(path);
}

/** The annex of a region that `wens` names, with everything else left as it is by default. */
export async function madeAnnex(published: string, data: string, wens: Partial<Wish>): Promise<Made> {
  const path = await makeAnnexOfRegion({
    ...{ data, published, datum: "2026-01-02", stadium: "concept" },
    wens: { ...{ regio: "DA", maand: null, vergelijk: null, gemeente: null, overleg: null }, ...wens },
    writeWorkbook,
    log: (line) => saying.push(line),
  });
  return openMade(path);
}

/** Texts for every question, so that a report can be made final. */
export async function answered({ onderdelen }: ReportRun): Promise<string> {
  const questions = onderdelen.filter(({ soort }) => soort === "toelichting").map(({ titel }) => titel ?? "");
  return questions
    .map((titel, i) => `## ${titel}\n\nAntwoord ${i + 1} van de beleidsmedewerker.\n`)
    .join("\n");
}

/** A published table as small as a test needs it. */
export function table(naam: string, more: Partial<PublishedTable> = {}): PublishedTable {
  return {
    ...{
      naam,
      titel: naam,
      uitleg: "",
      vragen: [],
      richting: "geen",
      dimensies: [],
      bescherming: "personen",
    },
    scope: {
      ...{ telbegrip: "melding", eenheid: "melding", eenheid_meervoud: "meldingen", soort: "aantal" },
      ...{ populatie: "Huishoudens.", dekking: "loket", tijdsbasis: "stroom", blik: null, aard: "meting" },
      ...{ ethos: [], ethos_uitleg: "", kleinste_niveau: null, is_indirect: false, deel_van: [] },
    },
    ...{ definitie_versie: "1", bron: "meldingen", bron_titel: "Loket", peildatum: null, is_fictief: false },
    ...{ bestand: `${naam}.arrow`, sha256: "", rijen: 0, verborgen: 0, kolommen: [] },
    ...more,
  };
}

export function delivery(levering: string, more: Partial<PublishedDelivery> = {}): PublishedDelivery {
  return {
    ...{ levering, bron: "meldingen", tabel: "meldingen", titel: "Meldingen", organisatie: "Den Haag" },
    ...{ periode_van: "2022-01", periode_tot: "2022-09", ontvangen_op: "2022-10-05", is_fictief: false },
    ...{ telt_mee: true, sha256: levering, contract_versie: "1", bevindingen: [] },
    ...more,
  };
}

/** A release in memory, of these tables and deliveries. */
export function releaseOf(
  tables: readonly (readonly [PublishedTable, readonly Row[]])[],
  leveringen: readonly PublishedDelivery[] = [],
): Release {
  const manifest: Manifest = {
    ...{ versie: "v", profiel: "openbaar", merk: null, code_versie: "1", stand_van: "2022-10-05" },
    gemeente: { naam: "Den Haag", code: "GM0518", regio: "Haaglanden" },
    beleid: {
      versie: "1",
      drempel: 4,
      besloten_door: "",
      besloten_op: "",
      toelichting: "Klein is verborgen.",
    },
    tabellen: tables.map(([one]) => one),
    leveringen: [...leveringen],
  };
  return {
    manifest,
    sha256: "hash",
    table: (naam) => tables.find(([one]) => one.naam === naam)?.[0],
    rows: (naam) => tables.find(([one]) => one.naam === naam)?.[1] ?? [],
  };
}

/** A row of a table of counts; null is a hidden cell. */
export function count(periode: string, waarde: number | null, more: Row = {}): Row {
  const status = waarde === null ? "onderdrukt" : "getoond";
  return { indicator: "t", gebied: "Den Haag", periode, waarde, status, bron: "Loket", versie: "1", ...more };
}

/** A copy of a release with another manifest. */
export async function loadedWith(published: string, manifest: Manifest): Promise<string> {
  const folder = join(await emptyData(), "published");
  await cp(published, folder, { recursive: true });
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
