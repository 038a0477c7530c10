-- one code for the metingen of two regions: their answers would be mixed
select meting_id
from fct_preventie_antwoord
group by meting_id
having count(distinct regio) > 1;
