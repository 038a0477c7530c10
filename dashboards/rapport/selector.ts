import { RunError } from "../../src/errors.ts";
import type { PublishedTable, Row } from "../../src/published/table.ts";
import { dimensionsOf, groupLabel, isWhole, textOf } from "./figures.ts";

/** A table or series by name, and which of its rows: `tabel[regeling_code=VHB_PLUS,telling_code=gestart+uitstroom]`. */
export interface Selector {
  readonly naam: string;
  readonly filters: readonly (readonly [kolom: string, waarden: readonly string[]])[];
}

export function parseSelector(text: string): Selector {
  const [, naam = text, inner = ""] = /^([^[]+)\[([^\]]*)\]$/.exec(text.trim()) ?? [];
  const filters = inner
    .split(",")
    .filter((part) => part !== "")
    .map((part) => {
      const [kolom = "", waarden = ""] = part.split("=");
      return [kolom.trim(), waarden.split("+").map((one) => one.trim())] as const;
    });
  return { naam: naam.trim(), filters };
}

export function matches(row: Row, { filters }: Selector): boolean {
  return filters.every(([kolom, waarden]) => waarden.includes(textOf(row, kolom)));
}

/** @throws RunError invoer_ontbreekt when a column is named that the table does not have: nothing would match. */
export function checkSelector({ naam, filters }: Selector, { kolommen }: PublishedTable): void {
  const names = new Set(kolommen.map((column) => column.naam));
  const [wrong] = filters.find(([kolom]) => !names.has(kolom)) ?? [];
  if (wrong === undefined) return;
  throw new RunError(
    "invoer_ontbreekt",
    `De tabel ${naam} heeft geen kolom ${wrong}; verbeter de regel in rapport.csv of briefing-vragen.csv.`,
  );
}

/** Title of a table with what the file asked for in so many words, such as one count of a table that has several. */
export function titleFor(row: Row, table: PublishedTable, { filters }: Selector): string {
  const names = filters.flatMap(([kolom, waarden]) => (waarden.length === 1 ? [kolom] : []));
  const own = dimensionsOf(table).filter((name) => names.includes(name) && !isWhole(row, name));
  return own.length === 0 ? table.titel : `${table.titel} (${groupLabel(row, table, own)})`;
}
