import type { PublishedTable, Row } from "../../../src/published/table.ts";
import { date, period } from "../../components/format.ts";
import { dimensionsOf, textOf } from "../figures.ts";
import { ownRows, type Release } from "../release.ts";
import { checkSelector, matches, type Selector, titleFor } from "../selector.ts";
import { spanOf } from "../span.ts";
import { lastPeriod, newsOf, type Window } from "../window.ts";
import { breakdownSection } from "./breakdown.ts";
import { courseSection } from "./course.ts";
import { neverDelivered, type Section, silent } from "./section.ts";

/** Why a table has no place in the report of this month. */
function reason(
  news: "oud" | "te_laat",
  table: PublishedTable,
  rows: readonly Row[],
  window: Window,
): string {
  const known = table.peildatum === null ? "" : date(table.peildatum);
  if (news === "te_laat") return `alleen per jaar vrijgegeven, en telt al tot en met ${known}`;
  const last = lastPeriod(rows, window);
  if (last === null) return neverDelivered;
  return `laatste cijfer over ${period(last)}${known === "" ? "" : `, peildatum ${known}`}`;
}

/**
 * What one computed table says about the month, whatever table it is: months in their course, groups beside
 * each other, or that it has nothing new. A table about other areas alone says nothing here.
 */
export function tableSectionOf(
  selector: Selector,
  release: Release,
  window: Window,
  titel = "",
): Section | null {
  const table = release.table(selector.naam);
  if (table === undefined) return null;
  checkSelector(selector, table);
  const rows = ownRows(release, table.naam).filter((row) => matches(row, selector));
  if (rows.length === 0 && release.rows(table.naam).length > 0) return null;
  const [first] = rows;
  const bijschrift = first === undefined ? table.titel : titleFor(first, table, selector);
  const news = newsOf(table, rows, window);
  if (news !== "nieuw") return silent(bijschrift, reason(news, table, rows, window));
  const kinds = new Set(rows.map((row) => spanOf(textOf(row, "periode"))?.soort));
  // a sum since January has one month as well: January
  const hasMonths = kinds.has("maand") && !kinds.has("reeks");
  const one = { release, table, bijschrift, rows, window };
  const question = titel || table.vragen[0] || table.titel;
  return hasMonths && dimensionsOf(table).length === 0
    ? courseSection(one, question)
    : breakdownSection(one, question);
}
