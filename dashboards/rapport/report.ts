import { RunError } from "../../src/errors.ts";
import { period } from "../components/format.ts";
import { compose } from "./compose.ts";
import { alinea, type Block, figuresOf, kop, lijst, type ReportDocument } from "./document.ts";
import { type Explanation, explanationBlocks, type Prompt } from "./explanation.ts";
import type { Release } from "./release.ts";
import { type Earlier, restatementBlocks, restatements } from "./restatements.ts";
import { accountBlocks, deliveryBlocks, findingBlocks } from "./sections/account.ts";
import { neverDelivered, type Section } from "./sections/section.ts";
import { frameSection, seriesSection } from "./sections/series.ts";
import { tableSectionOf } from "./sections/table.ts";
import { targetSection } from "./sections/targets.ts";
import { parseSelector, type Selector } from "./selector.ts";
import type { Window } from "./window.ts";

/** How a part of the report is made. */
export const partKinds = [
  "tabel",
  "bron",
  "reeks",
  "kader",
  "doelen",
  "toelichting",
  "bevindingen",
  "herzieningen",
  "leveringen",
  "verantwoording",
  "overig",
  "weglaten",
] as const;
export type PartKind = (typeof partKinds)[number];

/** A line of data/reference/rapport.csv: a part of a chapter, in the order of the report. */
export interface Part {
  readonly hoofdstuk: string;
  readonly soort: PartKind;
  /**
   * Table with the rows that count, source, or series separated by |; what it means depends on the kind. Of
   * tables separated by / the first with news is shown.
   */
  readonly naam: string;
  readonly titel: string;
  readonly hulp: string;
  /** Whether its answer also stands at the top of the report. */
  readonly kort: boolean;
}

/**
 * The parts as the reference file has them.
 * @throws RunError invoer_ontbreekt when there are none, or a line names a kind that does not exist.
 */
export function parseParts(rows: readonly Readonly<Record<string, string>>[]): Part[] {
  if (rows.length === 0)
    throw new RunError("invoer_ontbreekt", "In rapport.csv staat geen deel van het rapport.");
  return rows.map(({ hoofdstuk = "", soort = "", naam = "", titel = "", hulp = "", kort = "" }) => {
    const kind = partKinds.find((one) => one === soort);
    if (kind === undefined || hoofdstuk === "") {
      throw new RunError(
        "invoer_ontbreekt",
        `In rapport.csv heeft "${hoofdstuk} / ${soort}" geen hoofdstuk of geen bekende soort; kies uit ${partKinds.join(", ")}.`,
      );
    }
    return { hoofdstuk, soort: kind, naam, titel, hulp, kort: kort === "ja" };
  });
}

/** The questions that the policy officer answers. */
export function promptsOf(parts: readonly Part[]): Prompt[] {
  return parts.filter(({ soort }) => soort === "toelichting").map(({ titel, hulp }) => ({ titel, hulp }));
}

export interface ReportInput {
  readonly release: Release;
  readonly parts: readonly Part[];
  readonly window: Window;
  readonly explanation: Explanation;
  /** Final reports of earlier months, oldest first. */
  readonly earlier: readonly Earlier[];
  readonly stadium: ReportDocument["stadium"];
  /** Day of the concept or of the decision; given, so that the same input gives the same document. */
  readonly datum: string;
}

const alternatives = (text: string): Selector[] => text.split("/").map(parseSelector);

/** Tables that a line of the file names, to show or to leave out. */
function named(parts: readonly Part[]): Set<string> {
  const lines = parts.filter(({ soort }) => soort === "tabel" || soort === "weglaten");
  return new Set(lines.flatMap(({ naam }) => alternatives(naam).map((one) => one.naam)));
}

/**
 * Tables that are in no line of the file by name or source, so that a new one is never missed; one that
 * nothing was delivered for yet is no use to the reader.
 */
function otherTables({ release, parts }: ReportInput): string[] {
  const sources = new Set(parts.filter(({ soort }) => soort === "bron").map(({ naam }) => naam));
  return release.manifest.tabellen
    .filter(({ bescherming, rijen }) => bescherming === "personen" && rijen > 0)
    .filter(({ naam, bron }) => !named(parts).has(naam) && !sources.has(bron))
    .map(({ naam }) => naam);
}

function tablesOfSource({ release, parts }: ReportInput, bron: string): string[] {
  return release.manifest.tabellen
    .filter((table) => table.bron === bron && !named(parts).has(table.naam))
    .map(({ naam }) => naam);
}

/** Keys of the figures that an earlier report carried. */
function carried({ earlier }: ReportInput): ReadonlySet<string> {
  const figures = earlier.flatMap(({ document }) => document.blokken.flatMap(figuresOf));
  return new Set(figures.map(({ sleutel }) => sleutel));
}

/** The sections of a part that is made from figures; a table that was not released has none. */
function sectionsOf(part: Part, input: ReportInput): Section[] {
  const { release, window } = input;
  const one = (naam: string, titel = ""): Section | null => {
    const all = alternatives(naam).map((each) => tableSectionOf(each, release, window, titel));
    return all.find((section) => section?.nieuws === true) ?? all.find((section) => section !== null) ?? null;
  };
  const series = { namen: part.naam.split("|"), titel: part.titel };
  const made = {
    tabel: () => [one(part.naam, part.titel)],
    bron: () => tablesOfSource(input, part.naam).map((naam) => one(naam)),
    overig: () => otherTables(input).map((naam) => one(naam)),
    reeks: () => [seriesSection(release, series, window, carried(input))],
    doelen: () => [targetSection(release, window, part.titel)],
    kader: () => [frameSection(release, series, window)],
  };
  const make = made[part.soort as keyof typeof made];
  return (make?.() ?? []).filter((section) => section !== null);
}

function silenceBlocks(sections: readonly Section[], { maand }: Window): Block[] {
  const silent = sections.filter((section) => !section.nieuws);
  if (silent.length === 0) return [];
  const named = (all: typeof silent): string[] => [...new Set(all.map(({ titel }) => titel))];
  const never = named(silent.filter(({ laatste }) => laatste === neverDelivered));
  const points = silent
    .filter(({ laatste }) => laatste !== neverDelivered)
    .map(({ titel, laatste }) => `${titel} (${laatste})`);
  const rest = never.length === 0 ? [] : [`Hierover is nog niets geleverd: ${never.join("; ")}.`];
  return [
    alinea(`Geen nieuw cijfer over ${period(maand)}. Oude cijfers staan hier niet opnieuw.`, "let_op"),
    lijst([...new Set(points), ...rest]),
  ];
}

function otherBlocks(part: Part, input: ReportInput, before: readonly Block[]): Block[] {
  const { release, explanation, earlier } = input;
  const figures = before.flatMap(figuresOf);
  switch (part.soort) {
    case "toelichting":
      return explanationBlocks(explanation, part.titel);
    case "bevindingen":
      return findingBlocks(release, figures);
    case "herzieningen":
      return restatementBlocks(restatements(release, earlier, figures), earlier);
    case "leveringen":
      return deliveryBlocks(release);
    case "verantwoording":
      return accountBlocks(release);
    default:
      return [];
  }
}

function chapter(
  titel: string,
  input: ReportInput,
  made: ReadonlyMap<Part, readonly Section[]>,
  before: readonly Block[],
): Block[] {
  const parts = input.parts.filter(({ hoofdstuk }) => hoofdstuk === titel);
  const blocks = parts.flatMap((part) => {
    const sections = made.get(part) ?? [];
    const news = sections.flatMap((section) => (section.nieuws ? section.blokken : []));
    return [...news, ...otherBlocks(part, input, before)];
  });
  const silence = silenceBlocks(
    parts.flatMap((part) => made.get(part) ?? []),
    input.window,
  );
  return blocks.length + silence.length === 0 ? [] : [kop(2, titel), ...blocks, ...silence];
}

/** The answers that matter most, from the very sections that follow. */
function summary(made: ReadonlyMap<Part, readonly Section[]>, { window }: ReportInput): Block[] {
  const answers = [...made]
    .filter(([{ kort }]) => kort)
    .flatMap(([, sections]) => sections)
    .flatMap((section) => (section.nieuws && section.antwoord !== "" ? [section] : []))
    .map(({ titel, antwoord, is_fictief }) => `${titel} ${antwoord}${is_fictief ? " (fictief)" : ""}`);
  const text = `Over ${period(window.maand)} is er geen nieuw cijfer voor de samenvatting.`;
  return [kop(2, "In het kort"), answers.length === 0 ? alinea(text, "let_op") : lijst(answers)];
}

/** The monthly report as data, from published figures and the texts of the policy officer. */
export function makeReport(input: ReportInput): ReportDocument {
  const { release, parts, window, stadium, datum } = input;
  const made = new Map(parts.map((part) => [part, sectionsOf(part, input)]));
  const blocks: Block[] = summary(made, input);
  for (const titel of new Set(parts.map(({ hoofdstuk }) => hoofdstuk))) {
    blocks.push(...chapter(titel, input, made, blocks));
  }
  const head = {
    soort: "maandrapport" as const,
    sleutel: window.maand,
    titel: `Maandrapport dakloosheid ${period(window.maand)}`,
    onderwerp: `Voortgang van ${period(`${window.van} t/m ${window.grens}`)}`,
    ...{ stadium, datum },
  };
  return compose(release, head, blocks);
}
