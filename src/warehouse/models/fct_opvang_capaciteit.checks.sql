-- a capacity that stands there twice
select 'dubbel' as wat
from fct_opvang_capaciteit
group by gebied, peildatum, opvangtype_code, aanbieder, eenheid_code
having count(*) > 1;
