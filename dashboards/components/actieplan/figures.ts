import { seriesKey } from "../cijfers.js";
import { figure, number, period } from "../format.js";
import { compare } from "../group.js";
import { seriesHash } from "../register.js";
import type { FigureRow } from "../rows.js";
import type { IndicatorRow } from "./rows.js";

/** The published figures that count what an indicator asks, oldest first: the whole country, no groups. */
export function figuresOf(indicator: IndicatorRow, figures: readonly FigureRow[]): FigureRow[] {
  if (!indicator.reeks_telt_dit) return [];
  const key = seriesKey(indicator);
  const base = figures.find(({ cijfer_id }) => cijfer_id === indicator.basis_cijfer_id);
  return figures
    .filter((row) => seriesKey(row) === key && row.categorie === "" && row.gebied === "Nederland")
    .filter((row) => base === undefined || row.titel === base.titel)
    .filter(({ status }) => status === "getoond")
    .toSorted((a, b) => compare(a.periode_van ?? "", b.periode_van ?? ""));
}

/** Of each moment one figure: of versions the one that the baseline names, else the first. */
export function oneOfEach(rows: readonly FigureRow[], basis: string): FigureRow[] {
  const byMoment = new Map<string, FigureRow>();
  for (const row of rows) {
    if (!byMoment.has(row.periode) || row.cijfer_id === basis) byMoment.set(row.periode, row);
  }
  return [...byMoment.values()];
}

/** '33.000 dakloze mensen op 1 januari 2024'; '' without a figure. */
export function latestText(rows: readonly FigureRow[]): string {
  const last = rows.at(-1);
  if (last === undefined) return "";
  const status = last.cijfer_status === "gepubliceerd" ? "" : `, ${last.cijfer_status}`;
  return `${figure(last)} (${period(last.periode)}${status})`;
}

/** 'L1461' in a remark becomes 'regel 1461'. */
export function withLines(text: string): string {
  return text.replace(/\bL(\d+)/g, "regel $1");
}

/** The address of an indicator's series in the cijferregister, or null. */
export function seriesLink({ register, reeks }: Pick<IndicatorRow, "register" | "reeks">): string | null {
  return reeks === "" ? null : `./cijferregister${seriesHash(seriesKey({ register, reeks }))}`;
}

const ends: Readonly<Record<string, (value: string) => string>> = {
  procent: (value) => `${value}%`,
  ja_nee: () => "ja",
  persoon: (value) => `${value} mensen`,
  woning: (value) => `${value} woningen`,
  categorie: (value) => `${value} categorieën`,
  huisuitzetting: (value) => `${value} huisuitzettingen`,
  maatregel: (value) => `${value} maatregelen`,
};

/** What must be reached, and when: '50% in 2025', '50% minder dan in 2015, in 2030'; '' without a norm. */
export function targetText({ norm, doelwaarde, eenheid, basisjaar, doeljaar }: IndicatorRow): string {
  if (norm !== "vastgesteld" || doelwaarde === null) return "";
  const year = doeljaar === null ? " (geen jaar genoemd)" : ` in ${doeljaar}`;
  if (eenheid === "procent_tov_basisjaar") {
    return `${number(Math.abs(doelwaarde))}% ${doelwaarde < 0 ? "minder" : "meer"} dan in ${basisjaar},${year}`;
  }
  const say = ends[eenheid] ?? ((value: string) => value);
  return `${say(number(doelwaarde))}${year}`;
}
