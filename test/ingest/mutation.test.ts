import { readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { literal } from "../../src/contract/names.ts";
import { seeded, shuffled } from "../../src/contract/synthesise.ts";
import { RunError } from "../../src/errors.ts";
import { type DeliveryContext, type DeliveryOutcome, ingestPart } from "../../src/ingest/delivery.ts";
import { openParts } from "../../src/ingest/parts.ts";
import { receiptSchema } from "../../src/ingest/receipt.ts";
import { openReference } from "../../src/ingest/reference.ts";
import { type Database, withDatabase } from "../../src/warehouse/database.ts";
import { emptyData, removeFolders, root, shipped } from "../support/example.ts";

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

const campaign = process.env.THUISMONITOR_CAMPAGNE === "1";
/** Changed files per example. */
const rounds = campaign ? 300 : 40;
const longest = 20;
/** On a machine that does other work too. */
const patience = campaign ? 3_600_000 : 240_000;

const fixture = (name: string): string => join(root, "test", "fixtures", "cbs", name);

/** Example files per source; the rows beyond `longest` would only take time. */
const examples = {
  meldingen: [join(shipped, "examples/meldingen/meldingen-2020-fictief.csv")],
  "preventiescanner, totalen": [
    join(shipped, "examples/preventiescanner/gedrukte-totalen-2022-04-drechtsteden-en-alblasserwaard.csv"),
  ],
  "preventiescanner, antwoorden": [
    join(shipped, "examples/preventiescanner/antwoorden-2022-04-drechtsteden-en-alblasserwaard.csv"),
  ],
  cijferregister: [join(shipped, "reference/cijferregister/huisuitzettingen/cijfers.csv")],
  cbs: [
    fixture("odata-onbewerkte-dataset/99999NED_UntypedDataSet_20112026_101112.csv"),
    fixture("portaal-een-rij-per-combinatie/Verzonnen_tabel__leeftijd__postcode_20112026_101112.csv"),
    fixture("metagegevens-van-een-tabel/99999NED_metadata.csv"),
    fixture("jaren-als-kolommen/Verzonnen_tabel_20112026_101112.csv"),
  ],
} as const;

function contextFor(data: string): DeliveryContext {
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

async function ingestOne(
  context: DeliveryContext,
  file: string,
  naam: string,
): Promise<DeliveryOutcome | null> {
  const [part] = await openParts(file, naam);
  return part === undefined ? null : ingestPart(context, part);
}

/** One sentence for people: a capital, a full stop, and nothing of the machine in it. */
const sentence = /^[A-Z](?!.*(\bat \/|Error:|undefined|\[object|select ))[^\n]*[.?]$/;

/** Rows of a stored delivery as its Parquet files hold them. */
async function storedCounts(database: Database, folder: string): Promise<Record<string, number>> {
  const count = (name: string): string =>
    `(select count(*) from read_parquet(${literal(join(folder, name))}))::integer`;
  const [row] = await database.rows(
    `select ${count("rows.parquet")} as aanvaard, ${count("rejected.parquet")} as afgekeurd`,
  );
  return { aanvaard: Number(row?.aanvaard), afgekeurd: Number(row?.afgekeurd) };
}

/** What must hold of any file: a whole delivery or none, and counts that reconcile. */
async function checkOutcome(
  context: DeliveryContext,
  database: Database,
  file: string,
  naam: string,
): Promise<"nieuw" | "geweigerd" | "zin"> {
  const outcome = await ingestOne(context, file, naam).catch((error: unknown) => {
    if (!(error instanceof RunError)) throw error;
    expect(error.message).toMatch(sentence);
    // counts that do not add up are our own mistake, whatever the file
    expect(error.kind).not.toBe("aansluiting");
    return null;
  });
  expect(await readdir(join(context.data, ".werk")).catch(() => [])).toEqual([]);
  if (outcome === null) return "zin";
  const { rijen, status, bron, levering, bevindingen, dekking } = receiptSchema.parse(outcome.receipt);
  expect(rijen.in).toBe(rijen.aanvaard + rijen.afgekeurd + rijen.dubbel);
  for (const { uitleg, hulp } of bevindingen) {
    expect(uitleg).toMatch(sentence);
    expect(hulp).toMatch(sentence);
  }
  const folder = join(context.data, "raw", bron, levering);
  const stored = await readdir(folder).catch(() => []);
  if (status === "geweigerd") {
    expect(stored).toEqual([]);
    expect(bevindingen.some((f) => f.ernst === "blokkerend")).toBe(true);
    return "geweigerd";
  }
  expect(stored.sort()).toEqual(["receipt.html", "receipt.json", "rejected.parquet", "rows.parquet"]);
  expect(rijen.aanvaard).toBeGreaterThan(0);
  expect(rijen.afgekeurd > 0).toBe(bevindingen.some((f) => f.ernst === "fout"));
  expect(dekking.reduce((sum, unit) => sum + unit.rijen, 0)).toBe(rijen.aanvaard);
  // a line that could not be taken apart has no columns to keep
  const unreadable = bevindingen.find((f) => f.code === "rij_onleesbaar")?.aantal ?? 0;
  const kept = { aanvaard: rijen.aanvaard, afgekeurd: rijen.afgekeurd - unreadable };
  expect(await storedCounts(database, folder)).toEqual(kept);
  return "nieuw";
}

/** Longer than this for a file of at most some megabytes is a hang. */
const longestWait = 20_000;

describe("een bedorven bestand", () => {
  test.each(Object.entries(examples))(
    "van %s geeft een hele levering of een weigering",
    async (name, paths) => {
      const originals = await Promise.all(
        paths.map(async (path) => {
          const text = await readFile(path, "utf8");
          return { naam: basename(path), bytes: Buffer.from(text.split("\n").slice(0, longest).join("\n")) };
        }),
      );
      const random = seeded([...name].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7));
      const data = await emptyData();
      const context = contextFor(data);
      const file = join(data, "bedorven.csv");
      const all = Object.entries(mutations);
      const outcomes: string[] = [];
      await withDatabase(":memory:", async (database) => {
        for (let round = 0; round < rounds; round++) {
          const [what, mutate] = all[round % all.length] ?? ["niets", (bytes: Buffer) => bytes];
          const original = originals[Math.floor(round / all.length + round) % originals.length];
          const bytes = mutate(original?.bytes ?? Buffer.alloc(0), random);
          await writeFile(file, bytes);
          const begin = performance.now();
          const outcome = await checkOutcome(context, database, file, original?.naam ?? "levering.csv").catch(
            (cause: unknown) => {
              throw new Error(`${what}, ronde ${round + 1}, ${original?.naam}`, { cause });
            },
          );
          expect(performance.now() - begin, `${what}, ronde ${round + 1}`).toBeLessThan(longestWait);
          outcomes.push(outcome);
        }
      });
      const count = (kind: string): number => outcomes.filter((outcome) => outcome === kind).length;
      // changed in some way is seldom beyond reading, and never always
      expect(count("nieuw")).toBeGreaterThan(rounds / 5);
      expect(count("geweigerd")).toBeGreaterThan(0);
      if (campaign) console.log(`${name}: ${count("nieuw")} gelezen, ${count("geweigerd")} geweigerd.`);
    },
    patience,
  );
});
