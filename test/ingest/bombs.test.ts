import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { unzipSync, type Zippable, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seeded } from "../../src/contract/synthesise.ts";
import { writeWorkbook } from "../../src/ingest/workbook.ts";
import { root } from "../support/example.ts";

const blockSize = 16 * 1024 * 1024;
const gib4 = 256;

/** A block, deflated and repeated, without ever having the whole. */
function repeated(block: Buffer, times: number): Buffer {
  const packed = deflateRawSync(block, { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: times }, () => packed), deflateRawSync("")]);
}

const zeros = (blocks: number): Buffer => repeated(Buffer.alloc(blockSize), blocks);

/** An entry that is already packed, and what the zip says of it: that need not be true. */
interface Packed {
  readonly naam: string;
  readonly ingepakt: Buffer;
  readonly grootte: number;
  readonly crc?: number;
}

function zipOf(packed: readonly Packed[], rest: Zippable = {}): Buffer {
  const stored = packed.map(({ naam, ingepakt }) => [naam, ingepakt] as const);
  const zip = Buffer.from(zipSync({ ...Object.fromEntries(stored), ...rest }, { level: 0 }));
  let at = zip.lastIndexOf(Buffer.from("504b0506", "hex"));
  at = zip.readUInt32LE(at + 16);
  for (const { grootte, crc = 1 } of packed) {
    zip.writeUInt16LE(8, at + 10);
    zip.writeUInt32LE(crc, at + 16);
    zip.writeUInt32LE(grootte, at + 24);
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return zip;
}

/** 288 MB that is what it says, and then 4 GB that says it is 3 MB. */
function lateLiar(): Buffer {
  const random = seeded(20250403);
  const block = Buffer.alloc(blockSize);
  block.set(Uint8Array.from({ length: 256 * 1024 }, () => random() * 256));
  const content = Buffer.alloc(18 * blockSize, block);
  const honest = {
    naam: "a.csv",
    ingepakt: repeated(block, 18),
    grootte: content.length,
    crc: crc32(content),
  };
  return zipOf([honest, { naam: "b.csv", ingepakt: zeros(gib4), grootte: 3_000_000 }]);
}

function gzipOf(packed: Buffer, grootte: number): Buffer {
  const tail = Buffer.alloc(8);
  tail.writeUInt32LE(grootte, 4);
  return Buffer.concat([Buffer.from("1f8b0800000000000003", "hex"), packed, tail]);
}

const sheetPart = "xl/worksheets/sheet1.xml";
const stringsPart = "xl/sharedStrings.xml";

/** A workbook in which one part is packed already. */
async function workbookWith(part: Packed): Promise<Buffer> {
  const { [part.naam]: _, ...rest } = unzipSync(await writeWorkbook([{ naam: "blad", rijen: [["a"]] }]));
  return zipOf([part], rest);
}

/** A workbook in which one part holds this XML. */
function workbook(naam: string, xml: string): Promise<Buffer> {
  const bytes = Buffer.from(xml);
  const ingepakt = deflateRawSync(bytes, { level: 1 });
  return workbookWith({ naam, ingepakt, grootte: bytes.length, crc: crc32(bytes) });
}

const sheet = (rows: string): Promise<Buffer> =>
  workbook(sheetPart, `<worksheet><sheetData>${rows}</sheetData></worksheet>`);

const million = (row: (r: number) => string): string =>
  Array.from({ length: 1_000_000 }, (_, i) => row(i + 1)).join("");

const emptyRow = (r: number): string => `<row r="${r}" s="1" customFormat="1" ht="15" customHeight="1"/>`;
const emptyCells = (r: number): string => `<row r="${r}"><c r="A${r}" s="1"/><c r="B${r}" s="1"/></row>`;

/** Opens a file in a process of its own and reports what it says, how long it took and its peak memory. */
const script = `
  const { readFileSync } = await import("node:fs");
  const [kind, file] = process.argv.slice(-2);
  const archive = await import(${JSON.stringify(join(root, "src/ingest/archive.ts"))});
  const workbook = await import(${JSON.stringify(join(root, "src/ingest/workbook.ts"))});
  const bytes = readFileSync(file);
  const start = performance.now();
  let zin = "";
  try {
    if (kind === "zip") archive.unpackZip(bytes);
    else if (kind === "gzip") archive.unpackGzip(bytes);
    else for (const name of await workbook.sheetNames(bytes)) await workbook.readSheet(bytes, name);
  } catch (error) { zin = error.name + ": " + error.message; }
  // VmHWM belongs to this process only; maxRSS starts at that of the process that made it
  let kb = process.resourceUsage().maxRSS;
  try { kb = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  console.log(JSON.stringify({ zin, ms: Math.round(performance.now() - start), mb: Math.round(kb / 1024) }));
`;

async function opened(kind: string, file: string): Promise<{ zin: string; ms: number; mb: number }> {
  const args = ["--import", "tsx", "--input-type=module", "-e", script, kind, file];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, timeout: 30_000 });
  return JSON.parse(stdout) as { zin: string; ms: number; mb: number };
}

describe("bestanden die schade moeten doen", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "thuismonitor-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const liar = { ingepakt: zeros(gib4), grootte: 3_000_000 };
  const cases: [name: string, kind: string, make: () => Buffer | Promise<Buffer>, reason: RegExp][] = [
    ["zip met 4 GB", "zip", () => zipOf([{ naam: "a", ...liar, grootte: 0xfffffff0 }]), /100 keer zo groot/],
    ["zip met 4 GB die 3 MB belooft", "zip", () => zipOf([{ naam: "a", ...liar }]), /beschadigd/],
    ["zip met 288 MB en daarna 4 GB die 3 MB belooft", "zip", lateLiar, /beschadigd/],
    ["gzip met 8 GB die 1 kB belooft", "gzip", () => gzipOf(zeros(2 * gib4), 1000), /groter dan 320 MB/],
    ["gzip met 1 GB die dat zegt", "gzip", () => gzipOf(zeros(64), 2 ** 30), /100 keer zo groot/],
    ["xlsx met een miljoen lege rijen", "xlsx", () => sheet(million(emptyRow)), /TooLarge.*lege rijen/],
    [
      "xlsx met een miljoen rijen lege cellen",
      "xlsx",
      () => sheet(million(emptyCells)),
      /TooLarge.*lege rijen/,
    ],
    ["xlsx met één rij van 10 miljoen cellen", "xlsx", () => sheet("<c/>".repeat(10_000_000)), /100 keer/],
    [
      "xlsx met 6 miljoen teksten",
      "xlsx",
      () => workbook(stringsPart, "<si/>".repeat(6_000_000)),
      /100 keer/,
    ],
    [
      "xlsx met 4 GB die 3 MB belooft",
      "xlsx",
      () => workbookWith({ naam: stringsPart, ...liar }),
      /Unreadable/,
    ],
  ];

  test.each(cases)("%s: geweigerd binnen 5 s en 500 MB", async (_, kind, make, reason) => {
    const file = join(folder, "bestand");
    await writeFile(file, await make());
    const { zin, ms, mb } = await opened(kind, file);
    expect(zin).toMatch(reason);
    expect(mb).toBeLessThan(500);
    expect(ms).toBeLessThan(5000);
    expect(await readdir(folder)).toEqual(["bestand"]);
  });
});
