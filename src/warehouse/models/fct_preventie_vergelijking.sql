-- grain: one row per pair of metingen, item and route
create table fct_preventie_vergelijking as
with paren as (
  -- two regions: the latest meting of each; a real region comes first
  select 'regio' as soort, a.meting_id as meting_a, b.meting_id as meting_b
  from dim_preventie_meting as a
  join dim_preventie_meting as b on (a.is_fictief, a.regio) < (b.is_fictief, b.regio)
  where a.is_laatste and b.is_laatste and a.regio <> b.regio
  union all
  -- one region at two moments: the earlier comes first
  select 'tijd', a.meting_id, b.meting_id
  from dim_preventie_meting as a
  join dim_preventie_meting as b on a.regio = b.regio and (a.maand, a.meting_id) < (b.maand, b.meting_id)
),
vragen as (
  select f.meting_id, f.item_id, f.route, f.n_ja, f.n_gevraagd, f.n_onbekend, f.n_hoogstens, f.formulering
  from fct_preventie_item as f
  join dim_preventie_item as d using (item_id)
  where d.soort in ('keuzeoptie', 'ja_nee_onbekend')
),
gesteld as (
  select p.*, v.item_id, v.route from paren as p join vragen as v on v.meting_id in (p.meting_a, p.meting_b)
  group by all
),
naast_elkaar as (
  select
    g.*,
    coalesce(a.n_ja, 0) as n_ja_a,
    coalesce(a.n_gevraagd, 0) as n_gevraagd_a,
    coalesce(a.n_onbekend, 0) as n_onbekend_a,
    coalesce(a.n_hoogstens, 0) as n_hoogstens_a,
    coalesce(a.formulering, '') as formulering_a,
    coalesce(b.n_ja, 0) as n_ja_b,
    coalesce(b.n_gevraagd, 0) as n_gevraagd_b,
    coalesce(b.n_onbekend, 0) as n_onbekend_b,
    coalesce(b.n_hoogstens, 0) as n_hoogstens_b,
    coalesce(b.formulering, '') as formulering_b,
  from gesteld as g
  left join vragen as a on a.meting_id = g.meting_a and a.item_id = g.item_id and a.route = g.route
  left join vragen as b on b.meting_id = g.meting_b and b.item_id = g.item_id and b.route = g.route
),
verschillen as (
  select
    n.*,
    -- how far the lower bound of one lies above the upper bound of the other, times both N
    n_ja_a * n_gevraagd_b - n_hoogstens_b * n_gevraagd_a as a_boven_b,
    n_ja_b * n_gevraagd_a - n_hoogstens_a * n_gevraagd_b as b_boven_a,
    -- the gap that is asked for, on the same scale: so many gemeenten of the smaller region
    case
      when least(n_gevraagd_a, n_gevraagd_b) < m.kleine_regio_onder
        then m.minste_verschil * greatest(n_gevraagd_a, n_gevraagd_b)
      else 1
    end as nodig,
  from naast_elkaar as n
  cross join dim_preventie_methode as m
)
select
  soort,
  meting_a,
  meting_b,
  item_id,
  route,
  n_ja_a,
  n_gevraagd_a,
  n_onbekend_a,
  n_ja_b,
  n_gevraagd_b,
  n_onbekend_b,
  formulering_a,
  formulering_b,
  case
    when n_gevraagd_a = 0 or n_gevraagd_b = 0 then 'niet_gesteld'
    when formulering_a = '' or formulering_b = '' then 'versie_onbekend'
    when formulering_a <> formulering_b then 'andere_versie'
    when a_boven_b >= nodig then 'a_hoger'
    when b_boven_a >= nodig then 'b_hoger'
    when a_boven_b > 0 or b_boven_a > 0 then 'klein_verschil'
    else 'overlap'
  end as oordeel,
from verschillen
where n_gevraagd_a > 0 or n_gevraagd_b > 0;
