import { copyFile, cp, mkdir, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { RunError } from "../src/errors.ts";
import { withLock } from "../src/lock.ts";
import { readManifest, readTable } from "../src/published/read.ts";
import type { PublishedTable } from "../src/published/table.ts";
import { judgeTargets } from "../src/targets/targets.ts";
import { catalogueOf } from "./catalogue.ts";
import { changesOf } from "./changes.ts";
import { toCsv } from "./csv.ts";
import { runFramework } from "./framework.ts";
import { fillPages, type PlacedDocument, placeDocuments, type SiteDocuments } from "./rapport/site.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const dataFolder = join(root, "data");
const fonts = [
  ["@fontsource-variable/source-serif-4", "source-serif-4"],
  ["@fontsource-variable/source-sans-3", "source-sans-3"],
] as const;

/** Framework writes the time of a file into the page; a fixed one lets the same data give the same page. */
const fixedTime = new Date("2000-01-01T00:00:00Z");

async function copyTable(published: string, { naam, bestand, kolommen }: PublishedTable): Promise<void> {
  const [arrow, csv] = [join(dataFolder, bestand), join(dataFolder, `${naam}.csv`)];
  await copyFile(join(published, bestand), arrow);
  await writeFile(csv, toCsv(await readTable(published, naam), kolommen));
  await Promise.all([arrow, csv].map((file) => utimes(file, fixedTime, fixedTime)));
}

/** The rules of src/scope for the browser, the same code: Framework reads nothing outside its own folder. */
async function copyRules(): Promise<void> {
  const folder = join(dataFolder, "scope");
  await mkdir(folder, { recursive: true });
  for (const name of ["compare.ts", "figure.ts"]) {
    await copyFile(fileURLToPath(new URL(`../src/scope/${name}`, import.meta.url)), join(folder, name));
  }
}

async function writeFixed(name: string, text: string): Promise<void> {
  const path = join(dataFolder, name);
  await writeFile(path, text);
  await utimes(path, fixedTime, fixedTime);
}

/** Empties dashboards/data and fills it with the release: each table as Arrow and CSV, the manifest, the catalogue, the judged targets, what changed and the rules. */
async function fillData(published: string): Promise<void> {
  const manifest = await readManifest(published);
  if (manifest.profiel !== "openbaar") {
    throw new RunError(
      "gebruik",
      `De vrijgave in ${published} is voor eigen medewerkers; een site wordt alleen van de openbare vrijgave gemaakt.`,
    );
  }
  await rm(dataFolder, { recursive: true, force: true });
  await mkdir(dataFolder, { recursive: true });
  await Promise.all(manifest.tabellen.map((table) => copyTable(published, table)));
  await writeFixed("manifest.json", await readFile(join(published, "manifest.json"), "utf8"));
  await writeFixed("doelen.json", JSON.stringify(await judgeTargets(published)));
  await writeFixed("wijzigingen.json", JSON.stringify(await changesOf(published)));
  const catalogue = catalogueOf(manifest, await readTable(published, "contact"));
  await writeFixed("catalogus.jsonld", `${JSON.stringify(catalogue, null, 1)}\n`);
  await copyRules();
}

async function copyFonts(folder: string): Promise<void> {
  const require = createRequire(import.meta.url);
  await mkdir(folder, { recursive: true });
  for (const [name, file] of fonts) {
    const home = dirname(require.resolve(`${name}/package.json`));
    await copyFile(join(home, "files", `${file}-latin-wght-normal.woff2`), join(folder, `${file}.woff2`));
  }
}

/** What Framework has no option for: the language, zooming on a phone, its own name in the page. */
const corrections = [
  ["<html>", '<html lang="nl">'],
  [", maximum-scale=1", ""],
] as const;

async function correctPage(path: string): Promise<void> {
  let html = await readFile(path, "utf8");
  for (const [from, to] of corrections) {
    if (!html.includes(from)) {
      throw new RunError(
        "fout_in_programma",
        `De gebouwde pagina ${path} mist "${from}"; is Framework vernieuwd?`,
      );
    }
    html = html.replace(from, to);
  }
  await writeFile(path, html.replace(/<meta name="generator"[^>]*>\n?/, ""));
}

/** Everything after Framework: corrected pages, the documents in theirs, and the downloads and fonts beside them. */
async function finish(site: string, documents: readonly PlacedDocument[]): Promise<void> {
  const files = await readdir(site, { recursive: true });
  const pages = files.filter((file) => file.endsWith(".html"));
  await Promise.all(pages.map((page) => correctPage(join(site, page))));
  await fillPages(site, documents);
  const isDownload = (path: string): boolean => !path.endsWith(".arrow") && !path.endsWith("scope");
  await cp(dataFolder, join(site, "data"), { recursive: true, filter: isDownload });
  await copyFonts(join(site, "lettertypen"));
}

/** Puts the finished site in the place of an earlier one. */
async function replace(site: string, output: string): Promise<void> {
  const old = `${site}-oud`;
  await rename(output, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(site, output);
  await rm(old, { recursive: true, force: true });
}

/** What a site is made of, and where it goes. */
interface SiteRun {
  readonly published: string;
  readonly output: string;
  readonly log: (line: string) => void;
  /** Reports and briefings that get a page; none when left out. */
  readonly documenten?: SiteDocuments;
}

async function buildInto(site: string, { published, log, documenten }: SiteRun): Promise<void> {
  await fillData(published);
  const documents = await placeDocuments(documenten ?? null, dataFolder);
  const list = join(dataFolder, "stukken.json");
  await utimes(list, fixedTime, fixedTime);
  await copyFonts(join(root, "lettertypen"));
  const { code, lines } = await runFramework(root, site);
  if (code !== 0) {
    for (const line of lines) log(line);
    throw new RunError(
      "fout_in_programma",
      "De site kon niet worden gebouwd; de regels hierboven zeggen waarom.",
    );
  }
  await finish(site, documents);
}

/**
 * Builds the site of the release in `published` and puts it at `output` when it is complete. Needs no
 * network. Builds in the same checkout wait for each other, because they share dashboards/data.
 * @throws RunError when nothing has been released, the release is not a public one or Framework fails; what it said goes to `log`.
 */
export async function buildSite(run: SiteRun): Promise<void> {
  const target = resolve(run.output);
  const site = join(dirname(target), `.site-${process.pid}`);
  await mkdir(join(root, ".observablehq"), { recursive: true });
  await withLock(join(root, ".observablehq", "bezig"), async () => {
    await rm(site, { recursive: true, force: true });
    await mkdir(site, { recursive: true });
    try {
      await buildInto(site, run);
      await replace(site, target);
    } finally {
      await rm(site, { recursive: true, force: true });
    }
  });
}
