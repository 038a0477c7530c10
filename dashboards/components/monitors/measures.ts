import { number, period, qualifier } from "../format.js";
import { compare } from "../group.js";
import type { ManifestMeta } from "../published.js";
import type { PublishedRow, Qualification } from "../rows.js";
import { isShown, list } from "../text.js";
import type { MeasureRow, RegionRow } from "./rows.js";

/** A measure with its newest figure for this municipality, or null when nothing was published. */
export interface Measured {
  readonly maat: MeasureRow;
  readonly cijfer: PublishedRow | null;
  readonly is_fictief: boolean;
}

/** Published tables by name, as far as a page loaded them. */
export type Tables = Readonly<Record<string, readonly PublishedRow[]>>;

const cell = (row: PublishedRow, name: string): unknown => (row as unknown as Record<string, unknown>)[name];

/** True for a row that is the whole of its table: no group, no month, no single region of a round. */
function isWhole(row: PublishedRow): boolean {
  const codes = Object.keys(row).filter((name) => name.endsWith("_code"));
  const group = codes.length === 0 ? (cell(row, "categorie") ?? "") : "";
  return (
    codes.every((name) => cell(row, name) === "totaal") &&
    group === "" &&
    cell(row, "periode_soort") !== "maand" &&
    cell(row, "soort") !== "regio"
  );
}

/** The areas that stand for this municipality: itself, its regions, and what covers more than one region. */
function isOwnArea(row: PublishedRow, gemeente: string, regions: ReadonlySet<string>): boolean {
  const covers = row.gebied === "Nederland" || cell(row, "soort") === "ronde";
  return covers || row.gebied === gemeente || regions.has(row.gebied);
}

function newestIn(
  rows: readonly PublishedRow[],
  gemeente: string,
  regions: ReadonlySet<string>,
): PublishedRow | null {
  const own = rows.filter((row) => isShown(row) && isWhole(row) && isOwnArea(row, gemeente, regions));
  return own.toSorted((a, b) => compare(a.periode, b.periode)).at(-1) ?? null;
}

/** The regions that this municipality is the centre of, in any indeling. */
export function ownRegions(regions: readonly RegionRow[], gemeente: string): ReadonlySet<string> {
  return new Set(
    regions.filter(({ centrumgemeente }) => centrumgemeente === gemeente).map(({ regio }) => regio),
  );
}

/**
 * The newest figure of each measure: from the municipality's own delivery, unless that is invented and
 * somebody published a real one.
 */
export function measuresOf(
  maten: readonly MeasureRow[],
  tables: Tables,
  regions: readonly RegionRow[],
  manifest: Pick<ManifestMeta, "gemeente" | "tabellen">,
): Measured[] {
  const { naam } = manifest.gemeente;
  const own = ownRegions(regions, naam);
  const invented = new Set(
    manifest.tabellen.filter(({ is_fictief }) => is_fictief).map((table) => table.naam),
  );
  return maten.map((maat) => {
    const published = (tables[maat.gepubliceerde_tabel] ?? []).filter(
      (row) => cell(row, "reeks") === maat.reeks,
    );
    const delivered = newestIn(tables[maat.eigen_tabel] ?? [], naam, own);
    const known = newestIn(published, naam, own);
    const isInvented = invented.has(maat.eigen_tabel);
    const cijfer = isInvented ? (known ?? delivered) : (delivered ?? known);
    return { maat, cijfer, is_fictief: isInvented && cijfer !== null && cijfer === delivered };
  });
}

/** A text column of the figure that not every table has; '' without it. */
export function detail({ cijfer }: Measured, name: string): string {
  const value = cijfer === null ? null : cell(cijfer, name);
  return typeof value === "string" ? value : "";
}

/** The word that softens a figure ('circa ') and the figure itself. */
export function measureWords(one: Measured): { woord: string; getal: string } {
  const { cijfer } = one;
  if (cijfer === null || !isShown(cijfer)) return { woord: "", getal: "geen cijfer" };
  const softened = detail(one, "kwalificatie");
  const woord = softened === "" ? "" : qualifier(softened as Qualification);
  return { woord, getal: number(cijfer.waarde) };
}

/** 'circa 1.500', 'naar schatting 33.000', '28.721', 'geen cijfer'. */
export function measureText(one: Measured): string {
  const { woord, getal } = measureWords(one);
  return woord + getal;
}

export const measurePeriod = ({ cijfer }: Measured): string =>
  cijfer === null ? "nog geen cijfer" : period(cijfer.periode);

export const measureArea = ({ cijfer }: Measured): string => (cijfer === null ? "" : cijfer.gebied);

/** The answer to the question why the numbers differ, with the numbers themselves. */
export function measuresAnswer(measured: readonly Measured[]): string {
  const known = measured.filter(({ cijfer }) => cijfer !== null);
  if (known.length === 0) return "Dat is nog niet te laten zien: er zijn nog geen cijfers geleverd.";
  const numbers = list(known.map(measureText));
  return `Omdat zij niet hetzelfde tellen. De nieuwste aantallen zijn ${numbers}. Ieder aantal hoort bij een andere vraag. U kunt ze niet optellen, en u kunt ze niet met elkaar vergelijken.`;
}
