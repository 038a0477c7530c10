import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { documentSchema, type ReportDocument } from "../../../dashboards/rapport/document.ts";
import { makeMonthlyReport, type ReportRun } from "../../../dashboards/rapport/make.ts";
import { openReference } from "../../../src/ingest/reference.ts";
import { writeWorkbook } from "../../../src/ingest/workbook.ts";
import { shipped } from "../../support/example.ts";

export const saying: string[] = [];

/** A run of the monthly report on a release, with a fixed day. */
export async function reportRun(
  published: string,
  maand: string,
  more: Partial<ReportRun> = {},
): Promise<ReportRun> {
  const data = dirname(published);
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
  maand: string,
  more: Partial<ReportRun> = {},
): Promise<Made> {
  return openMade(await makeMonthlyReport(await reportRun(published, maand, more)));
}

/** Texts for every question, so that a report can be made final. */
export async function answered({ onderdelen }: ReportRun): Promise<string> {
  const questions = onderdelen.filter(({ soort }) => soort === "toelichting").map(({ titel }) => titel ?? "");
  return questions
    .map((titel, i) => `## ${titel}\n\nAntwoord ${i + 1} van de beleidsmedewerker.\n`)
    .join("\n");
}
