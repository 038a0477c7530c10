import { date } from "../format.js";
import { compare, distinct, groupBy } from "../group.js";
import type { AnswerRow, ItemRow } from "./rows.js";

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A gemeente in a measurement; `naam` is '' unless its name was released. */
export interface Gemeente {
  readonly nr: number;
  readonly naam: string;
}

/** 'gemeente 5', or its name when that was released. */
export function gemeenteName({ nr, naam }: Gemeente): string {
  return naam === "" ? `gemeente ${nr}` : naam;
}

/** One run of the scanner in one region. */
export interface Measurement {
  readonly meting_id: string;
  readonly regio: string;
  /** The month, as 2022-04. */
  readonly periode: string;
  readonly n_gemeenten: number;
  readonly is_fictief: boolean;
}

/** The measurements, newest first. */
export function measurements(items: readonly ItemRow[]): Measurement[] {
  return [...groupBy(items, ({ meting_id }) => meting_id)]
    .map(([meting_id, rows]) => ({
      meting_id,
      regio: rows[0]?.gebied ?? "",
      periode: rows[0]?.periode ?? "",
      n_gemeenten: Math.max(...rows.map(({ n_gemeenten }) => n_gemeenten)),
      is_fictief: false,
    }))
    .toSorted((a, b) => compare(b.periode, a.periode) || compare(a.regio, b.regio));
}

/** '2022-04' in a region is 'april 2022, <regio>'. */
export function measurementChoices(all: readonly Measurement[]): Choice[] {
  return all.map(({ meting_id, regio, periode }) => ({
    value: meting_id,
    label: `${regio}, ${date(periode)}`,
  }));
}

/** The gemeenten that answered, by number. */
export function gemeentenOf(answers: readonly AnswerRow[]): Gemeente[] {
  return distinct(answers, ({ gemeente_nr }) => gemeente_nr)
    .toSorted((a, b) => a - b)
    .map((nr) => ({ nr, naam: "" }));
}

/** The choice of an own gemeente; the first one chooses none. */
export function gemeenteChoices(gemeenten: readonly Gemeente[]): Choice[] {
  const all = gemeenten.map((gemeente) => ({ value: String(gemeente.nr), label: gemeenteName(gemeente) }));
  return [{ value: "", label: "geen gemeente gekozen" }, ...all];
}

export function pijlers(items: readonly ItemRow[]): Choice[] {
  return distinct(items, ({ pijler }) => pijler).map((pijler) => ({ value: pijler, label: pijler }));
}
