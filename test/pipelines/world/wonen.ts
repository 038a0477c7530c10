type Row = Record<string, string>;

const place = (woonpleknr: string, part: Row = {}): Row => ({
  ...{ woonpleknr, constructie: "herstartstudio", gemeente: "Amsterdam", woonplek_eenheid: "STUDIO" },
  ...{ datum_afspraak: "1-1-2014", datum_geleverd: "1-2-2014", ...part },
});
const placed = (plaatsingnr: string, part: Row = {}): Row => ({
  ...{ plaatsingnr, constructie: "herstartstudio", gemeente: "Amsterdam", ...part },
});
const steps = (plaatsingnr: string, days: readonly (readonly [string, string])[], part: Row = {}): Row[] =>
  days.map(([toestand, datum_toestand], i) => ({
    ...{ plaatsingnr, constructie: "herstartstudio", gemeente: "Amsterdam" },
    ...{ vorige_toestand: days[i - 1]?.[0] ?? "", toestand, datum_toestand, ...part },
  }));

const studio = [
  ["veldtafel_uitstroom", "1-3-2014"],
  ["studio", "1-4-2014"],
] as const;
const contract = { constructie: "huurzorgcontract", gemeente: "Rotterdam" };
const urgent = [
  ["kandidaat", "1-3-2015"],
  ["urgentie_regulier", "1-5-2015"],
] as const;

/** Woonplekken and plaatsingen of which nothing can be said. */
export const goodWonen = {
  woonplekken: [place("W-0")],
  woonplaatsingen: [
    placed("WP-0", { woonpleknr: "W-0" }),
    placed("WP-00", { ...contract, route: "URGENTIE" }),
  ],
  woonstappen: [...steps("WP-0", studio), ...steps("WP-00", urgent, contract)],
};

/** Per check the rows in which it must find something. */
export const wonenOffences = {
  stap_sluit_niet_aan: {
    woonplaatsingen: [placed("WP-1")],
    woonstappen: [
      ...steps("WP-1", studio.slice(0, 1)),
      ...steps("WP-1", [["corporatiewoning", "1-5-2014"]], { vorige_toestand: "studio" }),
    ],
  },
  stap_zonder_plaatsing: { woonstappen: steps("WP-onbekend", studio), ook: { stap_zonder_plaatsing: 1 } },
  plaatsing_zonder_stap: { woonplaatsingen: [placed("WP-2")] },
  stap_van_andere_woonvorm: {
    woonplaatsingen: [placed("WP-3")],
    woonstappen: steps("WP-3", [["aangemeld", "1-3-2014"]], { constructie: "zonderdak" }),
  },
  woonplek_onbekend: {
    woonplaatsingen: [placed("WP-4", { woonpleknr: "W-onbekend" })],
    woonstappen: steps("WP-4", studio),
  },
  bewoond_voor_levering: {
    woonplekken: [place("W-5", { datum_geleverd: "2-4-2014" })],
    woonplaatsingen: [placed("WP-5", { woonpleknr: "W-5" })],
    woonstappen: steps("WP-5", studio),
  },
  terug_zonder_eigen_naam: {
    woonplaatsingen: [placed("WP-6", { terug_in_opvang: "ja" })],
    woonstappen: steps("WP-6", studio),
  },
  route_spreekt_stappen_tegen: {
    woonplaatsingen: [placed("WP-7", { ...contract, route: "EEN_ROUTE" })],
    woonstappen: steps("WP-7", urgent, contract),
  },
};
