import { z } from "zod";

/**
 * The shape of everything that passed the door. Pages, reports and open data know nothing else.
 *
 * A published row is `indicator, gebied, periode, <dimensions>, waarde, status, bron, versie` plus the
 * descriptive columns that its table declares. A hidden cell has `waarde` null and `status` onderdrukt.
 */
export const cellStatuses = ["getoond", "onderdrukt", "onbekend", "nvt"] as const;
export type CellStatus = (typeof cellStatuses)[number];

export const columnTypes = ["tekst", "geheel", "decimaal", "ja_nee"] as const;
export type ColumnType = (typeof columnTypes)[number];

export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;

const column = z.strictObject({
  naam: z.string(),
  type: z.enum(columnTypes),
  uitleg: z.string(),
});
export type PublishedColumn = z.infer<typeof column>;

const level = z.enum(["gemeente", "regio", "land", "onbekend"]);

const scope = z.strictObject({
  telbegrip: z.string(),
  eenheid: z.string(),
  eenheid_meervoud: z.string(),
  soort: z.enum(["aantal", "aandeel", "bedrag", "duur", "verhouding", "overig"]),
  populatie: z.string(),
  dekking: z.string(),
  tijdsbasis: z.enum(["stand", "stroom", "ooit_in_periode", "gemengd"]),
  blik: z.enum(["cohort", "periode"]).nullable(),
  aard: z.enum(["meting", "raming", "doel"]),
  ethos: z.array(z.int()).readonly(),
  ethos_uitleg: z.string(),
  kleinste_niveau: level.nullable(),
  is_indirect: z.boolean(),
  deel_van: z.array(z.string()).readonly(),
});
/** What a figure counts; see src/scope/scope.ts for the meaning of each part. */
export type PublishedScope = z.infer<typeof scope>;

const table = z.strictObject({
  naam: z.string(),
  titel: z.string(),
  uitleg: z.string(),
  /** Questions of readers that it answers. */
  vragen: z.array(z.string()).readonly(),
  /** Whether a higher number is better for people, worse, or neither. */
  richting: z.enum(["meer_is_beter", "minder_is_beter", "geen"]),
  /** Columns that it is broken down by. */
  dimensies: z.array(z.string()).readonly(),
  bescherming: z.enum(["personen", "organisaties", "openbaar"]),
  scope,
  definitie_versie: z.string(),
  /** Folder of the source, and what people call it. */
  bron: z.string(),
  bron_titel: z.string(),
  peildatum: z.string().nullable(),
  is_fictief: z.boolean(),
  bestand: z.string(),
  sha256: z.string(),
  rijen: z.int(),
  verborgen: z.int(),
  kolommen: z.array(column),
});
export type PublishedTable = z.infer<typeof table>;

const delivery = z.strictObject({
  levering: z.string(),
  bron: z.string(),
  tabel: z.string(),
  titel: z.string(),
  organisatie: z.string(),
  periode_van: z.string().nullable(),
  periode_tot: z.string().nullable(),
  ontvangen_op: z.string(),
  is_fictief: z.boolean(),
  telt_mee: z.boolean(),
  sha256: z.string(),
  contract_versie: z.string(),
  bevindingen: z.array(
    z.strictObject({ code: z.string(), ernst: z.string(), kolom: z.string().nullable(), uitleg: z.string() }),
  ),
});
export type PublishedDelivery = z.infer<typeof delivery>;

export const manifestSchema = z.strictObject({
  versie: z.string(),
  /** Who it is for; only `openbaar` may leave the municipality. */
  profiel: z.enum(["openbaar", "intern"]),
  /** Stands on everything that is made from this release, when not null. */
  merk: z.string().nullable(),
  /** Version of thuismonitor that made it. */
  code_versie: z.string(),
  stand_van: z.string().nullable(),
  gemeente: z.strictObject({ naam: z.string(), code: z.string(), regio: z.string() }),
  beleid: z.strictObject({
    versie: z.string(),
    drempel: z.int(),
    besloten_door: z.string(),
    besloten_op: z.string(),
    toelichting: z.string(),
  }),
  tabellen: z.array(table),
  leveringen: z.array(delivery),
});
/** `manifest.json` of a release: which tables, made from which deliveries, under which policy. */
export type Manifest = z.infer<typeof manifestSchema>;
