import { plain, type Series } from "./cijfers.js";
import { type Child, el } from "./dom.js";
import { number } from "./format.js";
import { compare, distinct } from "./group.js";
import type { FigureRow, SourceRow } from "./rows.js";
import { count } from "./text.js";

const pageSize = 12;

/** The address of a series within the page, so that a link to it can be shared. */
export function seriesHash(sleutel: string): string {
  return `#reeks=${encodeURIComponent(sleutel)}`;
}

/** The series that an address asks for, or null. */
export function seriesFromHash(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, "")).get("reeks");
}

/** Titles of the registers by code. */
export function registerTitles(sources: readonly SourceRow[]): Map<string, string> {
  return new Map(sources.map(({ register, register_titel }) => [register, register_titel]));
}

/** The values of a column as choices, by name, with 'alle' first. */
export function choices(
  rows: readonly FigureRow[],
  column: "groep" | "register",
  names: ReadonlyMap<string, string> = new Map(),
): { value: string; label: string }[] {
  const all = distinct(rows, (row) => row[column]).map((value) => ({
    value,
    label: names.get(value) ?? value,
  }));
  return [{ value: "", label: "alle" }, ...all.toSorted((a, b) => compare(plain(a.label), plain(b.label)))];
}

/** What the register holds, and how often versions differ. */
export function registerAnswer(rows: readonly FigureRow[], series: readonly Series[]): string {
  const double = rows.filter(({ aantal_versies }) => aantal_versies > 1).length;
  return `Hier staan ${number(rows.length)} cijfers uit openbare stukken, in ${number(series.length)} reeksen. Van ${number(double)} cijfers is meer dan één versie. Die staan naast elkaar, met de bron erbij; wij kiezen niet welke klopt.`;
}

function summary(
  { cijfers, n_versies, n_bevindingen, register }: Series,
  titles: ReadonlyMap<string, string>,
): string {
  const parts = [count(cijfers.length, { een: "cijfer", meer: "cijfers" })];
  if (n_versies > 0) parts.push(`${number(n_versies)} met meer versies`);
  if (n_bevindingen > 0) parts.push(`${number(n_bevindingen)} met een opmerking`);
  return [...parts, titles.get(register) ?? register].join(" · ");
}

function markChosen(link: HTMLElement): void {
  for (const other of link.closest("ul")?.querySelectorAll("[aria-current]") ?? [])
    other.removeAttribute("aria-current");
  link.setAttribute("aria-current", "true");
}

function item(
  document: Document,
  series: Series,
  titles: ReadonlyMap<string, string>,
  chosen: string | null,
): HTMLElement {
  const isChosen = series.sleutel === chosen;
  const link = el(
    document,
    "a",
    { href: seriesHash(series.sleutel), "aria-current": isChosen ? "true" : null },
    series.titel,
  );
  link.addEventListener("click", () => markChosen(link));
  return el(document, "li", {}, link, el(document, "span", {}, summary(series, titles)));
}

function moreButton(document: Document, left: number, onClick: () => void): HTMLElement {
  const button = el(document, "button", { type: "button", class: "knop" }, `Toon meer (nog ${number(left)})`);
  button.addEventListener("click", onClick);
  return button;
}

export interface ListOptions {
  readonly registers: ReadonlyMap<string, string>;
  readonly gekozen: string | null;
}

/** The series that were found as links, a dozen at a time. */
export function seriesList(document: Document, found: readonly Series[], options: ListOptions): HTMLElement {
  const list = el(document, "ul", { class: "reeksen" });
  const box = el(document, "div", { class: "reekslijst" });
  const items = (from: number): Child[] =>
    found.slice(from, from + pageSize).map((one) => item(document, one, options.registers, options.gekozen));
  const show = (from: number): void => {
    list.append(...(items(from) as Node[]));
    const left = found.length - from - pageSize;
    const showMore = (): void => {
      show(from + pageSize);
      list.children[from + pageSize]?.querySelector("a")?.focus();
    };
    box.replaceChildren(list, left > 0 ? moreButton(document, left, showMore) : "");
  };
  show(0);
  const heading = el(
    document,
    "p",
    { class: "gevonden", role: "status" },
    `${count(found.length, { een: "reeks", meer: "reeksen" })} gevonden`,
  );
  return el(document, "div", {}, heading, found.length > 0 && box);
}
