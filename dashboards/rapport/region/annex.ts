import type { CsvFile } from "../../components/csv-button.ts";
import { csvText } from "../../components/csv-text.ts";
import { date } from "../../components/format.ts";
import { blocksOf } from "../../components/preventie/compare.ts";
import { compareFile } from "../../components/preventie/compare-page.ts";
import { matrixFile } from "../../components/preventie/matrix-file.ts";
import { list } from "../../components/text.ts";
import { compose } from "../compose.ts";
import { type Block, kop, lijst, type ReportDocument } from "../document.ts";
import type { Release } from "../release.ts";
import { accountBlocks } from "../sections/account.ts";
import { knowledgeBlocks, matrixBlocks } from "./answers.ts";
import { certaintyBlocks } from "./certainty.ts";
import { type Choice, keyOf } from "./choice.ts";
import { comparisonBlocks, comparisonOf } from "./comparison.ts";
import { gapBlocks } from "./gaps.ts";
import { openingBlocks } from "./opening.ts";
import { chanceBlocks, institutionBlocks, policyAndLawBlocks, twiceBlocks } from "./profile.ts";
import { type View, viewOf } from "./view.ts";

export interface AnnexInput {
  readonly release: Release;
  readonly choice: Choice;
  readonly stadium: ReportDocument["stadium"];
  /** Day of the concept or of the decision. */
  readonly datum: string;
}

/** The answers of the chapters, each after its own heading, for whoever reads one sheet. */
function summary(blocks: readonly Block[]): Block[] {
  let heading = "";
  const answers: string[] = [];
  for (const block of blocks) {
    if (block.soort === "kop") heading = block.tekst;
    if (block.soort !== "alinea" || block.toon !== "antwoord") continue;
    answers.push(`${heading}${heading.endsWith("?") ? "" : ":"} ${block.tekst}`);
  }
  return [kop(2, "In het kort"), lijst(answers)];
}

const limits: readonly string[] = [
  "Welke gemeente of regio het beste werk doet. De scanner heeft geen score en geen norm, en dit stuk geen ranglijst.",
  "Hoe goed of hoe vaak iets gebeurt. Een gemeente antwoordt alleen of iets er is.",
  "Welke gemeente welk nummer heeft. Een naam staat er alleen als de gemeente dat zelf goed vindt.",
  "Hoe het nu is. De antwoorden zijn van het moment van de meting.",
];

/** Up to so many others are named in the line under the title. */
const mostNamed = 3;

function subjectOf({ anderen, gemeente, overleg }: Choice): string {
  const own = gemeente === null ? "" : `, met gemeente ${gemeente} naast de regio`;
  const names =
    anderen.length > mostNamed
      ? `${anderen.length} andere metingen`
      : list(anderen.map(({ regio, periode }) => `${regio} (${date(periode)})`));
  const beside = anderen.length === 0 ? "" : `, naast ${names}`;
  const meeting = overleg === null ? "een regio-overleg" : `het regio-overleg van ${date(overleg)}`;
  return `Bijlage voor ${meeting}: wat gemeenten doen om dakloosheid te voorkomen${own}${beside}`;
}

function chapters(view: View): Block[] {
  const before = [
    ...openingBlocks(view),
    ...chanceBlocks(view),
    ...institutionBlocks(view),
    ...twiceBlocks(view),
    ...policyAndLawBlocks(view),
    ...knowledgeBlocks(view),
    ...gapBlocks(view),
    ...comparisonBlocks(view),
  ];
  return [
    ...summary(before),
    ...before,
    ...matrixBlocks(view),
    ...certaintyBlocks(view),
    ...[kop(2, "Wat dit niet zegt"), lijst(limits)],
    ...[kop(2, "Verantwoording"), ...accountBlocks(view.release)],
  ];
}

/** The annex about one measurement as data, from published figures alone. */
export function makeRegionAnnex({ release, choice, stadium, datum }: AnnexInput): ReportDocument {
  const { regio, periode } = choice.hier;
  const head = {
    soort: "regiobijlage" as const,
    sleutel: keyOf(choice),
    titel: `Preventiescanner ${regio}, ${date(periode)}`,
    onderwerp: subjectOf(choice),
    ...{ stadium, datum },
  };
  return compose(release, head, chapters(viewOf(release, choice)));
}

const written = ({ kop: head, rijen }: CsvFile): string => csvText(head, rijen());

/** The same files as the buttons of the pages give: all answers, and the comparison, by the end of their name. */
export function regionFiles({ release, choice }: AnnexInput): Map<string, string> {
  const view = viewOf(release, choice);
  const { items, answers, gemeenten, hier, anderen } = view;
  const files = new Map([["-antwoorden.csv", written(matrixFile(items, answers, gemeenten, hier))]]);
  if (anderen.length === 0) return files;
  const { rows, referentie } = comparisonOf(view);
  const beside = { hier, anderen, blokken: blocksOf(items), referentie, titel: "" };
  return files.set("-vergelijking.csv", written(compareFile(rows, beside)));
}
