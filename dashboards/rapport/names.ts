import type { Question } from "./answers.ts";
import type { Release } from "./release.ts";
import type { Part } from "./report.ts";
import { seriesRows } from "./sections/series.ts";
import { matches, parseSelector } from "./selector.ts";

/** Whether a table, series or figure by this name is in the release, with rows that the filter lets through. */
function isKnown(text: string, release: Release): boolean {
  const selector = parseSelector(text);
  const table = selector.naam === "cijfers" ? undefined : release.table(selector.naam);
  if (table !== undefined) {
    const rows = release.rows(table.naam);
    return rows.length === 0 || rows.some((row) => matches(row, selector));
  }
  const figures = release.rows("cijfers");
  if (figures.length === 0) return !text.includes("[");
  return (
    seriesRows(release, [selector.naam]).length > 0 || figures.some((row) => row.cijfer_id === selector.naam)
  );
}

const warning = (file: string, unknown: readonly string[]): string | null =>
  unknown.length === 0
    ? null
    : `Let op: ${file} noemt wat niet in deze vrijgave staat: ${[...new Set(unknown)].join(", ")}.`;

/** What the questions ask for that is not there: a slip of the pen must not read as 'dat weten we niet'. */
export function unknownInQuestions(questions: readonly Question[], release: Release): string | null {
  const names = questions.flatMap(({ naam }) => naam.split(/[|/]/)).map((name) => name.trim());
  const asked = names.filter((name) => name !== "" && name !== "doelen");
  return warning(
    "briefing-vragen.csv",
    asked.filter((name) => !isKnown(name, release)),
  );
}

/** Tables and sources in the file of the report that are not there. */
export function unknownInParts(parts: readonly Part[], release: Release): string | null {
  const tables = parts
    .filter(({ soort }) => soort === "tabel" || soort === "weglaten")
    .flatMap(({ naam }) => naam.split("/"))
    .filter((name) => release.table(parseSelector(name).naam) === undefined || !isKnown(name, release));
  const known = new Set(release.manifest.tabellen.map(({ bron }) => bron));
  const sources = parts
    .filter(({ soort, naam }) => soort === "bron" && !known.has(naam))
    .map(({ naam }) => naam);
  return warning("rapport.csv", [...tables, ...sources]);
}
