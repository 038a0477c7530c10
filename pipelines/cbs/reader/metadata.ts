import type { LayoutReader, TextRecord } from "../../../src/contract/contract.ts";
import { labels } from "../contract.ts";
import { fileTitle, filled, filledLines, type PlacedRow, plainTable, tableId } from "./text.ts";

const codeNames = ["Key", "Identifier", "ID"];

const isHeader = (line: TextRecord | undefined): boolean =>
  line?.cellen.includes("Title") === true && codeNames.some((name) => line.cellen.includes(name));

/** A section starts with its name alone on a line, above a header. */
const isSection = (line: TextRecord, next: TextRecord | undefined): boolean =>
  filled(line.cellen).length === 1 && isHeader(next);

function labelRow(
  dimensie: string,
  header: readonly string[],
  cells: readonly string[],
): Record<string, string> {
  const cell = (name: string): string => cells[header.indexOf(name)] ?? "";
  return {
    dimensie,
    code: codeNames.map(cell).find((code) => code !== "") ?? "",
    titel: cell("Title"),
    eenheid: cell("Unit"),
    // the long description of a whole table holds addresses and telephone numbers of CBS
    omschrijving: cell(dimensie === "TableInfos" ? "Summary" : "Description").replace(/\s+/g, " "),
    status: cell("Status"),
  };
}

/** `_metadata.csv`: sections TableInfos, DataProperties and one per dimension, each with its own header. */
export const statlineMetadata: LayoutReader = (records, bestandsnaam) => {
  const head = filledLines(records.slice(0, 100));
  const starts = head
    .filter((line, i) => isSection(line, head[i + 1]))
    .map(({ cellen }) => filled(cellen)[0]);
  const isOurs = starts.includes("DataProperties") || starts.includes("TableInfos");
  if (!isOurs && !(starts.length > 0 && /_metadata\./i.test(bestandsnaam))) return null;
  const lines = filledLines(records);
  const found: { regel: number; rij: Record<string, string> }[] = [];
  let section = "";
  let header: readonly string[] = [];
  for (const [i, line] of lines.entries()) {
    const previous = found.at(-1);
    if (isSection(line, lines[i + 1])) section = filled(line.cellen)[0] ?? "";
    else if (isHeader(line)) header = line.cellen;
    else if (header.length === 0) continue;
    else if (line.cellen.length === 1 && previous !== undefined) {
      // a description with a newline that was not quoted
      previous.rij.omschrijving = `${previous.rij.omschrijving ?? ""} ${line.cellen[0] ?? ""}`.trim();
    } else found.push({ regel: line.regel, rij: labelRow(section, header, line.cellen) });
  }
  const info = found.find(({ rij }) => rij.dimensie === "TableInfos")?.rij;
  const tabel = tableId(bestandsnaam) ?? info?.code ?? fileTitle(bestandsnaam);
  const placed = found.map(({ regel, rij }): PlacedRow => ({ regel, delen: [{ tabel }, rij] }));
  return plainTable(labels, placed);
};
