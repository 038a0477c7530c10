import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Source } from "../contract/contract.ts";
import { describeFinding } from "../contract/findings.ts";
import { RunError } from "../errors.ts";
import { type DeliveryOutcome, ingestFile } from "./delivery.ts";
import { loadKey } from "./key.ts";
import { type Receipt, readReceipts } from "./receipt.ts";
import { openReference, readMunicipality } from "./reference.ts";

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
}

export interface IngestSummary {
  readonly nieuw: number;
  readonly bekend: number;
  readonly geweigerd: number;
  /** Whether a delivery of this run broke its contract: refused, or rows that were not accepted. */
  readonly gebroken: boolean;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith(".") && !/\.(md|txt)$/i.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** Files to take in when none are named: the published figures, the examples and what came in. */
async function waitingFiles({ data, shipped }: IngestRun): Promise<string[]> {
  const register = await openReference(data, shipped).path("cijferregister");
  const folders = [register, join(data, "examples"), join(data, "incoming")];
  return (await Promise.all(folders.map(filesBelow))).flat();
}

function reportOutcome({ soort, receipt }: DeliveryOutcome, log: (line: string) => void): void {
  const { bestand, tabel, rijen, bevindingen } = receipt;
  if (soort === "bekend") {
    log(`${bestand}: was al binnen, er is niets veranderd.`);
    return;
  }
  const counts = `${rijen.aanvaard} van ${rijen.in} rijen aanvaard, ${rijen.afgekeurd} afgekeurd, ${rijen.dubbel} dubbel`;
  log(soort === "nieuw" ? `${bestand}: ${tabel}, ${counts}.` : `${bestand}: geweigerd, niets bewaard.`);
  for (const finding of bevindingen) log(`  ${describeFinding(finding)}`);
}

const refusalFolder = (data: string, { sha256 }: Receipt): string =>
  join(data, "raw", "geweigerd", sha256.slice(0, 12));

/** A refused file leaves its receipt, so that `check` can show it; the next try replaces it. */
async function keepRefusal(data: string, receipt: Receipt): Promise<void> {
  const folder = refusalFolder(data, receipt);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "receipt.json"), `${JSON.stringify(receipt, null, 2)}\n`);
}

async function forgetRefusal(data: string, receipt: Receipt): Promise<void> {
  await rm(refusalFolder(data, receipt), { recursive: true, force: true });
}

/** Input that is not there is said and passed by, so that the other files still come in. */
function missingInput(error: unknown): RunError {
  if (error instanceof RunError && error.kind === "invoer_ontbreekt") return error;
  throw error;
}

function brokeContract({ soort, receipt }: DeliveryOutcome): boolean {
  if (soort === "bekend") return false;
  return receipt.bevindingen.some((f) => f.ernst !== "waarschuwing");
}

/**
 * Takes in the named files, or all that wait. A file that is refused or missing never stops the others.
 * @returns what happened; `gebroken` says that a supplier has something to mend.
 * @throws RunError invoer_ontbreekt after the other files, when a file or reference file was missing.
 */
export async function ingest(run: IngestRun): Promise<IngestSummary> {
  const reference = openReference(run.data, run.shipped);
  const { naam } = await readMunicipality(reference);
  const { sleutel, gemaakt } = await loadKey(run.env);
  if (gemaakt !== null) {
    run.log(
      `Nieuwe sleutel gemaakt in ${gemaakt}. Bewaar die goed: zonder sleutel sluiten oude en nieuwe rijen niet aan.`,
    );
  }
  await rm(join(run.data, ".werk"), { recursive: true, force: true });
  const ontvangen_op = run.now().toISOString();
  const files = run.files.length > 0 ? run.files : await waitingFiles(run);
  const bekend = (await readReceipts(run.data)).map(({ receipt }) => receipt);
  const outcomes: DeliveryOutcome[] = [];
  let ontbreekt = 0;
  for (const [volgnummer, file] of files.entries()) {
    const context = { ...run, reference, gemeente: naam, sleutel, ontvangen_op, volgnummer };
    const aanvaard = bekend.filter((receipt) => receipt.status === "aanvaard");
    const outcome = await ingestFile({ ...context, bekend: aanvaard }, file).catch(missingInput);
    if (outcome instanceof RunError) {
      ontbreekt += 1;
      run.log(outcome.message);
      continue;
    }
    if (outcome.soort === "nieuw") bekend.push(outcome.receipt);
    if (outcome.soort === "geweigerd") await keepRefusal(run.data, outcome.receipt);
    else await forgetRefusal(run.data, outcome.receipt);
    reportOutcome(outcome, run.log);
    outcomes.push(outcome);
  }
  if (files.length === 0) run.log(`Geen bestanden gevonden in ${join(run.data, "incoming")}.`);
  const count = (soort: DeliveryOutcome["soort"]): number => outcomes.filter((o) => o.soort === soort).length;
  const summary = { nieuw: count("nieuw"), bekend: count("bekend"), geweigerd: count("geweigerd") };
  run.log(`${summary.nieuw} nieuw, ${summary.bekend} al binnen, ${summary.geweigerd} geweigerd.`);
  if (ontbreekt > 0) {
    throw new RunError(
      "invoer_ontbreekt",
      `Niet ingelezen: ${ontbreekt} van ${files.length}. Zie hierboven.`,
    );
  }
  return { ...summary, gebroken: outcomes.some(brokeContract) };
}
