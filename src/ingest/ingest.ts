import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import type { Source } from "../contract/contract.ts";
import { describeFinding } from "../contract/findings.ts";
import { RunError } from "../errors.ts";
import { withLock } from "../lock.ts";
import { type DeliveryContext, type DeliveryOutcome, ingestPart, type Progress } from "./delivery.ts";
import { loadKey } from "./key.ts";
import { checkMappingNames, type Mapping, readMapping } from "./mapping.ts";
import { openParts, type Part } from "./parts.ts";
import { type Receipt, readReceipts } from "./receipt.ts";
import { openReference, type Reference, readMunicipality } from "./reference.ts";
import { checkMapping } from "./spellings.ts";

/** How far a run is: the reading of one file, and which of how many files it is. */
export interface RunProgress extends Progress {
  readonly nummer: number;
  readonly totaal: number;
}

/** Effects and inputs of a run; the core reads no clock, environment or terminal by itself. */
export interface IngestRun {
  readonly data: string;
  /** Folder with the shipped reference files. */
  readonly shipped: string;
  readonly sources: readonly Source[];
  readonly files: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => Date;
  readonly log: (line: string) => void;
  /** Judge only: nothing is stored. */
  readonly proef?: boolean;
  /** Told now and then while a file is read. */
  readonly voortgang?: (stand: RunProgress) => void;
}

export interface IngestSummary {
  readonly nieuw: number;
  readonly bekend: number;
  readonly geweigerd: number;
  /** Whether a delivery of this run broke its contract: refused, or rows that were not accepted. */
  readonly gebroken: boolean;
}

/** A file with the name under which people know it. */
interface FoundFile {
  readonly pad: string;
  readonly naam: string;
}

async function filesBelow(folder: string): Promise<FoundFile[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !/^[.~]|\.(md|txt)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((pad) => ({ pad, naam: relative(folder, pad).replaceAll("\\", "/") }));
}

/** Named files and folders; without any, the published figures, the examples and what came in. */
async function filesOf({ data, shipped, files }: IngestRun): Promise<FoundFile[]> {
  const register = await openReference(data, shipped).path("cijferregister");
  const waiting = [register, join(data, "examples"), join(data, "incoming")];
  const given = await Promise.all(
    files.map(async (pad) => {
      const isFolder = await stat(pad).then(
        (found) => found.isDirectory(),
        () => false,
      );
      return isFolder ? filesBelow(pad) : [{ pad, naam: basename(pad) }];
    }),
  );
  return (files.length > 0 ? given : await Promise.all(waiting.map(filesBelow))).flat();
}

function reportOutcome({ soort, receipt }: DeliveryOutcome, log: (line: string) => void): void {
  const { bestand, tabel, rijen, overgeslagen, bevindingen } = receipt;
  if (soort === "bekend") {
    log(`${bestand}: was al binnen, er is niets veranderd.`);
    return;
  }
  const passed = overgeslagen > 0 ? `, ${overgeslagen} regels buiten de tabel overgeslagen` : "";
  const counts = `${rijen.aanvaard} van ${rijen.in} rijen aanvaard, ${rijen.afgekeurd} afgekeurd, ${rijen.dubbel} dubbel${passed}`;
  log(soort === "nieuw" ? `${bestand}: ${tabel}, ${counts}.` : `${bestand}: geweigerd, niets bewaard.`);
  for (const finding of bevindingen) log(`  ${describeFinding(finding)}`);
}

const refusals = (data: string): string => join(data, "raw", "geweigerd");

/** A refused file leaves its receipt, so that `check` can show it; the next try replaces it. */
async function keepRefusal(data: string, receipt: Receipt): Promise<void> {
  const work = join(data, ".werk", `geweigerd-${receipt.levering}`);
  const target = join(refusals(data), receipt.levering);
  await mkdir(work, { recursive: true });
  await mkdir(refusals(data), { recursive: true });
  await writeFile(join(work, "receipt.json"), `${JSON.stringify(receipt, null, 2)}\n`);
  await rm(target, { recursive: true, force: true });
  await rename(work, target);
}

/** A file of this name or content has been accepted: what was wrong with it is mended. */
async function forgetRefusals(data: string, accepted: Receipt): Promise<void> {
  for (const { folder, receipt } of await readReceipts(data)) {
    const isSame = receipt.bestand === accepted.bestand || receipt.sha256 === accepted.sha256;
    if (receipt.status === "geweigerd" && isSame) await rm(folder, { recursive: true, force: true });
  }
}

const isUnknown = ({ receipt }: DeliveryOutcome): boolean =>
  receipt.bevindingen.some((f) => f.code === "bron_onbekend");

/** Sheets with an explanation are no tables: beside a sheet that is one, good or bad, they are passed by. */
function withoutExtraSheets(
  outcomes: readonly DeliveryOutcome[],
  log: (line: string) => void,
): DeliveryOutcome[] {
  const hasTable = outcomes.some((outcome) => !isUnknown(outcome));
  return outcomes.filter((outcome) => {
    const extra = hasTable && outcome.receipt.bestand.includes("#") && isUnknown(outcome);
    if (extra) log(`${outcome.receipt.bestand}: geen bekende tabel, overgeslagen.`);
    return !extra;
  });
}

function brokeContract({ soort, receipt }: DeliveryOutcome): boolean {
  if (soort === "bekend") return false;
  return receipt.bevindingen.some((f) => f.ernst !== "waarschuwing");
}

/** What every delivery of a run shares. */
type Shared = Omit<DeliveryContext, "volgnummer" | "bekend">;

/** The steward's mapping of every source. */
async function mappingsOf(run: IngestRun, reference: Reference): Promise<Map<string, Mapping>> {
  await checkMappingNames(
    run.data,
    run.sources.map(({ naam }) => naam),
  );
  const mappings = new Map<string, Mapping>();
  for (const source of run.sources) {
    const mapping = await readMapping(run.data, source.naam);
    await checkMapping(source, mapping, reference);
    mappings.set(source.naam, mapping);
  }
  return mappings;
}

async function prepare(run: IngestRun, werk: string): Promise<Shared> {
  const reference = openReference(run.data, run.shipped);
  const { naam } = await readMunicipality(reference);
  const mappings = await mappingsOf(run, reference);
  const { sleutel, gemaakt } =
    run.proef === true ? { sleutel: randomBytes(32), gemaakt: null } : await loadKey(run.env);
  if (gemaakt !== null) {
    run.log(
      `Nieuwe sleutel gemaakt in ${gemaakt}. Bewaar die goed: zonder sleutel sluiten oude en nieuwe rijen niet aan.`,
    );
  }
  return {
    ...{ data: werk, sources: run.sources, reference, mappings, gemeente: naam, sleutel },
    ...{ ontvangen_op: run.now().toISOString(), proef: run.proef ?? false, klok: () => run.now().getTime() },
  };
}

async function openFile({ pad, naam }: FoundFile): Promise<Part[]> {
  return openParts(pad, naam).catch((cause: unknown) => {
    throw new RunError("invoer_ontbreekt", `Het bestand ${naam} kan niet worden geopend.`, { cause });
  });
}

/** All parts of one file; what is accepted joins `bekend`. */
async function ingestOne(
  run: IngestRun,
  shared: Shared,
  file: FoundFile,
  bekend: Receipt[],
): Promise<DeliveryOutcome[]> {
  const own: DeliveryOutcome[] = [];
  for (const part of await openFile(file)) {
    const outcome = await ingestPart({ ...shared, bekend, volgnummer: bekend.length }, part);
    if (outcome.soort === "nieuw") bekend.push(outcome.receipt);
    own.push(outcome);
  }
  const counting = withoutExtraSheets(own, run.log);
  for (const outcome of counting) {
    if (!shared.proef) await remember(run.data, outcome);
    reportOutcome(outcome, run.log);
  }
  return counting;
}

async function ingestAll(run: IngestRun, data: string): Promise<IngestSummary> {
  const shared = await prepare(run, data);
  await rm(join(data, ".werk"), { recursive: true, force: true });
  const files = await filesOf(run);
  const bekend = (await readReceipts(data))
    .map(({ receipt }) => receipt)
    .filter((r) => r.status === "aanvaard");
  const outcomes: DeliveryOutcome[] = [];
  let ontbreekt = 0;
  for (const [i, file] of files.entries()) {
    const told = (stand: Progress): void =>
      run.voortgang?.({ ...stand, nummer: i + 1, totaal: files.length });
    try {
      outcomes.push(...(await ingestOne(run, { ...shared, voortgang: told }, file, bekend)));
    } catch (error) {
      if (!(error instanceof RunError) || error.kind !== "invoer_ontbreekt") throw error;
      run.log(error.message);
      ontbreekt += 1;
    }
  }
  return summarise(run, outcomes, { files: files.length, ontbreekt });
}

async function remember(data: string, { soort, receipt }: DeliveryOutcome): Promise<void> {
  if (soort === "geweigerd") await keepRefusal(data, receipt);
  else await forgetRefusals(data, receipt);
}

function summarise(
  run: IngestRun,
  outcomes: readonly DeliveryOutcome[],
  { files, ontbreekt }: { files: number; ontbreekt: number },
): IngestSummary {
  if (files === 0) run.log(`Geen bestanden gevonden in ${join(run.data, "incoming")}.`);
  const count = (soort: DeliveryOutcome["soort"]): number => outcomes.filter((o) => o.soort === soort).length;
  const summary = { nieuw: count("nieuw"), bekend: count("bekend"), geweigerd: count("geweigerd") };
  run.log(
    run.proef === true
      ? `${summary.nieuw} leesbaar, ${summary.geweigerd} geweigerd; er is niets bewaard.`
      : `${summary.nieuw} nieuw, ${summary.bekend} al binnen, ${summary.geweigerd} geweigerd.`,
  );
  if (ontbreekt > 0) {
    throw new RunError("invoer_ontbreekt", `Niet ingelezen: ${ontbreekt} van ${files}. Zie hierboven.`);
  }
  return { ...summary, gebroken: outcomes.some(brokeContract) };
}

/**
 * Judges the named files and stores nothing: for a supplier who wants to know before delivering.
 * @throws RunError as {@link ingest} does.
 */
async function tryOut(run: IngestRun): Promise<IngestSummary> {
  const werk = await mkdtemp(join(tmpdir(), "thuismonitor-keur-"));
  try {
    return await ingestAll(run, werk);
  } finally {
    await rm(werk, { recursive: true, force: true });
  }
}

/**
 * Takes in the named files and folders, or all that wait. A file that is refused or missing never stops
 * the others. Two runs on one data folder wait for each other.
 * @returns what happened; `gebroken` says that a supplier has something to mend.
 * @throws RunError invoer_ontbreekt after the other files, when a file or reference file was missing.
 */
export async function ingest(run: IngestRun): Promise<IngestSummary> {
  if (run.proef === true) return tryOut(run);
  await mkdir(run.data, { recursive: true });
  const waiting = (): void => run.log("Een andere run leest in; deze wacht tot die klaar is.");
  return withLock(join(run.data, ".slot"), () => ingestAll(run, run.data), waiting);
}
