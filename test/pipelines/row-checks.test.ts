import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uitzettingsdossiers } from "../../pipelines/huisuitzettingen/contract.ts";
import { meldingen } from "../../pipelines/meldingen/contract.ts";
import { capaciteit, gezinsmeldingen, plaatsingen } from "../../pipelines/opvang/contract.ts";
import { statussen, trajecten } from "../../pipelines/verhuisbox/contract.ts";
import { inzet, verstrekkingen } from "../../pipelines/verstrekkingen/contract.ts";
import { weigeringen } from "../../pipelines/weigeringen/contract.ts";
import type { TableContract } from "../../src/contract/contract.ts";
import { toDeliveredCsv } from "../../src/contract/synthesise.ts";
import { type Receipt, readReceipts } from "../../src/ingest/receipt.ts";
import { emptyData, ingestInto, removeFolders } from "../support/example.ts";

/** A row that keeps every rule, and per check what must change for it to be broken. */
interface Case {
  readonly tabel: TableContract;
  readonly goed: Record<string, string>;
  readonly sleutel: string;
  readonly fout: Record<string, Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    tabel: trajecten,
    sleutel: "trajectnr",
    goed: {
      ...{
        regeling: "VHB_PLUS",
        datum_aanmelding: "1-3-2022",
        datum_start: "10-3-2022",
        datum_woning: "1-6-2022",
      },
      ...{ datum_toets: "2-3-2022", toets_uitkomst: "VOLDOET", huishouden: "EENOUDER", aantal_kinderen: "2" },
      ...{ geboortejaar: "1985", leeftijdsgroep: "VOLW_28_54", inkomen: "PW_VOL", dakloos_sinds: "2021" },
      ...{ aantal_systemen: "12", pw_beeindigd: "ja", pw_beeindigd_op: "1-6-2022", peildatum: "31-12-2022" },
    },
    fout: {
      start_voor_aanmelding: { datum_start: "1-2-2022" },
      woning_voor_start: { datum_woning: "5-3-2022" },
      uitval_voor_aanmelding: { datum_woning: "", datum_uitval: "1-2-2022", reden_uitval: "AFGEHAAKT" },
      toets_voor_aanmelding: { datum_toets: "1-2-2022" },
      gegevens_voor_aanmelding: { datum_gegevens: "1-2-2022" },
      peildatum_voor_aanmelding: { peildatum: "1-2-2022" },
      afgewezen_zonder_criterium: { toets_uitkomst: "VOLDOET_NIET", datum_start: "", datum_woning: "" },
      afgewezen_toch_gestart: { toets_uitkomst: "VOLDOET_NIET", toets_criterium: "VHB21-4" },
      woning_en_uitval: { datum_uitval: "1-7-2022", reden_uitval: "AFGEHAAKT" },
      reden_zonder_uitval: { reden_uitval: "AFGEHAAKT" },
      geboortejaar_onwaarschijnlijk: { geboortejaar: "2010", leeftijdsgroep: "" },
      leeftijdsgroep_past_niet: { leeftijdsgroep: "OUD_55" },
      kinderen_passen_niet: { huishouden: "ALLEENSTAAND" },
      dakloos_na_aanmelding: { dakloos_sinds: "2023" },
      systemen_onwaarschijnlijk: { aantal_systemen: "63" },
      pw_beeindigd_zonder_pw: { inkomen: "WAJONG" },
      pw_beeindigd_spreekt_zich_tegen: { pw_beeindigd: "nee" },
      pw_beeindigd_voor_aanmelding: { pw_beeindigd_op: "1-2-2022" },
      terugkeer_spreekt_zich_tegen: { teruggekeerd: "nee", teruggekeerd_op: "1-9-2022" },
      wmo_begeleiding_sluit_uit: {
        ...{ datum_aanmelding: "1-3-2023", datum_start: "", datum_woning: "", datum_toets: "2-3-2023" },
        ...{ wmo_begeleiding: "ja", pw_beeindigd: "", pw_beeindigd_op: "", peildatum: "1-6-2023" },
      },
    },
  },
  {
    tabel: statussen,
    sleutel: "trajectnr",
    goed: { status: "17_GESTAAKT", datum_status: "1-3-2022", reden_status: "AFGEHAAKT" },
    fout: {
      status_uitval_zonder_reden: { reden_status: "" },
      status_reden_zonder_uitval: { status: "06_GESTART" },
    },
  },
  {
    tabel: verstrekkingen,
    sleutel: "verstrekkingnr",
    goed: {
      ...{ trajectnr: "T-1", datum_besluit: "1-3-2022", post: "HUISRAAD", vorm: "GIFT", bedrag: "1.500,00" },
      beschikking: "ja",
    },
    fout: {
      verstrekking_zonder_nummer: { trajectnr: "" },
      bedrag_niet_positief: { bedrag: "-12,50" },
      borg_als_gift: { post: "BORG" },
      huurtoeslag_als_gift: { post: "HUURTOESLAG" },
      maatwerk_als_lening: { budgetbron: "MAATWERK", vorm: "LENING" },
      geen_beschikking: { beschikking: "nee" },
      verstrekking_voor_de_regeling: { datum_besluit: "1-3-2019" },
    },
  },
  {
    tabel: inzet,
    sleutel: "",
    goed: { maand_inzet: "1-3-2022", functie: "SCM", fte: "1,5", kosten: "9.000,00" },
    fout: {
      fte_negatief: { maand_inzet: "1-4-2022", fte: "-1" },
      kosten_zonder_fte: { maand_inzet: "1-5-2022", fte: "0" },
    },
  },
  {
    tabel: weigeringen,
    sleutel: "kandidaat",
    goed: {
      ...{ datum: "mrt-22", plaats: "Heerlen", provincie: "Limburg", aanbieder: "Voorbeeldwonen" },
      ...{ reden: "HUIDIG_ADRES", reden_2: "GEEN_VHV" },
    },
    fout: {
      weigering_zonder_kandidaat: { kandidaat: "" },
      weigering_zonder_datum: { datum: "" },
      zelfde_reden_twee_keer: { reden_2: "HUIDIG_ADRES" },
      provincie_als_plaats: { plaats: "Limburg" },
    },
  },
  {
    tabel: capaciteit,
    sleutel: "aanbieder_opvang",
    goed: { peildatum: "1-3-2022", opvangtype: "NOOD_SZW", capaciteit: "0", eenheid: "PLEK" },
    fout: { capaciteit_negatief: { capaciteit: "-1" } },
  },
  {
    tabel: plaatsingen,
    sleutel: "plaatsingnr",
    goed: {
      ...{ gezinnr: "G-1", opvangtype: "NOOD_SZW", datum_plaatsing: "1-3-2022" },
      ...{ datum_vertrek: "1-3-2022", vertrek_naar: "URGENTIE" },
    },
    fout: {
      vertrek_voor_plaatsing: { datum_vertrek: "28-2-2022" },
      vertrek_zonder_bestemming: { vertrek_naar: "" },
      bestemming_zonder_vertrek: { datum_vertrek: "" },
    },
  },
  {
    tabel: gezinsmeldingen,
    sleutel: "gezinnr",
    goed: { datum_gezinsmelding: "1-3-2022", huishouden: "GEZIN", aantal_kinderen: "1" },
    fout: { gezin_zonder_kinderen: { aantal_kinderen: "0" } },
  },
  {
    tabel: uitzettingsdossiers,
    sleutel: "dossiernr",
    goed: {
      ...{
        registratie: "boedelbeheer",
        gemeente: "Amsterdam",
        datum_begin: "1-3-2007",
        sector: "PARTICULIER",
      },
      ...{ reden: "HUURSCHULD", huishouden: "GEZIN", aantal_kinderen: "1", maanden_achterstand: "0" },
      ...{ uitkomst: "NIET_ONTRUIMD", wijze_afgewend: "afgemeld", datum_gesloten: "1-3-2007" },
      peildatum: "1-3-2007",
    },
    fout: {
      gezin_zonder_kinderen: { aantal_kinderen: "0" },
      kinderen_passen_niet: { huishouden: "ALLEENSTAAND" },
      wijze_zonder_afwending: { uitkomst: "" },
      wijze_is_geen_afwending: { wijze_afgewend: "aanzegging" },
      reden_past_niet_bij_sector: { reden: "HYPOTHEEK" },
      sector_buiten_registratie: { sector: "KOOP", reden: "HYPOTHEEK" },
      achterstand_negatief: { maanden_achterstand: "-1" },
      gesloten_voor_begin: { datum_gesloten: "28-2-2007" },
      peildatum_voor_begin: { peildatum: "28-2-2007" },
    },
  },
  {
    tabel: meldingen,
    sleutel: "meldingnr",
    goed: {
      ...{ datum_melding: "1-3-2022", aanmelder: "OCW", hulpvraag: "NETWERK", inkomensbron: "PW" },
      ...{ toestemming_klant: "ja", icp_uitkomst: "DOORGEZET", datum_toets: "1-3-2022" },
      ...{ wachtlijst_vanaf: "1-3-2022", wachtlijst_tot: "1-4-2022", pw_beeindigd_op: "1-5-2022" },
    },
    fout: {
      pw_beeindigd_zonder_pw: { inkomensbron: "WERK" },
      pw_beeindigd_voor_melding: { pw_beeindigd_op: "1-2-2022" },
      geen_toestemming: { toestemming_klant: "nee" },
      toets_voor_melding: { datum_toets: "28-2-2022" },
      retour_zonder_criterium: { icp_uitkomst: "RETOUR" },
      wachtlijst_omgekeerd: { wachtlijst_tot: "28-2-2022" },
      wachtlijst_zonder_begin: { wachtlijst_vanaf: "" },
      wachtlijst_met_einddatum: { icp_uitkomst: "WACHTLIJST" },
    },
  },
];

/** The good row first, then per check the row that breaks it; line 2 is the good row. */
function delivered({ tabel, goed, sleutel, fout }: Case): string {
  const rows = [goed, ...Object.values(fout).map((change) => ({ ...goed, ...change }))];
  const broken = Object.values(fout);
  const numbered = rows.map((row, i) => {
    const own = sleutel === "" || sleutel in (broken[i - 1] ?? {}) ? {} : { [sleutel]: `V-${i}` };
    return { is_fictief: "ja", ...row, ...own };
  });
  return toDeliveredCsv(tabel, numbered);
}

const receipts = new Map<string, Receipt>();
beforeAll(async () => {
  const data = await emptyData();
  const files = await Promise.all(
    cases.map(async (one) => {
      const file = join(data, `${one.tabel.naam}.csv`);
      await writeFile(file, delivered(one));
      return file;
    }),
  );
  await ingestInto(data, { files });
  for (const { receipt } of await readReceipts(data)) receipts.set(receipt.tabel, receipt);
});
afterAll(removeFolders);

describe.each(cases)("$tabel.naam", ({ tabel, fout }) => {
  const lines = Object.keys(fout);

  test("elke controle heeft hier een rij die haar breekt", () => {
    expect(lines.sort()).toEqual(tabel.controles.map(({ code }) => code).sort());
  });

  test.each(Object.keys(fout).map((code, i) => [code, i + 3] as const))(
    "%s slaat alleen aan op regel %i",
    (code, line) => {
      const found = (receipts.get(tabel.naam)?.bevindingen ?? []).filter((one) => one.regels.includes(line));
      expect(found.map((one) => one.code)).toEqual([code]);
      const check = tabel.controles.find((one) => one.code === code);
      expect(found[0]).toMatchObject({ ernst: check?.ernst, kolom: check?.kolom, hulp: check?.hulp });
    },
  );

  test("een rij die alle regels volgt geeft geen bevinding", () => {
    const found = (receipts.get(tabel.naam)?.bevindingen ?? []).filter((one) => one.regels.includes(2));
    expect(found).toEqual([]);
  });
});
