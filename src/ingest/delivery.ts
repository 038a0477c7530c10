import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Source, TableContract } from "../contract/contract.ts";
import { type Finding, finding } from "../contract/findings.ts";
import { type Database, withDatabase } from "../warehouse/database.ts";
import { counts, coverage, fictitious } from "./facts.ts";
import { headerFindings, withRows } from "./header.ts";
import { cannotCompute, type JudgeInput, judge, writeJudged } from "./judge.ts";
import { keyVariables } from "./key.ts";
import { type Mapping, noMapping } from "./mapping.ts";
import { loadNaslag } from "./naslag.ts";
import type { Part } from "./parts.ts";
import type { Reading } from "./read.ts";
import { type Receipt, rawFolder } from "./receipt.ts";
import { receiptPage } from "./receipt-page.ts";
import { type Knowledge, type Recognised, recognise } from "./recognise.ts";
import type { Reference } from "./reference.ts";
import { type CodeLists, codeLists } from "./spellings.ts";
import { findRowTrouble } from "./trouble.ts";

/** How far the reading of a file is: the part that is done, 0 to 1, of about so many rows. */
export interface Progress {
  readonly naam: string;
  readonly aandeel: number;
  readonly rijen_ongeveer: number;
}

/** What reading one delivery depends on; nothing else does. */
export interface DeliveryContext extends Knowledge {
  readonly data: string;
  readonly reference: Reference;
  readonly gemeente: string;
  readonly sleutel: Buffer;
  readonly ontvangen_op: string;
  readonly volgnummer: number;
  /** Accepted receipts already there, to recognise what came before. */
  readonly bekend: readonly Receipt[];
  /** Judge only: nothing is stored. */
  readonly proef: boolean;
  readonly klok: () => number;
  /** Told now and then while rows are read. */
  readonly voortgang?: (stand: Progress) => void;
}

export interface DeliveryOutcome {
  readonly soort: "nieuw" | "bekend" | "geweigerd";
  readonly receipt: Receipt;
}

function refused(
  context: DeliveryContext,
  part: Part,
  bevindingen: Finding[],
  known?: Partial<Receipt>,
): Receipt {
  return {
    levering: part.sha256.slice(0, 12),
    status: "geweigerd",
    bron: "onbekend",
    tabel: "onbekend",
    contract_versie: "",
    bestand: part.naam,
    sha256: part.sha256,
    bytes: part.bytes,
    codering: null,
    scheidingsteken: null,
    kopregel: null,
    ontvangen_op: context.ontvangen_op,
    gelezen_op: context.ontvangen_op,
    volgnummer: context.volgnummer,
    is_fictief: false,
    dekking: [],
    rijen: { in: 0, aanvaard: 0, afgekeurd: 0, dubbel: 0 },
    overgeslagen: 0,
    codelijsten: "",
    duur_ms: 0,
    ...known,
    bevindingen,
  };
}

function sourceOf(table: TableContract, sources: readonly Source[]): string {
  return sources.find((source) => source.tabellen.includes(table))?.naam ?? "onbekend";
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

/** What was judged, as a receipt: accepted, or refused with the reason last. */
async function judged(
  database: Database,
  input: JudgeInput,
  reading: Reading,
  known: Receipt,
): Promise<Receipt> {
  const { tabel } = input;
  const { rijen, overgeslagen } = await counts(database, reading);
  const is_fictief = await fictitious(database, tabel);
  const trouble = await findRowTrouble(database, tabel, reading, input.lists);
  const bevindingen = [...withRows(known.bevindingen, rijen.in), ...trouble];
  const stop = whyNot(rijen, is_fictief);
  if (stop !== null) {
    const none = { in: rijen.in, aanvaard: 0, afgekeurd: rijen.in, dubbel: 0 };
    return { ...known, rijen: none, overgeslagen, bevindingen: [...bevindingen, stop] };
  }
  const lists = known.codelijsten.split("+").map((part) => part.slice(0, 6));
  const parts = [tabel.naam, known.sha256.slice(0, 12), `v${tabel.versie}`, ...lists];
  return {
    ...known,
    levering: parts.join("-"),
    status: "aanvaard",
    is_fictief: is_fictief === true,
    dekking: await coverage(database, tabel),
    rijen,
    overgeslagen,
    bevindingen,
  };
}

const tooMuch = finding("controle", "blokkerend", {
  uitleg: "Een controle kan met een waarde in dit bestand niet rekenen.",
  hulp: "Zoek in de export naar een getal dat veel te groot is.",
});

async function takeIn(
  database: Database,
  context: DeliveryContext,
  { layout, read }: Recognised,
  lists: CodeLists,
  known: Receipt,
): Promise<Receipt> {
  const begin = context.klok();
  const werk = join(context.data, ".werk", `${process.pid}-${known.sha256.slice(0, 12)}`);
  await mkdir(werk, { recursive: true });
  try {
    await database.run(keyVariables(context.sleutel));
    await database.run(await readFile(new URL("../contract/readings.sql", import.meta.url), "utf8"));
    await loadNaslag(database, layout.tabel, context.reference);
    const { cells, reading } = await read(database);
    const input: JudgeInput = {
      ...{ tabel: layout.tabel, layout, cells, lists, gemeente: context.gemeente, werk },
      voortgang: (aandeel) =>
        context.voortgang?.({ naam: known.bestand, aandeel, rijen_ongeveer: cells.rijen_ongeveer }),
    };
    await judge(database, input);
    const receipt = await judged(database, input, await reading(), known);
    if (receipt.status === "geweigerd" || context.proef) return receipt;
    await writeJudged(database, input);
    const timed = { ...receipt, duur_ms: Math.round(context.klok() - begin) };
    await store(werk, timed, context.data);
    return timed;
  } catch (error) {
    if (!cannotCompute(error)) throw error;
    return { ...known, bevindingen: [...known.bevindingen, tooMuch] };
  } finally {
    await rm(werk, { recursive: true, force: true });
  }
}

/** The work folder becomes the delivery at once, or not at all. */
async function store(werk: string, receipt: Receipt, data: string): Promise<void> {
  const target = join(rawFolder(data), receipt.bron, receipt.levering);
  await rm(join(werk, "geoordeeld.parquet"), { force: true });
  await writeFile(join(werk, "receipt.json"), `${JSON.stringify(receipt, null, 2)}\n`);
  await writeFile(join(werk, "receipt.html"), receiptPage(receipt));
  await mkdir(dirname(target), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await rename(werk, target);
}

const hashOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");

/** Fingerprint of the code lists of a table and, after a plus, of what a steward mapped for it. */
async function fingerprint(
  table: TableContract,
  context: DeliveryContext,
  mapping: Mapping,
): Promise<string> {
  const lists = await codeLists(table, context.reference, noMapping);
  const codes = hashOf([...lists].map(([name, list]) => [name, [...list].sort()]));
  const columns = [...mapping.kolommen].filter(([, column]) => Object.hasOwn(table.kolommen, column));
  const values = [...mapping.waarden].filter(([column]) => lists.has(column));
  if (columns.length + values.length === 0) return codes;
  return `${codes}+${hashOf([columns.sort(), values.map(([name, list]) => [name, [...list].sort()]).sort()])}`;
}

async function receive(
  context: DeliveryContext,
  part: Part,
  before: Receipt | null,
): Promise<DeliveryOutcome> {
  const recognised = recognise(part, context);
  if (recognised === "bron_onbekend") {
    const hulp =
      "Controleer of een van de eerste regels de kolomnamen bevat; data/README.md noemt de bronnen.";
    return {
      soort: "geweigerd",
      receipt: refused(context, part, [finding("bron_onbekend", "blokkerend", { hulp })]),
    };
  }
  if ("uitleg" in recognised) {
    const why = finding("bestand_onleesbaar", "blokkerend", { ...recognised });
    return { soort: "geweigerd", receipt: refused(context, part, [why]) };
  }
  const { layout, codering } = recognised;
  const bron = sourceOf(layout.tabel, context.sources);
  const mapping = context.mappings.get(bron) ?? noMapping;
  const lists = await codeLists(layout.tabel, context.reference, mapping);
  const known = refused(context, part, headerFindings(layout), {
    ...{ bron, tabel: layout.tabel.naam, contract_versie: layout.tabel.versie, codering },
    ...{
      scheidingsteken: layout.scheidingsteken,
      kopregel: layout.kop_record,
      codelijsten: await fingerprint(layout.tabel, context, mapping),
    },
    ...(before === null ? {} : { ontvangen_op: before.ontvangen_op, volgnummer: before.volgnummer }),
  });
  if (known.bevindingen.some((f) => f.ernst === "blokkerend")) return { soort: "geweigerd", receipt: known };
  const receipt = await withDatabase(":memory:", (database) =>
    takeIn(database, context, recognised, lists, known),
  );
  return { soort: receipt.status === "aanvaard" ? "nieuw" : "geweigerd", receipt };
}

/**
 * Whether reading a delivery again can give other rows: its mapping has changed, or a code list has and it
 * had rows or columns that may have waited for that.
 */
function isOutdated({ codelijsten, rijen, bevindingen }: Receipt, now: string): boolean {
  if (codelijsten === now) return false;
  const mapped = (of: string): string => of.split("+")[1] ?? "";
  const leftOut = bevindingen.some((f) => f.code === "kolom_onbekend" || f.code === "kolom_verboden");
  return rijen.afgekeurd > 0 || leftOut || mapped(codelijsten) !== mapped(now);
}

/**
 * The last reading of the same content, and whether it must be read again: under another version of its
 * contract, or see {@link isOutdated}.
 */
async function cameBefore(
  context: DeliveryContext,
  part: Part,
): Promise<{ receipt: Receipt; nogmaals: boolean } | null> {
  const tables = new Map(
    context.sources.flatMap((s) => s.tabellen.map((t) => [t.naam, { tabel: t, bron: s.naam }])),
  );
  const receipt = context.bekend.findLast((r) => r.sha256 === part.sha256 && tables.has(r.tabel));
  const known = tables.get(receipt?.tabel ?? "");
  if (receipt === undefined || known === undefined) return null;
  if (known.tabel.versie !== receipt.contract_versie) return { receipt, nogmaals: true };
  const now = await fingerprint(known.tabel, context, context.mappings.get(known.bron) ?? noMapping);
  return { receipt, nogmaals: isOutdated(receipt, now) };
}

/**
 * Takes in one part of a delivered file: recognises it, judges its rows by the contract and stores the
 * accepted and rejected rows with a receipt, or stores nothing and says why.
 */
export async function ingestPart(context: DeliveryContext, part: Part): Promise<DeliveryOutcome> {
  const before = await cameBefore(context, part);
  if (before?.nogmaals === false) return { soort: "bekend", receipt: before.receipt };
  return receive(context, part, before?.receipt ?? null);
}
