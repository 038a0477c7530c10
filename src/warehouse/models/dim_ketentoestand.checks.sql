-- a state that is there twice, or is of an unknown kind
select concat_ws('|', keten, keten_code, toestand_code) as wat from dim_ketentoestand group by all having count(*) > 1
union all
select toestand_code from dim_ketentoestand
where keten = 'huisuitzetting' and soort not in
  ('signaal', 'gemeld', 'bereikt', 'bericht', 'opgeschort', 'vonnis', 'aanzegging', 'afgewend', 'ontruimd', 'vertrokken')
union all
-- a step, term or beginning of a registration without its state
select toestand from (
  select unnest([van, naar]) as toestand from ref_uitzettingsovergangen
  union all
  select unnest(string_split(van || '|' || naar, '|')) from ref_uitzettingstermijnen
  union all
  select begin from ref_uitzettingsregistraties
) where toestand <> '' and toestand not in (select toestand_code from ref_uitzettingstoestanden);
