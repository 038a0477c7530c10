import {
  anyGemeente,
  coded,
  codedFrom,
  day,
  fictief,
  linked,
  peildatum,
  stepColumns,
  whole,
} from "../../src/contract/columns.ts";
import { type ColumnContract, defineContract } from "../../src/contract/contract.ts";
import { dossierChecks, stapChecks } from "./row-checks.ts";

const folder = "huisuitzettingen";
const toestanden = {
  bestand: `${folder}/toestanden.csv`,
  kolom: "toestand_code",
  ook: ["label", "aliassen"],
};

const registratie: ColumnContract = {
  ...codedFrom(
    { bestand: `${folder}/registraties.csv`, kolom: "registratie_code", ook: ["naam", "aliassen"] },
    "Wie het dossier bijhoudt; elke registratie ziet andere verhuurders.",
    { verplicht: true, aliassen: ["bron registratie", "meldpunt"] },
  ),
  privacy: "openbaar",
};

const gemeente = anyGemeente("De gemeente van de woning; leeg is de eigen gemeente.");

const dossiernr = linked("uitzettingsdossier", "Nummer van het dossier: één melding, vonnis of aanzegging.", {
  verplicht: true,
  aliassen: ["dossier nummer", "melding_id", "meldingnummer"],
});

/**
 * One row per dossier. A household can have several, in one registration and in two (004 L1188–1194), so
 * its own number links them. The kind of household is a claim with a source and a day (L991–1001, L4414).
 * An outcome registered as unknown is not the same as none (L973–979).
 */
export const uitzettingsdossiers = defineContract({
  naam: "uitzettingsdossiers",
  titel: "Huisuitzettingen: dossiers",
  uitleg:
    "Eén rij per dossier: een melding, vonnis of aangezegde ontruiming van één huishouden. Lever een registratie steeds in haar geheel aan.",
  versie: "1",
  kolommen: {
    dossiernr,
    huishoudennr: linked("uitzettingshuishouden", "Nummer van het huishouden, hetzelfde in elk dossier.", {
      aliassen: ["huishouden nummer", "hh_id"],
    }),
    registratie,
    gemeente,
    datum_begin: day("De dag van de melding, het vonnis of de aanzegging waarmee het dossier begint.", {
      verplicht: true,
      aliassen: ["datum melding", "datum aanmelding", "datum vonnis", "datum aanbod", "datum aanzegging"],
    }),
    sector: coded("verhuurder_sector", "Van wie de woning is; leeg is onbekend.", {
      aliassen: ["verhuurder", "sector verhuurder", "verhuurder_sector"],
    }),
    reden: coded("uitzetting_reden", "De reden van de uitzetting; leeg is onbekend.", {
      aliassen: ["reden uitzetting", "oorzaak"],
    }),
    huishouden: coded("huishoudtype", "Soort huishouden, zoals opgegeven; leeg is onbekend.", {
      aliassen: ["huishoudtype", "samenstelling"],
    }),
    aantal_kinderen: whole("Hoeveel kinderen onder de 18 jaar er bij het huishouden horen.", {
      aliassen: ["kinderen"],
    }),
    huishouden_bron: coded("huishouden_bron", "Waar het soort huishouden vandaan komt."),
    datum_huishouden: day("De dag waarop het soort huishouden zo bekend was."),
    maanden_achterstand: whole("Hoeveel maanden huur er bij de melding niet waren betaald.", {
      aliassen: ["achterstand_mnd", "maanden huurachterstand"],
    }),
    uitkomst: coded("uitzetting_uitkomst", "Hoe het afliep; leeg als er niets is ingevuld.", {
      aliassen: ["resultaat", "afloop"],
    }),
    wijze_afgewend: codedFrom(toestanden, "Hoe de uitzetting is afgewend, als dat bekend is.", {
      aliassen: ["afgewend door", "hoe afgewend"],
    }),
    datum_gesloten: day("De dag waarop het dossier is gesloten; leeg als het nog loopt.", {
      aliassen: ["datum einde", "gesloten"],
    }),
    peildatum,
    is_fictief: fictief,
  },
  sleutel: ["dossiernr"],
  dekking: { soort: "eenheid", sql: "registratie" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: dossierChecks,
  naslag: { toestanden: `${folder}/toestanden.csv`, registraties: `${folder}/registraties.csv` },
});

/** Every step of a dossier with its day; which step may follow which stands in huisuitzettingen/overgangen.csv. */
export const uitzettingsstappen = defineContract({
  naam: "uitzettingsstappen",
  titel: "Huisuitzettingen: stappen van dossiers",
  uitleg: "Eén rij per stap van een dossier: van welke toestand naar welke, en op welke dag.",
  versie: "1",
  kolommen: {
    dossiernr,
    registratie,
    gemeente,
    ...stepColumns(toestanden),
    is_fictief: fictief,
  },
  sleutel: ["dossiernr", "toestand", "datum_toestand"],
  dekking: { soort: "eenheid", sql: "registratie" },
  organisatie: "gemeente",
  fictief: "is_fictief",
  controles: stapChecks,
  naslag: { overgangen: `${folder}/overgangen.csv` },
});
