import { datumBegonnen } from "./trajecten.ts";

/**
 * SQL of the reconciliation, in steps. `ref_verhuisbox_aansluiting` names per printed figure what to count:
 * a telling between two days, perhaps of one kenmerk and within one filter.
 */

/** Whether traject `t` counts in window `w`; a state counts on the last day of its window. */
const isIn = `case w.telling
    when 'aanmelding' then t.datum_aanmelding between w.van and w.tot
    when 'intake' then t.datum_intake between w.van and w.tot
    when 'gestart' then ${datumBegonnen} between w.van and w.tot
    when 'uitstroom' then t.datum_uitstroom between w.van and w.tot
    when 'niet_gestart' then t.datum_uitval between w.van and w.tot and ${datumBegonnen} is null
    when 'gestaakt' then t.datum_uitval between w.van and w.tot and ${datumBegonnen} is not null
    when 'gestaakt_volgens_bestand' then t.datum_uitval between w.van and w.tot and t.uitval_code = 'gestaakt'
    when 'uitval_zelfde_jaar' then t.datum_aanmelding between w.van and w.tot and t.datum_uitval between w.van and w.tot
    when 'wachtend' then t.datum_aanmelding between w.van and w.tot
      and coalesce(t.datum_uitstroom, t.datum_uitval, w.tot + 1) > w.tot
    when 'wachtlijst' then t.datum_wachtlijst_vanaf <= w.tot and coalesce(t.datum_wachtlijst_tot, w.tot + 1) > w.tot
    when 'caseload' then ${datumBegonnen} is not null
    -- the age table of 2022 also has who was reported a year earlier and got money (L9384)
    when 'gestart_of_betaald' then ${datumBegonnen} between w.van and w.tot
      or (t.datum_aanmelding < w.van and len(list_filter(t.betaald_op, lambda dag : dag between w.van and w.tot)) > 0)
  end`;

/** The code of traject `t` for `kenmerk`; what was not yet in the file on the last day is unknown. */
const codeOf = (kenmerk: string): string => `coalesce(case ${kenmerk}
    when '' then 'totaal'
    when 'doelgroep' then t.doelgroep_code
    when 'begeleiding' then t.begeleiding_code
    when 'aanmelder' then t.aanmelder_code
    when 'gebiedstype' then t.gebiedstype_code
    when 'aangemeld' then strftime(t.datum_aanmelding, '%Y')
    when 'remigrant' then case t.is_remigrant when true then 'JA' when false then 'NEE' end
    when 'uit_opvang' then case t.is_uit_opvang when true then 'JA' when false then 'NEE' end
    when 'pw_beeindigd' then case t.is_pw_beeindigd when true then 'JA' when false then 'NEE' end
    when 'ligging' then case t.is_binnen_gemeente when true then 'BINNEN' when false then 'BUITEN' end
    when 'huishoudtype' then if(t.datum_gegevens > w.tot and not w.is_heel_jaar, 'ONBEKEND', t.huishoudtype_code)
    else if(t.datum_gegevens > w.tot and not w.is_heel_jaar, 'ONBEKEND', i.code)
  end, 'ONBEKEND')`;

/** The period in a key: a whole year, months since January, one month, or two days. */
const sleutel = `case
    when telling in ('wachtlijst', 'caseload') then if(tot = last_day(tot), strftime(tot, '%Y-%m'), tot::varchar)
    when strftime(van, '%m-%d') = '01-01' and year(van) = year(tot) and tot = last_day(tot) then case
      when month(tot) >= laatste then jaar
      when month(tot) = 1 then jaar || '-01'
      else jaar || '-01 t/m ' || strftime(tot, '%Y-%m') end
    when day(van) = 1 and tot = last_day(van) then if(laatste = 1, jaar, strftime(van, '%Y-%m'))
    else van || ' t/m ' || tot
  end`;

/** Tellingen of which tables per month and per year exist, so that a window can be held against those. */
const perMaand = "('aanmelding', 'intake', 'gestart', 'uitstroom', 'niet_gestart', 'gestaakt')";

/** Kenmerken that a table per year divides trajecten by, under the name that they have in keys. */
const perJaar =
  "('doelgroep', 'begeleiding', 'aanmelder', 'gebiedstype', 'ligging', 'aangemeld', 'remigrant', 'pw_beeindigd', 'huishoudtype', 'leeftijd', 'inkomen')";

/**
 * CTEs that end in `cellen`: one row per window, code (or totaal) and part (`alles`, `binnen` or `buiten` the
 * filter), with the number of trajecten `n`, their durations and the key `cel`. Beside the windows that are asked
 * for stand those that readers can subtract from them: the year, and the months around a day in mid-month.
 */
export const aansluitingCellen = `regels as (
  select * replace (van::date as van, tot::date as tot) from ref_verhuisbox_aansluiting
),
bereik as (
  select gebied, regeling_code, max(dag) as laatste_dag
  from (
    select gebied, regeling_code,
      unnest([datum_aanmelding, datum_intake, datum_start, datum_uitstroom, datum_uitval, datum_laatst_bekend]) as dag
    from fct_traject
  )
  group by all
),
gevraagde_vensters as (
  select distinct b.gebied, r.regeling_code, r.telling, r.van, r.tot, r.kenmerk, r.filter, r.filter_code, b.laatste_dag
  from regels as r
  join bereik as b using (regeling_code)
  where r.telling <> 'verstrekking' and if(r.van = r.tot, r.tot, r.van) <= b.laatste_dag
),
tegenhangers as (
  select *, make_date(year(tot), 12, 31) as jaareinde, last_day(tot) as maandeinde
  from gevraagde_vensters
  where telling in ${perMaand} and strftime(van, '%m-%d') = '01-01' and year(van) = year(tot)
),
alle_vensters as (
  select * from gevraagde_vensters
  union
  select * exclude (jaareinde, maandeinde) replace (jaareinde as tot, '' as filter, '' as filter_code) from tegenhangers
  union
  select * exclude (jaareinde, maandeinde) replace ('' as filter, '' as filter_code) from tegenhangers
  union
  select * exclude (jaareinde, maandeinde) replace (unnest([maandeinde, last_day(tot - interval 1 month)]) as tot,
    '' as kenmerk, '' as filter, '' as filter_code)
  from tegenhangers
  where tot <> maandeinde and month(tot) > 1
),
vensters as (
  select *, ${sleutel} as sleutel
  from (
    select *, strftime(tot, '%Y') as jaar, if(year(tot) = year(laatste_dag), month(laatste_dag), 12) as laatste,
      strftime(van, '%m-%d') = '01-01' and strftime(tot, '%m-%d') = '12-31' and year(van) = year(tot) as is_heel_jaar,
    from alle_vensters
  )
),
trajecten as (
  select t.*, v.betaald_op
  from fct_traject as t
  left join (
    select traject_pseudoniem, gebied, list(datum) as betaald_op from fct_verstrekking group by all
  ) as v using (traject_pseudoniem, gebied)
),
leden as (
  select
    w.*,
    t.duur_dagen,
    datediff('day', t.datum_aanmelding, t.datum_intake) as wacht_dagen,
    ${codeOf("w.kenmerk")} as code_van,
    if(w.filter = '', 'alles', if(${codeOf("w.filter")} = w.filter_code, 'binnen', 'buiten')) as deel_van,
    -- as the stock is kept: what came in less what went out
    if(w.telling <> 'caseload', 1, (${datumBegonnen} <= w.tot)::integer
      - (coalesce(t.datum_uitstroom, t.datum_uitval, w.tot + 1) <= w.tot)::integer) as telt,
  from vensters as w
  join trajecten as t on t.gebied = w.gebied and t.regeling_code = w.regeling_code and (${isIn})
  left join fct_traject_indeling as i
    on i.traject_pseudoniem = t.traject_pseudoniem and i.gebied = t.gebied and i.codelijst = w.kenmerk
),
gevraagd as (
  -- a code that is asked for but does not occur counts zero
  select w.*, null::integer as duur_dagen, null::bigint as wacht_dagen, if(r.code = '', 'totaal', r.code) as code_van,
    if(w.filter = '', 'alles', 'binnen') as deel_van, 0 as telt,
  from vensters as w
  join regels as r using (regeling_code, telling, van, tot, kenmerk, filter, filter_code)
  union all
  select * from leden
),
gespreid as (
  select * exclude (code_van, deel_van),
    unnest(list_distinct(['totaal', code_van])) as code,
    deel_van,
  from gevraagd
),
per_deel as (
  select * exclude (deel_van), unnest(list_distinct(['alles', deel_van])) as deel from gespreid
),
geteld as (
  select * exclude (duur_dagen, wacht_dagen, telt, laatste_dag), sum(telt)::bigint as n,
    (sum(duur_dagen)::decimal(18, 2) / nullif(count(duur_dagen), 0))::decimal(18, 1) as gemiddelde,
    median(duur_dagen)::decimal(18, 1) as mediaan,
    median(wacht_dagen)::decimal(18, 1) as wacht_mediaan,
  from per_deel
  group by all
),
cellen as (
  select *, concat_ws('|', 'traject', gebied, regeling_code, telling, sleutel,
      case when code <> 'totaal' then familie || '=' || code end,
      case deel when 'binnen' then filter || '=' || filter_code when 'buiten' then filter || '<>' || filter_code end) as cel,
    concat_ws('|', 'traject', gebied, regeling_code, telling, sleutel,
      case deel when 'binnen' then filter || '=' || filter_code when 'buiten' then filter || '<>' || filter_code end) as cel_totaal,
    concat_ws('|', 'traject', gebied, regeling_code, telling, sleutel, case when code <> 'totaal' then familie || '=' || code end)
      as cel_alles,
  from (select *, regexp_replace(kenmerk, '_(v[0-9].*|20[0-9]+)$', '') as familie from geteld)
)`;

/** SQL for a list of keys with `parent` in the place of `nr`, so that divisions of one total stay apart. */
const inPlace = (nr: string, parent: string): string =>
  `list_transform(range(40), lambda plek : if(plek = ${nr}, ${parent}, ''))`;

/**
 * CTE `structuur`: the sums that tie the cells together, as rows that no reader sees. A window and the rest of its
 * year are the year; a day in mid-month lies between two sums of months.
 */
export const aansluitingStructuur = `genummerd as (
  select *, dense_rank() over (order by kenmerk) as kenmerk_nr, 20 + dense_rank() over (order by filter, filter_code) as filter_nr
  from cellen
),
in_jaar as (
  select c.cel, c.n, j.cel as cel_jaar, j.n as n_jaar
  from cellen as c
  join cellen as j
    on j.gebied = c.gebied and j.regeling_code = c.regeling_code and j.telling = c.telling and j.jaar = c.jaar and j.is_heel_jaar
    and j.kenmerk = c.kenmerk and j.code = c.code and j.filter = '' and j.deel = 'alles'
  where c.deel = 'alles' and c.code not in ('totaal', 'ONBEKEND') and c.familie in ${perJaar} and c.telling in ${perMaand}
    and strftime(c.van, '%m-%d') = '01-01' and c.cel <> j.cel and j.n >= c.n
    and not exists (from dim_code as d where d.codelijst = c.kenmerk and d.geldig_tot < make_date(c.jaar::integer, 12, 31))
),
rond_de_dag as (
  select c.cel, c.n, voor.cel as cel_voor, voor.n as n_voor, na.cel as cel_na, na.n as n_na
  from cellen as c
  join cellen as voor using (gebied, regeling_code, telling, van, jaar)
  join cellen as na using (gebied, regeling_code, telling, van, jaar)
  where c.code = 'totaal' and c.deel = 'alles' and voor.code = 'totaal' and voor.deel = 'alles' and na.code = 'totaal'
    and na.deel = 'alles' and c.tot <> last_day(c.tot) and c.telling in ${perMaand}
    and voor.tot = last_day(c.tot - interval 1 month) and na.tot = last_day(c.tot)
),
structuur as (
  select cel, n, [] as ouders from genummerd where code = 'totaal'
  union
  select cel, n, ${inPlace("kenmerk_nr", "cel_totaal")} from genummerd where code <> 'totaal'
  union
  select cel, n, ${inPlace("filter_nr", "cel_alles")} from genummerd where deel <> 'alles'
  union
  select unnest([cel, 'rest|' || cel]), unnest([n, n_jaar - n]), ${inPlace("0", "cel_jaar")} from in_jaar
  union
  select cel_jaar, n_jaar, [] from in_jaar
  union
  select unnest([cel_voor, 'begin|' || cel]), unnest([n_voor, n - n_voor]), ${inPlace("38", "cel")} from rond_de_dag
  union
  select unnest([cel, 'einde|' || cel]), unnest([n, n_na - n]), ${inPlace("39", "cel_na")} from rond_de_dag
  union
  select cel_na, n_na, [] from rond_de_dag
)`;
