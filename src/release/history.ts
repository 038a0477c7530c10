import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { RunError } from "../errors.ts";
import type { PastRelease } from "./join.ts";
import type { SuppressionLog } from "./log.ts";

/** What a release leaves for the next one. Level 2: never part of what is published. */
const recordSchema = z.strictObject({
  versie: z.string(),
  beleid: z.string(),
  cellen: z.array(
    z.strictObject({
      ...{ cel: z.string(), waarde: z.int() },
      ...{ verborgen: z.boolean(), is_fictief: z.boolean(), hulpcel: z.boolean() },
    }),
  ),
  sommen: z.array(z.strictObject({ geheel: z.string(), delen: z.array(z.string()) })),
});

export interface ReleaseRecord extends PastRelease {
  /** Version of the policy that it was made under. */
  readonly beleid: string;
}

const recordFile = "cellen.json";
const logFile = "verbergingen.json";

/** Below data/raw, because it must survive; no source has this name, and nothing in it is a delivery. */
export const historyFolder = (data: string): string => join(data, "raw", "vrijgaven");

async function releaseFolders(data: string): Promise<string[]> {
  const entries = await readdir(historyFolder(data), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith("."));
  return folders.map((entry) => entry.name).sort();
}

async function readRecord(folder: string, name: string): Promise<ReleaseRecord> {
  try {
    const text = await readFile(join(folder, name, recordFile), "utf8");
    return { ...recordSchema.parse(JSON.parse(text)), versie: name };
  } catch (cause) {
    throw new RunError(
      "invoer_ontbreekt",
      `De eerdere vrijgave ${name} is niet te lezen in ${folder}; zet een kopie terug. Zonder die vrijgave is niet te zeggen wat lezers al weten.`,
      { cause },
    );
  }
}

/**
 * Every earlier public release, in order of version.
 * @throws RunError invoer_ontbreekt when one cannot be read: without it nobody knows what readers know.
 */
export async function readHistory(data: string): Promise<ReleaseRecord[]> {
  const folder = historyFolder(data);
  const records: ReleaseRecord[] = [];
  for (const name of await releaseFolders(data)) records.push(await readRecord(folder, name));
  return records;
}

/** The same figures always give the same bytes, so that a second release of them is no second entry. */
function recordText({ versie, beleid, cellen, sommen }: ReleaseRecord): string {
  const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  const record = {
    ...{ versie, beleid },
    cellen: [...cellen].sort((a, b) => byText(a.cel, b.cel)),
    sommen: sommen
      .map(({ geheel, delen }) => ({ geheel, delen: [...delen].sort(byText) }))
      .sort((a, b) => byText(a.geheel + a.delen.join(), b.geheel + b.delen.join())),
  };
  return `${JSON.stringify(record)}\n`;
}

/** A folder name that is free or holds this very record: other cells can look the same once hidden. */
async function placeFor(folder: string, versie: string, text: string): Promise<string | null> {
  for (let number = 1; ; number++) {
    const name = number === 1 ? versie : `${versie}.${number}`;
    const found = await readFile(join(folder, name, recordFile), "utf8").catch(() => null);
    if (found === text) return null;
    if (found === null) return name;
  }
}

/**
 * Keeps what a release let through, and its log. Goes before the release itself: one that was kept and then
 * not published only makes the next more careful.
 */
export async function keepRelease(data: string, record: ReleaseRecord, log: SuppressionLog): Promise<void> {
  const folder = historyFolder(data);
  const text = recordText(record);
  const name = await placeFor(folder, record.versie, text);
  if (name === null) return;
  const work = join(folder, `.${name}.${process.pid}`);
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  try {
    await writeFile(join(work, recordFile), text);
    await writeFile(join(work, logFile), `${JSON.stringify(log, null, 2)}\n`);
    await rename(work, join(folder, name));
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
