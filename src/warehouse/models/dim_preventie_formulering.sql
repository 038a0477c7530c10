-- grain: one row per version of the instrument and item: the version in which the item got its wording
create table dim_preventie_formulering as
select
  v.versie,
  i.item_id,
  coalesce(max_by(w.versie, g.volgorde), min_by(eerste.versie, eerste.volgorde)) as formulering,
  coalesce(max_by(w.wat, g.volgorde), '') as wat,
from ref_preventie_versies as v
cross join ref_preventie_items as i
cross join (select versie, volgorde from ref_preventie_versies order by volgorde limit 1) as eerste
left join (ref_preventie_wijzigingen as w join ref_preventie_versies as g using (versie))
  on w.item_id = i.item_id and g.volgorde <= v.volgorde
group by v.versie, i.item_id;
