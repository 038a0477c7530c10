import type { Row } from "../../src/published/table.ts";
import type { FigureScope, Operation, Verdict } from "../../src/scope/compare.ts";
import { el } from "./dom.js";
import type { ManifestMeta, TableMeta } from "./published.js";
import type { PublishedRow } from "./rows.js";

/** Asks src/scope what may be done with published figures; charts, rates and sentences know no other rule. */
export type Ask = (operation: Operation, rows: readonly PublishedRow[]) => Verdict;

/** The rules of src/scope as the build copies them to data/scope, for the browser. */
export interface ScopeRules {
  mayCombineAll(operation: Operation, figures: readonly FigureScope[]): Verdict;
  scopeOfRow(row: Row, table: TableMeta, gemeente: ManifestMeta["gemeente"]): FigureScope;
}

export function asking({ mayCombineAll, scopeOfRow }: ScopeRules, manifest: ManifestMeta): Ask {
  const tables = new Map(manifest.tabellen.map((table) => [table.naam, table]));
  return (operation, rows) => {
    const scopes = rows.flatMap((row) => {
      const table = tables.get(row.indicator);
      return table === undefined ? [] : [scopeOfRow({ ...row }, table, manifest.gemeente)];
    });
    if (scopes.length === rows.length) return mayCombineAll(operation, scopes);
    return { mag: false, redenen: ["Van een van de cijfers is niet bekend wat het telt."] };
  };
}

/** For counts that the page itself makes of one list, such as how many rows have a mark. */
export const oneList: Verdict = { mag: true, redenen: [] };

/** What stands in the place of a chart whose figures may not share an axis. */
export function refusal(document: Document, { redenen }: Verdict): HTMLElement {
  return el(
    document,
    "div",
    { class: "weigering" },
    el(document, "p", {}, "Deze cijfers staan niet op één as."),
    el(document, "ul", {}, ...redenen.map((reason) => el(document, "li", {}, reason))),
  );
}
