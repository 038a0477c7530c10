-- grain: one row per plaatsing and termijn: the first time that the clock started
create table fct_woontermijn as
with begonnen as (
  select t.*, s.plaatsing_pseudoniem, s.gebied, min(s.datum) as datum_begin, min(s.volgnummer) as volgnummer
  from ref_woontermijnen as t
  join fct_woonstap as s on s.constructie_code = t.constructie_code and s.toestand_code = t.van
  group by all
),
gevolgd as (
  select
    b.termijn_code,
    b.constructie_code,
    b.plaatsing_pseudoniem,
    b.gebied,
    b.datum_begin,
    (b.datum_begin + case b.eenheid
      when 'week' then to_days(7 * coalesce(nullif(b.aantal_hoog, ''), b.aantal)::integer)
      when 'maand' then to_months(coalesce(nullif(b.aantal_hoog, ''), b.aantal)::integer)
    end)::date as datum_termijn,
    min(s.datum) filter (where s.toestand_code in (select unnest(string_split(b.naar, '|')))) as datum_gehaald,
    min(s.datum) filter (where s.soort in ('gestopt', 'elders', 'niet_begonnen')) as datum_anders,
  from begonnen as b
  left join fct_woonstap as s
    on s.plaatsing_pseudoniem = b.plaatsing_pseudoniem and s.gebied = b.gebied and s.volgnummer > b.volgnummer
  group by all
)
select
  g.termijn_code,
  g.constructie_code,
  g.plaatsing_pseudoniem,
  g.gebied,
  g.datum_begin,
  strftime(g.datum_begin, '%Y') as jaar_begin,
  g.datum_termijn,
  g.datum_gehaald,
  p.datum_laatst_bekend,
  case
    when g.datum_gehaald <= g.datum_termijn then 'op_tijd'
    when g.datum_gehaald is not null then 'later'
    when g.datum_anders is not null then 'anders_geeindigd'
    when p.datum_laatst_bekend <= g.datum_termijn then 'loopt_nog'
    else 'voorbij'
  end as stand_code,
from gevolgd as g
join fct_woonplaatsing as p using (plaatsing_pseudoniem, gebied);
