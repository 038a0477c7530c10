import type { Judgement, TargetStatus } from "../../src/targets/judge.ts";
import type { Target } from "../../src/targets/target.ts";
import type { JudgedTarget } from "../../src/targets/targets.ts";
import { type Bar, barChart } from "./bar-chart.js";
import { card } from "./card.js";
import { el, group } from "./dom.js";
import { date, euro, number, period } from "./format.js";
import { groupBy } from "./group.js";
import type { TableMeta } from "./published.js";
import { responsive } from "./responsive.js";
import { oneList } from "./scope.js";
import { type Column, dataTable } from "./table.js";
import { tag } from "./tag.js";
import { capital, count, list } from "./text.js";

export type { JudgedTarget };

/** One line of the table: a target with one of its judgements. */
interface Line {
  readonly doel: Target;
  readonly oordeel: Judgement;
}

/** Versions of one target. */
type Versions = readonly [JudgedTarget, ...JudgedTarget[]];

const linesOf = (targets: readonly JudgedTarget[]): Line[] =>
  targets.flatMap(({ doel, oordelen }) => oordelen.map((oordeel) => ({ doel, oordeel })));

/** Targets that count the same thing together, so that they may share an axis, in order of the file. */
export function targetGroups(targets: readonly JudgedTarget[]): Versions[] {
  const key = ({ doel }: JudgedTarget): string => [doel.doel, doel.telbegrip, doel.eenheid].join("|");
  return [...groupBy(targets, key).values()] as unknown as Versions[];
}

const order: readonly TargetStatus[] = ["behaald", "op koers", "achter", "te vroeg om te zeggen"];

/** How many targets have which status, in one sentence; a target whose versions differ counts for each. */
export function targetsAnswer(targets: readonly JudgedTarget[]): string {
  if (targets.length === 0) return "Dat is nog niet te zeggen: er zijn nog geen doelen geleverd.";
  const statuses = targets.map(({ oordelen }) => new Set(oordelen.map(({ status }) => status)));
  const having = (status: TargetStatus): number => statuses.filter((own) => own.has(status)).length;
  const parts = order
    .filter((status) => having(status) > 0)
    .map((status) => `${number(having(status))} ${status}`);
  const none = `Bij ${number(having("geen gegevens"))} is er geen cijfer dat hetzelfde telt, en bij ${number(having("geen norm vastgesteld"))} staat er geen norm in het stuk.`;
  const said = parts.length === 0 ? "Geen daarvan is te toetsen." : `Daarvan: ${list(parts)}.`;
  return `Er staan ${count(targets.length, { een: "doel", meer: "doelen" })} in de stukken. ${said} ${none}`;
}

/** A measured value as the norm is written: '77' or '€ 196.413,45'. */
const valueText = (waarde: number, { eenheid }: Target): string =>
  eenheid === "euro" ? euro(waarde) : number(waarde);

/** 'geen getal', or the norm with `word` before it and its unit behind it: 'minstens 50 huishoudens'. */
export function normWith(word: string | null, { waarde, eenheid }: Target): string {
  if (waarde === null) return "geen getal";
  const size =
    eenheid === "euro" ? euro(waarde) : `${number(waarde)}${eenheid.startsWith("%") ? "" : " "}${eenheid}`;
  return word === null ? size : `${word} ${size}`;
}

const normText = (target: Target): string => normWith(target.operator, target);

function whenText({ van, tot, deadline, deadline_bron }: Target): string {
  const until = tot === null ? `vanaf ${van}` : `${van} t/m ${tot}`;
  const own = van === null ? "" : period(until);
  if (deadline === null) return own || "geen datum";
  const end = `uiterlijk ${date(deadline)}`;
  return deadline_bron === "" && own !== "" ? own : [own, end].filter((text) => text !== "").join("; ");
}

function decisionText({ besluit, versie_datum, bron_regel }: Target): string {
  const when = versie_datum === "" ? "" : `, ${date(versie_datum)}`;
  return `${besluit}${when} (regel ${bron_regel.replaceAll("L", "")})`;
}

function figureText({ doel, oordeel: { cijfers } }: Line): string {
  const [first] = cijfers;
  if (first === undefined || first.waarde === null) return "–";
  const sources = [...new Set(cijfers.map(({ bron }) => bron))];
  const until = first.scope.tot === null ? "" : `t/m ${date(first.scope.tot)}; `;
  return `${valueText(first.waarde, doel)} (${until}${list(sources)})`;
}

function statusCell(document: Document, { oordeel }: Line): Node {
  const pace = oordeel.tempo !== null && el(document, "span", { class: "opmerking" }, oordeel.tempo.zin);
  return group(document, tag(document, oordeel.status), " ", oordeel.regel, pace);
}

function columns(document: Document): Column<Line>[] {
  return [
    { kop: "Doel", waarde: ({ doel }) => doel.titel },
    { kop: "Norm", waarde: ({ doel }) => normText(doel) },
    { kop: "Wanneer", waarde: ({ doel }) => whenText(doel) },
    { kop: "Cijfer", waarde: figureText },
    { kop: "Stand en regel", waarde: (line) => statusCell(document, line) },
    { kop: "Van wie", waarde: ({ doel }) => doel.eigenaar },
    { kop: "Besluit", waarde: ({ doel }) => decisionText(doel) },
    { kop: "Opmerking", waarde: ({ doel }) => doel.opmerking || "–" },
  ];
}

function versionDates(targets: readonly Target[]): string {
  const dates = targets.map(({ versie_datum }) => versie_datum).filter((text) => text !== "");
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return "";
  return first === last ? date(first) : `${date(first)} tot ${date(last)}`;
}

/** 'Norm van 1 februari 2021 tot 8 november 2022 (5 versies)'. */
function normLabel(targets: readonly Target[]): string {
  const when = versionDates(targets);
  const versions = targets.length > 1 ? ` (${number(targets.length)} versies)` : "";
  return `Norm${when === "" ? "" : ` van ${when}`}${versions}`;
}

/** Each measured value once, and under it each norm that it was judged by. */
function barsOf(versions: Versions): Bar[] {
  const judged = linesOf(versions).filter(({ oordeel }) => oordeel.cijfers.length > 0);
  const figures = new Map(judged.map((line) => [figureText(line), line]));
  const measured = [...figures.values()].flatMap(({ doel, oordeel: { cijfers } }): Bar[] => {
    const [one] = cijfers;
    if (one === undefined || one.waarde === null) return [];
    return [{ label: one.naam, waarde: one.waarde, status: one.status, tekst: valueText(one.waarde, doel) }];
  });
  const norms = groupBy(new Set(judged.map(({ doel }) => doel)), normText);
  const lines = [...norms].map(([tekst, own]): Bar => {
    const waarde = own[0]?.waarde ?? null;
    return { label: normLabel(own), waarde, status: "getoond", soort: "norm", tekst };
  });
  return [...measured, ...lines];
}

/** Each rule once, with its status and how many versions it holds for. */
function ruleList(document: Document, lines: readonly Line[]): HTMLElement {
  const rules = groupBy(lines, ({ oordeel }) => `${oordeel.status}|${oordeel.regel}`);
  const items = [...rules.values()].map((own) => {
    const [first] = own;
    const names = [...new Set(own.map(({ doel }) => doel.titel))];
    const said = rules.size > 1 ? `${list(names)}: ` : "";
    const pace = first?.oordeel.tempo?.zin ?? "";
    const word = tag(document, first?.oordeel.status ?? "geen gegevens");
    return el(document, "li", {}, word, ` ${said}${first?.oordeel.regel ?? ""} ${pace}`.trimEnd());
  });
  return el(document, "ul", { class: "regels" }, ...items);
}

/** Where the figures come from, each once. */
function figureNote(lines: readonly Line[]): string {
  const texts = new Set(lines.filter(({ oordeel: { cijfers } }) => cijfers.length > 0).map(figureText));
  return texts.size === 0 ? "" : `Cijfer: ${list([...texts])}.`;
}

/** A target with all its versions: what was counted beside each norm, the rule, and the decision. */
export function targetCard(document: Document, versions: Versions, bron: TableMeta): HTMLElement {
  const first = versions.find(isJudged)?.doel ?? versions[0].doel;
  const titel = first.titel.replace(/ \([^)]*\)$/, "");
  const id = `doel-${first.doel_id}`;
  const bars = barsOf(versions);
  const lines = linesOf(versions);
  // figures that were judged passed the scope rules of their norm, so that all share its unit
  const chart = responsive(document, oneList, (width) => barChart(document, bars, { id, titel, width }), 640);
  return card(document, {
    ...{ id, titel, bron, niveau: "h2", breedte: "half" },
    noot: figureNote(lines),
    vraag: `${capital(normText(first))}, ${whenText(first)}. ${capital(count(versions.length, { een: "versie", meer: "versies" }))} in de stukken.`,
    beeld: el(document, "div", {}, chart, ruleList(document, lines)),
    tabel: dataTable(document, lines, columns(document), { bijschrift: `Versies van: ${titel}` }),
  });
}

/** Targets that no figure can judge, in one table. */
export function otherTargets(
  document: Document,
  targets: readonly JudgedTarget[],
  bron: TableMeta,
): HTMLElement {
  const titel = "Doelen die niet te toetsen zijn";
  return card(document, {
    ...{ id: "overige-doelen", titel, bron, niveau: "h2" },
    vraag: "Hier staat geen norm in het stuk, of er is geen cijfer dat hetzelfde telt.",
    beeld: dataTable(document, linesOf(targets), columns(document), { bijschrift: titel }),
  });
}

/** True when a figure could be held against the norm. */
export function isJudged({ oordelen }: JudgedTarget): boolean {
  return oordelen.some(({ cijfers }) => cijfers.length > 0);
}
