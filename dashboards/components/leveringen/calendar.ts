import { card } from "../card.js";
import { type Child, el, group, hidden, svg } from "../dom.js";
import { monthName, number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import { tag } from "../tag.js";
import { list } from "../text.js";
import type { CoverRow } from "./rows.js";

type MonthState = CoverRow["dekking"] | "nvt";

/** The months of one kind of file of one organisation: which are in, and which are not. */
export interface CoverLine {
  readonly titel: string;
  readonly organisatie: string;
  readonly is_fictief: boolean;
  /** State per month, 2021-03; a month without one does not apply. */
  readonly maanden: ReadonlyMap<string, CoverRow["dekking"]>;
}

export function coverLines(rows: readonly CoverRow[]): CoverLine[] {
  const monthly = rows.filter(({ ritme }) => ritme === "maand");
  const key = ({ bestandsoort, organisatie }: CoverRow): string => `${bestandsoort}|${organisatie}`;
  return [...groupBy(monthly, key).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    return [
      {
        titel: first.bestandsoort_titel,
        organisatie: first.organisatie,
        is_fictief: own.some(({ is_fictief }) => is_fictief),
        maanden: new Map(own.map(({ periode, dekking }) => [periode, dekking])),
      },
    ];
  });
}

/** The twelve months of a year. */
export function statesOf({ maanden }: Pick<CoverLine, "maanden">, year: string): MonthState[] {
  return Array.from(
    { length: 12 },
    (_, i) => maanden.get(`${year}-${String(i + 1).padStart(2, "0")}`) ?? "nvt",
  );
}

const size = 10;

/** One month as a mark: filled, a crossed box, an open circle, or a dash; shape and not colour tells them apart. */
function mark(document: Document, state: MonthState, at: number): SVGElement {
  const x = at * (size + 2) + 1;
  if (state === "nvt")
    return svg(document, "path", { d: `M${x + 2} ${1 + size / 2}h${size - 4}`, class: "maand-nvt" });
  if (state === "na_laatste")
    return svg(document, "circle", { cx: x + size / 2, cy: 1 + size / 2, r: size / 3, class: "maand-later" });
  const box = svg(document, "rect", { x, y: 1, width: size, height: size, class: `maand-${state}` });
  if (state !== "ontbreekt") return box;
  const cross = svg(document, "path", {
    d: `M${x} 1l${size} ${size}M${x + size} 1l-${size} ${size}`,
    class: "maand-kruis",
  });
  return svg(document, "g", {}, box, cross);
}

function marks(document: Document, states: readonly MonthState[]): SVGSVGElement {
  const width = states.length * (size + 2);
  return svg(
    document,
    "svg",
    { class: "maanden", viewBox: `0 0 ${width} ${size + 2}`, width, height: size + 2, "aria-hidden": "true" },
    ...states.map((state, i) => mark(document, state, i)),
  );
}

const words: Readonly<Record<CoverRow["dekking"], string>> = {
  binnen: "binnen",
  ontbreekt: "ontbreekt",
  na_laatste: "nog niet binnen",
};

/** 'ontbreekt: maart en mei' — which months are not in, for whoever does not see the marks. */
function spokenGaps(states: readonly MonthState[]): string {
  return (["ontbreekt", "na_laatste"] as const)
    .flatMap((state) => {
      const months = states.flatMap((one, i) => (one === state ? [monthName(i + 1)] : []));
      return months.length === 0 ? [] : [`${words[state]}: ${list(months)}`];
    })
    .join("; ");
}

/** '7 maanden', '10 van 12'; a dash when no month of the year applies. */
export function yearText(states: readonly MonthState[]): string {
  const due = states.filter((state) => state !== "nvt").length;
  const inside = states.filter((state) => state === "binnen").length;
  if (due === 0) return "–";
  return due === inside
    ? `${number(due)} ${due === 1 ? "maand" : "maanden"}`
    : `${number(inside)} van ${number(due)}`;
}

function yearCell(document: Document, states: readonly MonthState[]): Node | string {
  if (states.every((state) => state === "nvt")) return "–";
  const gaps = spokenGaps(states);
  return el(
    document,
    "span",
    { class: "jaar-maanden" },
    marks(document, states),
    el(document, "span", { class: "regel" }, yearText(states)),
    gaps !== "" && hidden(document, ` (${gaps})`),
  );
}

function lineName(document: Document, { titel, organisatie, is_fictief }: CoverLine): Node {
  const where = el(document, "span", { class: "regel" }, organisatie);
  return group(document, `${titel} `, is_fictief && tag(document, "fictief"), " ", where);
}

function explanation(document: Document): Child {
  const states: readonly (readonly [MonthState, string])[] = [
    ["binnen", "binnen"],
    ["ontbreekt", "ontbreekt tussen twee leveringen"],
    ["na_laatste", "na de laatste levering, nog niet binnen"],
    ["nvt", "niet van toepassing"],
  ];
  const items = states.map(([state, text]) => el(document, "li", {}, marks(document, [state]), ` ${text}`));
  return el(document, "ul", { class: "maanden-uitleg" }, ...items);
}

/** Every year from the first to the last, also those without any month. */
export function yearsOf(lines: readonly CoverLine[]): string[] {
  const years = lines.flatMap(({ maanden }) => [...maanden.keys()]).map((month) => Number(month.slice(0, 4)));
  if (years.length === 0) return [];
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, i) => String(first + i));
}

/** A calendar of months per kind of file: twelve marks a year, with the count in words under them. */
export function calendarCard(document: Document, rows: readonly CoverRow[], bron: TableMeta): HTMLElement {
  const lines = coverLines(rows);
  const titel = "Over welke maanden is er een levering?";
  const years = yearsOf(lines);
  const columns: Column<CoverLine>[] = [
    { kop: "Soort bestand", waarde: (line) => lineName(document, line) },
    ...years.map((year) => ({
      kop: year,
      waarde: (line: CoverLine) => yearCell(document, statesOf(line, year)),
    })),
  ];
  return card(document, {
    ...{ id: "kalender", titel, bron },
    vraag: "Elk vakje is een maand, van januari links tot december rechts.",
    beeld: el(
      document,
      "div",
      { style: `--jaren: ${Math.max(1, years.length)}` },
      dataTable(document, lines, columns, { bijschrift: titel, stapel: true }),
      explanation(document),
    ),
    noot: "Een bestand beslaat alle maanden van zijn eerste tot en met zijn laatste rij. Of er in een maand daartussen niets gebeurde of iets is vergeten, is aan het bestand niet te zien.",
  });
}
