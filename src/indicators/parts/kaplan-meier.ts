/** Days of about 3, 6, 9, 12, 18 and 24 months, at which a curve is published. */
export const measuringDays = [91, 182, 273, 365, 548, 730] as const;

/**
 * SQL of a survival curve by Kaplan and Meier with the log-log interval of 95%, so that whoever still waits
 * counts for as long as they have waited.
 *
 * Reads the CTE `duren(gebied, periode, dagen, is_gebeurd)`: per person or household the days from the
 * start to the event, or to the last day on which they were seen without it. Gives the CTEs
 * - `stappen`: one row per gebied, periode and day on which something ended: `n_risico` just before it,
 *   `aandeel` that waits longer (0–1) with `ondergrens` and `bovengrens`
 * - `punten`: the same at the days of {@link measuringDays}, for as long as somebody is followed
 * - `medianen`: per gebied and periode the day on which half no longer waits, with its interval; null when
 *   that has not been reached
 * Sums are exact decimals, and products run in order of time, so that the same rows give the same curve.
 */
export const kaplanMeierSql = `per_dag as (
  select
    gebied,
    periode,
    dagen,
    count(*) filter (where is_gebeurd) as gebeurd,
    count(*) as gestopt,
  from duren
  group by all
),
met_risico as (
  select
    *,
    sum(gestopt) over (partition by gebied, periode order by dagen desc)::bigint as n_risico,
  from per_dag
),
reeksen as (
  select
    *,
    list(1 - gebeurd / n_risico) over tot_nu as factoren,
    sum(case when gebeurd < n_risico then (gebeurd / (n_risico * (n_risico - gebeurd)))::decimal(18, 12) end)
      over tot_nu as greenwood,
  from met_risico
  window tot_nu as (partition by gebied, periode order by dagen)
),
met_aandeel as (
  select *, list_reduce(factoren, lambda a, b: a * b) as aandeel from reeksen
),
-- half the width on the scale log(-log); without an event yet, or with nobody left, there is no interval
met_breedte as (
  select
    *,
    case when aandeel > 0 and aandeel < 1 then exp(1.96 * sqrt(greenwood::double) / abs(ln(aandeel))) end as breedte,
  from met_aandeel
),
stappen as (
  select
    gebied,
    periode,
    dagen,
    n_risico,
    round(aandeel, 4) as aandeel,
    round(coalesce(pow(aandeel, breedte), aandeel), 4) as ondergrens,
    round(coalesce(pow(aandeel, 1 / breedte), aandeel), 4) as bovengrens,
  from met_breedte
),
groepen as (
  select gebied, periode, count(*) as aantal, max(dagen) as laatste_dag from duren group by all
),
meetdagen as (
  select g.*, unnest([${measuringDays.join(", ")}]) as dag from groepen as g
),
punten as (
  select
    m.gebied,
    m.periode,
    m.dag,
    coalesce(arg_max(s.aandeel, s.dagen), 1) as aandeel,
    coalesce(arg_max(s.ondergrens, s.dagen), 1) as ondergrens,
    coalesce(arg_max(s.bovengrens, s.dagen), 1) as bovengrens,
  from meetdagen as m
  left join stappen as s on s.gebied = m.gebied and s.periode = m.periode and s.dagen <= m.dag
  where m.dag <= m.laatste_dag
  group by m.gebied, m.periode, m.dag
),
medianen as (
  select
    g.gebied,
    g.periode,
    g.aantal,
    min(s.dagen) filter (where s.aandeel <= 0.5) as mediaan,
    min(s.dagen) filter (where s.ondergrens <= 0.5) as vroegst,
    min(s.dagen) filter (where s.bovengrens <= 0.5) as laatst,
  from groepen as g
  left join stappen as s using (gebied, periode)
  group by all
)`;

/**
 * SQL of what stands at each measuring day: who had the event by then, who was not followed any longer, and
 * who was still waiting. Together they are everybody who started. Gives the CTE
 * `standen(gebied, periode, dag, vorige_dag, gebeurd, niet_gevolgd, wachtend)` after {@link kaplanMeierSql}.
 */
export const standingSql = `standen as (
  select
    p.gebied,
    p.periode,
    p.dag,
    lag(p.dag) over (partition by p.gebied, p.periode order by p.dag) as vorige_dag,
    count(*) filter (where d.is_gebeurd and d.dagen <= p.dag) as gebeurd,
    count(*) filter (where not d.is_gebeurd and d.dagen <= p.dag) as niet_gevolgd,
    count(*) filter (where d.dagen > p.dag) as wachtend,
  from punten as p
  join duren as d using (gebied, periode)
  group by p.gebied, p.periode, p.dag
)`;
