import type { Scope } from "../../scope/scope.ts";
import { type Indicator, text } from "../indicator.ts";

const people = {
  eenheid: "mens",
  eenheid_meervoud: "mensen",
  soort: "aantal",
  blik: null,
  is_indirect: false,
  deel_van: [],
} as const;

/** The estimate of CBS: for the country as a whole and nothing smaller (andere-monitors.md §1.4). */
export const cbsSchattingScope: Scope = {
  ...people,
  telbegrip: "mensen die volgens een schatting dakloos zijn",
  populatie:
    "Mensen van 18 tot 65 jaar die in drie registers kunnen voorkomen. Kinderen, ouderen en mensen zonder verblijfsvergunning tellen niet mee.",
  dekking: "mensen die in drie registers kunnen voorkomen",
  tijdsbasis: "stand",
  aard: "raming",
  ethos: [1, 2, 3, 5, 6],
  ethos_uitleg: "Categorie 3 telt alleen mee bij kort verblijf; 4 en 7 tellen niet mee.",
  kleinste_niveau: "land",
};

/** Everybody who was ever in shelter in a year, per centrumregio (andere-monitors.md §1.5). */
export const cbsMonitorScope: Scope = {
  ...people,
  telbegrip: "mensen die in het jaar ooit in de opvang waren",
  populatie: "Mensen met een BSN die in het jaar in een maatschappelijke opvang stonden ingeschreven.",
  dekking: "mensen die een opvang met hun BSN registreerde",
  tijdsbasis: "ooit_in_periode",
  aard: "meting",
  ethos: [2, 3],
  ethos_uitleg: "Alleen noodopvang en tijdelijke opvang.",
  kleinste_niveau: "regio",
};

/** Published totals of the ETHOS tellingen, of which the source does not say who is in. */
export const ethosRondeScope: Scope = {
  ...people,
  telbegrip: "mensen die als dakloos zijn geteld",
  populatie: "Mensen die een organisatie op de teldag als dakloos telde, in de regio's die meededen.",
  dekking: "mensen die een organisatie kent die aan de telling meedoet",
  tijdsbasis: "stand",
  aard: "meting",
  ethos: [],
  ethos_uitleg: "De bron zegt niet of categorie 7 in het totaal zit.",
  kleinste_niveau: "regio",
};

/** What every table made from published figures of other monitors shares. */
export const monitorTable = {
  definitie_versie: "1",
  richting: "minder_is_beter",
  bescherming: "openbaar",
  bron: "cijferregister",
  peildatum: null,
} as const satisfies Partial<Indicator>;

/** Where a figure stands in the cijferregister and how precise its document is; SQL in {@link figureSql}. */
export const figureColumns = [
  text("register", "bundel documenten"),
  text("reeks", "reeks in het cijferregister"),
  text("peildatum", "dag waarop is geteld; leeg als de bron geen dag noemt"),
  text("kwalificatie", "exact, schatting, circa, minimaal, maximaal of afgeleid"),
  text("cijfer_status", "gepubliceerd of voorlopig"),
  text("bron_datum", "datum van het document"),
  text("bron_regel", "regel in het document"),
  text("adres", "waar het document op internet staat"),
  text("opmerking", "wat erbij gezegd moet worden"),
];

/** SQL of those columns, for `fct_cijfer as c` and `stg_bronnen as b`. */
export const figureSql = `
  c.register,
  c.reeks,
  c.peildatum::varchar as peildatum,
  c.kwalificatie,
  c.cijfer_status,
  b.datum as bron_datum,
  c.bron_regel,
  b.adres,
  c.opmerking`;
