import { type Chosen, ofGroup, ofWhom } from "./choices.js";
import { barsCard, type Named, type Place } from "./counts.js";
import type { KenmerkRow } from "./rows.js";

/** The kind of area, with inside or outside the gemeente under its own heading: the two overlap. */
export function destinationRows(rows: readonly KenmerkRow[]): Named[] {
  const area = rows
    .filter((row) => row.gebiedstype_code !== "totaal" && row.ligging_code === "totaal")
    .map((row): Named => ({ label: String(row.gebiedstype), row, kop: "Soort gebied" }));
  const place = rows
    .filter((row) => row.gebiedstype_code === "totaal" && row.ligging_code !== "totaal")
    .map((row): Named => ({ label: String(row.ligging), row, kop: "Binnen of buiten de gemeente" }));
  return [...area, ...place];
}

export function destinationCard(
  document: Document,
  rows: readonly KenmerkRow[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const own = ofGroup(rows, chosen);
  return barsCard(document, destinationRows(own), {
    ...options,
    kop: "Waar de woning staat",
    vraag: ofWhom(
      own,
      chosen,
      "Het soort gebied is een kenmerk van de nieuwe woning. Het is niet het doel van de verhuizing.",
    ),
    noot: "De twee indelingen overlappen: een woning binnen de gemeente hoort ook bij een soort gebied. Tel ze niet op.",
  });
}
