import { dutchDay } from "../../../src/contract/invent.ts";
import type { SyntheticRow } from "../../../src/contract/synthesise.ts";

/** An invented traject; days are day numbers, empty text is unknown. */
export interface Household {
  nr: string;
  regeling: "VERHUISBOX" | "VHB_PLUS";
  aanmelding: number;
  toets: number | null;
  voldoet: "VOLDOET" | "VOLDOET_NIET" | "";
  criterium: string;
  wachtlijst: number | null;
  intake: number | null;
  start: number | null;
  woning: number | null;
  uitval: number | null;
  uitval_status: "05_NIET_GESTART" | "17_GESTAAKT" | "";
  reden: string;
  gegevens: number | null;
  vorm: string;
  aanmelder: string;
  huishouden: string;
  kinderen: string;
  geboortejaar: string;
  inkomen: string;
  vorige: string;
  remigrant: string;
  werk: string;
  wmo: string;
  dakloos_sinds: string;
  systemen: string;
  bestemming: string;
  basis: string;
  pw: string;
  terug: string;
  terug_op: number | null;
}

export function household(aanmelding: number, part: Partial<Household> = {}): Household {
  return {
    ...{ nr: "", regeling: "VHB_PLUS", aanmelding, toets: null, voldoet: "", criterium: "" },
    ...{ wachtlijst: null, intake: null, start: null, woning: null, uitval: null, uitval_status: "" },
    ...{ reden: "", gegevens: null, vorm: "", aanmelder: "", huishouden: "", kinderen: "" },
    ...{ geboortejaar: "", inkomen: "", vorige: "", remigrant: "", werk: "", wmo: "", dakloos_sinds: "" },
    ...{ systemen: "", bestemming: "", basis: "", pw: "", terug: "", terug_op: null },
    ...part,
  };
}

const day = (value: number | null): string => (value === null ? "" : dutchDay(value));

/** The day up to which the invented files are complete. */
export const peildatum = "31-12-2022";

export function trajectRow(h: Household): SyntheticRow {
  return {
    ...{ trajectnr: h.nr, regeling: h.regeling, datum_aanmelding: dutchDay(h.aanmelding) },
    ...{ aanmelder: h.aanmelder, toets_uitkomst: h.voldoet, toets_criterium: h.criterium },
    ...{ datum_gegevens: day(h.gegevens), begeleidingsvorm: h.vorm, huishouden: h.huishouden },
    ...{ aantal_kinderen: h.kinderen, geboortejaar: h.geboortejaar, inkomen: h.inkomen },
    ...{ vorige_huisvesting: h.vorige, remigrant: h.remigrant, werkperspectief: h.werk },
    ...{ wmo_begeleiding: h.wmo, dakloos_sinds: h.dakloos_sinds, aantal_systemen: h.systemen },
    ...{ bestemming: h.bestemming, basis_woning: h.basis, pw_beeindigd: h.pw, teruggekeerd: h.terug },
    ...{ teruggekeerd_op: day(h.terug_op), peildatum, is_fictief: "ja" },
  };
}

/** The statuses that a traject reached, in order; steps between start and home are spread over the search. */
export function statusRows(h: Household): SyntheticRow[] {
  const search = ["07_BASIS", "08_INGESCHREVEN", "09_REAGEREN", "10_AANBOD", "13_AANVAARD"];
  const reached: [status: string, day: number | null][] = [
    ["01_AANGEMELD", h.aanmelding],
    ["02_TOETS", h.toets],
    ["03_WACHTLIJST", h.wachtlijst],
    ["04_INTAKE", h.intake],
    ["06_GESTART", h.start],
    ...searchSteps(h, h.vorm === "V1_INTENSIEF" ? search : search.slice(3)),
    ["14_VERHUISD", h.woning],
    ...(h.uitval_status === "" ? [] : [[h.uitval_status, h.uitval] as [string, number | null]]),
    ["18_TERUG", h.terug_op],
  ];
  return reached.flatMap(([status, at]) => {
    if (at === null) return [];
    const reden_status = status === h.uitval_status ? h.reden : "";
    return [{ trajectnr: h.nr, status, datum_status: dutchDay(at), reden_status, is_fictief: "ja" }];
  });
}

/** Who has no home yet has at most registered and reacted. */
function searchSteps(h: Household, steps: readonly string[]): [string, number][] {
  const { start, woning, uitval } = h;
  if (start === null || h.regeling === "VERHUISBOX") return [];
  if (woning !== null) {
    const share = (i: number): number => Math.floor(((woning - start) * (i + 1)) / (steps.length + 1));
    return steps.map((status, i) => [status, start + share(i)]);
  }
  return uitval === null && steps.length > 2 ? [["07_BASIS", start + 1]] : [];
}
