-- a person who is lost, doubled or in no group that may be added up
select 'aantal' as wat
where (select count(*) from fct_ethos_persoon) <> (select count(*) from stg_ethos_telling)
union all
select 'dubbel' from fct_ethos_persoon group by formulier_pseudoniem, gebied, periode having count(*) > 1
union all
select 'geen telgroep' from fct_ethos_persoon
where telgroep not in ('zelf_dakloos', 'zelf_dreigend', 'kind_indirect_dakloos', 'kind_indirect_dreigend')
union all
-- a category that the schema of the telling does not have
select f.gebied || ' ' || f.periode
from fct_ethos_persoon as f
anti join ref_ethos_schemas as s on s.schema = f.schema and s.categorie = f.categorie
union all
-- one telling with two schemas: what was not asked cannot be told from what was not found
select gebied || ' ' || periode from fct_ethos_persoon group by gebied, periode having count(distinct schema) > 1;
