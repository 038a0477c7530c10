import { goodHuisuitzettingen, huisuitzettingenOffences } from "./huisuitzettingen.ts";
import { goodWonen, wonenOffences } from "./wonen.ts";

type Row = Record<string, string>;

/** Rows to add to a world in which nothing is wrong, so that a check has something to find. */
export interface Offence {
  readonly trajecten?: readonly Row[];
  readonly traject_statussen?: readonly Row[];
  readonly verstrekkingen?: readonly Row[];
  readonly weigeringen?: readonly Row[];
  readonly opvang_capaciteit?: readonly Row[];
  readonly opvang_plaatsingen?: readonly Row[];
  readonly gezinsmeldingen?: readonly Row[];
  readonly woonplekken?: readonly Row[];
  readonly woonplaatsingen?: readonly Row[];
  readonly woonstappen?: readonly Row[];
  readonly uitzettingsdossiers?: readonly Row[];
  readonly uitzettingsstappen?: readonly Row[];
  /** Other checks that must see the same rows, and how often. */
  readonly ook?: Readonly<Record<string, number>>;
}

/** A traject that goes well; `status` gives its statuses as code and day. */
export function traject(trajectnr: string, part: Row = {}): Row {
  return {
    ...{ trajectnr, regeling: "VHB_PLUS", datum_aanmelding: "1-3-2022", peildatum: "31-12-2022" },
    ...part,
  };
}
export const status = (trajectnr: string, ...days: readonly [string, string][]): Row[] =>
  days.map(([code, datum_status]) => ({
    ...{ trajectnr, status: code, datum_status },
    reden_status: code === "17_GESTAAKT" || code === "05_NIET_GESTART" ? "AFGEHAAKT" : "",
  }));
export const gift = (verstrekkingnr: string, trajectnr: string, part: Row = {}): Row => ({
  ...{
    verstrekkingnr,
    trajectnr,
    datum_besluit: "1-6-2022",
    post: "HUISRAAD",
    vorm: "GIFT",
    bedrag: "1.500,00",
  },
  ...{ beschikking: "ja", ...part },
});
export const refusal = (kandidaat: string, part: Row = {}): Row => ({
  ...{
    datum: "apr-22",
    plaats: "Heerlen",
    provincie: "Limburg",
    aanbieder: "Voorbeeldwonen",
    reden: "HUIDIG_ADRES",
  },
  ...{ kandidaat, ...part },
});
export const stay = (plaatsingnr: string, gezinnr: string, part: Row = {}): Row => ({
  ...{
    plaatsingnr,
    gezinnr,
    opvangtype: "NIET_REGULIER",
    datum_plaatsing: "2-3-2022",
    datum_vertrek: "1-5-2022",
  },
  ...{ vertrek_naar: "NETWERK", ...part },
});
export const family = (gezinnr: string, part: Row = {}): Row => ({
  ...{ gezinnr, datum_gezinsmelding: "1-3-2022", huishouden: "GEZIN", uitkomst_melding: "NETWERK" },
  ...part,
});

const began: readonly [string, string][] = [
  ["01_AANGEMELD", "1-3-2022"],
  ["02_TOETS", "2-3-2022"],
  ["06_GESTART", "10-3-2022"],
];
const moved: readonly [string, string][] = [...began, ["14_VERHUISD", "1-6-2022"]];

/** A world in which no check finds anything. */
export const goodWorld: Required<Omit<Offence, "ook">> = {
  trajecten: [
    traject("T-0", { inkomen: "PW_VOL", bestemming: "Emmen", provincie: "Drenthe", pw_beeindigd: "ja" }),
    traject("T-00", { toets_criterium: "VHB21-4", toets_uitkomst: "VOLDOET_NIET" }),
  ],
  traject_statussen: [
    ...status("T-0", ["01_AANGEMELD", "1-3-2022"], ["02_TOETS", "1-3-2022"], ["03_WACHTLIJST", "1-3-2022"]),
    ...status("T-0", ["04_INTAKE", "10-3-2022"], ["06_GESTART", "10-3-2022"], ["13_AANVAARD", "20-5-2022"]),
    ...status("T-0", ["14_VERHUISD", "1-6-2022"], ["18_TERUG", "1-10-2022"]),
    ...status(
      "T-00",
      ["01_AANGEMELD", "1-3-2022"],
      ["02_TOETS", "2-3-2022"],
      ["05_NIET_GESTART", "3-3-2022"],
    ),
  ],
  verstrekkingen: [gift("V-0", "T-0")],
  weigeringen: [
    refusal("T-0"),
    refusal("T-0", { datum: "2022", plaats: "niet bekend", provincie: "Drenthe" }),
  ],
  opvang_capaciteit: [{ peildatum: "9-6-2022", opvangtype: "NOOD_SZW", capaciteit: "1", eenheid: "WONING" }],
  opvang_plaatsingen: [stay("P-0", "G-0", { opvangtype: "NOOD_SZW", datum_vertrek: "", vertrek_naar: "" })],
  gezinsmeldingen: [family("G-0", { uitkomst_melding: "NOOD_SZW" }), family("G-00")],
  ...goodWonen,
  ...goodHuisuitzettingen,
};

export const offences: Readonly<Record<string, Offence>> = {
  gestart_zonder_aanmelding: { traject_statussen: status("T-1", ["06_GESTART", "10-3-2022"]) },
  status_zonder_traject: { traject_statussen: status("T-2", ["09_REAGEREN", "10-3-2022"]) },
  status_niet_op_volgorde: {
    trajecten: [traject("T-3")],
    traject_statussen: status(
      "T-3",
      ["01_AANGEMELD", "1-3-2022"],
      ["02_TOETS", "20-3-2022"],
      ["06_GESTART", "10-3-2022"],
    ),
  },
  niet_gestart_en_gestart: {
    trajecten: [traject("T-4")],
    traject_statussen: status("T-4", ...began, ["05_NIET_GESTART", "1-4-2022"]),
  },
  gestaakt_en_verhuisd: {
    trajecten: [traject("T-5", { bestemming: "Emmen" })],
    traject_statussen: status("T-5", ...moved, ["17_GESTAAKT", "1-7-2022"]),
  },
  verhuisd_zonder_start: {
    // in a cohort of its own, where one moved and nobody started
    trajecten: [traject("T-6", { datum_aanmelding: "1-3-2021", bestemming: "Emmen" })],
    traject_statussen: status("T-6", ["01_AANGEMELD", "1-3-2021"], ["14_VERHUISD", "1-6-2021"]),
    ook: { cohort_uitstroom_boven_gestart: 1 },
  },
  cohort_uitstroom_boven_gestart: {},
  status_na_einde: {
    trajecten: [traject("T-7")],
    traject_statussen: status("T-7", ...began, ["17_GESTAAKT", "1-4-2022"], ["09_REAGEREN", "2-4-2022"]),
  },
  wachtlijst_zonder_toets: {
    trajecten: [traject("T-8")],
    traject_statussen: status("T-8", ["01_AANGEMELD", "1-3-2022"], ["03_WACHTLIJST", "1-3-2022"]),
  },
  wachtlijst_met_einddatum: {
    trajecten: [traject("T-9", { datum_start: "10-3-2022", bestemming: "Emmen" })],
    traject_statussen: status(
      "T-9",
      ["02_TOETS", "1-3-2022"],
      ["03_WACHTLIJST", "1-3-2022"],
      ["14_VERHUISD", "1-6-2022"],
    ),
  },
  wachtlijst_langer_dan_een_jaar: {
    trajecten: [traject("T-10", { peildatum: "2-3-2023" })],
    traject_statussen: status("T-10", ["02_TOETS", "1-3-2022"], ["03_WACHTLIJST", "1-3-2022"]),
  },
  teruggekeerd_zonder_verhuizing: {
    trajecten: [traject("T-11")],
    traject_statussen: status("T-11", ...began, ["18_TERUG", "1-9-2022"]),
  },
  aanmelding_wijkt_af_van_status: {
    trajecten: [traject("T-12", { datum_aanmelding: "2-3-2022" })],
    traject_statussen: status("T-12", ["01_AANGEMELD", "1-3-2022"]),
  },
  woning_wijkt_af_van_status: {
    trajecten: [traject("T-13", { datum_woning: "2-6-2022", bestemming: "Emmen" })],
    traject_statussen: status("T-13", ...moved),
  },
  verhuisd_zonder_bestemming: {
    trajecten: [traject("T-14")],
    traject_statussen: status("T-14", ...moved),
  },
  bestemming_zonder_verhuizing: {
    trajecten: [traject("T-15", { bestemming: "Emmen" })],
    traject_statussen: status("T-15", ...began),
  },
  provincie_past_niet_bij_gemeente: {
    trajecten: [traject("T-16", { bestemming: "Aalten", provincie: "Overijssel" })],
    traject_statussen: status("T-16", ...moved),
  },
  basis_woning_buiten_gemeente: {
    trajecten: [traject("T-17", { bestemming: "Emmen", basis_woning: "URGENTIE" })],
    traject_statussen: status("T-17", ...moved),
  },
  pw_beeindigd_zonder_verhuizing: {
    trajecten: [traject("T-18", { inkomen: "PW_VOL", pw_beeindigd: "ja" })],
    traject_statussen: status("T-18", ...began),
  },
  pw_beeindigd_in_eigen_gemeente: {
    trajecten: [traject("T-19", { inkomen: "PW_VOL", pw_beeindigd: "ja", bestemming: "Den Haag" })],
    traject_statussen: status("T-19", ...moved),
  },
  advies_met_verhuizing: {
    trajecten: [traject("T-20", { begeleidingsvorm: "V3_ADVIES", bestemming: "Emmen" })],
    traject_statussen: status("T-20", ...moved),
  },
  aangemeld_tijdens_stop: {
    trajecten: [traject("T-21", { datum_aanmelding: "1-11-2021" })],
    ook: { wachtlijst_langer_dan_een_jaar: 1 },
  },
  regeling_past_niet_bij_datum: {
    trajecten: [traject("T-22", { regeling: "VERHUISBOX" })],
    traject_statussen: status("T-22", ...began),
  },
  inkomen_uit_andere_lijst: {
    trajecten: [traject("T-23", { inkomen: "PW_OVERIG" })],
    traject_statussen: status("T-23", ...began),
  },
  criterium_uit_andere_versie: {
    trajecten: [traject("T-24", { toets_uitkomst: "VOLDOET_NIET", toets_criterium: "VHB23-04" })],
  },
  verstrekking_zonder_traject: { verstrekkingen: [gift("V-1", "T-onbekend")] },
  verstrekking_voor_aanmelding: {
    verstrekkingen: [gift("V-2", "T-0", { datum_besluit: "1-2-2022", post: "REIS", bedrag: "10" })],
  },
  bedrag_boven_norm: {
    trajecten: [traject("T-30", { datum_woning: "1-6-2022", datum_start: "10-3-2022", bestemming: "Emmen" })],
    verstrekkingen: [gift("V-3", "T-30", { bedrag: "1.750,01" })],
  },
  pakket_boven_raming: {
    trajecten: [traject("T-31", { datum_woning: "1-6-2022", datum_start: "10-3-2022", bestemming: "Emmen" })],
    verstrekkingen: [gift("V-4", "T-31"), gift("V-5", "T-31", { post: "OVERBR_HUUR", bedrag: "1.500,01" })],
  },
  gift_in_eigen_gemeente: {
    trajecten: [
      traject("T-32", { datum_woning: "1-6-2022", datum_start: "10-3-2022", bestemming: "Den Haag" }),
    ],
    verstrekkingen: [gift("V-6", "T-32")],
  },
  huisraad_zonder_woning: { verstrekkingen: [gift("V-7", "T-18")] },
  verstrekking_lang_na_verhuizing: {
    verstrekkingen: [gift("V-8", "T-0", { datum_besluit: "2-6-2023", post: "REIS", bedrag: "10" })],
  },
  verstrekking_na_stoppen: { verstrekkingen: [gift("V-9", "T-7", { post: "REIS", bedrag: "10" })] },
  budget_overschreden: {
    trajecten: [
      traject("T-33", {
        datum_aanmelding: "2-3-2021",
        datum_start: "3-3-2021",
        datum_woning: "1-6-2021",
        bestemming: "Emmen",
      }),
    ],
    verstrekkingen: [
      gift("V-10", "T-33", { datum_besluit: "1-6-2021", post: "OVERBR_UITK", bedrag: "220.000,01" }),
    ],
    ook: { pakket_boven_raming: 1 },
  },
  plaats_ligt_in_andere_provincie: {
    weigeringen: [refusal("T-0", { plaats: "Aalten", provincie: "Overijssel" })],
  },
  plaats_onbekend: { weigeringen: [refusal("T-0", { plaats: "Nergenshuizen" })] },
  weigering_zonder_traject: { weigeringen: [refusal("T-onbekend")] },
  weigering_na_verhuizing: { weigeringen: [refusal("T-0", { datum: "jul-22" })] },
  weigering_voor_aanmelding: { weigeringen: [refusal("T-0", { datum: "28-2-2022" })] },
  gezin_dubbel_geplaatst: {
    gezinsmeldingen: [family("G-1")],
    opvang_plaatsingen: [stay("P-1", "G-1"), stay("P-2", "G-1", { datum_plaatsing: "30-4-2022" })],
  },
  meer_gezinnen_dan_plekken: {
    gezinsmeldingen: [family("G-2", { uitkomst_melding: "NOOD_SZW" })],
    opvang_plaatsingen: [stay("P-3", "G-2", { opvangtype: "NOOD_SZW", datum_vertrek: "10-6-2022" })],
  },
  opgevangen_zonder_plaatsing: { gezinsmeldingen: [family("G-3", { uitkomst_melding: "GEZIN_OCW" })] },
  plaatsing_zonder_melding: { opvang_plaatsingen: [stay("P-4", "G-onbekend")] },
  geplaatst_voor_melding: {
    gezinsmeldingen: [family("G-4")],
    opvang_plaatsingen: [stay("P-5", "G-4", { datum_plaatsing: "28-2-2022" })],
  },
  gezin_vaker_gemeld_in_een_jaar: {
    gezinsmeldingen: [family("G-5"), family("G-5", { datum_gezinsmelding: "1-4-2022" })],
  },
  ...wonenOffences,
  ...huisuitzettingenOffences,
};
