import { date } from "../format.js";
import { compare, distinct } from "../group.js";
import type { GemeenteRow, ItemRow, MeasurementRow } from "./rows.js";

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
  readonly versies: string;
  readonly is_fictief: boolean;
}

/** The measurements: real ones before fictitious ones, then newest first. */
export function measurements(rows: readonly MeasurementRow[]): Measurement[] {
  return rows
    .map(({ meting_id, gebied, periode, waarde, versies, is_fictief }) => ({
      ...{ meting_id, regio: gebied, periode, n_gemeenten: waarde ?? 0, versies, is_fictief },
    }))
    .toSorted(
      (a, b) =>
        Number(a.is_fictief) - Number(b.is_fictief) ||
        compare(b.periode, a.periode) ||
        compare(a.regio, b.regio),
    );
}

/** '2022-04' in a region is '<regio>, april 2022', with its tag where it is fictitious. */
export function measurementName({ regio, periode, is_fictief }: Measurement): string {
  return `${regio}, ${date(periode)}${is_fictief ? " (fictief)" : ""}`;
}

export function measurementChoices(all: readonly Measurement[]): Choice[] {
  return all.map((meting) => ({ value: meting.meting_id, label: measurementName(meting) }));
}

/** The gemeenten of a measurement, by number. */
export function gemeentenOf(rows: readonly GemeenteRow[], meting: string): Gemeente[] {
  return rows
    .filter(({ meting_id }) => meting_id === meting)
    .map(({ gemeente_nr, gemeente, is_vrijgegeven }) => ({
      nr: gemeente_nr,
      naam: is_vrijgegeven ? gemeente : "",
    }))
    .toSorted((a, b) => a.nr - b.nr);
}

/** The choice of an own gemeente; the first one chooses none. */
export function gemeenteChoices(gemeenten: readonly Gemeente[]): Choice[] {
  const all = gemeenten.map((gemeente) => ({ value: String(gemeente.nr), label: gemeenteName(gemeente) }));
  return [{ value: "", label: "geen gemeente gekozen" }, ...all];
}

/** The value that stands for every pijler. */
export const everyPijler = "";

export function pijlers(items: readonly ItemRow[]): Choice[] {
  const each = distinct(items, ({ pijler }) => pijler).map((pijler) => ({ value: pijler, label: pijler }));
  return [...each, { value: everyPijler, label: "alle onderwerpen" }];
}
