-- a state that is there twice, of an unknown kind, or of an unknown constructie; a step or term of the chain without its state
select constructie_code || toestand_code as wat from dim_woontoestand group by all having count(*) > 1
union all
select toestand_code from dim_woontoestand
where soort not in ('voor', 'wachtlijst', 'bewoond', 'eigen_naam', 'elders', 'gestopt', 'niet_begonnen')
union all
select toestand_code from dim_woontoestand
where constructie_code not in (select constructie_code from ref_woonconstructies)
union all
select constructie_code || ': ' || toestand from (
  select constructie_code, unnest([van, naar]) as toestand from ref_woonovergangen
  union all
  select constructie_code, unnest(string_split(van || '|' || naar, '|')) from ref_woontermijnen
) where toestand <> '' and (constructie_code, toestand) not in (select (constructie_code, toestand_code) from dim_woontoestand);
