import { type Options, parse } from "csv-parse/sync";

export const delimiters = [";", ",", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

const lenient: Options = { relax_quotes: true, relax_column_count: true, bom: true, skip_empty_lines: false };

/** The first records of a text under one delimiter; a broken quote never stops the reading. */
export function readHead(text: string, delimiter: Delimiter, records: number): string[][] {
  return parse(text, { ...lenient, delimiter, to: records }) as string[][];
}

/**
 * Every record of a text, in memory: for small files, and for encodings other than UTF-8. An empty line
 * is a record with one empty field. Records that the parser refuses are counted, not returned.
 */
export function readAll(text: string, delimiter: Delimiter): { records: string[][]; refused: number } {
  let refused = 0;
  const records = parse(text, {
    delimiter,
    bom: true,
    relax_column_count: true,
    skip_records_with_error: true,
    on_skip: () => {
      refused += 1;
    },
  }) as string[][];
  return { records, refused };
}
