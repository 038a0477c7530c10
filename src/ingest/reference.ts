import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import type { CodeSource } from "../contract/contract.ts";
import { spellingKey } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import { readRecords } from "./csv.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Reference files: code lists, regions, the municipality itself. A file in the municipality's own data
 * folder replaces the shipped one, file by file, so that another municipality changes files, not code.
 */
export interface Reference {
  /** Path of a reference file or folder. */
  path(name: string): Promise<string>;
  /** Rows of a reference CSV as text; a file is read once. */
  rows(name: string): Promise<Record<string, string>[]>;
}

export function openReference(data: string, shipped: string): Reference {
  async function path(name: string): Promise<string> {
    const own = join(data, "reference", name);
    return access(own).then(
      () => own,
      () => join(shipped, "reference", name),
    );
  }
  async function read(name: string): Promise<Record<string, string>[]> {
    const text = await readFile(await path(name), "utf8").catch((cause: unknown) => {
      throw new RunError("invoer_ontbreekt", `Het naslagbestand ${name} ontbreekt in data/reference.`, {
        cause,
      });
    });
    return namedRows(name, text);
  }
  const known = new Map<string, Promise<Record<string, string>[]>>();
  return {
    path,
    rows(name) {
      const rows = known.get(name) ?? read(name);
      known.set(name, rows);
      return rows;
    },
  };
}

/** @throws RunError invoer_ontbreekt when a row has another number of cells: a code would be missed in silence. */
function namedRows(name: string, text: string): Record<string, string>[] {
  const [header, ...records] = readRecords(text.replace(/^\ufeff/, ""), ";", 0);
  const names = header?.cellen ?? [];
  const wrong = records.find(({ cellen }) => cellen?.length !== names.length);
  if (wrong !== undefined) {
    throw new RunError(
      "invoer_ontbreekt",
      `Regel ${wrong.regel} van het naslagbestand ${name} heeft niet evenveel kolommen als de kopregel.`,
    );
  }
  return records.map(({ cellen }) =>
    Object.fromEntries(names.map((column, i) => [column, cellen?.[i] ?? ""])),
  );
}

/** What readers may want to ask the municipality; it fills in what it has. */
export const contactSubjects = ["cijfers", "privacy", "toegankelijkheid", "licentie"] as const;

const filled = z.string().default("");
const contact = z
  .strictObject({ naam: filled, email: filled, telefoon: filled, pagina: filled, vastgesteld_op: filled })
  .prefault({});

const municipalitySchema = z.strictObject({
  naam: z.string().min(1),
  code: z.string().regex(/^GM\d{4}$/),
  regio: z.string().min(1),
  contact: z
    .strictObject({ cijfers: contact, privacy: contact, toegankelijkheid: contact, licentie: contact })
    .prefault({}),
});
export type Municipality = z.infer<typeof municipalitySchema>;

/**
 * The municipality whose monitor this is, from gemeente.yaml.
 * @throws RunError invoer_ontbreekt when the file does not hold naam, code and regio, or holds something unknown.
 */
export async function readMunicipality(reference: Reference): Promise<Municipality> {
  const text = await readFile(await reference.path("gemeente.yaml"), "utf8");
  const parsed = municipalitySchema.safeParse(parseYaml(text));
  if (!parsed.success) {
    throw new RunError(
      "invoer_ontbreekt",
      "Het bestand data/reference/gemeente.yaml moet naam, code (GM en vier cijfers) en regio bevatten, en mag contact bevatten zoals in het voorbeeld.",
      { cause: parsed.error },
    );
  }
  return parsed.data;
}

/** Every spelling of a code list with the code it means; the code itself is a spelling too. */
export async function codeSpellings(source: CodeSource, reference: Reference): Promise<Map<string, string>> {
  const spellings = new Map<string, string>();
  const add = (spelling: string, code: string): void => {
    if (spelling !== "") spellings.set(spellingKey(spelling), code);
  };
  if (source.soort === "samen") {
    for (const part of source.delen) {
      for (const [spelling, code] of await codeSpellings(part, reference)) spellings.set(spelling, code);
    }
    return spellings;
  }
  if (source.soort === "vast") {
    for (const [code, others] of Object.entries(source.codes)) {
      for (const spelling of [...others, code]) add(spelling, code);
    }
    return spellings;
  }
  const rows = await reference.rows(source.bestand);
  for (const row of rows) {
    if (source.lijst !== undefined && row.codelijst !== source.lijst) continue;
    const code = row[source.kolom] ?? "";
    for (const column of source.ook)
      for (const spelling of (row[column] ?? "").split("|")) add(spelling, code);
    add(code, code);
  }
  return spellings;
}
