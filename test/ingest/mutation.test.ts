import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { seeded, shuffled } from "../../src/contract/synthesise.ts";
import { RunError } from "../../src/errors.ts";
import { type DeliveryContext, type DeliveryOutcome, ingestPart } from "../../src/ingest/delivery.ts";
import { openParts } from "../../src/ingest/parts.ts";
import { receiptSchema } from "../../src/ingest/receipt.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { emptyData, removeFolders, shipped } from "../support/example.ts";

afterAll(removeFolders);

type Mutation = (bytes: Buffer, random: () => number) => Buffer;

const pick = (random: () => number, below: number): number => Math.floor(random() * below);
const asText =
  (change: (text: string, random: () => number) => string): Mutation =>
  (bytes, random) =>
    Buffer.from(change(bytes.toString("utf8"), random));
const asLines = (change: (lines: string[], random: () => number) => string[]): Mutation =>
  asText((text, random) => change(text.split(/\r?\n/), random).join("\n"));

function insertAt(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function withHeader(change: (names: string[], random: () => number) => string[]): Mutation {
  return asLines(([header = "", ...rows], random) => {
    const by = header.includes(";") ? ";" : ",";
    return [change(header.split(by), random).join(by), ...rows];
  });
}

const mutations: Readonly<Record<string, Mutation>> = {
  "bytes omgevallen": (bytes, random) => {
    const copy = Buffer.from(bytes);
    for (let i = 0; i < 1 + pick(random, 8); i++) copy[pick(random, copy.length)] = pick(random, 256);
    return copy;
  },
  "bits omgevallen": (bytes, random) => {
    const copy = Buffer.from(bytes);
    const at = pick(random, copy.length);
    copy[at] = (copy[at] ?? 0) ^ (1 << pick(random, 8));
    return copy;
  },
  afgebroken: (bytes, random) => bytes.subarray(0, pick(random, bytes.length)),
  "begin kwijt": (bytes, random) => bytes.subarray(pick(random, bytes.length)),
  nulbytes: (bytes, random) => {
    const at = pick(random, bytes.length);
    return Buffer.concat([bytes.subarray(0, at), Buffer.alloc(1 + pick(random, 4)), bytes.subarray(at)]);
  },
  "kolom hernoemd": withHeader((names, random) => names.with(pick(random, names.length), "iets anders")),
  "kolommen geschud": withHeader((names, random) => shuffled(names, random)),
  "kolom verdubbeld": withHeader((names, random) => names.with(pick(random, names.length), names[0] ?? "")),
  "kolom weg": withHeader((names, random) => names.toSpliced(pick(random, names.length), 1)),
  "ander scheidingsteken": asText((text, random) =>
    text.replaceAll(/[;,]/g, [";", ",", "\t", "|", "^"][pick(random, 5)] ?? ";"),
  ),
  "rijen verdubbeld": asLines((lines, random) =>
    lines.flatMap((line) => (random() < 0.5 ? [line, line] : [line])),
  ),
  "rijen geschud": asLines((lines, random) => shuffled(lines, random)),
  "losse aanhalingstekens": asText((text, random) => {
    const at = Array.from({ length: 1 + pick(random, 3) }, () => pick(random, text.length));
    return at.reduce((changed, place) => insertAt(changed, place, '"'), text);
  }),
  "alles tussen aanhalingstekens": asText((text) => text.replace(/[^;,\r\n]+/g, '"$&"')),
  "losse regeleinden": asText((text, random) =>
    insertAt(text, pick(random, text.length), ["\r", "\n", "\r\n"][pick(random, 3)] ?? "\n"),
  ),
  "te veel velden": asText((text, random) => insertAt(text, pick(random, text.length), ";,\t|")),
  "vreemde tekens": asText((text, random) =>
    insertAt(
      text,
      pick(random, text.length),
      ["\ufeff", "\u2028", "𝟘", "\u0000", "é", "\u202e"][pick(random, 6)] ?? "",
    ),
  ),
  "een regel van 1 MB": asText((text, random) =>
    insertAt(text, pick(random, text.length), "x".repeat(1024 * 1024)),
  ),
  "UTF-16 met een byte te weinig": (bytes) =>
    Buffer.from(`\ufeff${bytes.toString("utf8")}`, "utf16le").subarray(0, -1),
  "UTF-16 met een nul erin": (bytes, random) => {
    const text = bytes.toString("utf8");
    return Buffer.from(`\ufeff${insertAt(text, pick(random, text.length), "\0")}`, "utf16le");
  },
  "getallen veranderd": asText((text, random) =>
    text.replace(/\d+/g, (n) => (random() < 0.1 ? "9".repeat(1 + pick(random, 30)) : n)),
  ),
  "cellen leeg": asText((text, random) =>
    text.replace(/[^;,\r\n]+/g, (cell) => (random() < 0.05 ? "" : cell)),
  ),
};

const rounds = 2;
const longest = 20;

/** One example file per source; the rows beyond `longest` would only take time. */
const examples = {
  meldingen: "examples/meldingen/meldingen-2020-fictief.csv",
  preventiescanner: "examples/preventiescanner/gedrukte-totalen-2022-04-drechtsteden-en-alblasserwaard.csv",
  cijferregister: "reference/cijferregister/huisuitzettingen/cijfers.csv",
} as const;

async function contextFor(data: string): Promise<DeliveryContext> {
  const moment = { ontvangen_op: "2026-01-02T03:04:05.000Z", volgnummer: 0, bekend: [] };
  const sleutel = Buffer.from("sleutel-alleen-voor-toetsen");
  return {
    data,
    sources,
    reference: openReference(data, shipped),
    gemeente: "Verzonnendam",
    sleutel,
    ...{ mappings: new Map(), proef: false, klok: () => 0 },
    ...moment,
  };
}

async function ingestOne(context: DeliveryContext, file: string): Promise<DeliveryOutcome | null> {
  const [part] = await openParts(file, "levering.csv");
  return part === undefined ? null : ingestPart(context, part);
}

/** What must hold of any file: a whole delivery or none, and counts that reconcile. */
async function checkOutcome(context: DeliveryContext, file: string): Promise<void> {
  const outcome = await ingestOne(context, file).catch((error: unknown) => {
    if (error instanceof RunError) return null;
    throw error;
  });
  expect(await readdir(join(context.data, ".werk")).catch(() => [])).toEqual([]);
  if (outcome === null) return;
  const { rijen, status, bron, levering, bevindingen } = receiptSchema.parse(outcome.receipt);
  expect(rijen.in).toBe(rijen.aanvaard + rijen.afgekeurd + rijen.dubbel);
  const stored = await readdir(join(context.data, "raw", bron, levering)).catch(() => []);
  if (status === "aanvaard") {
    expect(stored.sort()).toEqual(["receipt.html", "receipt.json", "rejected.parquet", "rows.parquet"]);
    expect(rijen.aanvaard).toBeGreaterThan(0);
    expect(rijen.afgekeurd > 0).toBe(bevindingen.some((f) => f.ernst === "fout"));
  } else {
    expect(stored).toEqual([]);
    expect(bevindingen.some((f) => f.ernst === "blokkerend")).toBe(true);
  }
}

describe("een bedorven bestand", () => {
  test.each(Object.entries(examples))(
    "van %s geeft een hele levering of een weigering",
    async (name, path) => {
      const text = await readFile(join(shipped, path), "utf8");
      const original = Buffer.from(text.split("\n").slice(0, longest).join("\n"));
      const random = seeded([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7));
      const data = await emptyData();
      const context = await contextFor(data);
      for (const [what, mutate] of Object.entries(mutations)) {
        for (let round = 0; round < rounds; round++) {
          const file = join(data, "bedorven.csv");
          await writeFile(file, mutate(original, random));
          await checkOutcome(context, file).catch((cause: unknown) => {
            throw new Error(`${what}, ronde ${round + 1}`, { cause });
          });
        }
      }
    },
  );
});
