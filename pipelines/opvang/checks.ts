import type { WarehouseCheck } from "../../src/contract/contract.ts";

/** What stays, gezinnen and capacity say against each other. */
export const checks: readonly WarehouseCheck[] = [
  {
    code: "gezin_dubbel_geplaatst",
    ernst: "waarschuwing",
    tabel: "opvang_plaatsingen",
    kolom: "datum_plaatsing",
    sql: `select max(a.levering) as levering from stg_opvang_plaatsingen as a join stg_opvang_plaatsingen as b
        on a.gezin_pseudoniem = b.gezin_pseudoniem and a.gebied = b.gebied
        and a.plaatsing_pseudoniem < b.plaatsing_pseudoniem
        and a.datum_plaatsing < coalesce(b.datum_vertrek, date '9999-12-31')
        and b.datum_plaatsing < coalesce(a.datum_vertrek, date '9999-12-31')
      group by a.plaatsing_pseudoniem, b.plaatsing_pseudoniem`,
    uitleg: "Een gezin verblijft op twee plekken tegelijk.",
    hulp: "Vul het vertrek van de eerste plek in.",
  },
  {
    code: "meer_gezinnen_dan_plekken",
    ernst: "waarschuwing",
    tabel: "opvang_plaatsingen",
    kolom: "opvangtype",
    sql: `select max(p.levering) as levering from stg_opvang_plaatsingen as p join (
        select gebied, opvangtype_code, peildatum, sum(aantal) as aantal from stg_opvang_capaciteit
        where eenheid_code in ('PLEK', 'WONING') group by all
      ) as c using (gebied, opvangtype_code)
      where p.datum_plaatsing <= c.peildatum and coalesce(p.datum_vertrek, date '9999-12-31') > c.peildatum
      group by gebied, opvangtype_code, c.peildatum, c.aantal having count(*) > c.aantal`,
    uitleg: "Op de dag van de capaciteit verblijven er meer gezinnen dan er plekken zijn.",
    hulp: "Controleer of vertrokken gezinnen een dag van vertrek hebben.",
  },
  {
    code: "opgevangen_zonder_plaatsing",
    ernst: "waarschuwing",
    tabel: "gezinsmeldingen",
    kolom: "uitkomst_melding",
    sql: `select m.levering from stg_gezinsmeldingen as m
      join dim_code as d on d.codelijst = 'gezin_uitkomst' and d.code = m.uitkomst_code and d.soort = 'opgevangen'
      anti join stg_opvang_plaatsingen as p on p.gezin_pseudoniem = m.gezin_pseudoniem and p.gebied = m.gebied
      where exists (from stg_opvang_plaatsingen)`,
    uitleg: "Een gezin is opgevangen, maar heeft geen plaatsing.",
    hulp: "Lever de plaatsing aan, met hetzelfde nummer van het gezin.",
  },
  {
    code: "plaatsing_zonder_melding",
    ernst: "waarschuwing",
    tabel: "opvang_plaatsingen",
    kolom: "gezinnr",
    sql: `select p.levering from stg_opvang_plaatsingen as p
      anti join stg_gezinsmeldingen as m on m.gezin_pseudoniem = p.gezin_pseudoniem and m.gebied = p.gebied
      where p.gezin_pseudoniem is not null and exists (from stg_gezinsmeldingen)`,
    uitleg: "Een geplaatst gezin heeft zich volgens de meldingen niet gemeld.",
    hulp: "Lever de melding aan, met hetzelfde nummer van het gezin.",
  },
  {
    code: "geplaatst_voor_melding",
    ernst: "waarschuwing",
    tabel: "opvang_plaatsingen",
    kolom: "datum_plaatsing",
    sql: `select max(p.levering) as levering from stg_opvang_plaatsingen as p
      join stg_gezinsmeldingen as m on m.gezin_pseudoniem = p.gezin_pseudoniem and m.gebied = p.gebied
      group by p.plaatsing_pseudoniem, p.datum_plaatsing having p.datum_plaatsing < min(m.datum_melding)`,
    uitleg: "Een gezin is geplaatst voordat het zich meldde.",
    hulp: "Controleer beide datums.",
  },
  {
    // each gezin counts once a year (L5582)
    code: "gezin_vaker_gemeld_in_een_jaar",
    ernst: "waarschuwing",
    tabel: "gezinsmeldingen",
    kolom: "gezinnr",
    sql: `select max(levering) as levering from stg_gezinsmeldingen
      group by gezin_pseudoniem, gebied, year(datum_melding) having count(*) > 1`,
    uitleg: "Een gezin meldde zich vaker in een jaar; het telt één keer, met de eerste melding.",
    hulp: "Dit mag. Controleer of het geen dubbele invoer is.",
  },
];
