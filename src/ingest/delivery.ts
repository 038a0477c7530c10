import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Source, TableContract } from "../contract/contract.ts";
import { type Finding, finding } from "../contract/findings.ts";
import { literal } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import { type Database, withDatabase } from "../warehouse/database.ts";
import { counts, coverage, fictitious } from "./facts.ts";
import { headerFindings } from "./header.ts";
import { acceptedRows, findRowTrouble, judge, rejectedRows } from "./judge.ts";
import { keyVariables } from "./key.ts";
import { findLayout, type Layout } from "./layout.ts";
import { type DeliveredText, readRows } from "./read.ts";
import { type Receipt, rawFolder } from "./receipt.ts";
import type { Reference } from "./reference.ts";
import {
  decode,
  detectEncoding,
  type Encoding,
  emptyFile,
  type NotATable,
  notATable,
  unreadableText,
} from "./text.ts";

/** What reading one delivery depends on; nothing else does. */
export interface DeliveryContext {
  readonly data: string;
  readonly sources: readonly Source[];
  readonly reference: Reference;
  readonly gemeente: string;
  readonly sleutel: Buffer;
  readonly ontvangen_op: string;
  readonly volgnummer: number;
  /** Receipts already there, to recognise a file that came before. */
  readonly bekend: readonly Receipt[];
}

export interface DeliveryOutcome {
  readonly soort: "nieuw" | "bekend" | "geweigerd";
  readonly receipt: Receipt;
}

type Start = Pick<Receipt, "bestand" | "sha256" | "bytes" | "ontvangen_op" | "volgnummer">;

function refused(start: Start, bevindingen: Finding[], found?: Partial<Receipt>): Receipt {
  return {
    ...start,
    levering: start.sha256.slice(0, 12),
    status: "geweigerd",
    bron: "onbekend",
    tabel: "onbekend",
    contract_versie: "",
    codering: null,
    scheidingsteken: null,
    kopregel: null,
    is_fictief: false,
    dekking: [],
    rijen: { in: 0, aanvaard: 0, afgekeurd: 0, dubbel: 0 },
    ...found,
    bevindingen,
  };
}

function sourceOf(table: TableContract, sources: readonly Source[]): string {
  return sources.find((source) => source.tabellen.includes(table))?.naam ?? "onbekend";
}

async function store(
  database: Database,
  table: TableContract,
  receipt: Receipt,
  data: string,
): Promise<void> {
  const work = join(data, ".werk", `${process.pid}-${receipt.levering}`);
  const target = join(rawFolder(data), receipt.bron, receipt.levering);
  await mkdir(work, { recursive: true });
  try {
    const copy = (query: string, name: string): Promise<void> =>
      database.run(`copy (${query}) to ${literal(join(work, name))} (format parquet)`);
    await copy(acceptedRows(table), "rows.parquet");
    await copy(rejectedRows(table), "rejected.parquet");
    await writeFile(join(work, "receipt.json"), `${JSON.stringify(receipt, null, 2)}\n`);
    await mkdir(dirname(target), { recursive: true });
    await rm(target, { recursive: true, force: true });
    await rename(work, target);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** Bytes as text with a known layout, or the refusal. */
function recognise(
  context: DeliveryContext,
  bytes: Buffer,
  start: Start,
): { text: string; codering: Encoding; layout: Layout } | Receipt {
  const unreadable = (why: NotATable, codering: Encoding | null): Receipt =>
    refused(start, [finding("bestand_onleesbaar", "blokkerend", { ...why })], { codering });
  const impossible = notATable(bytes);
  if (impossible !== null) return unreadable(impossible, null);
  const codering = detectEncoding(bytes);
  if (codering === null) return unreadable(unreadableText, null);
  const text = decode(bytes, codering);
  if (text.trim() === "") return unreadable(emptyFile, codering);
  const tables = context.sources.flatMap((source) => source.tabellen);
  const layout = findLayout(text, tables);
  if (layout !== null) return { text, codering, layout };
  const hulp = "Controleer of een van de eerste regels de kolomnamen bevat; data/README.md noemt de bronnen.";
  return refused(start, [finding("bron_onbekend", "blokkerend", { hulp })], { codering });
}

/** The refusal of a delivery that was read; none of its rows counts. */
function refusedRows(known: Receipt, rows: number, bevindingen: Finding[], last: Finding): Receipt {
  const rijen = { in: rows, aanvaard: 0, afgekeurd: rows, dubbel: 0 };
  return { ...known, rijen, bevindingen: [...bevindingen, last] };
}

/** Why rows that were judged cannot be stored, or null. */
function whyNot(rijen: Receipt["rijen"], is_fictief: boolean | "gemengd"): Finding | null {
  if (is_fictief === "gemengd") {
    return finding("fictief_gemengd", "blokkerend", { hulp: "Lever fictieve en echte rijen apart aan." });
  }
  if (rijen.aanvaard > 0) return null;
  const hulp =
    rijen.in === 0
      ? "Onder de kolomnamen staan geen rijen; maak de export opnieuw."
      : "Herstel de export; zie de andere bevindingen.";
  return finding("geen_rij_bruikbaar", "blokkerend", { hulp });
}

/** Judges the rows in memory and stores them, or says why not. */
async function takeIn(
  database: Database,
  context: DeliveryContext,
  delivered: DeliveredText,
  known: Receipt,
): Promise<Receipt> {
  const { tabel } = delivered.layout;
  await database.run(keyVariables(context.sleutel));
  const read = await readRows(database, delivered);
  if (!(await judge(database, delivered.layout, context.reference, context.gemeente))) {
    const uitleg = "Een controle kan met een waarde in dit bestand niet rekenen.";
    const hulp = "Zoek in de export naar een getal dat veel te groot is.";
    return refusedRows(
      known,
      read.rijen,
      known.bevindingen,
      finding("controle", "blokkerend", { uitleg, hulp }),
    );
  }
  const rijen = await counts(database, read);
  const is_fictief = await fictitious(database, tabel);
  const trouble = await findRowTrouble(database, tabel, read, context.reference);
  const bevindingen = [...known.bevindingen, ...trouble];
  const stop = whyNot(rijen, is_fictief);
  if (stop !== null) return refusedRows(known, rijen.in, bevindingen, stop);
  const levering = `${tabel.naam}-${known.sha256.slice(0, 12)}-v${tabel.versie}`;
  const dekking = await coverage(database, tabel);
  const receipt: Receipt = {
    ...known,
    levering,
    status: "aanvaard",
    is_fictief: is_fictief === true,
    dekking,
    rijen,
    bevindingen,
  };
  await store(database, tabel, receipt, context.data);
  return receipt;
}

async function receive(
  context: DeliveryContext,
  path: string,
  bytes: Buffer,
  start: Start,
): Promise<Receipt> {
  const recognised = recognise(context, bytes, start);
  if ("status" in recognised) return recognised;
  const { text, codering, layout } = recognised;
  const known = refused(start, headerFindings(layout), {
    bron: sourceOf(layout.tabel, context.sources),
    tabel: layout.tabel.naam,
    contract_versie: layout.tabel.versie,
    codering,
    scheidingsteken: layout.scheidingsteken,
    kopregel: layout.kop_record,
  });
  if (known.bevindingen.some((f) => f.ernst === "blokkerend")) return known;
  const delivered = { path, isUtf8: codering === "utf-8", text: () => text, layout };
  return withDatabase(":memory:", (database) => takeIn(database, context, delivered, known));
}

/**
 * Takes in one delivered file: recognises it, judges its rows by the contract and stores the accepted and
 * rejected rows with a receipt, or stores nothing and says why. The same file under the same contract
 * changes nothing the second time.
 */
export async function ingestFile(context: DeliveryContext, file: string): Promise<DeliveryOutcome> {
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new RunError("invoer_ontbreekt", `Het bestand ${basename(file)} kan niet worden geopend.`, {
      cause,
    });
  });
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { ontvangen_op, volgnummer } = context;
  const versions = new Map(context.sources.flatMap((s) => s.tabellen.map((t) => [t.naam, t.versie])));
  const before = context.bekend.find(
    (r) => r.sha256 === sha256 && versions.get(r.tabel) === r.contract_versie,
  );
  if (before !== undefined) return { soort: "bekend", receipt: before };
  const start = { bestand: basename(file), sha256, bytes: bytes.length, ontvangen_op, volgnummer };
  const receipt = await receive(context, file, bytes, start);
  return { soort: receipt.status === "aanvaard" ? "nieuw" : "geweigerd", receipt };
}
