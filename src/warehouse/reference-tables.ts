import { identifier, literal } from "../contract/names.ts";
import { RunError } from "../errors.ts";
import { contactSubjects, type Municipality, type Reference } from "../ingest/reference.ts";
import { actieplanTables } from "./actieplan-tables.ts";
import type { Database } from "./database.ts";
import { huisuitzettingStukken } from "./huisuitzetting-stukken.ts";
import { monitorTables } from "./monitor-tables.ts";
import { uitzettingTables } from "./uitzetting-tables.ts";
import { verhuisboxTables } from "./verhuisbox-tables.ts";
import { wonenTables } from "./wonen-tables.ts";

/** Reference files that the warehouse uses, with the columns that each must have. */
export const referenceTables = {
  ref_codelijsten: {
    bestand: "codelijsten.csv",
    kolommen: [
      "codelijst",
      "code",
      "label",
      "aliassen",
      "soort",
      "geldig_van",
      "geldig_tot",
      "opmerking",
      "bron_regel",
    ],
  },
  ref_preventie_items: {
    bestand: "preventiescanner/items.csv",
    kolommen: [
      "item_id",
      "blok_id",
      "pijler",
      "conditie",
      "conditie_bron",
      "domein",
      "label",
      "soort",
      "antwoordtype",
      "telt_mee",
      "valentie",
      "valentie_reden",
      "eenheid",
      "bron_regels",
    ],
  },
  ref_preventie_blokken: {
    bestand: "preventiescanner/blokken.csv",
    kolommen: ["blok_id", "pijler", "bron_paragraaf", "titel", "bron_regels"],
  },
  ref_preventie_pijlers: {
    bestand: "preventiescanner/pijlers.csv",
    kolommen: ["pijler", "soort", "doel", "vorm", "bron_regels"],
  },
  ref_preventie_condities: {
    bestand: "preventiescanner/condities.csv",
    kolommen: ["conditie", "pijler", "bron_regels"],
  },
  ref_preventie_routes: {
    bestand: "preventiescanner/routes.csv",
    kolommen: ["blok_id", "soort", "volgorde_route", "route", "kort", "bron_regels"],
  },
  ref_preventie_versies: {
    bestand: "preventiescanner/versies.csv",
    kolommen: ["versie", "titel", "is_fictief", "bron_regels"],
  },
  ref_preventie_wijzigingen: {
    bestand: "preventiescanner/wijzigingen.csv",
    kolommen: ["versie", "item_id", "wat", "bron_regels"],
  },
  ref_preventie_eenheden: {
    bestand: "preventiescanner/eenheden.csv",
    kolommen: ["eenheid", "label", "telt_mensen", "bron_regels"],
  },
  ref_preventie_methode: {
    bestand: "preventiescanner/methode.csv",
    kolommen: ["kenmerk", "waarde", "uitleg", "bron_regels"],
  },
  ref_preventie_regels: {
    bestand: "preventiescanner/regels.csv",
    kolommen: ["regel", "code", "ernst", "titel", "hulp"],
  },
  ref_preventie_kruisregels: {
    bestand: "preventiescanner/kruisregels.csv",
    kolommen: ["code", "links", "rechts", "route", "bron_regels"],
  },
  ref_preventie_bekende_bevindingen: {
    bestand: "preventiescanner/bekende-bevindingen.csv",
    kolommen: [
      "bevinding",
      "meting_id",
      "code",
      "waarover",
      "omschrijving",
      "berekend",
      "reden",
      "bron_regels",
    ],
  },
  ref_preventie_instellingen: {
    bestand: "preventiescanner/instellingen.csv",
    kolommen: ["instelling", "label", "vraag", "vraag_label", "item_id", "bron_regels"],
  },
  ref_preventie_beleid_praktijk: {
    bestand: "preventiescanner/beleid-praktijk.csv",
    kolommen: ["paar", "titel", "kant", "item_id", "aantal_item_id", "koppeling_bron", "bron_regels"],
  },
  ref_preventie_wettelijke_taken: {
    bestand: "preventiescanner/wettelijke-taken.csv",
    kolommen: ["item_id", "wet", "soort", "taak", "bron_regels"],
  },
  ref_registers: { bestand: "registers.csv", kolommen: ["register", "titel", "uitleg"] },
  ref_reeksen: { bestand: "reeksen.csv", kolommen: ["reeks", "register", "titel", "groep", "geheel"] },
  ref_reeksbreuken: {
    bestand: "reeksbreuken.csv",
    kolommen: ["register", "reeks", "vanaf", "reden", "bron_regel"],
  },
  ref_telbegrippen: { bestand: "telbegrippen.csv", kolommen: ["telbegrip", "label", "uitleg"] },
  ref_begrippen: { bestand: "begrippen.csv", kolommen: ["soort", "begrip", "uitleg", "bron_regel"] },
  ref_eenheden: { bestand: "eenheden.csv", kolommen: ["eenheid", "enkelvoud", "meervoud", "soort"] },
  ref_bevindingsoorten: { bestand: "bevindingsoorten.csv", kolommen: ["soort", "label", "uitleg"] },
  ref_doelen: {
    bestand: "doelen.csv",
    kolommen: [
      ...["doel_id", "register", "doel", "titel", "soort", "operator", "waarde", "eenheid", "telbegrip"],
      ...["groepen", "gebied", "tijdsbasis", "periode_van", "periode_tot", "deadline", "deadline_bron"],
      ...["basiswaarde", "basis_dag", "eigenaar", "versie_datum", "bron_id", "bron_regel", "metingen"],
      "opmerking",
    ],
  },
  ref_beloften: {
    bestand: "beloften.csv",
    kolommen: ["belofte", "pagina", "kop", "titel", "vraag", "noot", "bron_datum"],
  },
  ref_belofte_doelen: {
    bestand: "belofte-doelen.csv",
    kolommen: ["belofte", "doel_id", "cijfer_ids", "getekend"],
  },
  ref_vergelijkingen: {
    bestand: "vergelijkingen.csv",
    kolommen: [
      ...["vergelijking", "pagina", "titel", "handeling", "cijfer_id_a", "cijfer_id_b", "uitleg"],
      "bron_regel",
    ],
  },
  ref_kerncijfers: {
    bestand: "kerncijfers.csv",
    kolommen: ["kerncijfer", "titel", "let_op", "cijfer_id"],
  },
  ref_verhuisbox_aansluiting: {
    bestand: "verhuisbox/aansluiting.csv",
    kolommen: [
      ...["rapport", "tabel", "cijfer_id", "regeling_code", "maat", "telling", "van", "tot"],
      ...["kenmerk", "code", "filter", "filter_code", "bevinding_id", "uitleg"],
    ],
  },
  ref_verhuisbox_controles: {
    bestand: "verhuisbox/controles.csv",
    kolommen: ["controle", "titel", "soort", "rol", "cijfer_id", "bevinding_id", "uitleg"],
  },
  ref_verhuisbox_raming: {
    bestand: "verhuisbox/raming.csv",
    kolommen: ["raming", "titel", "onderdeel", "groep", "cijfer_id"],
  },
  ...actieplanTables,
  ...monitorTables,
  ...huisuitzettingStukken,
  ...verhuisboxTables,
  ...wonenTables,
  ...uitzettingTables,
} as const;

/**
 * Loads the reference files as text tables `ref_*`; `volgorde` keeps the order of the file.
 * @throws RunError invoer_ontbreekt when a file or column is missing.
 */
export async function loadReferenceTables(database: Database, reference: Reference): Promise<void> {
  for (const [table, { bestand, kolommen }] of Object.entries(referenceTables)) {
    const rows = await reference.rows(bestand);
    const missing = kolommen.find((name) => rows[0] !== undefined && !(name in rows[0]));
    if (missing !== undefined) {
      throw new RunError("invoer_ontbreekt", `In data/reference/${bestand} ontbreekt de kolom ${missing}.`);
    }
    const columns = kolommen.map((name) => `${identifier(name)} varchar`);
    await database.run(`create or replace table ${table}(volgorde bigint, ${columns.join(", ")})`);
    await database.append(
      table,
      rows.map((row, i) => [i + 1, ...kolommen.map((name) => row[name] ?? "")]),
    );
  }
}

/** The municipality as a one-row table, and where readers can turn to, for indicators about the municipality itself. */
export async function loadMunicipality(database: Database, gemeente: Municipality): Promise<void> {
  const values = [gemeente.naam, gemeente.code, gemeente.regio].map(literal);
  await database.run(`create or replace table ref_gemeente as
    select ${values[0]} as naam, ${values[1]} as code, ${values[2]} as regio`);
  const columns = ["onderwerp", "naam", "email", "telefoon", "pagina", "vastgesteld_op"];
  await database.run(`create or replace table ref_contact(volgorde bigint,
    ${columns.map((name) => `${name} varchar`).join(", ")})`);
  await database.append(
    "ref_contact",
    contactSubjects.map((onderwerp, i) => {
      const { naam, email, telefoon, pagina, vastgesteld_op } = gemeente.contact[onderwerp];
      return [i + 1, onderwerp, naam, email, telefoon, pagina, vastgesteld_op];
    }),
  );
}
