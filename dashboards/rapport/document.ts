import { z } from "zod";

/**
 * A document as data: the one description that the page, the PDF, the Word file and the annex are made from,
 * so that they cannot differ. It holds published figures only, each with what it counts and where it is from.
 */
const figure = z.strictObject({
  /** The same for the same figure in every document, so that two documents can be compared. */
  sleutel: z.string(),
  /** As it is printed: '1.234', '€ 1.590', 'verborgen'. */
  tekst: z.string(),
  waarde: z.number().nullable(),
  waarde_hoog: z.number().nullable(),
  status: z.enum(["getoond", "onderdrukt", "onbekend", "nvt"]),
  eenheid: z.string(),
  /** What it is, in words: the table and the group within it. */
  wat: z.string(),
  /** Who or what is counted. */
  telt: z.string(),
  tabel: z.string(),
  bron_naam: z.string(),
  definitie_versie: z.string(),
  gebied: z.string(),
  periode: z.string(),
  peildatum: z.string().nullable(),
  bron: z.string(),
  bron_regel: z.string(),
  versie: z.string(),
  is_fictief: z.boolean(),
});
export type Figure = z.infer<typeof figure>;

const cell = z.union([z.string(), figure]);
export type DocumentCell = z.infer<typeof cell>;

const row = z.strictObject({
  totaal: z.boolean(),
  cellen: z.array(cell),
  /** A heading inside the table: its one cell runs over all columns. */
  tussenkop: z.literal(true).optional(),
});
export type DocumentRow = z.infer<typeof row>;

const heading = z.strictObject({
  soort: z.literal("kop"),
  niveau: z.union([z.literal(2), z.literal(3)]),
  tekst: z.string(),
});

const paragraph = z.strictObject({
  soort: z.literal("alinea"),
  tekst: z.string(),
  /** `antwoord` opens a section, `open` is still to be written, `bron` stands under a figure in small print. */
  toon: z.enum(["gewoon", "antwoord", "let_op", "open", "bron"]),
});

const list = z.strictObject({ soort: z.literal("lijst"), punten: z.array(z.string()) });

const column = z.strictObject({
  kop: z.string(),
  getal: z.boolean(),
  /** Makes the column narrow, with marks for answers: what its heading is in full. */
  voluit: z.string().optional(),
});
export type DocumentColumn = z.infer<typeof column>;

const table = z.strictObject({
  soort: z.literal("tabel"),
  /** 'Tabel 3' in the order of the document; given by {@link numbered}. */
  nummer: z.int(),
  titel: z.string(),
  kolommen: z.array(column),
  rijen: z.array(row),
  is_fictief: z.boolean(),
});

const chart = z.strictObject({
  soort: z.literal("grafiek"),
  nummer: z.int(),
  titel: z.string(),
  vorm: z.enum(["staven", "kolommen"]),
  punten: z.array(z.strictObject({ label: z.string(), kort: z.string(), cijfer: figure })),
  is_fictief: z.boolean(),
});

const statement = z.strictObject({
  soort: z.literal("cijfer"),
  /** A sentence made from the figures, and under it what they count and where they are from. */
  zin: z.string(),
  herkomst: z.string(),
  cijfers: z.array(figure),
});

const block = z.discriminatedUnion("soort", [heading, paragraph, list, table, chart, statement]);
export type Block = z.infer<typeof block>;
export type TableBlock = z.infer<typeof table>;
export type ChartBlock = z.infer<typeof chart>;
export type Tone = z.infer<typeof paragraph>["toon"];

export const documentSchema = z.strictObject({
  soort: z.enum(["maandrapport", "briefing", "regiobijlage"]),
  /** Month of a report, day of a briefing, measurement of an annex. */
  sleutel: z.string(),
  titel: z.string(),
  onderwerp: z.string(),
  gemeente: z.string(),
  stadium: z.enum(["concept", "definitief"]),
  /** Day of the concept, or of the decision that made it final. */
  datum: z.string(),
  /** Stands on every page, when not null: 'intern, niet delen'. */
  merk: z.string().nullable(),
  profiel: z.enum(["openbaar", "intern"]),
  stand_van: z.string().nullable(),
  vrijgave: z.string(),
  manifest_sha256: z.string(),
  code_versie: z.string(),
  blokken: z.array(block),
});
export type ReportDocument = z.infer<typeof documentSchema>;

export const kop = (niveau: 2 | 3, tekst: string): Block => ({ soort: "kop", niveau, tekst });
export const alinea = (tekst: string, toon: Tone = "gewoon"): Block => ({ soort: "alinea", tekst, toon });
export const lijst = (punten: readonly string[]): Block => ({ soort: "lijst", punten: [...punten] });

/** Wide tables need a sheet that lies down. */
export const isLandscape = ({ soort }: Pick<ReportDocument, "soort">): boolean => soort === "regiobijlage";

export const isFigure = (cel: DocumentCell): cel is Figure => typeof cel !== "string";

/** Every figure of a block, in the order in which it is read. */
export function figuresOf(one: Block): Figure[] {
  if (one.soort === "tabel") return one.rijen.flatMap(({ cellen }) => cellen.filter(isFigure));
  if (one.soort === "cijfer") return one.cijfers;
  return one.soort === "grafiek" ? one.punten.map(({ cijfer }) => cijfer) : [];
}

/** Numbers the tables and the charts, each from 1. */
export function numbered(blocks: readonly Block[]): Block[] {
  const counts = { tabel: 0, grafiek: 0 };
  return blocks.map((one) => {
    if (one.soort !== "tabel" && one.soort !== "grafiek") return one;
    counts[one.soort] += 1;
    return { ...one, nummer: counts[one.soort] };
  });
}

/** Rows that stand together on a sheet; a longer table goes on, with its heading, on the next. */
const rowsOfOneSheet = 14;

/** A few numbers behind a name are read across; on a wide sheet they stay near it. Words take all the room. */
export const isCompact = ({ kolommen }: TableBlock): boolean =>
  kolommen.length <= 4 && kolommen.slice(1).every(({ getal }) => getal);

export const isShort = ({ rijen }: TableBlock): boolean => rijen.length <= rowsOfOneSheet;

/** 'Tabel 3' or 'Figuur 2', as the caption begins. */
export function numberLabel({ soort, nummer }: TableBlock | ChartBlock): string {
  return `${soort === "tabel" ? "Tabel" : "Figuur"}\u00a0${nummer}`;
}
