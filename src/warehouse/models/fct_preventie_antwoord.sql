-- grain: one row per meting, gemeente, item and route
create table fct_preventie_antwoord as
with uit_rapport as (
  -- items of which only the printed table was delivered: the listed numbers are the record
  select
    *,
    [n::bigint for n in regexp_extract_all(nrs, '[0-9]+') if n <> '0'] as nummers,
  from stg_preventie_totalen
  anti join stg_preventie_antwoorden as geleverd using (meting_id, item_id, route)
),
gemeenten as (
  select meting_id, unnest(range(1, max(n_gemeenten) + 1)) as gemeente_nr
  from uit_rapport
  group by meting_id
),
genoemd as (
  select u.*, g.gemeente_nr, list_contains(u.nummers, g.gemeente_nr) as is_genoemd,
  from uit_rapport as u
  join gemeenten as g using (meting_id)
),
uitgeschreven as (
  select
    meting_id,
    any_value(regio) as regio,
    any_value(maand) as maand,
    gemeente_nr,
    item_id,
    route,
    max(versie) as versie,
    bool_or(is_fictief) as is_fictief,
    case
      when bool_and(aantal is null and nrs = '') then 'niet_uitgevraagd'
      when bool_or(is_genoemd) then min(antwoord) filter (where is_genoemd)
      else 'niet_aangevinkt'
    end as antwoord,
  from genoemd
  group by meting_id, gemeente_nr, item_id, route
),
alle as (
  select meting_id, regio, maand, gemeente_nr, item_id, route, versie, is_fictief, antwoord, heeft_toelichting,
  from stg_preventie_antwoorden
  union all
  select meting_id, regio, maand, gemeente_nr, item_id, route, versie, is_fictief, antwoord, null,
  from uitgeschreven
),
met_blok as (
  select a.*, d.blok_id, d.soort,
  from alle as a
  join dim_preventie_item as d using (item_id)
),
blokken as (
  select
    meting_id,
    blok_id,
    route,
    gemeente_nr,
    bool_or(antwoord = 'ja' and soort = 'onbekend') as weet_niet,
    bool_or(antwoord = 'ja' and soort = 'geen') as geen,
    bool_or(antwoord = 'ja') as iets,
  from met_blok
  group by all
),
uitgelegd as (
  -- what an option that is not ticked says, by the rest of its block
  select
    m.* replace (
      case
        when m.antwoord <> 'niet_aangevinkt' then m.antwoord
        when m.soort = 'ja_nee_onbekend' then 'geen_antwoord'
        when m.soort <> 'keuzeoptie' then m.antwoord
        when b.weet_niet then 'onbekend'
        when b.geen then 'nee'
        when not b.iets then 'geen_antwoord'
        else m.antwoord
      end as antwoord
    ),
  from met_blok as m
  join blokken as b using (meting_id, blok_id, route, gemeente_nr)
)
select
  u.*,
  case when u.antwoord = 'geen_antwoord' then 'onbekend' else u.antwoord end as stand,
  coalesce(f.formulering, '') as formulering,
from uitgelegd as u
left join dim_preventie_formulering as f using (versie, item_id);
