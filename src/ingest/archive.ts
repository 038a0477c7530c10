import { crc32, gunzipSync, inflateRawSync } from "node:zlib";

/**
 * Packed files, opened in memory: nothing is ever written to disk. The directory of the zip is read here
 * and not by a library, because three things must be known before anything is unpacked: whether an entry
 * has a password, how large it says it is, and that it does not grow beyond what it says.
 */

const mebi = 1024 * 1024;

/** Limits that no export of a municipality meets. `verhouding` counts from `klein` bytes on. */
export const archiveLimits = {
  bestanden: 1_000,
  bytes: 320 * mebi,
  klein: 4 * mebi,
  verhouding: 100,
} as const;

/** The message is a Dutch clause that says why and, where the supplier can mend it, how. */
export class ArchiveRefused extends Error {
  override readonly name = "ArchiveRefused";
}

/** A file from a zip: its path inside the zip and its content. */
export interface Unpacked {
  readonly naam: string;
  readonly bytes: Buffer;
}

/** An entry as the directory of the zip describes it, with its bytes as they are packed. */
export interface ZipEntry {
  readonly naam: string;
  /** Size when unpacked, as promised; {@link unpackZip} holds it to that. */
  readonly grootte: number;
  readonly crc: number;
  readonly ingepakt: Buffer;
  readonly methode: 0 | 8;
}

const reasons = {
  beschadigd: "het bestand is beschadigd of niet heel aangekomen; lever het opnieuw",
  wachtwoord: "het bestand heeft een wachtwoord; lever het zonder wachtwoord",
  groot: `de inhoud is uitgepakt groter dan ${archiveLimits.bytes / mebi} MB; lever het in delen`,
  bom: `de inhoud wordt bij het uitpakken meer dan ${archiveLimits.verhouding} keer zo groot`,
  aantal: `er zitten meer dan ${archiveLimits.bestanden} bestanden in; lever het in delen`,
  pad: "een naam in het bestand wijst naar een plek erbuiten",
  dubbel: "een naam staat twee keer in het bestand",
  genest: "er zit een ingepakt bestand in het ingepakte bestand; lever de bestanden zelf",
  methode: "het bestand is op een ongewone manier ingepakt; maak er een gewoon zipbestand van",
} as const;

function refuse(reason: keyof typeof reasons, options?: ErrorOptions): never {
  throw new ArchiveRefused(reasons[reason], options);
}

/** A file that ends too soon shows as a read beyond its end. */
function guarded<T>(read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof RangeError) return refuse("beschadigd", { cause });
    throw cause;
  }
}

const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const signatures = { einde: 0x06054b50, wijzer64: 0x07064b50, einde64: 0x06064b50 };
const unknown32 = 0xffffffff;

/** A 64-bit number; one that JavaScript cannot count to says that the file is broken. */
function uint64(zip: Buffer, at: number): number {
  const value = zip.readBigUInt64LE(at);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? refuse("beschadigd") : Number(value);
}

/** Where the directory starts and how many entries it has. */
function directory(zip: Buffer): { start: number; aantal: number } {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signatures.einde);
  const end = zip.length < 22 ? -1 : zip.lastIndexOf(mark, zip.length - 22);
  if (end < 0 || zip.length - end > 22 + 0xffff) refuse("beschadigd");
  const found = { aantal: zip.readUInt16LE(end + 10), start: zip.readUInt32LE(end + 16) };
  if (found.aantal !== 0xffff && found.start !== unknown32) return found;
  if (zip.readUInt32LE(end - 20) !== signatures.wijzer64) refuse("beschadigd");
  const record = uint64(zip, end - 12);
  if (zip.readUInt32LE(record) !== signatures.einde64) refuse("beschadigd");
  return { aantal: uint64(zip, record + 32), start: uint64(zip, record + 48) };
}

/** Sizes and place of an entry; a writer of large files keeps them in an extra field (zip64). */
function extent(
  zip: Buffer,
  at: number,
  nameLength: number,
): [grootte: number, ingepakt: number, van: number] {
  const plain = [zip.readUInt32LE(at + 24), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)] as const;
  if (!plain.includes(unknown32)) return [...plain];
  const end = at + 46 + nameLength + zip.readUInt16LE(at + 30);
  let field = at + 46 + nameLength;
  while (field + 4 <= end && zip.readUInt16LE(field) !== 1) field += 4 + zip.readUInt16LE(field + 2);
  if (field + 4 > end) refuse("beschadigd");
  let next = field + 4;
  const real = plain.map((value) => {
    if (value !== unknown32) return value;
    next += 8;
    return uint64(zip, next - 8);
  });
  return real as [number, number, number];
}

const windows1252 = new TextDecoder("windows-1252");

/** Names are UTF-8, whatever the entry says, or else what an old Windows program wrote. */
function entryName(raw: Buffer): string {
  const text = raw.toString("utf8");
  return text.includes("\ufffd") ? windows1252.decode(raw) : text;
}

/** A name that would leave its folder refuses the whole file, even though nothing is ever written. */
function checkName(naam: string): void {
  const parts = naam.split(/[\\/]/);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a name with a control character is no name
  if (parts.includes("..") || /^([\\/]|[A-Za-z]:)|[\u0000-\u001f]/.test(naam)) refuse("pad");
}

/** @throws ArchiveRefused when the sizes cannot be true or are those of a file made to do harm. */
function checkSizes(grootte: number, ingepakt: number, methode: number, isFolder: boolean): void {
  if (methode === 0 && grootte !== ingepakt) refuse("beschadigd");
  if (methode === 8 && !isFolder && (ingepakt === 0 || (grootte === 0 && ingepakt > 2))) refuse("beschadigd");
  if (grootte > archiveLimits.klein && grootte / ingepakt > archiveLimits.verhouding) refuse("bom");
}

function readEntry(zip: Buffer, at: number): { entry: ZipEntry; volgende: number } {
  if (zip.readUInt32LE(at) !== 0x02014b50) refuse("beschadigd");
  const nameLength = zip.readUInt16LE(at + 28);
  const volgende = at + 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  const naam = entryName(zip.subarray(at + 46, at + 46 + nameLength));
  checkName(naam);
  const methode = zip.readUInt16LE(at + 10);
  if ((zip.readUInt16LE(at + 8) & 1) === 1 || methode === 99) refuse("wachtwoord");
  if (methode !== 0 && methode !== 8) refuse("methode");
  const [grootte, packed, local] = extent(zip, at, nameLength);
  checkSizes(grootte, packed, methode, naam.endsWith("/"));
  if (zip.readUInt32LE(local) !== 0x04034b50) refuse("beschadigd");
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  if (from + packed > zip.length) refuse("beschadigd");
  const ingepakt = zip.subarray(from, from + packed);
  return { entry: { naam, grootte, crc: zip.readUInt32LE(at + 16), ingepakt, methode }, volgende };
}

/**
 * The directory of a zip, in its order and with folders left out; nothing is unpacked. For a workbook
 * this comes before the workbook is opened.
 * @throws ArchiveRefused for names that leave the folder, a password, or more than an export ever has.
 */
export function checkZip(bytes: Uint8Array): ZipEntry[] {
  const zip = asBuffer(bytes);
  return guarded(() => {
    const { start, aantal } = directory(zip);
    if (aantal > archiveLimits.bestanden) refuse("aantal");
    const entries = new Map<string, ZipEntry>();
    let total = 0;
    for (let i = 0, at = start; i < aantal; i++) {
      const { entry, volgende } = readEntry(zip, at);
      at = volgende;
      total += entry.grootte;
      if (total > archiveLimits.bytes) refuse("groot");
      if (entries.has(entry.naam)) refuse("dubbel");
      entries.set(entry.naam, entry);
    }
    return [...entries.values()].filter(({ naam }) => !/[\\/]$/.test(naam));
  });
}

/** The content of an entry, as large as promised and with the promised checksum. */
function contentOf({ grootte, crc, ingepakt, methode }: ZipEntry): Buffer {
  const content = methode === 0 ? ingepakt : inflated(ingepakt, grootte);
  if (content.length !== grootte || crc32(content) !== crc) refuse("beschadigd");
  return content;
}

function inflated(ingepakt: Buffer, grootte: number): Buffer {
  try {
    // one chunk that fits: no second copy, and one byte too many is noticed at once
    const exact = { maxOutputLength: Math.max(1, grootte), chunkSize: Math.max(64, grootte + 1) };
    return inflateRawSync(ingepakt, exact);
  } catch (cause) {
    return refuse("beschadigd", { cause });
  }
}

/** What computers add by themselves: hidden files, lock files of Office, folders of macOS. */
const byItself = /(^|\/)(\.|__MACOSX\/|~\$|thumbs\.db$|desktop\.ini$)/i;
const packedName = /\.(zip|7z|rar|gz|tgz|tar|bz2|xz|zst)$/i;
/** Office files are zips too; they are files in their own right. */
const officeName = /\.(xlsx|xlsm|xlsb|docx|pptx|ods|odt)$/i;

/** First bytes of zip, gzip, 7z and rar. */
const packedStarts = ["504b0304", "1f8b", "377abcaf", "52617221"];

function isPacked(content: Buffer): boolean {
  const start = content.toString("hex", 0, 4);
  const isTar = content.toString("latin1", 257, 262) === "ustar";
  return isTar || packedStarts.some((known) => start.startsWith(known));
}

/**
 * The files in a zip, by name, in memory and never on disk; folders and what computers add by themselves
 * are left out.
 * @throws ArchiveRefused for what {@link checkZip} refuses, a packed file inside, and content that is not
 * what the directory promised.
 */
export function unpackZip(bytes: Uint8Array): Unpacked[] {
  const entries = checkZip(bytes).filter(({ naam }) => !byItself.test(naam.replaceAll("\\", "/")));
  if (entries.some(({ naam }) => packedName.test(naam))) refuse("genest");
  const files = entries.map((entry) => {
    const content = contentOf(entry);
    if (isPacked(content) && !officeName.test(entry.naam)) refuse("genest");
    return { naam: entry.naam.replaceAll("\\", "/"), bytes: content };
  });
  return files.sort((a, b) => (a.naam < b.naam ? -1 : 1));
}

/**
 * The content of a gzip.
 * @throws ArchiveRefused when it is larger than allowed, grows too fast, is broken or is itself packed.
 */
export function unpackGzip(bytes: Uint8Array): Buffer {
  const gzip = asBuffer(bytes);
  if (gzip.length < 18 || gzip.readUInt16BE(0) !== 0x1f8b) refuse("beschadigd");
  const byRatio = Math.max(archiveLimits.klein, gzip.length * archiveLimits.verhouding);
  const most = Math.min(archiveLimits.bytes, byRatio);
  // the last four bytes should say how large the content is: a good guess for the buffer, and no more
  const guess = Math.min(most, gzip.readUInt32LE(gzip.length - 4)) + 1;
  try {
    const content = gunzipSync(gzip, { maxOutputLength: most, chunkSize: Math.max(mebi, guess) });
    return isPacked(content) ? refuse("genest") : content;
  } catch (cause) {
    if (cause instanceof ArchiveRefused) throw cause;
    const tooLarge = (cause as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE";
    return refuse(!tooLarge ? "beschadigd" : byRatio < archiveLimits.bytes ? "bom" : "groot", { cause });
  }
}
