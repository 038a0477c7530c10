/** One record of a delimited text, as it lies in the text. */
export interface RecordSpan {
  /** Physical line on which it starts. */
  readonly regel: number;
  readonly van: number;
  /** End, without the line ending. */
  readonly tot: number;
  readonly einde: "\n" | "\r\n" | "\r" | "";
  /** Nothing but spaces and tabs. */
  readonly leeg: boolean;
  /** A quote that does not close, or text after the closing quote. */
  readonly stuk: boolean;
  /** A quote inside a field that did not start with one: part of the text. */
  readonly los: boolean;
}

const longestField = 64 * 1024;
const longestRecord = 1024 * 1024;
const lineEnding = /\r\n|\n|\r/g;

/** Position of the closing quote of a field that opens at `open`, or null when it does not close well. */
function closingQuote(text: string, open: number, delimiter: string): number | null {
  let at = text.indexOf('"', open + 1);
  while (at !== -1 && at - open <= longestField) {
    const next = text[at + 1];
    if (next !== '"') {
      const closes = next === undefined || next === delimiter || next === "\n" || next === "\r";
      return closes ? at : null;
    }
    at = text.indexOf('"', at + 2);
  }
  return null;
}

function nextOf(text: string, from: number, delimiter: string): number {
  for (let i = from; i < text.length; i++) {
    const c = text[i];
    if (c === delimiter || c === "\n" || c === "\r") return i;
  }
  return text.length;
}

function lineEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) if (text[i] === "\n" || text[i] === "\r") return i;
  return text.length;
}

type Extent = Pick<RecordSpan, "tot" | "stuk" | "los">;

function extent(text: string, from: number, delimiter: string): Extent {
  let los = false;
  let at = from;
  for (;;) {
    const start = at;
    if (text[at] === '"') {
      const close = closingQuote(text, at, delimiter);
      if (close === null) return { tot: lineEnd(text, from), stuk: true, los };
      at = close + 1;
    } else {
      at = nextOf(text, at, delimiter);
      los ||= text.slice(start, at).includes('"');
    }
    if (text[at] !== delimiter) return { tot: at, stuk: false, los };
    at += 1;
  }
}

function endingAt(text: string, at: number): RecordSpan["einde"] {
  if (text[at] === "\n") return "\n";
  if (text[at] !== "\r") return "";
  return text[at + 1] === "\n" ? "\r\n" : "\r";
}

/**
 * Where the records of delimited text lie. A quoted field may hold newlines, so a record is not a line;
 * CR, LF and CRLF all end a line. A record with a broken quote is its first line only, so that one wrong
 * quote never swallows the rows below it.
 */
export function* recordSpans(text: string, delimiter: string): Generator<RecordSpan> {
  let regel = 1;
  for (let van = 0; van < text.length; ) {
    const { tot, stuk, los } = extent(text, van, delimiter);
    const record = text.slice(van, tot);
    const einde = endingAt(text, tot);
    yield { regel, van, tot, einde, leeg: record.trim() === "" && !record.includes(delimiter), stuk, los };
    regel += 1 + (record.match(lineEnding)?.length ?? 0);
    van = tot + einde.length;
  }
}

/** Whether every reader of delimited text would see the same records: one line ending, no odd quotes. */
export function isRegular(text: string, delimiter: string): boolean {
  let ending: RecordSpan["einde"] | null = null;
  for (const { van, tot, einde, leeg, stuk, los } of recordSpans(text, delimiter)) {
    if (stuk || los || einde === "\r" || tot - van > longestRecord || (leeg && tot > van)) return false;
    if (einde === "") continue;
    ending ??= einde;
    if (einde !== ending) return false;
  }
  // DuckDB takes the first line ending that it sees for that of all rows, also inside a quoted title
  return ending === null || text.match(/\r\n|\n|\r/)?.[0] === ending;
}

/**
 * Physical lines for row numbers: row n is the nth record after the header that is not empty and was not
 * refused by the reader. `rejected` holds record numbers counted from the start of the text, empty
 * ones included; those in `passedBy` are neither rows nor refused.
 */
export function physicalLines(
  text: string,
  delimiter: string,
  headerRecords: number,
  rejected: ReadonlySet<number>,
  passedBy: ReadonlySet<number> = new Set(),
): { rows: Int32Array; rejected: number[] } {
  const rows: number[] = [];
  const refused: number[] = [];
  let record = 0;
  for (const { regel, leeg } of recordSpans(text, delimiter)) {
    record += 1;
    if (record <= headerRecords || leeg) continue;
    if (passedBy.has(record)) continue;
    if (rejected.has(record)) refused.push(regel);
    else rows.push(regel);
  }
  return { rows: Int32Array.from(rows), rejected: refused };
}
