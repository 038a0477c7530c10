import { isUtf8 } from "node:buffer";
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";

/** What one walk over the bytes of a file tells, without keeping them. */
export interface Scan {
  readonly sha256: string;
  readonly bytes: number;
  /** The first 256 KiB. */
  readonly begin: Buffer;
  readonly is_utf8: boolean;
  /** No quote, and every line ends in the same way, so that every reader sees the same records. */
  readonly is_eenvoudig: boolean;
}

const headBytes = 256 * 1024;
const chunkBytes = 4 * 1024 * 1024;

/** Number of bytes at the end of a chunk that belong to a character of the next one. */
function unfinished(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

function count(chunk: Buffer, byte: number): number {
  let found = 0;
  for (let at = chunk.indexOf(byte); at !== -1; at = chunk.indexOf(byte, at + 1)) found += 1;
  return found;
}

/** Counts line endings over chunks; a CR at the end of one may belong to an LF in the next. */
function endingCounter(): { add(chunk: Buffer): void; isSimple(): boolean } {
  let returns = 0;
  let pairs = 0;
  let feeds = 0;
  let lastWasReturn = false;
  return {
    add(chunk) {
      if (lastWasReturn && chunk[0] === 0x0a) pairs += 1;
      lastWasReturn = chunk[chunk.length - 1] === 0x0d;
      if (!chunk.includes(0x0d)) {
        // feeds only matter beside returns; a file without any return is simple
        if (returns > 0) feeds += count(chunk, 0x0a);
        else feeds += chunk.includes(0x0a) ? 1 : 0;
        return;
      }
      returns += count(chunk, 0x0d);
      feeds += count(chunk, 0x0a);
      for (let at = chunk.indexOf("\r\n"); at !== -1; at = chunk.indexOf("\r\n", at + 2)) pairs += 1;
    },
    isSimple: () => returns === 0 || (returns === pairs && feeds === pairs),
  };
}

/** About how many lines a file has, by the length of those in its begin. */
export function linesAbout({ begin, bytes }: Pick<Scan, "begin" | "bytes">): number {
  return begin.length === 0 ? 0 : Math.round((count(begin, 0x0a) * bytes) / begin.length);
}

/** Walks over a file once: fingerprint, encoding and whether its lines are plain. */
export async function scanFile(path: string): Promise<Scan> {
  const hash = createHash("sha256");
  const endings = endingCounter();
  const head: Buffer[] = [];
  let bytes = 0;
  let valid = true;
  let quoted = false;
  let rest = Buffer.alloc(0);
  for await (const part of createReadStream(path, { highWaterMark: chunkBytes })) {
    const chunk = part as Buffer;
    hash.update(chunk);
    if (bytes < headBytes) head.push(chunk.subarray(0, headBytes - bytes));
    bytes += chunk.length;
    const whole = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const cut = whole.length - unfinished(whole);
    valid &&= isUtf8(whole.subarray(0, cut)) && !chunk.includes(0);
    rest = Buffer.from(whole.subarray(cut));
    quoted ||= chunk.includes(0x22);
    endings.add(chunk);
  }
  return {
    sha256: hash.digest("hex"),
    bytes,
    begin: Buffer.concat(head),
    is_utf8: valid && rest.length === 0,
    is_eenvoudig: !quoted && endings.isSimple(),
  };
}
