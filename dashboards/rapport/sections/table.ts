import { date, period } from "../../components/format.ts";
import { dimensionsOf, textOf } from "../figures.ts";
import { ownRows, type Release } from "../release.ts";
import { spanOf } from "../span.ts";
import { hasNews, lastPeriod, type Window } from "../window.ts";
import { breakdownSection } from "./breakdown.ts";
import { courseSection } from "./course.ts";
import { type Section, silent } from "./section.ts";

/**
 * What one computed table says about the month, whatever table it is: months in their course, groups beside
 * each other, or that it has nothing new. A table about other areas alone says nothing here.
 */
export function tableSectionOf(naam: string, release: Release, window: Window, titel = ""): Section | null {
  const table = release.table(naam);
  const rows = ownRows(release, naam);
  if (table === undefined || (rows.length === 0 && release.rows(naam).length > 0)) return null;
  const question = titel || table.vragen[0] || table.titel;
  if (!hasNews(table, rows, window)) {
    const last = lastPeriod(rows, window);
    const known = table.peildatum === null ? "" : `, peildatum ${date(table.peildatum)}`;
    return silent(
      table.titel,
      last === null ? "nog niets geleverd" : `laatste cijfer over ${period(last)}${known}`,
    );
  }
  const hasMonths = rows.some((row) => spanOf(textOf(row, "periode"))?.soort === "maand");
  const one = { release, table, rows, window };
  return hasMonths && dimensionsOf(table).length === 0
    ? courseSection(one, question)
    : breakdownSection(one, question);
}
