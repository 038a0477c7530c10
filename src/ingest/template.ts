import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { CodeSource, Source, TableContract } from "../contract/contract.ts";
import { nearest } from "../contract/names.ts";
import { type TemplateCode, type TemplateTable, templateTable } from "../contract/template.ts";
import { RunError } from "../errors.ts";
import type { Reference } from "./reference.ts";
import { writeWorkbook } from "./workbook.ts";

export interface TemplateRun {
  readonly sources: readonly Source[];
  readonly reference: Reference;
  /** Name of the source, as the user gave it. */
  readonly bron: string;
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** Columns of a reference file that say what a code means, the best one first. */
const labelColumns = ["label", "titel", "naam", "enkelvoud"];

async function allowedCodes(source: CodeSource, reference: Reference): Promise<TemplateCode[]> {
  if (source.soort === "vast") {
    return Object.entries(source.codes).map(([code, [label = ""]]) => ({ code, label }));
  }
  if (source.soort === "samen") {
    return (await Promise.all(source.delen.map((part) => allowedCodes(part, reference)))).flat();
  }
  const rows = await reference.rows(source.bestand);
  const own = rows.filter((row) => source.lijst === undefined || row.codelijst === source.lijst);
  const labels = new Map<string, string>();
  for (const row of own) {
    const code = row[source.kolom] ?? "";
    const label = labelColumns.map((column) => row[column] ?? "").find((text) => text !== "") ?? "";
    if (code !== "" && !labels.has(code)) labels.set(code, label);
  }
  return [...labels].map(([code, label]) => ({ code, label }));
}

async function templateOf(table: TableContract, reference: Reference): Promise<TemplateTable> {
  const lists = new Map<string, TemplateCode[]>();
  for (const [name, column] of Object.entries(table.kolommen)) {
    if (column.type === "code") lists.set(name, await allowedCodes(column.codes, reference));
  }
  return templateTable(table, (kolom) => lists.get(kolom) ?? []);
}

/** Header only, as Excel with Dutch settings opens it by itself; names need no quotes. */
function csvTemplate({ kop }: TemplateTable): string {
  return `\ufeff${kop.join(";")}\r\n`;
}

function xlsxTemplate({ titel, uitleg, versie, kop, kolommen, codes }: TemplateTable): Promise<Uint8Array> {
  const intro = [[titel], [uitleg], [`Versie van het contract: ${versie}`], []];
  return writeWorkbook([
    { naam: "invullen", rijen: [kop], breedtes: kop.map((name) => Math.max(12, name.length + 3)) },
    { naam: "uitleg", rijen: [...intro, ...kolommen], kop: intro.length, breedtes: [22, 10, 20, 60, 60, 50] },
    { naam: "codes", rijen: codes, breedtes: [22, 28, 60] },
  ]);
}

/**
 * Leaves a file with the same content alone and never replaces another: that may have been filled in.
 * @throws RunError gebruik when a file with other content is in the way.
 */
async function writeOnce(path: string, content: string | Uint8Array): Promise<void> {
  const bytes = Buffer.from(content);
  const there = await readFile(path).catch(() => null);
  if (there?.equals(bytes)) return;
  if (there !== null) {
    throw new RunError(
      "gebruik",
      `Het bestand ${path} bestaat al en is anders dan het lege sjabloon; verplaats het of kies een andere map.`,
    );
  }
  await writeFile(path, bytes, { flag: "wx" });
}

function sourceOf(sources: readonly Source[], bron: string): Source {
  const found = sources.find(({ naam }) => naam === bron);
  if (found !== undefined) return found;
  const names = sources.map(({ naam }) => naam);
  const near = nearest(bron, names);
  const meant = near === null ? "" : ` Bedoelt u ${near}?`;
  throw new RunError(
    "gebruik",
    `De bron ${bron} bestaat niet.${meant} Bekende bronnen: ${names.join(", ")}.`,
  );
}

/**
 * Writes an empty template for every table of a source: `<tabel>-sjabloon.csv` (UTF-8 with BOM, `;`,
 * CRLF) and `<tabel>-sjabloon.xlsx` with the sheets invullen, uitleg and codes. The same contract and
 * code lists give the same bytes.
 * @returns the paths, in the order of the tables.
 * @throws RunError gebruik when the source is unknown or another file is in the way.
 */
export async function writeTemplates(run: TemplateRun): Promise<string[]> {
  const { tabellen } = sourceOf(run.sources, run.bron);
  await mkdir(run.folder, { recursive: true }).catch((cause: unknown) => {
    throw new RunError("gebruik", `De map ${run.folder} kan niet worden gemaakt.`, { cause });
  });
  const written: string[] = [];
  for (const table of tabellen) {
    const template = await templateOf(table, run.reference);
    const path = join(run.folder, `${table.naam}-sjabloon`);
    await writeOnce(`${path}.csv`, csvTemplate(template));
    await writeOnce(`${path}.xlsx`, await xlsxTemplate(template));
    written.push(`${path}.csv`, `${path}.xlsx`);
  }
  for (const path of written) run.log(`Sjabloon geschreven: ${path}`);
  return written;
}
