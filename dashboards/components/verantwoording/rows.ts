import type { PublishedTable } from "../../../src/published/table.ts";
import type { ManifestMeta } from "../published.js";
import type { PublishedRow } from "../rows.js";

export interface WordRow extends PublishedRow {
  readonly soort: "telbegrip" | "eenheid" | "woord";
  readonly begrip: string;
  readonly uitleg: string;
  readonly bron_regel: string;
}

export interface ContactRow extends PublishedRow {
  readonly onderwerp: "cijfers" | "privacy" | "toegankelijkheid" | "licentie";
  readonly naam: string;
  readonly email: string;
  readonly telefoon: string;
  readonly pagina: string;
  readonly vastgesteld_op: string;
}

/** The manifest with everything that it says of a table, for the pages that account for the figures. */
export interface FullManifest extends Omit<ManifestMeta, "tabellen" | "beleid"> {
  readonly tabellen: readonly PublishedTable[];
  readonly beleid: {
    readonly versie: string;
    readonly drempel: number;
    readonly besloten_door: string;
    readonly besloten_op: string;
    readonly toelichting: string;
  };
}
