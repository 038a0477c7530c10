import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { RunError } from "../errors.ts";
import { decodeRows } from "./arrow.ts";
import { type Manifest, manifestSchema, type Row } from "./table.ts";

/**
 * The manifest of the release in `folder`.
 * @throws RunError invoer_ontbreekt when nothing has been released yet or the manifest is not readable.
 */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch((cause: unknown) => {
    throw new RunError(
      "invoer_ontbreekt",
      `Er is nog niets vrijgegeven in ${folder}; draai eerst "npm run refresh".`,
      { cause },
    );
  });
  const parsed = manifestSchema.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new RunError(
      "invoer_ontbreekt",
      `De vrijgave in ${folder} is met een andere versie gemaakt; draai opnieuw "npm run release".`,
      { cause: parsed.error },
    );
  }
  return parsed.data;
}

/** The rows of one published table. */
export async function readTable(folder: string, naam: string): Promise<Row[]> {
  return decodeRows(await readFile(join(folder, `${naam}.arrow`)));
}
