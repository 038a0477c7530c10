import type { Manifest, PublishedDelivery, PublishedTable } from "../../src/published/table.ts";
import { date } from "../components/format.ts";
import type { Figure } from "./document.ts";
import { spanOf } from "./span.ts";

/** Why a figure is another than it was; `onbekend` when nothing that was recorded explains it. */
export const causeTexts = {
  definitie: "andere definitie",
  vertaling: "hetzelfde bestand is opnieuw gelezen, met een andere vertaling van waarden",
  nagekomen: "nagekomen rijen: er kwamen alleen rijen bij",
  correctie: "verbeterde levering: rijen zijn veranderd of vervallen",
  levering: "nieuwe levering, aangevuld of verbeterd",
  beleid: "andere regel voor verbergen",
  programma: "andere versie van thuismonitor",
  onbekend: "oorzaak niet vastgelegd; ga na wat er is veranderd",
} as const;
export type Cause = keyof typeof causeTexts;

/** A figure as a document gave it and as it is now, between two releases. */
export interface Change {
  readonly oud: Figure;
  /** Null when the release no longer publishes it. */
  readonly nieuw: Figure | null;
  /** Undefined when the release no longer has the table. */
  readonly table: PublishedTable | undefined;
  readonly before: Manifest;
  readonly after: Manifest;
}

/** One cause, with the day on which the delivery came that it is about. */
export interface Explained {
  readonly oorzaak: Cause;
  readonly op: string | null;
}

const countingOf = ({ leveringen }: Manifest, bron: string): PublishedDelivery[] =>
  leveringen.filter((one) => one.bron === bron && one.telt_mee);

function isAbout({ periode_van, periode_tot }: PublishedDelivery, { periode }: Figure): boolean {
  const span = spanOf(periode);
  if (span === null || periode_van === null) return true;
  return periode_van <= span.tot.slice(0, 7) && (periode_tot ?? periode_van) >= span.van.slice(0, 7);
}

/** Whether all that `one` says about the period of the figure is said anew by `other`, which came later. */
function replaces(other: PublishedDelivery, one: PublishedDelivery, { periode }: Figure): boolean {
  const span = spanOf(periode);
  const isSame = other.tabel === one.tabel && other.organisatie === one.organisatie;
  if (span === null || !isSame || other.ontvangen_op <= one.ontvangen_op) return false;
  const [from, to] = [span.van.slice(0, 7), span.tot.slice(0, 7)];
  const first = (one.periode_van ?? from) > from ? (one.periode_van ?? from) : from;
  const last = (one.periode_tot ?? to) < to ? (one.periode_tot ?? to) : to;
  return (other.periode_van ?? from) <= first && (other.periode_tot ?? to) >= last;
}

/**
 * Deliveries that count now and were not known then, as far as they are about the period of the figure; all
 * of them when none is, because a source may count by another day than it delivers by.
 */
function newDeliveries({ oud, table, before, after }: Change): PublishedDelivery[] {
  const known = new Set(before.leveringen.map(({ levering }) => levering));
  const added = countingOf(after, table?.bron ?? "").filter(({ levering }) => !known.has(levering));
  const own = added.filter((one) => isAbout(one, oud));
  return own.length > 0 ? own.filter((one) => !own.some((other) => replaces(other, one, oud))) : added;
}

/** By how much a count of what happened changed; null for a state, a share, or a hidden value. */
function growth({ oud, nieuw, table }: Change): number | null {
  const adds = table?.scope.soort === "aantal" && table.scope.tijdsbasis === "stroom";
  if (!adds || nieuw === null || nieuw.waarde === null || oud.waarde === null) return null;
  return nieuw.waarde - oud.waarde;
}

/** A change with the deliveries that came in between. */
interface Told {
  readonly change: Change;
  readonly added: readonly PublishedDelivery[];
}

/** Rows that only came later make counts grow; where any count fell, rows were changed or taken out. */
function causeOfDelivery(one: PublishedDelivery, told: readonly Told[]): Cause {
  const isKnown = told.some(({ change: { before } }) =>
    before.leveringen.some(({ sha256 }) => sha256 === one.sha256),
  );
  if (isKnown) return "vertaling";
  const grown = told
    .filter(({ added }) => added.some(({ levering }) => levering === one.levering))
    .map(({ change }) => growth(change))
    .filter((change) => change !== null);
  if (grown.length === 0) return "levering";
  return grown.some((change) => change < 0) ? "correctie" : "nagekomen";
}

function explain({ change, added }: Told, causeOf: (one: PublishedDelivery) => Cause): Explained[] {
  const { oud, nieuw, table, before, after } = change;
  if (table === undefined || oud.definitie_versie !== table.definitie_versie) {
    return [{ oorzaak: "definitie", op: null }];
  }
  if (added.length > 0) {
    const found = added
      .toSorted((a, b) => (a.ontvangen_op < b.ontvangen_op ? -1 : a.ontvangen_op > b.ontvangen_op ? 1 : 0))
      .map((one) => ({ oorzaak: causeOf(one), op: one.ontvangen_op }))
      // a file that is read again came in when it was first read
      .map((one) => (one.oorzaak === "vertaling" ? { ...one, op: null } : one));
    return [...new Map(found.map((one) => [causeText([one]), one])).values()];
  }
  const isHiding = [oud, nieuw].some((one) => one?.status === "onderdrukt");
  if (isHiding && before.beleid.versie !== after.beleid.versie) return [{ oorzaak: "beleid", op: null }];
  const isOther = before.code_versie !== after.code_versie;
  return [{ oorzaak: isOther ? "programma" : "onbekend", op: null }];
}

/**
 * Why figures changed between two releases, from what those record: the definition, the policy, a file read
 * again, deliveries that came in, or the program. In order of `changes`, which are told together; what a
 * delivery did is judged once, by all of them that are about its source.
 */
export function causesOf(changes: readonly Change[]): Explained[][] {
  const told = changes.map((change): Told => ({ change, added: newDeliveries(change) }));
  const causes = new Map<string, Cause>();
  return told.map((one) => {
    const bron = one.change.table?.bron;
    return explain(one, (delivery) => {
      const known = causes.get(delivery.levering);
      if (known !== undefined) return known;
      const own = told.filter(({ change }) => change.table?.bron === bron);
      const cause = causeOfDelivery(delivery, own);
      causes.set(delivery.levering, cause);
      return cause;
    });
  });
}

/** 'nagekomen rijen: er kwamen alleen rijen bij (levering van 3 november 2022)'. */
export function causeText(causes: readonly Explained[]): string {
  return causes
    .map(({ oorzaak, op }) => causeTexts[oorzaak] + (op === null ? "" : ` (levering van ${date(op)})`))
    .join("; ");
}
