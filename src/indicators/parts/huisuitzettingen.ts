import type { Scope } from "../../scope/scope.ts";
import { text } from "../indicator.ts";

/**
 * Scope that counts of dossiers share. Registrations see other landlords (004 L923–931), so every row says
 * in `telbegrip_label` of which registration it is, and two of those never stand in one sum or on one axis.
 */
export const uitzettingScope: Scope = {
  telbegrip: "dossier van een huisuitzetting",
  eenheid: "dossier",
  eenheid_meervoud: "dossiers",
  soort: "aantal",
  populatie:
    "Dossiers van huishoudens met een melding, vonnis of aangezegde ontruiming. Wie twee keer is gemeld, telt twee keer.",
  dekking: "per registratie verschillend: corporaties, of ook particuliere verhuurders",
  tijdsbasis: "stroom",
  blik: "cohort",
  aard: "meting",
  ethos: [],
  ethos_uitleg:
    "niet ingedeeld: wie wordt gemeld, dreigt het huis te verliezen, en wie is ontruimd, is het kwijt",
  kleinste_niveau: null,
  is_indirect: false,
  deel_van: [],
};

export const registratieKolommen = [
  text("registratie_code", "code van de registratie; registraties worden nooit opgeteld"),
  text("registratie", "registratie: wie het dossier bijhoudt"),
  text("sectordekking", "welke verhuurders die registratie ziet"),
  text("telbegrip_label", "wat de rij telt; elke registratie telt iets anders"),
];

/** SQL of those columns for rows `t` with `registratie_code`, joined with {@link registratieJoin}. */
export const registratieSql = `
  t.registratie_code,
  r.naam as registratie,
  r.sectordekking,
  r.telt as telbegrip_label`;

export const registratieJoin = "join ref_uitzettingsregistraties as r using (registratie_code)";

/** What every table of dossiers shares. */
export const uitzettingTabel = {
  definitie_versie: "1",
  richting: "geen",
  bescherming: "personen",
  bron: "huisuitzettingen",
  waarde: "geheel",
  peildatum: "select max(datum_laatst_bekend)::varchar from fct_uitzettingsdossier",
} as const;

/** SQL for the key of a cell of dossiers of one registration that began in one year in one gemeente. */
export const uitzettingCel = (...parts: readonly string[]): string => cohortCel("jaar", ...parts);

/** The same where the year is in another column. */
export const cohortCel = (jaar: string, ...parts: readonly string[]): string =>
  `concat_ws('|', ${["'huisuitzetting'", "gebied", "registratie_code", jaar, ...parts].join(", ")})`;

/** All dossiers of the year, those with one outcome, and those that went one way or other. */
export const alleCel = uitzettingCel();
export const uitkomstCel = (uitkomst: string): string => uitzettingCel(`'uitkomst=' || ${uitkomst}`);
export const ontruimdCel = uitkomstCel("'ontruimd'");

export const uitkomsten = [
  "niet_ontruimd",
  "ontruimd",
  "vertrokken",
  "onbekend",
  "ontbreekt",
  "loopt_nog",
] as const;

/** SQL list of text, for order and grids. */
export const lijst = (codes: readonly string[]): string => `[${codes.map((code) => `'${code}'`).join(", ")}]`;

export const uitkomstLabel = `case uitkomst_code when 'totaal' then 'Alle dossiers' when 'niet_ontruimd' then 'Niet ontruimd'
    when 'ontruimd' then 'Ontruimd' when 'vertrokken' then 'Al vertrokken, adres onbekend'
    when 'onbekend' then 'Onbekend volgens de registratie' when 'ontbreekt' then 'Niets ingevuld' when 'loopt_nog' then 'Loopt nog' end`;

/** SQL for the label of a code of a list; `totaal` and what is not known have labels of their own. */
export const codeLabel = (codelijst: string, code: string, totaal: string): string =>
  `case ${code} when 'totaal' then '${totaal}' when 'ONBEKEND' then 'Onbekend'
    else coalesce((select any_value(d.label) from dim_code as d where d.codelijst = '${codelijst}' and d.code = ${code}), ${code}) end`;

/**
 * Places in `ouders`: the children of one cell that share a place are one sum, so a cell that is split up
 * in several ways has a place for each. Steps and terms take one place each.
 */
export const plaats = {
  uitkomst: 0,
  sector: 1,
  wijze: 2,
  verste: 3,
  bereik: 4,
  kenmerk: 5,
  melding: 6,
  kruis: 7,
  stap: 10,
  termijn: 20,
  stap_kruis: 30,
  termijn_kruis: 40,
} as const;

/** SQL for `ouders` from pairs of a place (SQL) and the key of the whole (SQL, null for none). */
export function uitzettingOuders(
  ...pairs: readonly (readonly [place: string | number, key: string])[]
): string {
  if (pairs.length === 0) return "[]::varchar[]";
  const cases = pairs.map(([place, key]) => `when plek = ${place} then coalesce(${key}, '')`);
  return `list_transform(range(0, 60), lambda plek: case ${cases.join(" ")} else '' end)`;
}

/** How far a dossier came; SQL over fct_uitzettingsdossier. */
export const versteStap = `case when uitkomst_code = 'ontruimd' then 'ontruimd' when is_aanzegging then 'aanzegging'
    when is_vonnis then 'vonnis' when bereik_code = 'bereikt' then 'bereikt' else 'begin' end`;

/** A characteristic of dossiers: its name, the SQL of a label for `t.code`, and the order of its codes. */
interface Kenmerk {
  readonly kenmerk: "reden" | "huishouden";
  readonly label: string;
  readonly volgorde: string;
}

/**
 * SQL of a table that breaks dossiers down by a characteristic: all of them, and those that ended in
 * ontruiming. Every code with every other outcome is a cell too, which the table does not show.
 */
export const kenmerkTabel = ({ kenmerk, label, volgorde }: Kenmerk): string => `
with ${kenmerkSql(kenmerk)}
select
  t.gebied,
  t.jaar as periode,${registratieSql},
  t.groep_code,
  if(t.groep_code = 'alle', 'Alle dossiers', 'Ontruimd') as groep,
  t.code as ${kenmerk}_code,
  ${label} as ${kenmerk},
  t.aantal as waarde,
  t.cel,
  t.ouders,
  t.hulpcel,
from rijen as t
${registratieJoin}
order by t.gebied, r.volgorde, t.jaar, t.hulpcel, t.groep_code, t.code <> 'totaal', ${volgorde}`;

/** CTEs `kenmerken` and `rijen` of {@link kenmerkTabel}. */
function kenmerkSql(kenmerk: string): string {
  const kenmerkCel = uitzettingCel(`'${kenmerk}=' || code`);
  const kruisCel = uitzettingCel("'uitkomst=' || uitkomst_code", `'${kenmerk}=' || code`);
  const hulp = "uitkomst_code <> 'ontruimd'";
  return `kenmerken as (
  select gebied, registratie_code, jaar, ${kenmerk}_code as code, uitkomst_code, count(*) as aantal
  from fct_uitzettingsdossier
  group by all
),
rijen as (
  select gebied, registratie_code, jaar, 'alle' as groep_code, 'totaal' as code, sum(aantal)::bigint as aantal, false as hulpcel,
    ${alleCel} as cel, ${uitzettingOuders()} as ouders
  from kenmerken group by gebied, registratie_code, jaar
  union all
  select gebied, registratie_code, jaar, 'alle', code, sum(aantal)::bigint, false, ${kenmerkCel},
    ${uitzettingOuders([plaats.kenmerk, alleCel])}
  from kenmerken group by gebied, registratie_code, jaar, code
  union all
  select gebied, registratie_code, jaar, uitkomst_code, 'totaal', sum(aantal)::bigint, ${hulp}, ${uitkomstCel("uitkomst_code")},
    ${uitzettingOuders([plaats.uitkomst, alleCel])}
  from kenmerken group by gebied, registratie_code, jaar, uitkomst_code
  union all
  select gebied, registratie_code, jaar, uitkomst_code, code, aantal, ${hulp}, ${kruisCel},
    ${uitzettingOuders([plaats.kenmerk, uitkomstCel("uitkomst_code")], [plaats.kruis, kenmerkCel])}
  from kenmerken
)`;
}
