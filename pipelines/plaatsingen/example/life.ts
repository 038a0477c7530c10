import { between, dayOf, dutchDay, type Random } from "../../../src/contract/invent.ts";
import type { SyntheticRow } from "../../../src/contract/synthesise.ts";

/** The last day that the invented files know: the end of the fieldwork of the publication (003 L79, L205). */
export const lastDay = dayOf("2015-09-30");
export const month = 30.4375;

/** A number of months with one decimal. */
export function months(low: number, high: number, random: Random): number {
  return between(low * 10, high * 10, random) / 10;
}

/** A state and the day on which it begins. */
export type Step = readonly [toestand: string, dag: number];

/** An invented plaatsing; steps after {@link lastDay} have not happened yet. */
export interface Life {
  readonly constructie: string;
  readonly gemeente: string;
  readonly stappen: readonly Step[];
  readonly plek?: string;
  readonly route?: string;
  readonly terug?: "ja" | "nee";
  readonly terug_op?: number;
  readonly einde_contract?: number;
  readonly einde_indicatie?: number;
}

/** Days after `from` for steps that last so many months each. */
export function chain(from: number, steps: readonly (readonly [string, number])[]): Step[] {
  let day = from;
  return steps.map(([toestand, months]): Step => {
    day += Math.round(months * month);
    return [toestand, day];
  });
}

const known = ({ stappen }: Life): Step[] => stappen.filter(([, day]) => day <= lastDay);

export const happened = (life: Life): boolean => known(life).length > 0;

const text = (day: number | undefined): string => (day === undefined ? "" : dutchDay(day));

export function plaatsingRow(life: Life, nr: string): SyntheticRow {
  const { constructie, gemeente, plek = "", route = "", terug = "", terug_op } = life;
  const back = terug_op !== undefined && terug_op <= lastDay;
  return {
    ...{ plaatsingnr: nr, constructie, gemeente, woonpleknr: plek, route },
    ...{
      datum_einde_contract: text(life.einde_contract),
      datum_einde_indicatie: text(life.einde_indicatie),
    },
    ...{
      terug_in_opvang: terug === "ja" && !back ? "" : terug,
      datum_terug_in_opvang: back ? text(terug_op) : "",
    },
    ...{ peildatum: dutchDay(lastDay), is_fictief: "ja" },
  };
}

export function stapRows(life: Life, nr: string): SyntheticRow[] {
  const steps = known(life);
  return steps.map(([toestand, day], i) => ({
    ...{ plaatsingnr: nr, constructie: life.constructie, gemeente: life.gemeente },
    ...{
      vorige_toestand: steps[i - 1]?.[0] ?? "",
      toestand,
      datum_toestand: dutchDay(day),
      is_fictief: "ja",
    },
  }));
}
