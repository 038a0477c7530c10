import { unknownTransition } from "../../src/contract/chain.ts";
import type { RowCheck } from "../../src/contract/contract.ts";

const bothDates = "Controleer beide datums.";

/** What is wrong within one row of woonplekken. */
export const plekChecks: readonly RowCheck[] = [
  {
    code: "plek_zonder_datum",
    ernst: "waarschuwing",
    treft: "datum_afspraak is null and datum_geleverd is null",
    kolom: "datum_geleverd",
    uitleg: "Van de woonplek is niet bekend wanneer zij is afgesproken of er was.",
    hulp: "Vul ten minste een van de twee datums in.",
  },
  {
    code: "plek_weg_voor_geleverd",
    ernst: "fout",
    treft: "datum_einde_plek < datum_geleverd",
    kolom: "datum_einde_plek",
    uitleg: "De woonplek was weg voordat zij er was.",
    hulp: bothDates,
  },
];

/** What is wrong within one row of woonplaatsingen; rules of the documents carry their line. */
export const plaatsingChecks: readonly RowCheck[] = [
  {
    // since 2015 the contract runs on while the indicatie ends (003 L715–729)
    code: "contract_langer_dan_indicatie",
    ernst: "waarschuwing",
    treft: "datum_einde_contract > datum_einde_indicatie",
    kolom: "datum_einde_contract",
    uitleg: "Het contract loopt door nadat de indicatie voor begeleiding is afgelopen.",
    hulp: "Controleer beide datums. Kloppen zij, dan is de begeleiding eerder betaald dan het contract eist.",
  },
  {
    code: "terug_spreekt_zich_tegen",
    ernst: "waarschuwing",
    treft: "terug_in_opvang = false and datum_terug_in_opvang is not null",
    kolom: "terug_in_opvang",
    uitleg: "De bewoner kwam niet terug in de opvang, maar er is wel een datum.",
    hulp: "Vul ja in, of laat de datum leeg.",
  },
  {
    // urgentie gives an ordinary lease without shared risk (003 L498–502, L628–642)
    code: "route_past_niet",
    ernst: "waarschuwing",
    treft: "route in ('EEN_ROUTE', 'URGENTIE', 'OMBOUW') and constructie <> 'huurzorgcontract'",
    kolom: "route",
    uitleg: "Deze route hoort bij het huurzorgcontract, niet bij deze woonvorm.",
    hulp: "Controleer de route en de woonvorm.",
  },
];

/** What is wrong within one row of woonstappen. */
export const stapChecks: readonly RowCheck[] = [
  unknownTransition({
    sleutel: { constructie: "constructie_code" },
    bestand: "wonen/overgangen.csv",
    uitleg: "De keten van deze woonvorm kent deze stap niet; de rij blijft wel bewaard.",
    toon: "'Woonvorm: ' || constructie",
  }),
];
