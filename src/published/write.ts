import { createHash } from "node:crypto";
import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { encodeRows } from "./arrow.ts";
import type { Manifest, PublishedTable, Row } from "./table.ts";

export interface TableToPublish {
  readonly tabel: Omit<PublishedTable, "bestand" | "sha256" | "rijen">;
  readonly rijen: readonly Row[];
}

const hash = (data: Uint8Array | string): string => createHash("sha256").update(data).digest("hex");

/** Where the release that `folder` replaced stands, so that readers can be told what changed. */
export function previousFolder(folder: string): string {
  return join(dirname(folder), `${basename(folder)}-vorige`);
}

/** Keeps a public release that another one replaces; the same figures again are no other release. */
async function keepPrevious(folder: string, { versie, profiel }: Manifest): Promise<void> {
  const text = await readFile(join(folder, "manifest.json"), "utf8").catch(() => null);
  if (text === null || profiel !== "openbaar") return;
  if ((JSON.parse(text) as { versie?: unknown }).versie === versie) return;
  const previous = previousFolder(folder);
  await rm(previous, { recursive: true, force: true });
  await rename(folder, previous);
}

/**
 * Writes a release: one Arrow file per table and `manifest.json`, in a temporary folder that replaces the
 * previous release when complete; that one stays beside it. The release's version is made from its content, so the same figures
 * always carry the same version. `keep` runs when all is ready, before anything is replaced.
 */
export async function writeRelease(
  folder: string,
  tables: readonly TableToPublish[],
  manifest: Omit<Manifest, "tabellen" | "versie">,
  keep: (complete: Manifest) => Promise<void> = async () => undefined,
): Promise<Manifest> {
  const work = `${folder}.${process.pid}`;
  await rm(work, { recursive: true, force: true });
  await mkdir(work, { recursive: true });
  await mkdir(dirname(folder), { recursive: true });
  try {
    const tabellen: PublishedTable[] = [];
    for (const { tabel, rijen } of tables) {
      const bytes = encodeRows(rijen, tabel.kolommen);
      const bestand = `${tabel.naam}.arrow`;
      await writeFile(join(work, bestand), bytes);
      tabellen.push({ ...tabel, bestand, sha256: hash(bytes), rijen: rijen.length });
    }
    const content = { ...manifest, tabellen };
    const versie = `${manifest.stand_van ?? "leeg"}-${hash(JSON.stringify(content)).slice(0, 8)}`;
    const complete: Manifest = { versie, ...content };
    await writeFile(join(work, "manifest.json"), `${JSON.stringify(complete, null, 2)}\n`);
    await keep(complete);
    await keepPrevious(folder, complete);
    await rm(folder, { recursive: true, force: true });
    await rename(work, folder);
    return complete;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
