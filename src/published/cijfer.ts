import { nearest } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import { readManifest, readTable } from "./read.ts";
import type { Manifest, PublishedTable, Row } from "./table.ts";

export interface FigureQuery {
  /** A series of the cijferregister, a figure's number, or the name of a published table. */
  readonly reeks: string;
  readonly gebied: string | null;
  /** A year, month or part of a period as published. */
  readonly periode: string | null;
}

/** One figure as it may be quoted: never without version, status, peildatum and source. */
export interface QuotedFigure {
  readonly reeks: string;
  readonly cijfer_id: string | null;
  readonly titel: string;
  readonly gebied: string;
  readonly periode: string;
  readonly categorie: string;
  readonly waarde: number | null;
  readonly waarde_hoog: number | null;
  readonly kwalificatie: string | null;
  readonly eenheid: string;
  readonly status: string;
  readonly versie: string;
  readonly peildatum: string | null;
  readonly bron: string;
  readonly bron_regel: string | null;
  readonly opmerking: string;
  readonly is_fictief: boolean;
}

const textOf = (row: Row, name: string): string =>
  row[name] === null || row[name] === undefined ? "" : String(row[name]);
const textOrNull = (row: Row, name: string): string | null => textOf(row, name) || null;
const numberOrNull = (row: Row, name: string): number | null =>
  typeof row[name] === "number" ? row[name] : null;

function fromRegister(row: Row): QuotedFigure {
  return {
    reeks: textOf(row, "reeks"),
    cijfer_id: textOrNull(row, "cijfer_id"),
    titel: textOf(row, "titel"),
    gebied: textOf(row, "gebied"),
    periode: textOf(row, "periode"),
    categorie: textOf(row, "categorie"),
    waarde: numberOrNull(row, "waarde"),
    waarde_hoog: numberOrNull(row, "waarde_hoog"),
    kwalificatie: textOrNull(row, "kwalificatie"),
    eenheid: textOf(row, numberOrNull(row, "waarde") === 1 ? "eenheid_enkelvoud" : "eenheid_meervoud"),
    status: row.status === "getoond" ? textOf(row, "cijfer_status") : textOf(row, "status"),
    versie: textOf(row, "versie"),
    peildatum: textOrNull(row, "peildatum"),
    bron: textOf(row, "bron"),
    bron_regel: textOrNull(row, "bron_regel"),
    opmerking: textOf(row, "opmerking"),
    is_fictief: false,
  };
}

/** Descriptive columns of a computed table, without the codes behind them. */
function categoryOf(row: Row, table: PublishedTable): string {
  const fixed = new Set([
    "indicator",
    "gebied",
    "periode",
    "waarde",
    "status",
    "bron",
    "versie",
    "waarde_hoog",
  ]);
  const names = table.kolommen.filter(
    (k) => k.type === "tekst" && !fixed.has(k.naam) && !k.naam.endsWith("_code"),
  );
  return names
    .map(({ naam }) => textOf(row, naam))
    .filter((part) => part !== "")
    .join(", ");
}

function fromTable(row: Row, table: PublishedTable): QuotedFigure {
  return {
    ...fromRegister(row),
    reeks: table.naam,
    titel: table.titel,
    categorie: categoryOf(row, table),
    eenheid:
      textOrNull(row, "eenheid") ?? (row.waarde === 1 ? table.scope.eenheid : table.scope.eenheid_meervoud),
    status: textOf(row, "status"),
    peildatum: table.peildatum,
    is_fictief: table.is_fictief,
  };
}

async function candidates(folder: string, manifest: Manifest, reeks: string): Promise<QuotedFigure[]> {
  const register = await readTable(folder, "cijfers");
  const published = register.filter((row) => row.reeks === reeks || row.cijfer_id === reeks);
  if (published.length > 0) return published.map(fromRegister);
  const table = manifest.tabellen.find((t) => t.naam === reeks);
  if (table !== undefined) return (await readTable(folder, reeks)).map((row) => fromTable(row, table));
  const known = [
    ...new Set(register.map((row) => String(row.reeks))),
    ...manifest.tabellen.map((t) => t.naam),
  ];
  const near = nearest(reeks, known);
  const hint = near === null ? "zoek de naam op de pagina Cijferregister." : `bedoelt u ${near}?`;
  throw new RunError("gebruik", `De reeks ${reeks} bestaat niet; ${hint}`);
}

/**
 * The published figures of a series, every version of each.
 * @throws RunError gebruik when the series does not exist.
 */
export async function findFigures(folder: string, query: FigureQuery): Promise<QuotedFigure[]> {
  const manifest = await readManifest(folder);
  const found = await candidates(folder, manifest, query.reeks);
  return found.filter(
    (figure) =>
      (query.gebied === null || figure.gebied.toLowerCase() === query.gebied.toLowerCase()) &&
      (query.periode === null || figure.periode.includes(query.periode)),
  );
}

const dutchNumber = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 4 });
const hidden: Readonly<Record<string, string>> = {
  onderdrukt: "verborgen",
  onbekend: "onbekend",
  nvt: "niet van toepassing",
};

function valueText({ waarde, waarde_hoog, kwalificatie, eenheid, status }: QuotedFigure): string {
  if (waarde === null) return hidden[status] ?? status;
  const range =
    waarde_hoog === null || waarde_hoog === waarde ? "" : ` tot ${dutchNumber.format(waarde_hoog)}`;
  const prefix = kwalificatie === null || kwalificatie === "exact" ? "" : `${kwalificatie} `;
  return `${prefix}${dutchNumber.format(waarde)}${range} ${eenheid}`.trim();
}

/** A figure as lines for the terminal. */
export function describeFigure(figure: QuotedFigure): string {
  const { titel, gebied, periode, categorie, versie, status, peildatum, bron, bron_regel, cijfer_id } =
    figure;
  const where = [gebied, periode, categorie].filter((part) => part !== "").join(" · ");
  const facts = [
    `versie ${versie || "niet genoemd"}`,
    `status ${status}`,
    `peildatum ${peildatum ?? "niet genoemd"}`,
    `bron ${[bron, bron_regel].filter((part) => part !== null && part !== "").join(", ")}`,
    ...(cijfer_id === null ? [] : [cijfer_id]),
    ...(figure.is_fictief ? ["FICTIEF"] : []),
  ];
  const note = figure.opmerking === "" ? [] : [`  ${figure.opmerking}`];
  return [`${valueText(figure)} – ${titel} (${where})`, `  ${facts.join(" · ")}`, ...note].join("\n");
}
