import type { Scope } from "../../scope/scope.ts";
import { flag, text } from "../indicator.ts";

/** Scope of lists of figures from documents, where each row says for itself what it counts. */
export const registerScope: Scope = {
  telbegrip: "per rij verschillend",
  eenheid: "per rij verschillend",
  eenheid_meervoud: "per rij verschillend",
  soort: "overig",
  populatie: "Per document verschillend.",
  dekking: "per document verschillend",
  tijdsbasis: "gemengd",
  blik: null,
  aard: "meting",
  ethos: [],
  ethos_uitleg: "niet ingedeeld in de bronnen",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

/** What a figure of the register counts, as columns of its row; see scopeOfFigure in src/scope/figure.ts. */
export const figureScopeColumns = [
  text("reeks_titel", "titel van de reeks"),
  text("periode_soort", "jaar, stand, periode of cumulatief"),
  text("periode_van", "eerste dag"),
  text("periode_tot", "laatste dag"),
  text("peildatum", "dag waarop is geteld"),
  text("telbegrip_label", "wat er is geteld, in woorden"),
  text("eenheid_enkelvoud", "eenheid bij één"),
  text("eenheid_meervoud", "eenheid bij meer"),
  text("eenheid_soort", "aantal, aandeel, bedrag, duur, verhouding, jaartal of overig"),
  text("categorie", "groep binnen de uitsplitsing"),
  flag("is_geheel", "de categorie is het geheel waar de andere categorieën van de reeks delen van zijn"),
  text("kwalificatie", "exact, schatting, circa, minimaal, maximaal of afgeleid"),
  text("cijfer_status", "gepubliceerd, voorlopig, raming, doel, norm of indruk"),
  text("bron_id", "document"),
  text("sectordekking", "welke verhuurders of wie er in de telling zit, als de bron dat zegt"),
  text("definitie", "kant van een breuk in de reeks; leeg als er geen breuk is"),
];

/** SQL of those columns, for `fct_cijfer as c` with {@link figureJoins}. */
export const figureScopeSql = `
  r.titel as reeks_titel,
  c.periode_soort,
  c.periode_van::varchar as periode_van,
  c.periode_tot::varchar as periode_tot,
  c.peildatum::varchar as peildatum,
  t.label as telbegrip_label,
  e.enkelvoud as eenheid_enkelvoud,
  e.meervoud as eenheid_meervoud,
  e.soort as eenheid_soort,
  c.categorie,
  coalesce(r.geheel <> '' and c.categorie = r.geheel, false) as is_geheel,
  c.kwalificatie,
  c.cijfer_status,
  c.bron_id,
  b.sectordekking,
  c.definitie`;

export const figureJoins = `
join stg_bronnen as b using (bron_id)
left join ref_reeksen as r on r.reeks = c.reeks and r.register = c.register
left join ref_telbegrippen as t on t.telbegrip = c.telbegrip
left join ref_eenheden as e on e.eenheid = c.eenheid`;
