-- How a Dutch export writes numbers and dates. Each macro reads one text and gives null when it cannot.

-- text without double spaces, currency sign and non-breaking spaces
create or replace macro kale_tekst(t) as
  trim(regexp_replace(replace(replace(lower(t), chr(160), ' '), '€', ''), '\s+', ' ', 'g'));

-- one number: 3.688 · 72.500 · 26,3 mln · 3000,= · 40,6 · 0.8 · 1.234,56 · -12
create or replace macro lees_getal(t) as (
  case
    when regexp_full_match(t, '-?[0-9]{1,15}') then try_cast(t as decimal(18, 4))
    else case
      when regexp_full_match(kale_tekst(t), '-?[1-9][0-9]{0,2}([.][0-9]{3})+(,[0-9]{1,4}|,[-=]+)?( ?(mln|miljoen|mld|miljard|duizend)[.]?)?')
        then try_cast(replace(replace(regexp_extract(regexp_replace(kale_tekst(t), ',[-=]+', ''), '^(-?[0-9.]+(,[0-9]+)?)', 1), '.', ''), ',', '.') as decimal(18, 4))
      when regexp_full_match(kale_tekst(t), '-?[0-9]{1,15}([.,][0-9]{1,4}|,[-=]+)?( ?(mln|miljoen|mld|miljard|duizend)[.]?)?')
        then try_cast(replace(regexp_extract(regexp_replace(kale_tekst(t), ',[-=]+', ''), '^(-?[0-9]+([.,][0-9]+)?)', 1), ',', '.') as decimal(18, 4))
    end * case
      when regexp_matches(kale_tekst(t), 'mln|miljoen') then 1000000
      when regexp_matches(kale_tekst(t), 'mld|miljard') then 1000000000
      when regexp_matches(kale_tekst(t), 'duizend') then 1000
      else 1
    end
  end
);

-- words that soften a number, as the register names them
create or replace macro lees_kwalificatie(t) as (
  case
    when regexp_matches(kale_tekst(t), '^(plm|ca|circa|ongeveer|ruim|zo''n|bijna|±|~)[. ]') or starts_with(kale_tekst(t), '±') or starts_with(kale_tekst(t), '~') then 'circa'
    when regexp_matches(kale_tekst(t), '^(minimaal|ten minste|meer dan|vanaf|minstens) |^[>≥]') then 'minimaal'
    when regexp_matches(kale_tekst(t), '^(maximaal|ten hoogste|hooguit|tot|minder dan) |^[<≤]') then 'maximaal'
    else 'exact'
  end
);

create or replace macro zonder_kwalificatie(t) as
  regexp_replace(kale_tekst(t), '^(plm|ca|circa|ongeveer|ruim|zo''n|bijna|minimaal|ten minste|meer dan|vanaf|minstens|maximaal|ten hoogste|hooguit|tot|minder dan|[±~<>≤≥])[. ]*', '');

-- both ends of a range: 10-15 · 6 à 8 · 3/4 · 3 tot 5 · 8 t/m 10; a single number is both ends
create or replace macro lees_bereik(t) as (
  case
    when lees_getal(zonder_kwalificatie(t)) is not null
      then [lees_getal(zonder_kwalificatie(t)), lees_getal(zonder_kwalificatie(t))]
    when regexp_full_match(zonder_kwalificatie(t), '[0-9.,]+ ?(-|–|à|a|/|tot|t/m|of|tot en met) ?[0-9.,]+')
      then [
        lees_getal(regexp_extract(zonder_kwalificatie(t), '^([0-9.,]+)', 1)),
        lees_getal(regexp_extract(zonder_kwalificatie(t), '([0-9.,]+)$', 1))
      ]
  end
);

create or replace macro maandnummer(naam) as (
  list_position(['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
    case when starts_with(naam, 'maart') or starts_with(naam, 'mar') then 'mrt' when starts_with(naam, 'oct') then 'okt' else left(naam, 3) end)
);

-- 20 is 2020, 79 is 2079, 80 is 1980
create or replace macro vol_jaar(j) as (
  case when len(j) = 4 then j::integer when j::integer < 80 then 2000 + j::integer else 1900 + j::integer end
);

create or replace macro iso_dag(j, m, d) as (
  strftime(try_strptime(printf('%04d-%02d-%02d', vol_jaar(j), m::integer, d::integer), '%Y-%m-%d'), '%Y-%m-%d')
);

-- ISO text as precise as the source: 2020-11-02, 2021-04 or 2022
create or replace macro lees_moment(t) as (
  case
    when regexp_full_match(t, '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}') then strftime(try_strptime(t, '%d-%m-%Y'), '%Y-%m-%d')
    when regexp_full_match(t, '[0-9]{4}-[0-9]{2}-[0-9]{2}') then strftime(try_strptime(t, '%Y-%m-%d'), '%Y-%m-%d')
    when regexp_full_match(t, '[0-9]{4}-(0[1-9]|1[0-2])') then t
    when regexp_full_match(t, '(19|20)[0-9]{2}') then t
    when regexp_full_match(t, '[2-7][0-9]{4}([,.]0+)?') then strftime(date '1899-12-30' + left(t, 5)::integer, '%Y-%m-%d')
    when regexp_full_match(kale_tekst(t), '[0-9]{4}-[0-9]{2}-[0-9]{2}[t ][0-9:.]+z?') then iso_dag(left(kale_tekst(t), 4), substr(kale_tekst(t), 6, 2), substr(kale_tekst(t), 9, 2))
    when regexp_full_match(kale_tekst(t), '[0-9]{1,2} ?[-/.] ?[0-9]{1,2} ?[-/.] ?([0-9]{4}|[0-9]{2})( [0-9:.]+)?')
      then iso_dag(
        regexp_extract(kale_tekst(t), '^[0-9]+ ?[-/.] ?[0-9]+ ?[-/.] ?([0-9]+)', 1),
        regexp_extract(kale_tekst(t), '^[0-9]+ ?[-/.] ?([0-9]+)', 1),
        regexp_extract(kale_tekst(t), '^([0-9]+)', 1))
    when regexp_full_match(kale_tekst(t), '[0-9]{1,2}[ -](jan|feb|mrt|maart|mar|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)[a-z.]*[ -]''?([0-9]{4}|[0-9]{2})')
      then iso_dag(
        regexp_extract(kale_tekst(t), '([0-9]+)$', 1),
        maandnummer(regexp_extract(kale_tekst(t), '([a-z]+)', 1)),
        regexp_extract(kale_tekst(t), '^([0-9]+)', 1))
    when regexp_full_match(kale_tekst(t), '(jan|feb|mrt|maart|mar|apr|mei|jun|jul|aug|sep|okt|oct|nov|dec)[a-z.]*[ -]?''?([0-9]{4}|[0-9]{2})')
      then printf('%04d-%02d', vol_jaar(regexp_extract(kale_tekst(t), '([0-9]+)$', 1)), maandnummer(regexp_extract(kale_tekst(t), '^([a-z]+)', 1)))
  end
);

-- a day that a registration of this time can hold
create or replace macro in_bereik(d) as
  case when d between date '1900-01-01' and date '2100-12-31' then d end;
