import { RunError } from "../../../src/errors.ts";
import { fileName } from "../../components/csv-button.ts";
import { date } from "../../components/format.ts";
import { compare } from "../../components/group.ts";
import { type Measurement, measurements } from "../../components/preventie/choices.ts";
import type { MeasurementRow } from "../../components/preventie/rows.ts";
import { list } from "../../components/text.ts";
import type { Release } from "../release.ts";

/** What the one who asks for an annex wants in it, as it was typed. */
export interface Wish {
  /** Name of a region, id of a measurement, or the part of that id after the month. */
  readonly regio: string;
  /** Month of the measurement; null is the newest of the region. */
  readonly maand: string | null;
  /** Regions or measurements to compare with, separated by commas, or 'alle'; null compares nothing. */
  readonly vergelijk: string | null;
  /** Number of the own gemeente, or null. */
  readonly gemeente: string | null;
  /** Day of the meeting that it is for, or null; each meeting has an annex of its own. */
  readonly overleg: string | null;
}

export interface Choice {
  readonly hier: Measurement;
  readonly anderen: readonly Measurement[];
  /** Everyone but this measurement was asked for, so that a region that joins later belongs to it too. */
  readonly isAlle: boolean;
  readonly gemeente: number | null;
  readonly overleg: string | null;
}

const names = ({ regio, meting_id }: Measurement): string[] =>
  [regio, meting_id, meting_id.slice(meting_id.indexOf("_") + 1)].map((name) => fileName(name));

const said = ({ regio, periode, meting_id }: Measurement): string =>
  `${regio} (${date(periode)}, ${meting_id})`;

/** @throws RunError gebruik when no measurement is called so. */
function found(all: readonly Measurement[], naam: string): Measurement[] {
  const those = all.filter((one) => names(one).includes(fileName(naam)));
  if (those.length > 0) return those.toSorted((a, b) => compare(b.periode, a.periode));
  throw new RunError(
    "gebruik",
    all.length === 0
      ? "In deze vrijgave staat nog geen meting van de preventiescanner; lees er eerst een in."
      : `De vrijgave kent geen regio of meting "${naam}"; kies uit ${list(all.map(said))}.`,
  );
}

function own(all: readonly Measurement[], { regio, maand }: Wish): Measurement {
  const those = found(all, regio);
  const one = maand === null ? those[0] : those.find(({ periode }) => periode === maand);
  if (one !== undefined) return one;
  throw new RunError(
    "gebruik",
    `Van "${regio}" is er geen meting van ${maand}; kies uit ${list(those.map(({ periode }) => periode))}.`,
  );
}

/** Pairs that the release has compared with a measurement: other regions, and other moments of its own. */
function comparedWith({ rows }: Release, { meting_id }: Measurement): Map<string, "regio" | "tijd"> {
  const pairs = new Map<string, "regio" | "tijd">();
  for (const { meting_a, meting_b, soort } of rows("preventie_vergelijking")) {
    const other = meting_a === meting_id ? meting_b : meting_b === meting_id ? meting_a : null;
    if (other !== null) pairs.set(String(other), soort === "tijd" ? "tijd" : "regio");
  }
  return pairs;
}

/**
 * The measurements to set beside it, by name of the region and month.
 * @throws RunError gebruik when one is not compared with it.
 */
function others(
  release: Release,
  all: readonly Measurement[],
  hier: Measurement,
  wish: string,
): Measurement[] {
  const pairs = comparedWith(release, hier);
  const byName = (a: Measurement, b: Measurement): number =>
    compare(a.regio, b.regio) || compare(a.periode, b.periode);
  if (wish.trim() === "alle")
    return all.filter((one) => pairs.get(one.meting_id) === "regio").toSorted(byName);
  const those = wish.split(",").map((naam) => {
    const one = found(all, naam).find(({ meting_id }) => pairs.has(meting_id));
    if (one !== undefined) return one;
    throw new RunError(
      "gebruik",
      `"${naam.trim()}" is niet naast ${said(hier)} gezet; tussen regio’s telt alleen de laatste meting van elk. Kies uit ${list(all.filter(({ meting_id }) => pairs.has(meting_id)).map(said))}.`,
    );
  });
  return [...new Set(those)].toSorted(byName);
}

/** @throws RunError gebruik when the measurement has no gemeente with this number. */
function gemeenteOf(release: Release, { meting_id, regio }: Measurement, wish: string): number {
  const numbers = release
    .rows("preventie_gemeenten")
    .filter((row) => row.meting_id === meting_id)
    .map(({ gemeente_nr }) => Number(gemeente_nr));
  const number = /^\d+$/.test(wish) ? Number(wish) : null;
  if (number !== null && numbers.includes(number)) return number;
  throw new RunError(
    "gebruik",
    `${regio} heeft geen gemeente ${wish}; geef een nummer van ${Math.min(...numbers)} tot en met ${Math.max(...numbers)}.`,
  );
}

/**
 * What an annex is about.
 * @throws RunError gebruik when the release does not have what is asked for.
 */
export function choose(release: Release, wish: Wish): Choice {
  const rows = release.rows("preventie_metingen") as unknown as readonly MeasurementRow[];
  const all = measurements(rows);
  const hier = own(all, wish);
  const anderen = wish.vergelijk === null ? [] : others(release, all, hier, wish.vergelijk);
  if (wish.vergelijk !== null && anderen.length === 0) {
    throw new RunError("gebruik", `Er is nog geen andere regio om ${said(hier)} mee te vergelijken.`);
  }
  return {
    ...{ hier, anderen, isAlle: wish.vergelijk?.trim() === "alle", overleg: wish.overleg },
    gemeente: wish.gemeente === null ? null : gemeenteOf(release, hier, wish.gemeente),
  };
}

/** '2022-04-da-drechtsteden-en-alblasserwaard-naast-alle': the same choice is the same document. */
export function keyOf({ hier, anderen, isAlle, gemeente, overleg }: Choice): string {
  const beside = isAlle ? ["alle"] : anderen.map(({ meting_id }) => meting_id);
  return fileName(
    hier.meting_id,
    hier.regio,
    ...(gemeente === null ? [] : [`gemeente ${gemeente}`]),
    ...(beside.length === 0 ? [] : ["naast", ...beside]),
    ...(overleg === null ? [] : ["overleg", overleg]),
  );
}
