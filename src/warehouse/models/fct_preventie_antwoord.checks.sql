-- an answer that is lost or doubled, or an answer of a gemeente that its meting does not have
select meting_id, item_id, route, gemeente_nr
from fct_preventie_antwoord
group by all
having count(*) > 1
union all
select s.meting_id, s.item_id, s.route, s.gemeente_nr
from stg_preventie_antwoorden as s
anti join fct_preventie_antwoord as f using (meting_id, item_id, route, gemeente_nr);
