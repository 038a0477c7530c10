-- offending keys: an element twice or without its own deadline, a file that names an unknown element or code
with genoemd as (
  select element_id, 'termijnen' as bestand from ref_actieplan_termijnen
  union all
  select element_id, 'eigenaren' from ref_actieplan_eigenaren
  union all
  select element_id, 'koppelingen' from ref_actieplan_koppelingen
  union all
  select naar_element_id, 'koppelingen' from ref_actieplan_koppelingen
  union all
  select element_id, 'nummering' from ref_actieplan_nummering
  union all
  select element_id, 'lissabon' from ref_lissabon
),
onbekende_elementen as (
  select element_id, bestand as reden
  from genoemd
  where element_id not in (select element_id from ref_actieplan_elementen)
),
dubbele_elementen as (
  select element_id, 'staat er niet één keer in, of heeft meer dan één standaardtermijn' as reden
  from dim_actieplan_element
  group by element_id
  having count(*) > 1
),
zonder_termijn as (
  select element_id, 'heeft geen standaardtermijn' as reden
  from dim_actieplan_element
  where soort <> 'principe' and termijn_precisie = ''
),
codes as (
  select element_id, 'soort' as codelijst, soort as code from ref_actieplan_elementen
  union all
  select element_id, 'meetbaarheid', meetbaarheid from ref_actieplan_elementen
  union all
  select element_id, 'norm', norm from ref_actieplan_elementen
),
onbekende_codes as (
  select c.element_id, 'onbekende code bij ' || c.codelijst as reden
  from codes as c
  anti join ref_actieplan_codelijsten as l using (codelijst, code)
),
onbekende_documenten as (
  select element_id, 'onbekend document' as reden
  from (
    select element_id, document from ref_actieplan_elementen
    union all
    select element_id, document from ref_actieplan_termijnen
    union all
    select element_id, document from ref_actieplan_eigenaren
    union all
    select element_id, document from ref_actieplan_nummering
  )
  anti join ref_actieplan_documenten using (document)
),
onbekende_actielijnen as (
  select element_id, 'onbekende actielijn' as reden
  from ref_actieplan_elementen
  where actielijn <> '' and actielijn not in (select actielijn from ref_actieplan_actielijnen)
),
onleesbare_getallen as (
  select element_id, 'getal onleesbaar' as reden
  from ref_actieplan_elementen
  where (doelwaarde <> '' and try_cast(doelwaarde as decimal(18, 4)) is null)
    or (basisjaar <> '' and try_cast(basisjaar as integer) is null)
)
select * from onbekende_elementen
union all
select * from dubbele_elementen
union all
select * from zonder_termijn
union all
select * from onbekende_codes
union all
select * from onbekende_documenten
union all
select * from onbekende_actielijnen
union all
select * from onleesbare_getallen;
