import { createHash, randomUUID } from "node:crypto";
import { access, copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { RunError } from "../../src/errors.ts";
import { manifestSchema } from "../../src/published/table.ts";
import { documentSchema, type ReportDocument } from "./document.ts";
import type { Earlier } from "./restatements.ts";

type Place = Pick<ReportDocument, "soort" | "sleutel" | "profiel" | "stadium">;

/**
 * Where documents stand: `reports/<soort>/<sleutel>/<stadium>`, and those for own staff in a folder apart
 * that no page reads.
 */
export function documentFolder(data: string, { soort, sleutel, profiel, stadium }: Place): string {
  const home = profiel === "intern" ? join(data, "reports", "intern") : join(data, "reports");
  return join(home, soort, sleutel, stadium);
}

/** 'maandrapport-2022-09', 'maandrapport-2022-09-intern': what the files are called. */
export function fileName({ soort, sleutel, profiel }: Place): string {
  return `${soort}-${sleutel}${profiel === "intern" ? "-intern" : ""}`;
}

const documentFile = "document.json";
const manifestFile = "manifest.json";

const jsonOf = (document: ReportDocument): string => `${JSON.stringify(document, null, 2)}\n`;

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * The document in a folder, or null when there is none.
 * @throws RunError invoer_ontbreekt when it is damaged: a folder that is there was whole when it was made.
 */
async function readIn(folder: string): Promise<Earlier | null> {
  if (!(await isThere(folder))) return null;
  try {
    const [text, manifest] = await Promise.all(
      [documentFile, manifestFile].map((name) => readFile(join(folder, name), "utf8")),
    );
    return {
      document: documentSchema.parse(JSON.parse(text ?? "")),
      manifest: manifestSchema.parse(JSON.parse(manifest ?? "")),
    };
  } catch (cause) {
    throw new RunError(
      "invoer_ontbreekt",
      `Het eerdere stuk in ${folder} is niet te lezen; zet een kopie terug, want zonder is niet te zeggen wat er veranderde.`,
      { cause },
    );
  }
}

/**
 * Final documents of one kind that came before, oldest first.
 * @throws RunError invoer_ontbreekt when one is damaged or of another version.
 */
export async function earlierDocuments(data: string, place: Omit<Place, "stadium">): Promise<Earlier[]> {
  const home = dirname(dirname(documentFolder(data, { ...place, stadium: "definitief" })));
  const keys = (await readdir(home).catch(() => [])).filter((key) => key < place.sleutel).sort();
  const found: Earlier[] = [];
  for (const sleutel of keys) {
    const one = await readIn(documentFolder(data, { ...place, sleutel, stadium: "definitief" }));
    if (one !== null) found.push(one);
  }
  return found;
}

/** Every public document that may be on the site, the final one before its concept, by kind and key. */
export async function publicDocuments(data: string, withConcepts: boolean): Promise<ReportDocument[]> {
  const found: ReportDocument[] = [];
  for (const soort of ["maandrapport", "briefing", "regiobijlage"] as const) {
    const keys = (await readdir(join(data, "reports", soort)).catch(() => [])).sort();
    for (const sleutel of keys) {
      const place = { soort, sleutel, profiel: "openbaar" as const };
      const final = await readIn(documentFolder(data, { ...place, stadium: "definitief" }));
      const concept = withConcepts
        ? await readIn(documentFolder(data, { ...place, stadium: "concept" }))
        : null;
      const one = final ?? concept;
      if (one !== null) found.push(one.document);
    }
  }
  return found;
}

/**
 * Whether this very document is final already.
 * @throws RunError gebruik when another one is: a final document is never overwritten.
 */
export async function isFinalAlready(data: string, document: ReportDocument): Promise<boolean> {
  const final = await readIn(documentFolder(data, { ...document, stadium: "definitief" }));
  if (final === null || document.stadium === "concept") return false;
  if (jsonOf(final.document) === jsonOf(documentSchema.parse(document))) return true;
  throw alreadyFinal(document);
}

function alreadyFinal({ titel }: ReportDocument): RunError {
  return new RunError(
    "gebruik",
    `${titel} is al vastgesteld en wordt niet overschreven; wat sindsdien is veranderd, komt in het volgende stuk.`,
  );
}

/**
 * Keeps a document with its files and the manifest of its release, all at once: a folder that is there is
 * whole. A concept replaces an earlier concept; a final document is there once.
 */
export async function keepDocument(
  data: string,
  document: ReportDocument,
  { files, published }: { files: ReadonlyMap<string, Uint8Array | string>; published: string },
): Promise<string> {
  const folder = documentFolder(data, document);
  const work = `${folder}.${randomUUID()}`;
  await mkdir(work, { recursive: true });
  try {
    for (const [name, content] of files) await writeFile(join(work, name), content);
    await writeFile(join(work, documentFile), jsonOf(document));
    await copyFile(join(published, manifestFile), join(work, manifestFile));
    await checkManifest(join(work, manifestFile), document);
    if (document.stadium === "concept") await rm(folder, { recursive: true, force: true });
    // a folder that is there makes this fail, so that of two runs at once the first stays
    await rename(work, folder).catch((error: NodeJS.ErrnoException) => {
      throw ["ENOTEMPTY", "EEXIST", "EPERM"].includes(error.code ?? "") ? alreadyFinal(document) : error;
    });
    return folder;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** @throws RunError aansluiting when the release changed while the document was being made. */
async function checkManifest(path: string, { manifest_sha256 }: ReportDocument): Promise<void> {
  const sha256 = createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
  if (sha256 === manifest_sha256) return;
  throw new RunError("aansluiting", "De vrijgave is tijdens het maken vervangen; maak het stuk opnieuw.");
}

/**
 * Writes a file of texts to fill in, unless it is there.
 * @returns the text that is in it, and whether it is new.
 */
export async function textToFill(path: string, template: string): Promise<{ tekst: string; nieuw: boolean }> {
  const there = await isThere(path);
  if (!there) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, template, { flag: "wx" });
  }
  return { tekst: await readFile(path, "utf8"), nieuw: !there };
}
