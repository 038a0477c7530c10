import { unknownTransition } from "../../src/contract/chain.ts";
import type { RowCheck } from "../../src/contract/contract.ts";

/** What is wrong within one row of uitzettingsdossiers; none of it turns a row away, but for two dates. */
export const dossierChecks: readonly RowCheck[] = [
  {
    // a gezin has at least one child under 18 (004 L160–164); the brede centrale toegang counted others too (L1978)
    code: "gezin_zonder_kinderen",
    ernst: "waarschuwing",
    treft: "huishouden in ('GEZIN', 'EENOUDER') and aantal_kinderen <= 0",
    kolom: "aantal_kinderen",
    uitleg:
      "Een gezin heeft ten minste één kind onder de 18 jaar; het soort huishouden telt hier als onbekend.",
    hulp: "Controleer het aantal kinderen, of kies een ander soort huishouden.",
  },
  {
    code: "kinderen_passen_niet",
    ernst: "waarschuwing",
    treft: `(huishouden in ('ALLEENSTAAND', 'ECHTPAAR') and aantal_kinderen > 0)
      or (huishouden is null and aantal_kinderen < 0)`,
    kolom: "aantal_kinderen",
    uitleg: "Het aantal kinderen past niet bij het soort huishouden, dat hier als onbekend telt.",
    hulp: "Controleer het aantal kinderen en het soort huishouden.",
  },
  {
    code: "wijze_zonder_afwending",
    ernst: "waarschuwing",
    treft: "wijze_afgewend is not null and uitkomst is distinct from 'NIET_ONTRUIMD'",
    kolom: "wijze_afgewend",
    uitleg: "Er staat hoe de uitzetting is afgewend, maar niet dat zij is afgewend.",
    hulp: "Vul als uitkomst niet ontruimd in, of laat de wijze leeg.",
  },
  {
    code: "wijze_is_geen_afwending",
    ernst: "waarschuwing",
    treft: `uitkomst = 'NIET_ONTRUIMD'
      and wijze_afgewend not in (select toestand_code from naslag_toestanden where soort = 'afgewend')`,
    kolom: "wijze_afgewend",
    uitleg: "De wijze is geen manier waarop een uitzetting wordt afgewend; zij telt als onbekend.",
    hulp: "Kies een toestand van de soort afgewend uit data/reference/huisuitzettingen/toestanden.csv.",
  },
  {
    code: "reden_past_niet_bij_sector",
    ernst: "waarschuwing",
    treft: `(sector = 'KOOP' and reden in ('HUURSCHULD', 'ONDERHUUR'))
      or (sector in ('CORPORATIE', 'PARTICULIER') and reden = 'HYPOTHEEK')`,
    kolom: "reden",
    uitleg: "De reden past niet bij de sector: huurschuld hoort bij huur, hypotheekschuld bij koop.",
    hulp: "Controleer de reden en van wie de woning is.",
  },
  {
    // what a registration sees decides what it may be compared with (004 L923–931)
    code: "sector_buiten_registratie",
    ernst: "waarschuwing",
    treft: `concat_ws('|', registratie, sector) not in (
      select concat_ws('|', registratie_code, unnest(string_split(sectoren, '|'))) from naslag_registraties
      union all select registratie_code from naslag_registraties
    )`,
    kolom: "sector",
    uitleg: "Deze registratie ziet volgens haar beschrijving geen woningen van deze sector.",
    hulp: "Controleer de sector, of vul data/reference/huisuitzettingen/registraties.csv aan.",
    toon: "'Registratie: ' || registratie",
  },
  {
    code: "achterstand_negatief",
    ernst: "waarschuwing",
    treft: "maanden_achterstand < 0",
    kolom: "maanden_achterstand",
    uitleg: "Een huurachterstand kan niet kleiner zijn dan nul maanden.",
    hulp: "Controleer het aantal maanden, of laat het leeg.",
  },
  {
    code: "gesloten_voor_begin",
    ernst: "fout",
    treft: "datum_gesloten < datum_begin",
    kolom: "datum_gesloten",
    uitleg: "Het dossier is gesloten voordat het begon.",
    hulp: "Controleer beide datums.",
  },
  {
    code: "peildatum_voor_begin",
    ernst: "fout",
    treft: "peildatum < datum_begin",
    kolom: "peildatum",
    uitleg: "Het bestand is bijgewerkt tot een dag voor het begin van dit dossier.",
    hulp: "Controleer beide datums.",
  },
];

/** What is wrong within one row of uitzettingsstappen. */
export const stapChecks: readonly RowCheck[] = [
  unknownTransition({
    sleutel: {},
    bestand: "huisuitzettingen/overgangen.csv",
    uitleg: "De keten van een huisuitzetting kent deze stap niet; de rij blijft wel bewaard.",
    toon: "'Registratie: ' || registratie",
  }),
];
