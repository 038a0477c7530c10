import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { TextRecord } from "../contract/contract.ts";
import { ArchiveRefused, checkZip, unpackGzip, unpackZip } from "./archive.ts";
import { type Scan, scanFile } from "./scan.ts";
import { type NotATable, notATable } from "./text.ts";
import { readSheet, sheetNames, WorkbookTooLarge, WorkbookUnreadable } from "./workbook.ts";

interface PartBase {
  /** How people know it: `maart.csv`, `export.zip/maart.csv`, `boek.xlsx#maart`. */
  readonly naam: string;
  readonly sha256: string;
  readonly bytes: number;
}

/** One table-like thing in a delivered file. A zip or workbook holds several. */
export type Part = PartBase &
  (
    | { readonly soort: "bestand"; readonly pad: string; readonly scan: Scan }
    | { readonly soort: "tekst"; readonly inhoud: Buffer }
    | { readonly soort: "rijen"; readonly rijen: readonly TextRecord[] }
    | { readonly soort: "geen_tabel"; readonly waarom: NotATable }
  );

const fingerprint = (bytes: Buffer | string): string => createHash("sha256").update(bytes).digest("hex");

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from([0x50, 0x4b, 0x03, 0x04]));
const isGzip = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

const again = "Lever de tabellen zelf aan, als CSV of als gewoon werkboek.";

/** A file that was made to do harm, or is broken, becomes a refusal with a sentence. */
function unpackable(base: PartBase, error: unknown): Part {
  const known = [ArchiveRefused, WorkbookTooLarge, WorkbookUnreadable].some((kind) => error instanceof kind);
  const uitleg = known
    ? `Dit bestand is niet uitgepakt: ${(error as Error).message}.`
    : "Dit bestand is beschadigd.";
  return { ...base, soort: "geen_tabel", waarom: { uitleg, hulp: again } };
}

async function sheets(base: PartBase, bytes: Buffer): Promise<Part[]> {
  const parts: Part[] = [];
  for (const name of await sheetNames(bytes)) {
    const rijen = await readSheet(bytes, name);
    if (rijen.length === 0) continue;
    const sha256 = fingerprint(`${base.sha256}#${name}`);
    parts.push({ ...base, naam: `${base.naam}#${name}`, sha256, soort: "rijen", rijen });
  }
  return parts;
}

function isWorkbook(bytes: Buffer): boolean {
  return checkZip(bytes).some(({ naam }) => naam === "[Content_Types].xml");
}

/** The parts of bytes in memory; `depth` stops packed files within packed files. */
async function partsOfBytes(naam: string, bytes: Buffer, depth: number): Promise<Part[]> {
  const base: PartBase = { naam, sha256: fingerprint(bytes), bytes: bytes.length };
  try {
    if (isZip(bytes) && isWorkbook(bytes)) return await sheets(base, bytes);
    if (depth > 0 && (isZip(bytes) || isGzip(bytes)))
      throw new ArchiveRefused("er zit een ingepakt bestand in");
    if (isGzip(bytes)) return await partsOfBytes(naam.replace(/\.gz$/i, ""), unpackGzip(bytes), depth + 1);
    if (isZip(bytes)) {
      const entries = unpackZip(bytes);
      const nested = await Promise.all(
        entries.map((entry) => partsOfBytes(`${naam}/${entry.naam}`, entry.bytes, depth + 1)),
      );
      return nested.flat();
    }
  } catch (error) {
    return [unpackable(base, error)];
  }
  const waarom = notATable(bytes);
  return [
    waarom === null ? { ...base, soort: "tekst", inhoud: bytes } : { ...base, soort: "geen_tabel", waarom },
  ];
}

/**
 * What a delivered file holds. Plain text stays on disk, for the parallel reader; packed files and
 * workbooks are opened in memory, and nothing of them is ever written.
 */
export async function openParts(pad: string, naam: string): Promise<Part[]> {
  const scan = await scanFile(pad);
  const base: PartBase = { naam, sha256: scan.sha256, bytes: scan.bytes };
  if (isZip(scan.begin) || isGzip(scan.begin)) {
    const parts = await partsOfBytes(naam, await readFile(pad), 0);
    const leeg = { uitleg: "Er zit geen tabel in dit bestand.", hulp: again };
    return parts.length > 0 ? parts : [{ ...base, soort: "geen_tabel", waarom: leeg }];
  }
  const waarom = notATable(scan.begin);
  return [
    waarom === null ? { ...base, soort: "bestand", pad, scan } : { ...base, soort: "geen_tabel", waarom },
  ];
}
