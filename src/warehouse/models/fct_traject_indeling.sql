-- grain: one row per traject and code list
create table fct_traject_indeling as
with banden as (
  select
    codelijst,
    code,
    nullif(geboortejaar_van, '')::integer as vanaf,
    nullif(geboortejaar_tot, '')::integer as tot_en_met,
  from ref_leeftijdsbanden
),
leeftijdslijsten as (select distinct codelijst from banden),
leeftijd as (
  select
    t.traject_pseudoniem,
    t.gebied,
    'leeftijd' as dimensie,
    l.codelijst,
    -- without a year of birth only the band as delivered, and only in the list that has it
    coalesce(op_jaar.code, op_code.code, 'ONBEKEND') as code,
  from stg_trajecten as t
  cross join leeftijdslijsten as l
  left join banden as op_jaar
    on op_jaar.codelijst = l.codelijst
    and t.geboortejaar between coalesce(op_jaar.vanaf, 0) and coalesce(op_jaar.tot_en_met, 9999)
  left join banden as op_code
    on op_code.codelijst = l.codelijst and t.geboortejaar is null and op_code.code = t.leeftijd_code
),
inkomenslijsten as (select distinct codelijst from ref_inkomen_herleiding),
inkomen as (
  select
    t.traject_pseudoniem,
    t.gebied,
    'inkomen' as dimensie,
    l.codelijst,
    coalesce(h.herleid, 'ONBEKEND') as code,
  from stg_trajecten as t
  cross join inkomenslijsten as l
  left join ref_inkomen_herleiding as h on h.codelijst = l.codelijst and h.inkomen = t.inkomen_code
)
select * from leeftijd
union all
select * from inkomen;
