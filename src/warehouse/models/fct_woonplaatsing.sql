-- grain: one row per plaatsing: one person or household in one constructie
create table fct_woonplaatsing as
with laatste_datum as (
  select gebied, max(datum) as datum from stg_woonstappen group by gebied
),
-- a step on the same day as another counts by its number: somebody lives in the place until a later step ends that
stappen as (
  select
    plaatsing_pseudoniem,
    gebied,
    min(datum) as datum_begin,
    min(datum) filter (where soort = 'wachtlijst') as datum_wachtlijst_vanaf,
    min(datum) filter (where woont_er) as datum_bewoond,
    min(datum) filter (where soort = 'eigen_naam') as datum_eigen_naam,
    min(datum) filter (where toestand_code = 'urgentie_regulier') as datum_urgentie,
    arg_max(toestand_code, volgnummer) as toestand_code,
    arg_max(soort, volgnummer) as soort,
    arg_max(huurder_code, volgnummer) as huurder_code,
    min(datum) filter (where soort in ('elders', 'gestopt')) as datum_einde,
    arg_min(soort, volgnummer) filter (where soort in ('elders', 'gestopt')) as einde_code,
    count(*) filter (where not is_in_keten) as aantal_buiten_keten,
    count(*) filter (where not sluit_aan) as aantal_sluit_niet_aan,
  from fct_woonstap
  group by plaatsing_pseudoniem, gebied
),
na_wachtlijst as (
  select s.plaatsing_pseudoniem, s.gebied, min(s.datum) as datum_wachtlijst_tot
  from fct_woonstap as s
  join fct_woonstap as w
    on w.plaatsing_pseudoniem = s.plaatsing_pseudoniem and w.gebied = s.gebied and w.soort = 'wachtlijst'
      and s.volgnummer > w.volgnummer
  group by all
)
select
  p.plaatsing_pseudoniem,
  p.gebied,
  p.constructie_code,
  p.woonplek_pseudoniem,
  case when s.datum_urgentie is not null then 'URGENTIE' else coalesce(p.route_code, 'ONBEKEND') end as route_code,
  s.datum_begin,
  s.datum_wachtlijst_vanaf,
  n.datum_wachtlijst_tot,
  s.datum_bewoond,
  strftime(s.datum_bewoond, '%Y') as jaar_bewoond,
  s.datum_eigen_naam,
  s.datum_einde,
  s.einde_code,
  -- the day on which somebody has a home: in the place itself, or elsewhere with urgentie
  coalesce(s.datum_bewoond, s.datum_urgentie) as datum_woning,
  coalesce(s.toestand_code, 'onbekend') as toestand_code,
  coalesce(s.soort, 'onbekend') as soort,
  s.huurder_code,
  p.datum_einde_contract,
  p.datum_einde_indicatie,
  case when p.datum_terug_in_opvang is not null then true else p.is_terug_in_opvang end as is_terug_in_opvang,
  p.datum_terug_in_opvang,
  coalesce(p.peildatum, l.datum) as datum_laatst_bekend,
  coalesce(s.aantal_buiten_keten, 0) as aantal_buiten_keten,
  coalesce(s.aantal_sluit_niet_aan, 0) as aantal_sluit_niet_aan,
from stg_woonplaatsingen as p
left join stappen as s using (plaatsing_pseudoniem, gebied)
left join na_wachtlijst as n using (plaatsing_pseudoniem, gebied)
left join laatste_datum as l using (gebied);
