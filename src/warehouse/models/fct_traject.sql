-- grain: one row per traject
create table fct_traject as
with per_status as (
  select
    traject_pseudoniem,
    gebied,
    min(datum) filter (where status_code = '02_TOETS') as datum_toets,
    min(datum) filter (where status_code = '03_WACHTLIJST') as datum_wachtlijst,
    min(datum) filter (where status_code = '04_INTAKE') as datum_intake,
    min(datum) filter (where status_code = '05_NIET_GESTART') as datum_niet_gestart,
    min(datum) filter (where status_code = '06_GESTART') as datum_start,
    min(datum) filter (where status_code = '14_VERHUISD') as datum_verhuisd,
    min(datum) filter (where status_code = '17_GESTAAKT') as datum_gestaakt,
    min(datum) filter (where status_code = '18_TERUG') as datum_terug,
    min(reden_code) filter (where status_code in ('05_NIET_GESTART', '17_GESTAAKT')) as reden_code,
  from stg_traject_statussen
  group by all
),
laatste_datum as (
  select gebied, max(datum) as datum
  from (
    select gebied, datum from stg_traject_statussen
    union all
    select gebied, unnest([datum_aanmelding, datum_start, datum_woning, datum_uitval]) from stg_trajecten
  )
  group by gebied
),
met_datums as (
  select
    t.*,
    left(strftime(t.datum_aanmelding, '%Y-%m'), 4) as jaar_aanmelding,
    coalesce(s.datum_toets, t.datum_toets) as toets_op,
    s.datum_wachtlijst,
    s.datum_intake,
    coalesce(s.datum_start, t.datum_start) as start_op,
    coalesce(s.datum_verhuisd, t.datum_woning) as uitstroom_op,
    -- who moved did not drop out; the checks say when a file claims both
    case when coalesce(s.datum_verhuisd, t.datum_woning) is null
      then coalesce(s.datum_niet_gestart, s.datum_gestaakt, t.datum_uitval) end as uitval_op,
    s.datum_niet_gestart,
    s.datum_gestaakt,
    coalesce(s.datum_terug, t.datum_terugkeer) as terug_op,
    coalesce(s.reden_code, t.reden_code) as reden,
    coalesce(t.peildatum, l.datum) as laatst_bekend,
  from stg_trajecten as t
  left join per_status as s using (traject_pseudoniem, gebied)
  left join laatste_datum as l using (gebied)
),
met_stand as (
  select
    m.*,
    case when uitval_op is null then null
      -- what began did not fail to begin; the checks say when a file claims both
      when start_op is not null or (datum_gestaakt is not null and datum_niet_gestart is null) then 'gestaakt'
      else 'niet_gestart' end as uitval_code,
    -- a traject that ended in a home began, on that day at the latest; so stock and flow always close
    case when start_op is null then uitstroom_op else least(start_op, coalesce(uitstroom_op, uitval_op, start_op)) end
      as begin_op,
    (start_op is null and uitstroom_op is not null) or start_op > coalesce(uitstroom_op, uitval_op) as is_begin_afgeleid,
    case when datum_wachtlijst is not null
      then list_min(list_filter([datum_intake, begin_op, uitstroom_op, uitval_op], lambda d: d >= datum_wachtlijst)) end
      as wachtlijst_tot,
    case when uitstroom_op is not null then 'uitstroom' when uitval_op is not null then 'uitval' else 'lopend' end
      as einde,
  from met_datums as m
),
jong as (
  select i.traject_pseudoniem, i.gebied, i.codelijst, i.code, d.soort = 'jong' as is_jong
  from fct_traject_indeling as i
  left join dim_code as d using (codelijst, code)
  where i.dimensie = 'leeftijd'
),
lijst_van_jaar as (
  -- the list of ages that holds on a day
  select codelijst, min(geldig_van) as geldig_van, max(geldig_tot) as geldig_tot
  from dim_code
  where codelijst in (select codelijst from ref_leeftijdsbanden)
  group by codelijst
)
select
  m.traject_pseudoniem,
  m.gebied,
  m.regeling_code,
  m.datum_aanmelding,
  strftime(m.datum_aanmelding, '%Y-%m') as maand_aanmelding,
  m.jaar_aanmelding,
  coalesce(m.aanmelder_code, 'ONBEKEND') as aanmelder_code,
  coalesce(m.dienst_code, 'ONBEKEND') as dienst_code,
  m.toets_op as datum_toets,
  coalesce(m.toets_code, 'ONBEKEND') as toets_code,
  m.criterium_code,
  m.datum_wachtlijst as datum_wachtlijst_vanaf,
  m.wachtlijst_tot as datum_wachtlijst_tot,
  m.datum_intake,
  m.begin_op as datum_start,
  coalesce(m.is_begin_afgeleid, false) as is_start_afgeleid,
  m.uitstroom_op as datum_uitstroom,
  strftime(m.uitstroom_op, '%Y-%m') as maand_uitstroom,
  strftime(m.uitstroom_op, '%Y') as jaar_uitstroom,
  m.uitval_op as datum_uitval,
  m.uitval_code,
  case when m.uitval_op is not null then coalesce(m.reden, 'ONBEKEND') end as reden_code,
  case when m.uitstroom_op is not null then m.terug_op end as datum_terugkeer,
  case when m.uitstroom_op is null then null
    when m.is_teruggekeerd or m.terug_op is not null then 'ja'
    when not m.is_teruggekeerd then 'nee'
    else 'onbekend' end as terugkeer_code,
  case when m.uitstroom_op is not null then 'uitgestroomd'
    when m.uitval_code is not null then m.uitval_code
    when m.begin_op is not null then 'lopend'
    when m.datum_wachtlijst is not null and m.wachtlijst_tot is null then 'wachtlijst'
    else 'aangemeld' end as stand_code,
  coalesce(m.datum_gegevens, m.datum_aanmelding) as datum_gegevens,
  coalesce(m.begeleidingsvorm_code, 'ONBEKEND') as begeleidingsvorm_code,
  coalesce(b.soort, 'ONBEKEND') as begeleiding_code,
  coalesce(m.huishoudtype_code, 'ONBEKEND') as huishoudtype_code,
  m.aantal_kinderen,
  m.geboortejaar,
  case j.is_jong when true then 'JONGEREN' when false then 'DAKLOZEN' else 'ONBEKEND' end as doelgroep_code,
  coalesce(m.inkomen_code, 'ONBEKEND') as inkomen_code,
  coalesce(m.vorige_huisvesting_code, 'ONBEKEND') as vorige_huisvesting_code,
  v.soort = 'opvang' as is_uit_opvang,
  m.is_remigrant,
  m.heeft_werkperspectief,
  m.heeft_wmo_begeleiding,
  m.dakloos_sinds_jaar,
  m.aantal_systemen,
  case when m.uitstroom_op is not null then m.bestemming_gemeente end as bestemming_gemeente,
  case when m.uitstroom_op is not null then coalesce(g.provincie, m.provincie_geleverd) end as bestemming_provincie,
  case when m.uitstroom_op is not null then coalesce(g.gebiedstype, 'ONBEKEND') end as gebiedstype_code,
  case when m.uitstroom_op is not null then m.bestemming_gemeente = m.gebied end as is_binnen_gemeente,
  case when m.uitstroom_op is not null then m.basis_woning_code end as basis_woning_code,
  coalesce(m.is_pw_beeindigd, case when m.datum_pw_beeindigd is not null then true end) as is_pw_beeindigd,
  m.datum_pw_beeindigd,
  m.laatst_bekend as datum_laatst_bekend,
  date_diff('day', m.datum_aanmelding, coalesce(m.uitstroom_op, m.uitval_op, m.laatst_bekend)) as duur_dagen,
  m.einde as duur_einde,
from met_stand as m
left join dim_code as b on b.codelijst = 'begeleidingsvorm' and b.code = m.begeleidingsvorm_code
left join dim_code as v on v.codelijst = 'vorige_huisvesting' and v.code = m.vorige_huisvesting_code
left join ref_bestemmingen as g on g.gemeente = m.bestemming_gemeente
left join lijst_van_jaar as l
  on m.datum_aanmelding between l.geldig_van and coalesce(l.geldig_tot, date '9999-12-31')
left join jong as j
  on j.traject_pseudoniem = m.traject_pseudoniem and j.gebied = m.gebied and j.codelijst = l.codelijst;
