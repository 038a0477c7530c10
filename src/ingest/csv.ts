import { type Options, parse } from "csv-parse/sync";
import { type RecordSpan, recordSpans } from "./records.ts";

export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const lenient: Options = { relax_quotes: true, relax_column_count: true, record_delimiter: "\n" };

/** Cells of records whose place is known and whose quotes are whole: nothing is left to refuse. */
function cellsOf(records: readonly string[], delimiter: Delimiter): string[][] {
  return parse(records.map((record) => `${record}\n`).join(""), { ...lenient, delimiter }) as string[][];
}

/** The first records of a text under one delimiter; a record with a broken quote has no cells. */
export function readHead(text: string, delimiter: Delimiter, records: number): string[][] {
  const head: string[][] = [];
  for (const { van, tot, stuk } of recordSpans(text, delimiter)) {
    if (head.length === records) break;
    head.push(stuk ? [] : (cellsOf([text.slice(van, tot)], delimiter)[0] ?? []));
  }
  return head;
}

/** A record with its cells; null when a quote in it is broken. */
export interface ReadRecord extends RecordSpan {
  readonly cellen: string[] | null;
}

/** Every record of a text that is not empty, in memory, from record `skip` on. */
export function readRecords(text: string, delimiter: Delimiter, skip: number): ReadRecord[] {
  const spans = [...recordSpans(text, delimiter)].slice(skip).filter(({ leeg }) => !leeg);
  const whole = spans.filter(({ stuk }) => !stuk);
  const cells = cellsOf(
    whole.map(({ van, tot }) => text.slice(van, tot)),
    delimiter,
  ).values();
  return spans.map((span) => ({ ...span, cellen: span.stuk ? null : (cells.next().value ?? null) }));
}

/** Every record of a file that we keep ourselves; an empty line is no record. */
export function readAll(text: string, delimiter: Delimiter): { records: string[][] } {
  const read = readRecords(text.replace(/^\ufeff/, ""), delimiter, 0);
  return { records: read.flatMap(({ cellen }) => (cellen === null ? [] : [cellen])) };
}
