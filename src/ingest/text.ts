import { isUtf8 } from "node:buffer";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Why a file is no table, and what the supplier can do about it. */
export interface NotATable {
  readonly uitleg: string;
  readonly hulp: string;
}

const askForCsv = "Vraag de leverancier om de export als CSV.";

/** What a file is when it is not text, by its first bytes. */
const signatures: readonly (readonly [start: readonly number[], uitleg: string, hulp: string])[] = [
  [
    [0x50, 0x4b, 0x03, 0x04],
    "Dit is een Excel- of zipbestand.",
    "Bewaar het werkblad als CSV en lever dat aan.",
  ],
  [
    [0xd0, 0xcf, 0x11, 0xe0],
    "Dit is een oud Excelbestand, of een Excelbestand met een wachtwoord.",
    "Bewaar het als xlsx zonder wachtwoord of als CSV, en lever dat aan.",
  ],
  [[0x1f, 0x8b], "Dit bestand is ingepakt.", "Pak het uit en lever de CSV aan."],
  [[0x25, 0x50, 0x44, 0x46], "Dit is een PDF.", askForCsv],
  [[0x89, 0x50, 0x4e, 0x47], "Dit is een afbeelding.", askForCsv],
  [[0xff, 0xd8, 0xff], "Dit is een afbeelding.", askForCsv],
];

export const emptyFile: NotATable = {
  uitleg: "Het bestand is leeg.",
  hulp: "Maak de export opnieuw en controleer of er rijen in staan.",
};

export const unreadableText: NotATable = { uitleg: "Dit bestand is geen leesbare tekst.", hulp: askForCsv };

/** Why these bytes cannot be a table, or null. */
export function notATable(bytes: Buffer): NotATable | null {
  for (const [start, uitleg, hulp] of signatures) {
    if (start.every((byte, i) => bytes[i] === byte)) return { uitleg, hulp };
  }
  const opening = bytes.toString("latin1", 0, 256);
  const isMarkup = /^(\xef\xbb\xbf)?\s*<[!?a-z]/i.test(opening);
  return isMarkup ? { uitleg: "Dit is een webpagina of XML.", hulp: askForCsv } : null;
}

/**
 * Encoding of delivered text: byte order mark, then NUL bytes (UTF-16), then valid UTF-8, else
 * Windows-1252. Null when the bytes are no text at all.
 */
export function detectEncoding(bytes: Buffer): Encoding | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const head = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  head.forEach((byte, i) => {
    if (byte === 0) nuls[i % 2] = (nuls[i % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = nuls;
  if (odd > head.length / 4 && even === 0) return "utf-16le";
  if (even > head.length / 4 && odd === 0) return "utf-16be";
  if (bytes.includes(0)) return null;
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** 0x80–0x9F in Windows-1252; Node's own decoder is wrong there (nodejs/node#56542). */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decodeWindows1252(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (c) => windows1252[c.charCodeAt(0) - 0x80] ?? c);
}

/** The text of a file without its byte order mark. */
export function decode(bytes: Buffer, encoding: Encoding): string {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  const text =
    encoding === "utf-16be"
      ? Buffer.from(bytes)
          .subarray(0, bytes.length & ~1)
          .swap16()
          .toString("utf16le")
      : bytes.toString(encoding === "utf-16le" ? "utf16le" : "utf8");
  return text.startsWith("\ufeff") ? text.slice(1) : text;
}
