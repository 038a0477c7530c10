import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { sources } from "../../pipelines/sources.ts";
import { indicators } from "../../src/indicators/index.ts";
import { type IngestSummary, ingest } from "../../src/ingest/ingest.ts";
import { withLock } from "../../src/lock.ts";
import { publishedFolder } from "../../src/published/folders.ts";
import type { Manifest } from "../../src/published/table.ts";
import { release } from "../../src/release/release.ts";
import { build } from "../../src/warehouse/build.ts";

export const root = fileURLToPath(new URL("../..", import.meta.url));
export const shipped = join(root, "data");

/** A key for tests only; the pseudonyms of one test never meet those of another. */
export const testEnv: NodeJS.ProcessEnv = { THUISMONITOR_SLEUTEL: "sleutel-alleen-voor-toetsen" };

const made: string[] = [];

/** An empty data folder that is removed by {@link removeFolders}. */
export async function emptyData(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "thuismonitor-"));
  made.push(folder);
  return folder;
}

export async function removeFolders(): Promise<void> {
  await Promise.all(made.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
}

/** A data folder with the shipped examples, not yet read. */
export async function exampleData(): Promise<string> {
  const data = await emptyData();
  await cp(join(shipped, "examples"), join(data, "examples"), { recursive: true });
  return data;
}

interface IngestOptions {
  readonly files?: readonly string[];
  readonly now?: string;
  readonly lines?: string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** Ingests into `data` at a fixed moment; what is said goes to `lines`. */
export function ingestInto(data: string, options: IngestOptions = {}): Promise<IngestSummary> {
  const { files = [], now = "2026-01-02T03:04:05.000Z", lines = [], env = testEnv } = options;
  return ingest({
    ...{ data, shipped, sources, files, env },
    now: () => new Date(now),
    log: (line) => lines.push(line),
  });
}

export function buildIn(data: string, stand_van: string | null = null, lines: string[] = []): Promise<void> {
  return build({ data, shipped, sources, indicators, stand_van, log: (line) => lines.push(line) });
}

export function releaseIn(data: string): Promise<Manifest> {
  return release({ data, sources, indicators, log: () => undefined });
}

async function make(data: string): Promise<void> {
  await cp(join(shipped, "examples"), join(data, "examples"), { recursive: true });
  await ingestInto(data);
  await buildIn(data);
  await releaseIn(data);
}

/**
 * A data folder with the shipped examples, read, built and released: made once per run, by whoever asks
 * first. To read only; {@link copyOfExample} gives one to change.
 */
export async function sharedExample(): Promise<string> {
  const folder = inject("gedeeld");
  const data = join(folder, "data");
  await withLock(join(folder, ".slot"), async () => {
    if (existsSync(join(publishedFolder(data), "manifest.json"))) return;
    await rm(data, { recursive: true, force: true });
    await mkdir(data);
    await make(data);
  });
  return data;
}

/** The same as {@link sharedExample}, for a test that changes it. */
export async function copyOfExample(): Promise<string> {
  const data = await emptyData();
  await cp(await sharedExample(), data, { recursive: true });
  return data;
}

/** The published folder of {@link sharedExample}. */
export async function exampleRelease(): Promise<string> {
  return publishedFolder(await sharedExample());
}

/** The published folder of a release without any delivery: every table is there, with no rows. */
export async function emptyRelease(): Promise<string> {
  const data = await emptyData();
  await buildIn(data);
  await releaseIn(data);
  return publishedFolder(data);
}
