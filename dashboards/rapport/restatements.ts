import type { Manifest, PublishedDelivery, PublishedTable } from "../../src/published/table.ts";
import { date } from "../components/format.ts";
import { list } from "../components/text.ts";
import { alinea, type Block, type Figure, figuresOf, type ReportDocument } from "./document.ts";
import { figureOfRegister, figureOfRow, momentText } from "./figures.ts";
import type { Release } from "./release.ts";
import { tableBlock } from "./sections/section.ts";
import { spanOf } from "./span.ts";

/** A document that was made final, with the manifest of the release that it was made from. */
export interface Earlier {
  readonly document: ReportDocument;
  readonly manifest: Manifest;
}

/** Why a figure is another than it was; `onbekend` when nothing recorded explains it. */
export type Cause = "definitie" | "vertaling" | "correctie" | "nagekomen" | "onbekend";

const causeTexts: Readonly<Record<Cause, string>> = {
  definitie: "andere definitie",
  vertaling: "hetzelfde bestand is opnieuw gelezen, met een andere vertaling van waarden",
  correctie: "verbeterde levering",
  nagekomen: "nagekomen rijen",
  onbekend: "oorzaak niet vastgelegd; ga na wat er is veranderd",
};

export interface Restatement {
  readonly oud: Figure;
  /** Null when the release no longer publishes it. */
  readonly nieuw: Figure | null;
  readonly oorzaak: Cause;
  /** Documents that carried the old value, oldest first. */
  readonly stond_in: readonly ReportDocument[];
}

function ownDeliveries({ leveringen }: Manifest, bron: string): PublishedDelivery[] {
  return leveringen.filter((one) => one.bron === bron && one.telt_mee);
}

function sameUnits(a: PublishedDelivery, b: PublishedDelivery): boolean {
  const overlap =
    (a.periode_van ?? "") <= (b.periode_tot ?? "9") && (b.periode_van ?? "") <= (a.periode_tot ?? "9");
  return a.tabel === b.tabel && a.organisatie === b.organisatie && overlap;
}

/**
 * Why a figure changed between two releases, from what they record: the definition, the same file read
 * again, a delivery that took the place of another, or one that came later.
 */
export function causeOf(oud: Figure, table: PublishedTable, before: Manifest, after: Manifest): Cause {
  if (oud.definitie_versie !== table.definitie_versie) return "definitie";
  const known = new Set(before.leveringen.map(({ levering }) => levering));
  const added = ownDeliveries(after, table.bron).filter(({ levering }) => !known.has(levering));
  if (added.length === 0) return "onbekend";
  const old = ownDeliveries(before, table.bron);
  if (added.some(({ sha256 }) => old.some((one) => one.sha256 === sha256))) return "vertaling";
  const stays = new Set(ownDeliveries(after, table.bron).map(({ levering }) => levering));
  const replaced = old.filter(({ levering }) => !stays.has(levering));
  const isCorrection = added.some((one) => replaced.some((other) => sameUnits(one, other)));
  return isCorrection ? "correctie" : "nagekomen";
}

/** Every figure of the release by its key, as a document would print it now. */
function currentFigures(release: Release, tables: ReadonlySet<string>): Map<string, Figure> {
  const found = new Map<string, Figure>();
  for (const naam of tables) {
    const table = release.table(naam);
    if (table === undefined) continue;
    for (const row of release.rows(naam)) {
      const figure = naam === "cijfers" ? figureOfRegister(row, table) : figureOfRow(row, table);
      found.set(figure.sleutel, figure);
    }
  }
  return found;
}

/** Sums that a document makes itself; another document makes others. */
const isOwnSum = ({ sleutel }: Figure): boolean => sleutel.startsWith("som|");

/** A period that was not over when the document was made: its figure grows, and that is no restatement. */
function wasRunning({ periode }: Figure, { stand_van }: ReportDocument): boolean {
  const span = spanOf(periode);
  return span !== null && stand_van !== null && span.tot > stand_van;
}

const differs = (a: Figure, b: Figure): boolean =>
  a.waarde !== b.waarde || a.waarde_hoog !== b.waarde_hoog || a.status !== b.status;

/**
 * What earlier final documents said that the release now says otherwise. Each figure is compared with the
 * last document that carried it; `made` holds the figures that the new document adds up itself.
 */
export function restatements(
  release: Release,
  earlier: readonly Earlier[],
  made: readonly Figure[] = [],
): Restatement[] {
  const last = new Map<string, { figure: Figure; from: Earlier; documents: ReportDocument[] }>();
  for (const from of earlier) {
    for (const figure of from.document.blokken.flatMap(figuresOf)) {
      if (wasRunning(figure, from.document)) continue;
      const before = last.get(figure.sleutel);
      const same = before !== undefined && !differs(before.figure, figure) ? before.documents : [];
      if (same.includes(from.document)) continue;
      last.set(figure.sleutel, { figure, from, documents: [...same, from.document] });
    }
  }
  const tables = new Set([...last.values()].map(({ figure }) => figure.tabel));
  const now = currentFigures(release, tables);
  for (const figure of made) now.set(figure.sleutel, figure);
  return [...last].flatMap(([key, { figure, from, documents }]) => {
    const [current, table] = [now.get(key), release.table(figure.tabel)];
    if (current === undefined && isOwnSum(figure)) return [];
    if (current !== undefined && !differs(figure, current)) return [];
    const oorzaak =
      table === undefined ? "definitie" : causeOf(figure, table, from.manifest, release.manifest);
    return [{ oud: figure, nieuw: current ?? null, oorzaak, stond_in: documents }];
  });
}

const nameOf = ({ titel, datum }: ReportDocument): string => `${titel} (${date(datum)})`;

/** The list of restatements, or that there are none or nothing to compare with. */
export function restatementBlocks(found: readonly Restatement[], earlier: readonly Earlier[]): Block[] {
  if (earlier.length === 0) {
    return [alinea("Er is nog geen eerder rapport vastgesteld, dus er is niets om mee te vergelijken.")];
  }
  if (found.length === 0) {
    return [alinea("Geen enkel cijfer uit een eerder rapport is sindsdien veranderd.")];
  }
  const columns = ["Cijfer", "Was", "Is nu", "Oorzaak", "De oude waarde stond in"].map((head, i) => ({
    kop: head,
    getal: i === 1 || i === 2,
  }));
  const rows = found.map(({ oud, nieuw, oorzaak, stond_in }) => ({
    totaal: false,
    cellen: [
      `${oud.wat} (${momentText(oud)})`,
      oud.tekst,
      nieuw ?? "niet meer gepubliceerd",
      causeTexts[oorzaak],
      list(stond_in.map(nameOf)),
    ],
  }));
  return [tableBlock("Cijfers die sinds een eerder rapport zijn veranderd", columns, rows)];
}
