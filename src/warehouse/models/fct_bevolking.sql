-- grain: one row per StatLine table, area, day and age group of which the inhabitants are known
create table fct_bevolking as
with namen as (
  -- what a code of an OData table means, when its metadata was delivered
  select distinct on (tabel, dimensie, code) tabel, dimensie, code, titel, eenheid from stg_statline_labels
),
cijfers as (
  select
    s.tabel,
    coalesce(n.titel, s.onderwerp) as onderwerp,
    coalesce(nullif(s.eenheid, ''), n.eenheid, '') as eenheid,
    case
      when s.regio_code like 'NL%' then 'NL'
      when s.regio_code <> '' then s.regio_code
      when trim(s.regio) in ('Nederland', '') then 'NL'
      else coalesce(g.cbs_code, '')
    end as gebied_code,
    s.periode,
    s.uitsplitsing,
    s.waarde,
    row_number() over () as nummer,
  from stg_statline as s
  left join namen as n on n.tabel = s.tabel and n.dimensie = 'DataProperties' and n.code = s.onderwerp_code
  left join ref_gemeenten as g on g.gemeente = regexp_replace(trim(s.regio), ' \(gemeente\)$', '') and g.cbs_code <> ''
  where s.waarde is not null
),
inwoners as (
  select c.*
  from cijfers as c
  join ref_bevolking as b on b.onderwerp = c.onderwerp or c.onderwerp like '% > ' || b.onderwerp
  where b.soort = 'inwoners'
    and regexp_matches(c.periode, '^[0-9]{4}(-01-01)?$')
    and c.eenheid in ('aantal', '', 'x 1 000')
    and regexp_matches(c.gebied_code, '^(NL|GM[0-9]{4})$')
),
delen as (
  select
    i.nummer,
    split_part(deel, '=', 1) as dimensie,
    coalesce(n.titel, trim(regexp_extract(deel, '=(.*)$', 1))) as label,
  from (select *, unnest(string_split(uitsplitsing, ' | ')) as deel from inwoners where uitsplitsing <> '') as i
  left join namen as n
    on n.tabel = i.tabel and n.dimensie = split_part(deel, '=', 1) and n.code = trim(regexp_extract(deel, '=(.*)$', 1))
),
groepen as (
  -- everybody in every other respect: a table of men alone says nothing about inhabitants
  select
    i.nummer,
    coalesce(bool_and(regexp_matches(lower(d.label), '^(totaal|mannen en vrouwen|t001038$|10000$)'))
      filter (where lower(d.dimensie) not like '%leeftijd%'), true) as is_iedereen,
    max(d.label) filter (where lower(d.dimensie) like '%leeftijd%') as leeftijd,
  from inwoners as i
  left join delen as d using (nummer)
  group by i.nummer
),
leeftijden as (
  select
    nummer,
    case
      when leeftijd is null or regexp_matches(lower(leeftijd), '^(totaal|10000$)') then 0
      when regexp_matches(leeftijd, '^[Jj]onger dan [0-9]+ jaar$') then 0
      when regexp_matches(leeftijd, '^[0-9]+ (tot [0-9]+ )?jaar( of ouder)?$')
        then regexp_extract(leeftijd, '^([0-9]+)', 1)::integer
    end as leeftijd_van,
    -- the first age that is not in the group; null for no end
    case
      when leeftijd is null or regexp_matches(lower(leeftijd), '^(totaal|10000$)') then null
      when regexp_matches(leeftijd, 'of ouder$') then null
      when regexp_matches(leeftijd, '(tot|dan) [0-9]+ jaar$') then regexp_extract(leeftijd, '([0-9]+) jaar$', 1)::integer
      else regexp_extract(leeftijd, '^([0-9]+) jaar$', 1)::integer + 1
    end as leeftijd_tot,
  from groepen
  where is_iedereen
)
select distinct
  i.tabel,
  i.gebied_code,
  make_date(left(i.periode, 4)::integer, 1, 1) as dag,
  l.leeftijd_van,
  l.leeftijd_tot,
  case when i.eenheid = 'x 1 000' then i.waarde * 1000 else i.waarde end::bigint as inwoners,
from inwoners as i
join leeftijden as l using (nummer)
where l.leeftijd_van is not null;
