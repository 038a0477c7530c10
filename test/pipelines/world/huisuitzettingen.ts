type Row = Record<string, string>;

const place = { registratie: "vroeg_eropaf", gemeente: "Amsterdam" };
const dossier = (dossiernr: string, part: Row = {}): Row => ({
  ...{ dossiernr, huishoudennr: `H-${dossiernr}`, ...place, datum_begin: "2-3-2009" },
  ...{ peildatum: "30-6-2009", ...part },
});
const steps = (dossiernr: string, days: readonly (readonly [string, string])[], part: Row = {}): Row[] =>
  days.map(([toestand, datum_toestand], i) => ({
    ...{ dossiernr, ...place, vorige_toestand: days[i - 1]?.[0] ?? "", toestand, datum_toestand, ...part },
  }));

const visit = [
  ["gemeld", "2-3-2009"],
  ["bereikt", "5-3-2009"],
] as const;
const inTime = [...visit, ["terugmelding", "30-3-2009"], ["incasso_opgeschort", "30-3-2009"]] as const;
const late = [...visit, ["terugmelding", "31-3-2009"], ["incasso_opgeschort", "31-3-2009"]] as const;

/** Dossiers of which nothing can be said: the terugmelding came on the last day. */
export const goodHuisuitzettingen = {
  uitzettingsdossiers: [dossier("HU-0", { uitkomst: "" }), dossier("HU-00", { uitkomst: "NIET_ONTRUIMD" })],
  uitzettingsstappen: [
    ...steps("HU-0", inTime),
    ...steps("HU-00", [...inTime, ["betalingsregeling", "2-5-2009"]]),
  ],
};

/** Per check the rows in which it must find something. */
export const huisuitzettingenOffences = {
  uitzettingsstap_sluit_niet_aan: {
    uitzettingsdossiers: [dossier("HU-1")],
    uitzettingsstappen: [
      ...steps("HU-1", visit.slice(0, 1)),
      ...steps("HU-1", [["terugmelding", "9-3-2009"]], { vorige_toestand: "bereikt" }),
    ],
  },
  uitzettingsstap_zonder_dossier: {
    uitzettingsstappen: steps("HU-onbekend", visit),
    ook: { uitzettingsstap_zonder_dossier: 1 },
  },
  uitzettingsstap_van_andere_registratie: {
    uitzettingsdossiers: [dossier("HU-2")],
    uitzettingsstappen: steps("HU-2", visit.slice(0, 1), { registratie: "eropaf" }),
  },
  begin_wijkt_af_van_stap: {
    uitzettingsdossiers: [dossier("HU-3", { datum_begin: "1-3-2009" })],
    uitzettingsstappen: steps("HU-3", visit),
  },
  uitkomst_spreekt_stappen_tegen: {
    uitzettingsdossiers: [dossier("HU-4", { uitkomst: "WEL_ONTRUIMD" })],
    uitzettingsstappen: steps("HU-4", [...visit, ["betaald", "8-3-2009"]]),
  },
  opgeschort_zonder_tijdige_terugmelding: {
    uitzettingsdossiers: [dossier("HU-5")],
    uitzettingsstappen: steps("HU-5", late),
  },
  huishouden_verschilt_per_dossier: {
    uitzettingsdossiers: [
      dossier("HU-6", { huishoudennr: "H-6", huishouden: "ALLEENSTAAND", uitkomst: "ONBEKEND" }),
      dossier("HU-7", { huishoudennr: "H-6", huishouden: "EENOUDER", uitkomst: "ONBEKEND" }),
    ],
  },
  dossier_lang_zonder_stap: {
    uitzettingsdossiers: [dossier("HU-8", { datum_begin: "29-6-2008" })],
  },
};
