import { type Card, card, empty } from "./card.js";
import { number, percent } from "./format.js";
import { groupBy } from "./group.js";
import type { TableMeta } from "./published.js";
import { responsive } from "./responsive.js";
import type { PublishedRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { months, type SurvivalPoint, survivalChart } from "./survival-chart.js";
import { type Column, dataTable } from "./table.js";
import { hiddenNote, isShown, list } from "./text.js";

export interface SurvivalRow extends PublishedRow, SurvivalPoint {
  readonly regeling_code: string;
}

export interface StandingRow extends PublishedRow {
  readonly regeling_code: string;
  readonly dag: number | null;
  readonly stand_code: "totaal" | "gebeurd" | "niet_gevolgd" | "wachtend";
}

export interface MedianRow extends PublishedRow {
  readonly regeling_code: string;
  readonly vroegst: number | null;
  readonly laatst: number | null;
}

export interface SearchTables {
  readonly curve: readonly SurvivalRow[];
  readonly standen: readonly StandingRow[];
  readonly medianen: readonly MedianRow[];
}

/**
 * 'Van wie in 2021 is aangemeld, had de helft na 120 dagen een woning (95% zeker: tussen 104 en 151).' Says
 * it when half is not there yet, and nothing when the figure is hidden.
 */
export function medianSentence({ periode, waarde, status, vroegst, laatst }: MedianRow): string {
  const who = `Van wie in ${periode} is aangemeld`;
  if (status === "nvt") return `${who}, heeft minder dan de helft een woning.`;
  if (status !== "getoond" || waarde === null) return `${who}, is de middelste tijd verborgen.`;
  const [from, to] = [vroegst === null ? null : number(vroegst), laatst === null ? null : number(laatst)];
  if (from === null) return `${who}, had de helft na ${number(waarde)} dagen een woning.`;
  const range = to === null ? `minstens ${from}` : `tussen ${from} en ${to}`;
  return `${who}, had de helft na ${number(waarde)} dagen een woning (95% zeker: ${range}).`;
}

/** Whether the intervals of two medians leave room for no difference. */
export function medianDifference(earlier: MedianRow, later: MedianRow, vraag: Ask): string {
  const both = [earlier, later].every((row) => isShown(row) && row.vroegst !== null);
  if (!both || !vraag("een_as", [earlier, later]).mag) return "";
  const overlap =
    (later.vroegst ?? 0) <= (earlier.laatst ?? Infinity) &&
    (earlier.vroegst ?? 0) <= (later.laatst ?? Infinity);
  if (overlap) return `Tussen ${earlier.periode} en ${later.periode} is geen aantoonbaar verschil.`;
  const word = (later.waarde ?? 0) > (earlier.waarde ?? 0) ? "langer" : "korter";
  return `In ${later.periode} duurde het ${word} dan in ${earlier.periode}; de marges overlappen niet.`;
}

interface Line {
  readonly periode: string;
  readonly dag: number;
  readonly punt: SurvivalRow;
  readonly standen: ReadonlyMap<string, StandingRow>;
}

function linesOf({ curve, standen }: SearchTables): Line[] {
  const key = (periode: string, dag: number | null): string => `${periode}|${dag}`;
  const counts = groupBy(standen, ({ periode, dag }) => key(periode, dag));
  return curve.map((punt) => {
    const own = counts.get(key(punt.periode, punt.dag)) ?? [];
    return { ...punt, punt, standen: new Map(own.map((row) => [row.stand_code, row])) };
  });
}

function interval({ ondergrens, bovengrens, status }: SurvivalRow): string {
  if (status !== "getoond" || ondergrens === null || bovengrens === null) return "–";
  return `${percent(ondergrens * 100)}–${percent(bovengrens * 100)}`;
}

const missing = { waarde: null, status: "onbekend" } as const;

const columns: readonly Column<Line>[] = [
  { kop: "Aangemeld in", waarde: ({ periode }) => periode },
  { kop: "Na", kort: true, waarde: ({ dag }) => months(dag) },
  {
    kop: "Zoekt nog",
    getal: true,
    waarde: ({ punt }) => (isShown(punt) ? percent(punt.waarde * 100) : punt),
  },
  { kop: "95% zeker tussen", getal: true, waarde: ({ punt }) => interval(punt) },
  { kop: "Heeft een woning", getal: true, waarde: ({ standen }) => standen.get("gebeurd") ?? missing },
  { kop: "Nog in beeld", getal: true, waarde: ({ standen }) => standen.get("wachtend") ?? missing },
  { kop: "Niet meer gevolgd", getal: true, waarde: ({ standen }) => standen.get("niet_gevolgd") ?? missing },
];

type Place = Pick<Card, "id" | "titel" | "breedte" | "niveau"> & {
  readonly bron: TableMeta;
  readonly vraag_scope: Ask;
};

/** How long households search, who still searches included: a curve per year of aanmelding. */
export function searchCard(document: Document, tables: SearchTables, place: Place): HTMLElement {
  const { id, titel } = place;
  const curves = [...groupBy(tables.curve, ({ periode }) => periode)].map(([label, punten]) => ({
    label,
    punten,
  }));
  const as = place.vraag_scope(
    "een_as",
    curves.flatMap(({ punten }) => punten.slice(0, 1)),
  );
  const draw = (width: number) => survivalChart(document, curves, { id, titel, width });
  const sentences = tables.medianen.map(medianSentence);
  const [earlier, later] = tables.medianen.slice(-2);
  const difference =
    earlier === undefined || later === undefined ? "" : medianDifference(earlier, later, place.vraag_scope);
  const hidden = hiddenNote([...tables.curve, ...tables.standen]);
  return card(document, {
    ...place,
    vraag: [...sentences, difference].filter((text) => text !== "").join(" "),
    beeld:
      curves.length === 0
        ? empty(document, "Hierover is niets geleverd.")
        : responsive(document, as, draw, 640),
    noot: list([`Maanden na de aanmelding. Wie stopt, telt mee tot de dag van stoppen. ${hidden}`.trim()]),
    tabel: dataTable(document, linesOf(tables), columns, { bijschrift: titel }),
  });
}
