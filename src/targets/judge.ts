import { dutchDate } from "../period.ts";
import { mayCombine } from "../scope/compare.ts";
import type { Measured, Target } from "./target.ts";

export const targetStatuses = [
  "behaald",
  "op koers",
  "achter",
  "te vroeg om te zeggen",
  "geen norm vastgesteld",
  "geen gegevens",
] as const;
export type TargetStatus = (typeof targetStatuses)[number];

/** Arithmetic, no promise: what is needed each month to be there on the day. */
export interface Pace {
  readonly per_maand: number;
  readonly tot: string;
  /** Always said with it. */
  readonly zin: string;
}

export interface Judgement {
  readonly status: TargetStatus;
  /** The rule that led to the status, with its numbers, in Dutch. */
  readonly regel: string;
  /** The figures that were judged, all of the same value; empty when there is none. */
  readonly cijfers: readonly Measured[];
  readonly tempo: Pace | null;
}

const format = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 2 });
const cents = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const plain = (value: number): string => format.format(value);

/** A number as the target counts it: '77' or '€ 196.413,45'. */
function saying({ eenheid }: Target): (value: number) => string {
  if (eenheid !== "euro") return plain;
  return (value) => `€\u00a0${(Number.isInteger(value) ? format : cents).format(value)}`;
}

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const averageMonth = 365.25 / 12;

/** The 95% margin of a count of about `expected`: 1.96 times its square root. */
export function margin(expected: number): number {
  return 1.96 * Math.sqrt(Math.max(expected, 0));
}

/**
 * Why a figure cannot be judged against a target; empty when it means the same thing. A flow may be of the
 * first part of the target's period; where it comes from makes no difference, because a norm counts nothing.
 */
export function refusals(target: Target, { scope, status, waarde }: Measured): string[] {
  const norm = {
    ...scope,
    ...{ telbegrip: target.telbegrip, eenheid: target.eenheid, gebied: target.gebied, aard: "doel" as const },
    ...{ tijdsbasis: target.tijdsbasis },
  };
  const reasons = [...mayCombine("een_as", norm, scope).redenen];
  if (scope.aard === "doel") reasons.push("Dit is zelf een doel of norm, geen meting.");
  if (scope.gebied !== target.gebied)
    reasons.push(`Het cijfer gaat over ${scope.gebied}, het doel over ${target.gebied}.`);
  const groups = target.groepen.length === 0 ? [""] : target.groepen;
  if (!groups.includes(scope.groep)) {
    reasons.push(
      `Het cijfer gaat over ${scope.groep || "alles bij elkaar"}, het doel over ${groups.join(" of ") || "alles bij elkaar"}.`,
    );
  }
  if (target.tijdsbasis === "stroom" && !isFirstPart(target, scope)) {
    reasons.push("Het cijfer gaat over een andere periode dan het doel.");
  }
  if (reasons.length === 0 && (status !== "getoond" || waarde === null)) {
    reasons.push(status === "onderdrukt" ? "Het cijfer is verborgen." : "Het cijfer is onbekend.");
  }
  return reasons;
}

function isFirstPart({ van, tot }: Target, scope: Measured["scope"]): boolean {
  if (van === null || tot === null || scope.van === null || scope.tot === null) return false;
  return scope.van === van && scope.tot <= tot;
}

/** Share of the time that has passed at the figure's last day, 0–1; null when there is no begin or end. */
function passed({ van, tot, tijdsbasis, ...target }: Target, last: string): number | null {
  const start = target.basiswaarde === null ? null : target.basis_dag;
  const [begin, end] = tijdsbasis === "stroom" ? [van, tot] : [start, target.deadline];
  if (begin === null || end === null) return null;
  const length = day(end) - day(begin) + 1;
  return Math.min(1, Math.max(0, (day(last) - day(begin) + 1) / length));
}

function paceOf(target: Target, norm: number, waarde: number, last: string): Pace | null {
  const said = saying(target);
  const end = target.deadline ?? target.tot;
  if (target.operator !== "minstens" || end === null || end <= last || waarde >= norm) return null;
  const per_maand = Math.round(((norm - waarde) / ((day(end) - day(last)) / averageMonth)) * 10) / 10;
  const zin = `Rekensom, geen afspraak: nog ${said(norm - waarde)} te gaan, dat is ${said(per_maand)} per maand tot ${dutchDate(end)}.`;
  return { per_maand, tot: end, zin };
}

type Verdict = Pick<Judgement, "status" | "regel">;

/** A flow that is over its ceiling stays so; a state that is not there yet may still come. */
function decidedEarly(target: Target, norm: number, value: number): Verdict | null {
  const { operator, tijdsbasis } = target;
  const said = saying(target);
  if (operator === "minstens" && value >= norm) {
    return { status: "behaald", regel: `${said(value)} is minstens ${said(norm)}.` };
  }
  if (operator === "minstens") return null;
  if (tijdsbasis === "stroom") {
    const regel = `${said(value)} is meer dan de grens van ${said(norm)}.`;
    return value > norm ? { status: "achter", regel } : null;
  }
  return value <= norm ? { status: "behaald", regel: `${said(value)} is hoogstens ${said(norm)}.` } : null;
}

/** What the figure decides by itself, or the end of the period does. */
function decided(target: Target, norm: number, value: number, last: string): Verdict | null {
  const early = decidedEarly(target, norm, value);
  const end = target.tijdsbasis === "stroom" ? target.tot : target.deadline;
  if (early !== null || end === null || last < end) return early;
  const said = saying(target);
  const words = `De tijd is om en ${said(value)} is`;
  if (target.operator === "minstens")
    return { status: "achter", regel: `${words} minder dan ${said(norm)}.` };
  return target.tijdsbasis === "stroom"
    ? { status: "behaald", regel: `${words} niet meer dan ${said(norm)}.` }
    : { status: "achter", regel: `${words} meer dan ${said(norm)}.` };
}

/** On the way: a steady pace as yardstick, and chance as its margin. */
function underway(target: Target, norm: number, figure: Measured, last: string): Verdict {
  const value = figure.waarde ?? 0;
  const said = saying(target);
  const [isIt, itIs] = target.eenheid === "euro" ? ["is het", "het is"] : ["zijn het er", "het zijn er"];
  const early = "te vroeg om te zeggen" as const;
  const share = passed(target, last);
  if (share === null || figure.scope.soort !== "aantal") {
    return {
      status: early,
      regel: `Op ${dutchDate(last)} ${isIt} ${said(value)}; voor de weg ernaartoe is niets afgesproken.`,
    };
  }
  const from = target.tijdsbasis === "stand" ? (target.basiswaarde ?? 0) : 0;
  const expected = from + (norm - from) * share;
  const known = `Op ${dutchDate(last)} hoort bij een gelijk tempo ${said(Math.round(expected))}, en ${itIs} ${said(value)}.`;
  const ahead = target.operator === "minstens" ? value - expected : expected - value;
  if (ahead >= 0) return { status: "op koers", regel: known };
  if (-ahead > margin(expected))
    return { status: "achter", regel: `${known} Dat verschil is groter dan toeval verklaart.` };
  return { status: early, regel: `${known} Dat verschil kan toeval zijn.` };
}

/** Judges one target by figures of one value that {@link refusals} lets through. */
function judgeBy(target: Target, norm: number, cijfers: readonly [Measured, ...Measured[]]): Judgement {
  const [figure] = cijfers;
  const value = figure.waarde ?? 0;
  const last = figure.scope.tot ?? "";
  if (!figure.is_exact) {
    const regel =
      "Het cijfer is een schatting of een bereik. Daarmee is niet te zeggen of de norm is gehaald.";
    return { status: "te vroeg om te zeggen", regel, cijfers, tempo: null };
  }
  const verdict = decided(target, norm, value, last) ?? underway(target, norm, figure, last);
  return { ...verdict, cijfers, tempo: paceOf(target, norm, value, last) };
}

/** The newest of the figures by value; more than one group when versions of the same moment differ. */
function newest(figures: readonly Measured[]): [Measured, ...Measured[]][] {
  const moment = ({ scope }: Measured): string => scope.tot ?? "";
  const last = figures.map(moment).sort().at(-1);
  const groups = new Map<string, [Measured, ...Measured[]]>();
  for (const figure of figures.filter((one) => moment(one) === last)) {
    const key = `${figure.waarde}|${figure.is_exact}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups.values()];
}

const without = (status: TargetStatus, regel: string): Judgement[] => [
  { status, regel, cijfers: [], tempo: null },
];

/** Why no figure will do, by the one that comes nearest. */
function noFigure(target: Target, figures: readonly Measured[]): string {
  const tried = figures.map((figure) => ({ figure, reasons: refusals(target, figure) }));
  const [near] = tried.sort((a, b) => a.reasons.length - b.reasons.length);
  return near === undefined
    ? "Er is geen bron die dit meet."
    : `Er is geen cijfer dat hetzelfde telt. Het dichtst in de buurt komt ‘${near.figure.naam}’. ${near.reasons[0] ?? ""}`;
}

/**
 * The status of a target, with the rule that led to it; one judgement per version of the newest figure, so
 * that nothing is picked. Only figures that mean the same thing count: without one the status is `geen
 * gegevens` and the rule says why not. A target without a number or a direction has no other status than
 * `geen norm vastgesteld`: no traffic light, no invented path.
 */
export function judge(target: Target, figures: readonly Measured[]): Judgement[] {
  const { waarde, operator } = target;
  if (waarde === null)
    return without("geen norm vastgesteld", "In het stuk staat geen getal om aan te toetsen.");
  if (operator === null) {
    return without(
      "geen norm vastgesteld",
      "Het stuk zegt niet of het minstens of hoogstens zo veel moet zijn.",
    );
  }
  const usable = figures.filter((figure) => refusals(target, figure).length === 0);
  return usable.length === 0
    ? without("geen gegevens", noFigure(target, figures))
    : newest(usable).map((group) => judgeBy(target, waarde, group));
}
