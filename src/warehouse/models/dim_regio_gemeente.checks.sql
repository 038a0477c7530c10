-- a member that lost its regio, indeling or gemeente
select 'aantal' as wat
where (select count(*) from dim_regio_gemeente) <> (select count(*) from ref_regio_gemeenten)
union all
-- a gemeente in two regions of one indeling on the same day
select a.indeling || ' ' || a.gemeente
from dim_regio_gemeente as a
join dim_regio_gemeente as b on b.indeling = a.indeling and b.gemeente = a.gemeente and b.regio > a.regio
where a.geldig_van <= b.geldig_tot and b.geldig_van <= a.geldig_tot
union all
-- a gemeente that did not exist on the days that it is a member
select m.indeling || ' ' || m.gemeente
from dim_regio_gemeente as m
join ref_gemeenten as g using (gemeente)
where m.geldig_van > coalesce(try_cast(nullif(g.geldig_tot, '') as date), date '9999-12-31')
  or (g.geldig_van <> '' and m.geldig_van > date '0001-01-01' and m.geldig_van < g.geldig_van::date)
union all
-- more regions in the list than the indeling has
select r.indeling
from ref_regios as r
join ref_regio_indelingen as i on i.indeling = r.indeling
where i.aantal_regios <> ''
group by r.indeling, i.aantal_regios
having count(*) > i.aantal_regios::integer;
