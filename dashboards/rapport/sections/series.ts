import type { Row } from "../../../src/published/table.ts";
import { date } from "../../components/format.ts";
import { list } from "../../components/text.ts";
import { verdictOf } from "../comparable.ts";
import { alinea, type Block, type Figure, kop } from "../document.ts";
import { either, figureOfRegister, momentText, registerLabel, textOf } from "../figures.ts";
import type { Release } from "../release.ts";
import { spanOf, yearBefore } from "../span.ts";
import type { Window } from "../window.ts";
import { chartBlocks, type Section, silent, tableBlock } from "./section.ts";

/** Series of the cijferregister by name; a name that ends in * stands for all that begin with it. */
export type SeriesNames = readonly string[];

const isChosen = (names: SeriesNames, reeks: string): boolean =>
  names.some((name) => (name.endsWith("*") ? reeks.startsWith(name.slice(0, -1)) : reeks === name));

export function seriesRows(release: Release, names: SeriesNames): Row[] {
  return release.rows("cijfers").filter((row) => isChosen(names, textOf(row, "reeks")));
}

/**
 * The last day that a figure is about. A source that does not name one is known by the first day that the
 * document can be of, and the figure says that it has none.
 */
export function momentOf(row: Row): string {
  const own = textOf(row, "periode_tot") || textOf(row, "peildatum");
  return own || (spanOf(textOf(row, "bron_datum"))?.van ?? "");
}

/** Whether a document was there on a day; one without a date is judged by what it is about. */
export function wasKnown(row: Row, day: string): boolean {
  const known = spanOf(textOf(row, "bron_datum"))?.van ?? momentOf(row);
  return known !== "" && known <= day;
}

const within = (van: string, tot: string) => (row: Row) => momentOf(row) >= van && momentOf(row) <= tot;

/** A document of the month may give a figure about an earlier moment of the year for the first time. */
function fromDocumentOf({ jaar, van, tot }: Window): (row: Row) => boolean {
  const earlier = within(`${jaar}-01-01`, tot);
  return (row) => {
    const made = spanOf(textOf(row, "bron_datum"));
    return made !== null && made.van >= van && made.tot <= tot && earlier(row);
  };
}

/** Figures that hold on the last day of the month: a budget or target of that year. */
export function frameRows(rows: readonly Row[], { tot }: Window): Row[] {
  return rows.filter((row) => {
    const [first, last] = [textOf(row, "periode_van"), textOf(row, "periode_tot")];
    return first !== "" && first <= tot && last >= tot;
  });
}

const columns = [
  { kop: "Wat is geteld", getal: false },
  { kop: "Periode", getal: false },
  { kop: "Cijfer", getal: true },
  { kop: "Versie en bron", getal: false },
];

function sourceText({ bron, bron_regel, versie }: Figure): string {
  const line = bron_regel === "" ? "" : `, regel ${bron_regel.replace(/^L/, "")}`;
  return `${versie === "" ? "" : `${versie}; `}${bron}${line}`;
}

const statuses: Readonly<Record<string, string>> = { gepubliceerd: "", indruk: "indruk" };

function label(row: Row): string {
  const status = textOf(row, "cijfer_status");
  const word = statuses[status] ?? status;
  return word === "" ? registerLabel(row) : `${registerLabel(row)} (${word})`;
}

/** A table of published figures; documents that say the same stand in one row. */
export function registerTable(release: Release, rows: readonly Row[], titel: string): Block | null {
  const table = release.table("cijfers");
  if (table === undefined || rows.length === 0) return null;
  const same = new Map<string, { naam: string; figures: Figure[] }>();
  for (const row of rows) {
    const figure = figureOfRegister(row, table);
    const key = [label(row), momentText(figure), figure.tekst].join("|");
    const own = same.get(key) ?? { naam: label(row), figures: [] };
    same.set(key, { ...own, figures: [...own.figures, figure] });
  }
  const body = [...same.values()].flatMap(({ naam, figures }) => {
    const [figure] = figures;
    if (figure === undefined) return [];
    const sources = figures.map(sourceText).join(". Ook: ");
    return [{ totaal: false, cellen: [naam, momentText(figure), figure, sources] }];
  });
  return tableBlock(titel, columns, body);
}

/** One chart per series that one document splits in groups; the whole is no bar beside its parts. */
function charts(release: Release, rows: readonly Row[]): Block[] {
  const table = release.table("cijfers");
  if (table === undefined) return [];
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const categorie = textOf(row, "categorie");
    if (categorie === "" || categorie === "Totaal" || textOf(row, "cijfer_status") !== "gepubliceerd")
      continue;
    const key = [textOf(row, "reeks"), textOf(row, "bron_id"), textOf(row, "periode"), row.eenheid].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((own) => {
    const points = own.map((row) => {
      const name = textOf(row, "categorie");
      return { label: name, kort: name, cijfer: figureOfRegister(row, table) };
    });
    const [first] = points;
    if (own.length < 3 || first === undefined) return [];
    const titel = `${textOf(own[0] ?? {}, "reeks_titel")}, ${momentText(first.cijfer)}`;
    return chartBlocks({ titel, vorm: "staven", punten: points }, verdictOf("een_as", own, table, release));
  });
}

/** Why the figures of now and of a year earlier are not a course: every reason, said once. */
function reasons(release: Release, now: readonly Row[], before: readonly Row[]): string[] {
  const table = release.table("cijfers");
  if (table === undefined) return [];
  const isSame = (a: Row, b: Row): boolean =>
    textOf(a, "reeks") === textOf(b, "reeks") && textOf(a, "categorie") === textOf(b, "categorie");
  const pairs = now.flatMap((row) =>
    before.filter((other) => isSame(row, other)).map((other) => [other, row]),
  );
  return [...new Set(pairs.flatMap((pair) => verdictOf("een_trend", pair, table, release).redenen))];
}

function earlier(
  release: Release,
  now: readonly Row[],
  all: readonly Row[],
  { window, titel }: { window: Window; titel: string },
): Block[] {
  const before = all
    .filter(within(yearBefore(window.van), yearBefore(window.grens)))
    .filter((row) => now.some((own) => textOf(own, "reeks") === textOf(row, "reeks")));
  const block = registerTable(release, before, `${titel} Een jaar eerder`);
  if (block === null) return [];
  const why = reasons(release, now, before);
  const note = `Lees deze cijfers naast elkaar, niet als stijging of daling. ${why.join(" ")}`.trim();
  return why.length === 0 ? [block] : [block, alinea(note, "let_op")];
}

/** Figures of which several versions are in the same section: the reader is told, and none is chosen. */
function versionsNote(rows: readonly Row[]): Block[] {
  const groups = new Map<string, Set<number>>();
  for (const row of rows) {
    const key = `${textOf(row, "groep_sleutel")}`;
    if (typeof row.waarde === "number") groups.set(key, (groups.get(key) ?? new Set()).add(row.waarde));
  }
  const names = rows
    .filter((row) => (groups.get(textOf(row, "groep_sleutel"))?.size ?? 0) > 1)
    .map(registerLabel);
  const unique = [...new Set(names)];
  if (unique.length === 0) return [];
  return [
    alinea(`De bronnen noemen verschillende getallen voor: ${list(unique)}. Beide staan hier.`, "let_op"),
  ];
}

/** The first series of the list that has a figure of everybody, in one sentence with every version of it. */
function answer(release: Release, names: SeriesNames, now: readonly Row[]): string {
  const table = release.table("cijfers");
  const whole = now.filter((row) => textOf(row, "categorie") === "");
  const first = names.find((name) => whole.some((row) => textOf(row, "reeks") === name));
  if (table === undefined || first === undefined) return "";
  const figures = whole
    .filter((row) => textOf(row, "reeks") === first)
    .map((row) => figureOfRegister(row, table));
  const [one] = figures;
  if (one === undefined) return "";
  const values = [...new Set(figures.filter((f) => momentText(f) === momentText(one)).map((f) => f.tekst))];
  return `${one.wat}: ${either(values)} (${momentText(one)}${values.length > 1 ? "; de bronnen verschillen" : ""}).`;
}

/** A part of the report that is made from series. */
export interface SeriesPart {
  readonly namen: SeriesNames;
  readonly titel: string;
}

/**
 * Published figures about the month, each version with its source, and the same time a year earlier. A figure
 * that an earlier report carried (`bekend`, by key) is no news.
 */
export function seriesSection(
  release: Release,
  { namen, titel }: SeriesPart,
  window: Window,
  bekend: ReadonlySet<string>,
): Section | null {
  const all = seriesRows(release, namen);
  if (all.length === 0) return null;
  const isNew = (row: Row): boolean => !bekend.has(`cijfers|${textOf(row, "cijfer_id")}`);
  const isOfMonth = within(window.van, window.grens);
  const isFirstSaid = fromDocumentOf(window);
  const now = all.filter((row) => isNew(row) && (isOfMonth(row) || isFirstSaid(row)));
  const last = all
    .map(momentOf)
    .filter((day) => day !== "" && day < window.van)
    .sort()
    .at(-1);
  const text = last === undefined ? "geen eerder cijfer" : `laatste cijfer van ${date(last)}`;
  if (now.length === 0) return silent(titel, text);
  const table = registerTable(release, now, titel);
  const said = answer(release, namen, now);
  return {
    ...{ nieuws: true, titel, antwoord: said, is_fictief: false },
    blokken: [
      kop(3, titel),
      ...(said === "" ? [] : [alinea(said, "antwoord")]),
      ...charts(release, now),
      ...(table === null ? [] : [table]),
      ...versionsNote(now),
      ...earlier(release, now, all, { window, titel }),
    ],
  };
}

/** Budgets and targets that hold in the month, also when they were set before. */
export function frameSection(release: Release, { namen, titel }: SeriesPart, window: Window): Section | null {
  const all = seriesRows(release, namen);
  if (all.length === 0) return null;
  const rows = frameRows(all, window);
  const table = registerTable(release, rows, titel);
  if (table === null) return silent(titel, "voor dit jaar niet vastgesteld");
  return {
    ...{ nieuws: true, titel, antwoord: "", is_fictief: false },
    blokken: [kop(3, titel), table, ...versionsNote(rows)],
  };
}
