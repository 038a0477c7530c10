import type { PublishedTable, Row } from "../../src/published/table.ts";
import { type Judgement, judge } from "../../src/targets/judge.ts";
import { type Measured, type Target, targetOf } from "../../src/targets/target.ts";
import { measured } from "../../src/targets/targets.ts";
import { euro, number } from "../components/format.ts";
import type { Figure } from "./document.ts";
import { figureOfRegister, figureOfRow, textOf } from "./figures.ts";
import type { Release } from "./release.ts";

/** A target with what was known of it on a day; the same target in several documents is one. */
export interface KnownTarget {
  readonly doel: Target;
  /** The documents that give it, each with its line. */
  readonly besluiten: readonly string[];
  readonly oordeel: Judgement;
  /** The figure that it was judged by, or null. */
  readonly cijfer: Figure | null;
}

/** Whether a published figure was there in time to be used. */
type IsKnown = (row: Row) => boolean;

interface Candidate {
  readonly measured: Measured;
  readonly cijfer: Figure;
}

function candidate(row: Row, table: PublishedTable, release: Release): Candidate {
  const cijfer = table.naam === "cijfers" ? figureOfRegister(row, table) : figureOfRow(row, table);
  return { measured: measured(row, table, release.manifest.gemeente), cijfer };
}

/** Figures where the target may be measured, as far as they are about a day that has been. */
function candidates({ metingen }: Target, release: Release, day: string, isKnown: IsKnown): Candidate[] {
  return release.manifest.tabellen
    .filter(({ naam }) => naam === "cijfers" || metingen.includes(naam))
    .flatMap((table) =>
      release
        .rows(table.naam)
        .filter(
          (row) => table.naam !== "cijfers" || (metingen.includes(textOf(row, "reeks")) && isKnown(row)),
        )
        .map((row) => candidate(row, table, release)),
    )
    .filter((one) => (one.measured.scope.tot ?? "") <= day);
}

function judged(doel: Target, release: Release, day: string, isKnown: IsKnown): KnownTarget[] {
  const found = candidates(doel, release, day, isKnown);
  const besluiten = [`${doel.besluit}, regel ${doel.bron_regel.replace(/^L/, "")}`];
  return judge(
    doel,
    found.map((one) => one.measured),
  ).map((oordeel) => {
    const [first] = oordeel.cijfers;
    const cijfer = found.find((one) => one.measured === first)?.cijfer ?? null;
    return { doel, besluiten, oordeel, cijfer };
  });
}

/** Documents that promise the same and are judged the same stand together. */
function merged(targets: readonly KnownTarget[]): KnownTarget[] {
  const groups = new Map<string, KnownTarget>();
  for (const one of targets) {
    const { doel, operator, waarde, telbegrip, van, tot } = one.doel;
    const key = [doel, operator, waarde, telbegrip, van, tot, one.oordeel.regel].join("|");
    const own = groups.get(key);
    groups.set(key, own === undefined ? one : { ...own, besluiten: [...own.besluiten, ...one.besluiten] });
  }
  return [...groups.values()];
}

/**
 * The municipality's own targets with a norm that ran at some moment of the period, judged by what was
 * known on its last day. `isKnown` tells of a published figure whether its document was there.
 */
export function targetsAt(
  release: Release,
  van: string,
  day: string,
  isKnown: IsKnown = () => true,
): KnownTarget[] {
  const own = release
    .rows("doelen")
    .map(targetOf)
    .filter(({ waarde, operator, gebied, ...target }) => {
      const end = target.tot ?? target.deadline;
      const runs = (target.van ?? "") <= day && end !== null && end >= van;
      return waarde !== null && operator !== null && gebied === release.manifest.gemeente.naam && runs;
    });
  return merged(own.flatMap((doel) => judged(doel, release, day, isKnown)));
}

/** 'minstens 40 huishoudens', 'hoogstens € 220.000'. */
export function normText({ operator, waarde, eenheid }: Target): string {
  const value = waarde ?? 0;
  const size = eenheid === "euro" ? euro(value) : `${number(value)}\u00a0${eenheid}`;
  return `${operator ?? ""} ${size}`.trim();
}
