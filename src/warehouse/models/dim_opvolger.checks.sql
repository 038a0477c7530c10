-- a gemeente that went on whole into two others on one day, or one that is not in the list of gemeenten
select gemeente from dim_opvolger where is_heel group by gemeente, vanaf having count(*) > 1
union all
select van from ref_gemeente_wijzigingen where van not in (select gemeente from ref_gemeenten)
union all
select naar from ref_gemeente_wijzigingen where naar not in (select gemeente from ref_gemeenten)
union all
-- a change that is not the day after the former gemeente ended
select w.van
from ref_gemeente_wijzigingen as w
join ref_gemeenten as g on g.gemeente = w.van
where g.geldig_tot = '' or g.geldig_tot::date + 1 <> w.datum::date;
