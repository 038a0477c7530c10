-- grain: one row per keten, dossier and termijn: the first time that the clock started
create table fct_ketentermijn as
with termijnen as (
  select 'wonen' as keten, constructie_code as keten_code, termijn_code, van, naar, aantal, aantal_hoog, eenheid
  from ref_woontermijnen
  union all
  select 'huisuitzetting', registratie_code, termijn_code, van, naar, aantal, aantal_hoog, eenheid
  from ref_uitzettingstermijnen
),
dossiers as (
  select 'wonen' as keten, plaatsing_pseudoniem as dossier_pseudoniem, gebied, datum_laatst_bekend from fct_woonplaatsing
  union all
  select 'huisuitzetting', dossier_pseudoniem, gebied, datum_laatst_bekend from fct_uitzettingsdossier
),
begonnen as (
  select t.*, s.dossier_pseudoniem, s.gebied, min(s.datum) as datum_begin, min(s.volgnummer) as volgnummer
  from termijnen as t
  join fct_ketenstap as s on s.keten = t.keten and s.keten_code = t.keten_code and s.toestand_code = t.van
  group by all
),
gevolgd as (
  select
    b.keten,
    b.keten_code,
    b.termijn_code,
    b.dossier_pseudoniem,
    b.gebied,
    b.datum_begin,
    (b.datum_begin + case b.eenheid
      when 'dag' then to_days(coalesce(nullif(b.aantal_hoog, ''), b.aantal)::integer)
      when 'week' then to_days(7 * coalesce(nullif(b.aantal_hoog, ''), b.aantal)::integer)
      when 'maand' then to_months(coalesce(nullif(b.aantal_hoog, ''), b.aantal)::integer)
    end)::date as datum_termijn,
    min(s.datum) filter (where s.toestand_code in (select unnest(string_split(b.naar, '|')))) as datum_gehaald,
    min(s.datum) filter (where s.is_einde) as datum_anders,
  from begonnen as b
  left join fct_ketenstap as s
    on s.keten = b.keten and s.dossier_pseudoniem = b.dossier_pseudoniem and s.gebied = b.gebied
      and s.volgnummer > b.volgnummer
  group by all
)
select
  g.*,
  d.datum_laatst_bekend,
  case
    when g.datum_gehaald <= g.datum_termijn then 'op_tijd'
    when g.datum_gehaald is not null then 'later'
    when g.datum_anders is not null then 'anders_geeindigd'
    when d.datum_laatst_bekend <= g.datum_termijn then 'loopt_nog'
    else 'voorbij'
  end as stand_code,
from gevolgd as g
join dossiers as d using (keten, dossier_pseudoniem, gebied);
