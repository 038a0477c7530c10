import { existsSync } from "node:fs";
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { buildSite } from "../../dashboards/build.ts";
import { menuPages } from "../../dashboards/menu.ts";
import type { SiteDocuments } from "../../dashboards/rapport/site.ts";
import { withLock } from "../../src/lock.ts";
import { type Made, madeAnnex, madeBriefing, madeReport, openMade } from "../dashboards/rapport/support.ts";
import { emptyRelease, exampleRelease } from "./example.ts";

export const noNetwork = fileURLToPath(new URL("./no-network.mjs", import.meta.url));

/** Every page in the menu. */
export const pagePaths: readonly string[] = menuPages.map(({ path }) => path);

/** Widths in pixels at which every page is opened. */
export const pageWidths = [360, 1240] as const;

const saidFile = (): string => join(inject("gedeeld"), "gezegd.txt");

/** What the builds of this run said; nothing when all went well. */
export async function buildWords(): Promise<string> {
  return existsSync(saidFile()) ? readFile(saidFile(), "utf8") : "";
}

/** Builds while every process that the build starts is cut off from the network. */
async function buildOffline(published: string, output: string, documenten?: SiteDocuments): Promise<void> {
  const before = process.env.NODE_OPTIONS;
  process.env.NODE_OPTIONS = `${before ?? ""} --import ${noNetwork}`.trim();
  const lines: string[] = [];
  try {
    const log = (line: string): number => lines.push(line);
    await buildSite({ published, output, log, ...(documenten === undefined ? {} : { documenten }) });
  } finally {
    if (before === undefined) delete process.env.NODE_OPTIONS;
    else process.env.NODE_OPTIONS = before;
  }
  await appendFile(saidFile(), lines.join("\n"));
}

/** The folder of a site that is built once per run, by whoever asks first. */
function builtOnce(
  name: string,
  release: () => Promise<string>,
  documents: () => Promise<SiteDocuments | undefined> = async () => undefined,
): () => Promise<string> {
  return async () => {
    const folder = join(inject("gedeeld"), name);
    await withLock(`${folder}.slot`, async () => {
      if (!existsSync(folder)) await buildOffline(await release(), folder, await documents());
    });
    return folder;
  };
}

const annexKey = "2022-05-vb-verzonnen-bovenstreek-naast-2022-06-vk";

const documentsFolder = (): string => join(inject("gedeeld"), "stukken");

/** The annex of a fictitious region beside another, made once per run. */
export async function exampleAnnex(): Promise<Made> {
  const data = documentsFolder();
  const path = join(data, "reports", "regiobijlage", annexKey, "concept", `regiobijlage-${annexKey}`);
  await mkdir(data, { recursive: true });
  await withLock(join(data, ".slot"), async () => {
    if (!existsSync(`${path}.pdf`))
      await madeAnnex(await exampleRelease(), data, { regio: "VB", vergelijk: "VK" });
  });
  return openMade(path);
}

/** A report with charts and hidden cells, a briefing and an annex, all concepts, in a folder of their own. */
async function exampleDocuments(): Promise<SiteDocuments> {
  const data = documentsFolder();
  const published = await exampleRelease();
  await Promise.all([madeReport(published, data, "2021-12"), madeBriefing(published, data), exampleAnnex()]);
  return { data, concepten: true };
}

/** Every page of {@link exampleSite} that is a document. */
export const documentPaths = ["/rapporten/maandrapport-2021-12", "/rapporten/briefing-2023-04-20"] as const;

/** The annex on {@link exampleSite}: too many tables for axe to read them all in every run. */
export const annexPath = `/rapporten/regiobijlage-${annexKey}`;

/** The site of the shipped examples, with a report and a briefing. */
export const exampleSite = builtOnce("site", exampleRelease, exampleDocuments);

/** The site of a release without any delivery. */
export const emptySite = builtOnce("site-leeg", emptyRelease);
