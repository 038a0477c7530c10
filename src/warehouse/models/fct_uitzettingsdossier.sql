-- grain: one row per dossier: one melding, vonnis or aanzegging of one household
create table fct_uitzettingsdossier as
-- registrations deliver apart, so news of one says nothing of how far another is up to date
with laatste_datum as (
  select gebied, registratie_code, max(datum) as datum
  from (
    select gebied, registratie_code, greatest(datum_begin, datum_gesloten) as datum from stg_uitzettingsdossiers
    union all
    select gebied, registratie_code, datum from stg_uitzettingsstappen
  )
  group by gebied, registratie_code
),
stappen as (
  select
    dossier_pseudoniem,
    gebied,
    keten_code as registratie_code,
    min(datum) filter (where toestand_code = 'gemeld') as datum_gemeld,
    min(datum) filter (where soort = 'bereikt') as datum_bereikt,
    bool_or(toestand_code = 'niet_bereikt') as is_niet_bereikt,
    min(datum) filter (where toestand_code = 'tussenmelding') as datum_tussenmelding,
    min(datum) filter (where toestand_code = 'terugmelding') as datum_terugmelding,
    min(datum) filter (where soort = 'opgeschort') as datum_opgeschort,
    min(datum) filter (where soort = 'vonnis') as datum_vonnis,
    min(datum) filter (where soort = 'aanzegging') as datum_aanzegging,
    min(datum) filter (where is_einde) as datum_einde,
    arg_min(soort, volgnummer) filter (where is_einde) as einde_soort,
    arg_min(toestand_code, volgnummer) filter (where is_einde) as einde_code,
    max(datum) as datum_laatste_stap,
    count(*) filter (where not is_in_keten) as aantal_buiten_keten,
    count(*) filter (where not sluit_aan) as aantal_sluit_niet_aan,
  from fct_ketenstap
  where keten = 'huisuitzetting'
  group by all
),
dossiers as (
  select
    d.*,
    r.begin as begin_code,
    s.* exclude (dossier_pseudoniem, gebied, registratie_code),
    coalesce(d.peildatum, l.datum) as datum_laatst_bekend,
    -- a dated step goes before what was filled in; nothing filled in is not the same as unknown
    case
      when s.einde_soort = 'afgewend' then 'niet_ontruimd'
      when s.einde_soort is not null then s.einde_soort
      when d.uitkomst_code = 'WEL_ONTRUIMD' then 'ontruimd'
      when d.uitkomst_code is not null then lower(d.uitkomst_code)
      when d.datum_gesloten is not null then 'ontbreekt'
      else 'loopt_nog'
    end as uitkomst,
  from stg_uitzettingsdossiers as d
  join ref_uitzettingsregistraties as r using (registratie_code)
  join laatste_datum as l using (gebied, registratie_code)
  left join stappen as s using (dossier_pseudoniem, gebied, registratie_code)
)
select
  dossier_pseudoniem,
  huishouden_pseudoniem,
  gebied,
  registratie_code,
  begin_code,
  datum_begin,
  strftime(datum_begin, '%Y') as jaar,
  coalesce(sector_code, 'ONBEKEND') as sector_code,
  coalesce(reden_code, 'ONBEKEND') as reden_code,
  case
    when huishouden_code in ('GEZIN', 'EENOUDER') and (aantal_kinderen is null or aantal_kinderen > 0) then 'GEZIN'
    when huishouden_code in ('ALLEENSTAAND', 'ECHTPAAR') and coalesce(aantal_kinderen, 0) = 0 then huishouden_code
    else 'ONBEKEND'
  end as huishouden_code,
  maanden_achterstand,
  datum_gemeld,
  datum_bereikt,
  case
    when begin_code <> 'gemeld' then 'nvt'
    when datum_bereikt is not null then 'bereikt'
    when is_niet_bereikt then 'niet_bereikt'
    else 'onbekend'
  end as bereik_code,
  datum_tussenmelding,
  datum_terugmelding,
  datum_opgeschort,
  datum_vonnis,
  datum_aanzegging,
  datum_tussenmelding is not null as is_tussenmelding,
  datum_terugmelding is not null as is_terugmelding,
  datum_opgeschort is not null as is_opgeschort,
  datum_vonnis is not null or begin_code = 'vonnis' as is_vonnis,
  datum_aanzegging is not null or begin_code = 'aanzegging' as is_aanzegging,
  uitkomst as uitkomst_code,
  case
    when uitkomst <> 'niet_ontruimd' then null
    when einde_soort = 'afgewend' then einde_code
    when wijze_code in (select toestand_code from ref_uitzettingstoestanden where soort = 'afgewend') then wijze_code
    else 'onbekend'
  end as wijze_code,
  coalesce(datum_einde, datum_gesloten) as datum_einde,
  datum_gesloten,
  datum_laatste_stap,
  datum_laatst_bekend,
  coalesce(aantal_buiten_keten, 0) as aantal_buiten_keten,
  coalesce(aantal_sluit_niet_aan, 0) as aantal_sluit_niet_aan,
from dossiers;
