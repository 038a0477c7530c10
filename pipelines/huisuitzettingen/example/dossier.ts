import { dayOf, dutchDay, type Random } from "../../../src/contract/invent.ts";
import type { SyntheticRow } from "../../../src/contract/synthesise.ts";

/** The last day that the invented files know: the end of the fieldwork of the study (004 L450–456). */
export const lastDay = dayOf("2009-06-30");

/** A state and the day on which it begins. */
export type Step = readonly [toestand: string, dag: number];

/** An invented dossier; steps after {@link lastDay} have not happened yet. */
export interface Dossier {
  readonly registratie: string;
  readonly gemeente: string;
  readonly begin: number;
  readonly huishoudennr?: string;
  readonly stappen: readonly Step[];
  /** Sector, reason, household, arrears and outcome, as they stand in the row. */
  readonly velden: SyntheticRow;
  readonly gesloten?: number;
}

export const household = (letter: string, i: number): string =>
  `FICTIEF-HH-${letter}${String(i + 1).padStart(4, "0")}`;

/** Kind of household as somebody gave it; empty is unknown. */
export type Kind = "GEZIN" | "EENOUDER" | "ECHTPAAR" | "ALLEENSTAAND" | "";

/** The claim about a household with its source and its day; nothing when it is unknown. */
export function claim(kind: Kind, day: number, random: Random): SyntheticRow {
  if (kind === "") return {};
  const children = kind === "GEZIN" || kind === "EENOUDER" ? String(1 + Math.floor(random() * 4)) : "";
  return {
    ...{ huishouden: kind, aantal_kinderen: children, huishouden_bron: "HUISBEZOEK" },
    datum_huishouden: dutchDay(Math.min(day, lastDay)),
  };
}

const known = ({ stappen }: Dossier): Step[] => stappen.filter(([, day]) => day <= lastDay);

export function dossierRow(dossier: Dossier, dossiernr: string): SyntheticRow {
  const { registratie, gemeente, begin, huishoudennr = "", velden, gesloten } = dossier;
  return {
    ...{ dossiernr, huishoudennr, registratie, gemeente, datum_begin: dutchDay(begin) },
    ...velden,
    datum_gesloten: gesloten === undefined || gesloten > lastDay ? "" : dutchDay(gesloten),
    ...{ peildatum: dutchDay(lastDay), is_fictief: "ja" },
  };
}

export function stapRows(dossier: Dossier, dossiernr: string): SyntheticRow[] {
  const steps = known(dossier);
  const { registratie, gemeente } = dossier;
  return steps.map(([toestand, day], i) => ({
    ...{ dossiernr, registratie, gemeente, vorige_toestand: steps[i - 1]?.[0] ?? "", toestand },
    ...{ datum_toestand: dutchDay(day), is_fictief: "ja" },
  }));
}
