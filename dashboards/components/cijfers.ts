import { period } from "./format.js";
import { compare, groupBy } from "./group.js";
import type { FigureRow } from "./rows.js";

/** All figures of one series in one register. */
export interface Series {
  readonly sleutel: string;
  readonly titel: string;
  readonly register: string;
  readonly groep: string;
  readonly cijfers: readonly FigureRow[];
  /** How many figures have another version, and how many a finding. */
  readonly n_versies: number;
  readonly n_bevindingen: number;
  readonly zoektekst: string;
}

/** Lower case without accents, so that 'beeindigd' finds 'beëindigd'. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .toLowerCase();
}

export function seriesKey({ register, reeks }: Pick<FigureRow, "register" | "reeks">): string {
  return `${register}/${reeks}`;
}

function searchText(rows: readonly FigureRow[]): string {
  const words = rows.flatMap(({ titel, bron, categorie, dimensie, gebied, versie, periode }) => [
    titel,
    bron,
    categorie,
    dimensie,
    gebied,
    versie,
    periode,
  ]);
  const [first] = rows;
  return plain([...new Set([first?.reeks_titel, first?.reeks, first?.groep, ...words])].join(" "));
}

function toSeries([sleutel, cijfers]: [string, FigureRow[]]): Series {
  const [first] = cijfers;
  return {
    sleutel,
    titel: first?.reeks_titel ?? sleutel,
    register: first?.register ?? "",
    groep: first?.groep ?? "",
    cijfers,
    n_versies: cijfers.filter(({ aantal_versies }) => aantal_versies > 1).length,
    n_bevindingen: cijfers.filter(({ aantal_bevindingen }) => aantal_bevindingen > 0).length,
    zoektekst: searchText(cijfers),
  };
}

/** The figures as series, by title. */
export function seriesOf(rows: readonly FigureRow[]): Series[] {
  const bySeries = groupBy(rows, seriesKey);
  return [...bySeries].map(toSeries).toSorted((a, b) => compare(plain(a.titel), plain(b.titel)));
}

/** The series that a reader meets first: of those with several versions the one with the most findings. */
export function mostDisputed(series: readonly Series[]): Series | undefined {
  const findings = ({ cijfers }: Series): number =>
    cijfers.reduce((sum, row) => sum + row.aantal_bevindingen, 0);
  return (
    series.filter(({ n_versies }) => n_versies > 0).toSorted((a, b) => findings(b) - findings(a))[0] ??
    series[0]
  );
}

export interface Query {
  readonly tekst: string;
  readonly groep: string;
  readonly register: string;
}

/** The series that hold every word of the query; an empty filter holds everything. */
export function find(series: readonly Series[], { tekst, groep, register }: Query): Series[] {
  const words = plain(tekst)
    .split(/\s+/)
    .filter((word) => word !== "");
  return series.filter(
    (one) =>
      (groep === "" || one.groep === groep) &&
      (register === "" || one.register === register) &&
      words.every((word) => one.zoektekst.includes(word)),
  );
}

/** What differs within a set of figures, and so must be in the name of each. */
export interface Naming {
  readonly titel: boolean;
  readonly gebied: boolean;
}

export function naming(rows: readonly FigureRow[]): Naming {
  const [first] = rows;
  return {
    titel: rows.some(({ titel }) => titel !== first?.titel),
    gebied: rows.some(({ gebied }) => gebied !== first?.gebied),
  };
}

/** What a figure is about within its series: '2021 · inkomen: bijstand · Den Haag'. */
export function subject(row: FigureRow, { titel, gebied }: Naming): string {
  const when = row.periode !== "" ? period(row.periode) : row.peildatum === null ? "" : period(row.peildatum);
  const what =
    row.categorie === "" ? "" : row.dimensie === "" ? row.categorie : `${row.dimensie}: ${row.categorie}`;
  const parts = [titel ? row.titel : "", when, what, gebied ? row.gebied : ""].filter((part) => part !== "");
  return parts.length === 0 ? row.titel : parts.join(" · ");
}

/** Figures that count the same thing in the same unit; only these may stand on one axis. */
export function comparableSets(rows: readonly FigureRow[]): FigureRow[][] {
  return [...groupBy(rows, ({ telbegrip, eenheid }) => `${telbegrip}|${eenheid}`).values()];
}

/** The versions of each figure beside each other, in order of appearance. */
export function versionGroups(rows: readonly FigureRow[]): FigureRow[][] {
  return [...groupBy(rows, ({ groep_sleutel }) => groep_sleutel).values()];
}
