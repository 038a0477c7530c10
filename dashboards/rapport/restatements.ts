import type { Manifest } from "../../src/published/table.ts";
import { date } from "../components/format.ts";
import { list } from "../components/text.ts";
import { type Change, causesOf, causeText, type Explained } from "./causes.ts";
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

export interface Restatement {
  readonly oud: Figure;
  /** Null when the release no longer publishes it. */
  readonly nieuw: Figure | null;
  /** Every cause, oldest first. */
  readonly oorzaken: readonly Explained[];
  /** Documents that carried the old value, oldest first. */
  readonly stond_in: readonly ReportDocument[];
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

interface Carried {
  readonly figure: Figure;
  readonly from: Earlier;
  readonly documents: readonly ReportDocument[];
}

/** Each figure as the last document that was made said it, with the documents that said the same before. */
function lastSaid(earlier: readonly Earlier[]): Map<string, Carried> {
  const last = new Map<string, Carried>();
  const day = ({ document }: Earlier): string => document.datum;
  const byDay = earlier.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
  for (const from of byDay) {
    for (const figure of from.document.blokken.flatMap(figuresOf)) {
      if (wasRunning(figure, from.document)) continue;
      const before = last.get(figure.sleutel);
      const same = before !== undefined && !differs(before.figure, figure) ? before.documents : [];
      if (same.includes(from.document)) continue;
      last.set(figure.sleutel, { figure, from, documents: [...same, from.document] });
    }
  }
  return last;
}

/**
 * What earlier final documents said that the release now says otherwise. Each figure is compared with the
 * last document that carried it; `made` holds the figures that the new document adds up itself.
 */
export function restatements(
  release: Release,
  earlier: readonly Earlier[],
  made: readonly Figure[] = [],
): Restatement[] {
  const last = lastSaid(earlier);
  const now = currentFigures(release, new Set([...last.values()].map(({ figure }) => figure.tabel)));
  for (const figure of made) now.set(figure.sleutel, figure);
  const changed = [...last].flatMap(([key, { figure, from, documents }]) => {
    const nieuw = now.get(key) ?? null;
    if (nieuw === null ? isOwnSum(figure) : !differs(figure, nieuw)) return [];
    const [table, before] = [release.table(figure.tabel), from.manifest];
    const change: Change = { oud: figure, nieuw, table, before, after: release.manifest };
    return [{ change, documents }];
  });
  const causes = causesOf(changed.map(({ change }) => change));
  return changed.map(({ change: { oud, nieuw }, documents }, i) => {
    return { oud, nieuw, oorzaken: causes[i] ?? [], stond_in: documents };
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
  const rows = found.map(({ oud, nieuw, oorzaken, stond_in }) => ({
    totaal: false,
    cellen: [
      `${oud.wat} (${momentText(oud)})`,
      oud.tekst,
      nieuw ?? "niet meer gepubliceerd",
      causeText(oorzaken),
      list(stond_in.map(nameOf)),
    ],
  }));
  return [tableBlock("Cijfers die sinds een eerder rapport zijn veranderd", columns, rows)];
}
