import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readManifest, readTable } from "../../src/published/read.ts";
import type { Manifest, PublishedTable, Row } from "../../src/published/table.ts";

/** A release in memory: all that a document may be made from. */
export interface Release {
  readonly manifest: Manifest;
  /** Hash of manifest.json, which holds the hash of every table. */
  readonly sha256: string;
  table(naam: string): PublishedTable | undefined;
  /** Rows of a table in order of publication; none when it was not released. */
  rows(naam: string): readonly Row[];
}

/** Rows about the municipality itself, or about its region when the table has none of it. */
export function ownRows({ manifest, rows }: Release, naam: string): readonly Row[] {
  const of = (gebied: string): Row[] => rows(naam).filter((row) => row.gebied === gebied);
  const own = of(manifest.gemeente.naam);
  return own.length > 0 ? own : of(manifest.gemeente.regio);
}

/**
 * Reads the release in `folder`, public or for own staff.
 * @throws RunError invoer_ontbreekt when nothing has been released there.
 */
export async function loadRelease(folder: string): Promise<Release> {
  const manifest = await readManifest(folder);
  const bytes = await readFile(join(folder, "manifest.json"));
  const tables = new Map(manifest.tabellen.map((table) => [table.naam, table]));
  const rows = new Map<string, Row[]>();
  for (const naam of tables.keys()) rows.set(naam, await readTable(folder, naam));
  return {
    manifest,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    table: (naam) => tables.get(naam),
    rows: (naam) => rows.get(naam) ?? [],
  };
}
