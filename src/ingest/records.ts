/** One record of a delimited file: the physical line it starts on and whether it is an empty line. */
export interface RecordStart {
  readonly regel: number;
  readonly leeg: boolean;
}

const quote = 0x22;
const newline = 0x0a;
const carriageReturn = 0x0d;

/**
 * Where the records of UTF-8 delimited text start. A quoted field may hold newlines, so a record is not
 * a line; CR, LF and CRLF all end a line. Only used where a row has a finding: it walks every byte.
 */
export function* recordStarts(bytes: Uint8Array): Generator<RecordStart> {
  let line = 1;
  let start = 1;
  let quoted = false;
  let empty = true;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    const ends = byte === newline || (byte === carriageReturn && bytes[i + 1] !== newline);
    if (byte === quote) quoted = !quoted;
    if (!ends) {
      if (byte !== carriageReturn) empty = false;
      continue;
    }
    line += 1;
    if (quoted) continue;
    yield { regel: start, leeg: empty };
    start = line;
    empty = true;
  }
  if (!empty) yield { regel: start, leeg: false };
}

/**
 * Physical lines for row numbers of the accepted reading: row n is the nth record after the header that
 * is not empty and was not refused by the reader. `rejected` holds record numbers counted from the
 * start of the file, empty ones included, as DuckDB reports them.
 */
export function physicalLines(
  bytes: Uint8Array,
  headerRecords: number,
  rejected: ReadonlySet<number>,
): { rows: Int32Array; rejected: number[] } {
  const rows: number[] = [];
  const refused: number[] = [];
  let record = 0;
  for (const { regel, leeg } of recordStarts(bytes)) {
    record += 1;
    if (record <= headerRecords || leeg) continue;
    if (rejected.has(record)) refused.push(regel);
    else rows.push(regel);
  }
  return { rows: Int32Array.from(rows), rejected: refused };
}
