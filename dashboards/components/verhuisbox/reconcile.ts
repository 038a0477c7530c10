import { card, empty } from "../card.js";
import { el } from "../dom.js";
import { cell as cellText, euro, number } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { Cell, FigureRow } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { count, hiddenNote, isShown } from "../text.js";
import type { Place } from "./counts.js";
import type { AansluitingRow, ControleRow } from "./rows.js";

const writers: Readonly<Record<string, (value: number) => string>> = {
  bedrag: euro,
  procent: (value) => `${number(value)}%`,
};
const write = (maat: string): ((value: number) => string) => writers[maat] ?? ((value) => number(value));

/** A printed figure beside what the rows give, with the numbers of households behind a mean or a share. */
export interface Line {
  readonly row: AansluitingRow;
  /** Null when the cijferregister does not have it. */
  readonly gedrukt: number | null;
  readonly achter: readonly AansluitingRow[];
}

/** The printed value comes from the cijferregister: it was public before, also where the computed one is hidden. */
export function linesOf(rows: readonly AansluitingRow[], figures: readonly FigureRow[]): Line[] {
  const printed = new Map(figures.map(({ cijfer_id, waarde }) => [cijfer_id, waarde]));
  return rows
    .filter(({ maat }) => maat !== "n")
    .map((row) => ({
      row,
      gedrukt: printed.get(row.gedrukt_id) ?? null,
      achter: rows.filter(({ maat, gedrukt_id }) => maat === "n" && gedrukt_id === row.gedrukt_id),
    }));
}

/** Computed less printed; null while one of the two is not there. In whole cents, so that 0,10 is 0,10. */
export function difference({ row, gedrukt }: Line): number | null {
  if (gedrukt === null || !isShown(row)) return null;
  return (Math.round(row.waarde * 100) - Math.round(gedrukt * 100)) / 100;
}

function behind({ achter }: Line): string {
  return achter.length === 0
    ? ""
    : ` (${achter
        .map((row) => cellText(row))
        .reverse()
        .join(" van ")})`;
}

function computed(line: Line): string | Cell {
  const { row } = line;
  if (!isShown(row)) return { waarde: null, status: row.status };
  const n = line.achter.length === 1 ? ` (n = ${cellText(line.achter[0] ?? row)})` : behind(line);
  return `${write(row.maat)(row.waarde)}${n}`;
}

function differenceText(line: Line): string {
  const value = difference(line);
  if (value === null) return "–";
  return value === 0 ? "geen" : `${value > 0 ? "+" : ""}${write(line.row.maat)(value)}`;
}

const nameOf = ({ gedrukt_titel, categorie }: AansluitingRow): string =>
  categorie === "" ? gedrukt_titel : `${gedrukt_titel}: ${categorie}`;

const columns: readonly Column<Line>[] = [
  {
    kop: "Cijfer",
    waarde: ({ row }) =>
      row.categorie === "" ? row.gedrukt_titel : `${row.gedrukt_titel}: ${row.categorie}`,
  },
  {
    kop: "Gedrukt",
    getal: true,
    waarde: ({ row, gedrukt }) => (gedrukt === null ? "–" : write(row.maat)(gedrukt)),
  },
  { kop: "Uit de rijen", getal: true, waarde: computed },
  { kop: "Verschil", getal: true, waarde: differenceText },
  { kop: "Uitleg", waarde: ({ row }) => row.uitleg },
  { kop: "Regel", kort: true, waarde: ({ row }) => row.bron_regel },
];

const figureNoun = { een: "cijfer", meer: "cijfers" };

/** '41 cijfers komen precies uit de rijen, 1 cijfer niet. 3 zijn verborgen.' */
export function agreement(lines: readonly Line[]): string {
  const differences = lines.map(difference);
  const same = differences.filter((value) => value === 0).length;
  const none = differences.filter((value) => value === null).length;
  const other = lines.length - same - none;
  const first = `${count(same, figureNoun)} ${same === 1 ? "komt" : "komen"} precies uit de rijen, ${count(other, figureNoun)} niet.`;
  return none === 0
    ? first
    : `${first} ${count(none, figureNoun)} ${none === 1 ? "is" : "zijn"} verborgen of onbekend.`;
}

function allTables(document: Document, lines: readonly Line[], titel: string): HTMLElement {
  const parts = distinct(lines, ({ row }) => row.tabel).map((tabel) =>
    el(
      document,
      "div",
      { class: "aansluiting" },
      el(document, "h4", {}, tabel),
      dataTable(
        document,
        lines.filter(({ row }) => row.tabel === tabel),
        columns,
        { bijschrift: `${titel}: ${tabel}` },
      ),
    ),
  );
  return el(document, "div", {}, ...parts);
}

interface Remark {
  readonly titel: string;
  readonly getallen: string;
  readonly uitleg: string;
}

/** Remarks as a list, which reads on a phone where a table with long text does not. */
function remarkList(document: Document, remarks: readonly Remark[]): HTMLElement {
  const items = remarks.map(({ titel, getallen, uitleg }) =>
    el(
      document,
      "li",
      {},
      el(document, "p", {}, el(document, "b", {}, titel), ` ${getallen}`),
      uitleg !== "" && el(document, "p", {}, uitleg),
    ),
  );
  return el(document, "ul", { class: "bevindingen opmerkingen" }, ...items);
}

function remarkOf(line: Line): Remark {
  const { row, gedrukt } = line;
  const found = computed(line);
  const rows = typeof found === "string" ? found : cellText(found);
  const printed = gedrukt === null ? "onbekend" : write(row.maat)(gedrukt);
  return { titel: nameOf(row), getallen: `Gedrukt: ${printed}. Uit de rijen: ${rows}.`, uitleg: row.uitleg };
}

/** One report: what differs or needs explaining in view, every printed figure one key away. */
export function reportCard(document: Document, lines: readonly Line[], options: Place): HTMLElement {
  const notable = lines.filter((line) => line.row.uitleg !== "" || (difference(line) ?? 0) !== 0);
  return card(document, {
    ...options,
    vraag: agreement(lines),
    beeld:
      notable.length === 0
        ? empty(document, "Bij dit rapport hoeft niets te worden uitgelegd.")
        : remarkList(document, notable.map(remarkOf)),
    noot: hiddenNote(lines.map(({ row }) => row)),
    tabel: allTables(document, lines, options.titel),
  });
}

/** A card per report. */
export function reportCards(
  document: Document,
  rows: readonly AansluitingRow[],
  figures: readonly FigureRow[],
  options: Omit<Place, "id" | "titel">,
): HTMLElement[] {
  return [...groupBy(linesOf(rows, figures), ({ row }) => row.rapport)].map(([titel, own], i) =>
    reportCard(document, own, { ...options, id: `rapport-${i + 1}`, titel }),
  );
}

/** Controls that compute something again; the others show versions that contradict each other. */
const computing: readonly string[] = ["som", "product"];

interface Control extends Remark {
  readonly verschil: string;
}

function controlOf(rows: readonly ControleRow[]): Control {
  const [first] = rows;
  const outcome = rows.find(({ rol }) => rol === "uitkomst");
  const printed = number(outcome?.waarde ?? 0);
  return {
    titel: first?.titel ?? "",
    uitleg: first?.uitleg ?? "",
    getallen:
      outcome === undefined
        ? rows.map(({ waarde }) => number(waarde ?? 0)).join(" en ")
        : `${printed} gedrukt, ${number(outcome.herrekend ?? 0)} herrekend`,
    verschil: outcome === undefined ? "–" : number(outcome.verschil ?? 0),
  };
}

const controlColumns: readonly Column<Control>[] = [
  { kop: "Wat met elkaar moet kloppen", waarde: ({ titel }) => titel },
  { kop: "Getallen", waarde: ({ getallen }) => getallen },
  { kop: "Verschil", getal: true, waarde: ({ verschil }) => verschil },
  { kop: "Uitleg", waarde: ({ uitleg }) => uitleg },
];

/** Printed figures that do not agree with each other, each explained; those that do stand in the table. */
export function controlsCard(document: Document, rows: readonly ControleRow[], options: Place): HTMLElement {
  const all = [...groupBy(rows, ({ controle }) => controle).values()];
  const off = all.filter(
    (own) => !computing.includes(own[0]?.soort ?? "") || own.some(({ verschil }) => (verschil ?? 0) !== 0),
  );
  const table = (controls: readonly ControleRow[][]): HTMLElement =>
    dataTable(document, controls.map(controlOf), controlColumns, { bijschrift: options.titel });
  if (rows.length === 0)
    return card(document, { ...options, beeld: empty(document, "Er zijn geen gedrukte cijfers geleverd.") });
  return card(document, {
    ...options,
    vraag: `${number(all.length - off.length)} gedrukte uitkomsten kloppen met hun delen. Bij ${number(off.length)} is iets aan de hand.`,
    beeld: remarkList(
      document,
      off.map(controlOf).map((control) => ({
        ...control,
        getallen:
          control.verschil === "–" ? control.getallen : `${control.getallen}, verschil ${control.verschil}`,
      })),
    ),
    noot: "Dit gaat alleen over gedrukte cijfers. Wij verbeteren ze niet en kiezen niet in stilte.",
    tabel: table(all),
  });
}
