import { date, number } from "../../components/format.ts";
import { gemeenteName } from "../../components/preventie/choices.ts";
import { answerMeaning, answerName, answers } from "../../components/preventie/marks.ts";
import { meansOf, meanText, ownSum } from "../../components/preventie/means.ts";
import type { CoverageRow } from "../../components/preventie/rows.ts";
import { regionAnswer } from "../../components/preventie/sentences.ts";
import { spread } from "../../components/preventie/spread.ts";
import { capital, list } from "../../components/text.ts";
import { answerSigns } from "../answer-signs.ts";
import { alinea, type Block, kop, lijst } from "../document.ts";
import { tableBlock } from "../sections/section.ts";
import { figures, originOf, plainRow, shareFigure, text, type View } from "./view.ts";

/** Who can be named, or that nobody can. */
function namesText({ gemeenten }: View): string {
  const named = gemeenten.filter(({ naam }) => naam !== "");
  if (named.length === 0) return "Geen: elke gemeente heeft een nummer.";
  return `${capital(list(named.map((one) => `gemeente ${one.nr} is ${gemeenteName(one)}`)))}. De andere houden een nummer.`;
}

function totalsText({ n_totalen_nagerekend, n_totalen_anders }: View["meting"]): string {
  if (n_totalen_nagerekend === 0) return "Bij deze meting zijn geen totalen om na te tellen.";
  return `${number(n_totalen_nagerekend)}, waarvan ${number(n_totalen_anders)} met een ander aantal dan er gemeenten bij staan.`;
}

/** What was asked, of whom and when. */
function factsTable(view: View): Block {
  const { hier, meting, items } = view;
  const rows: [string, string][] = [
    ["Regio", hier.is_fictief ? `${hier.regio} (verzonnen, om mee te proberen)` : hier.regio],
    ["Meting van", date(hier.periode)],
    ["Gemeenten die meededen (N)", number(hier.n_gemeenten)],
    ["Versie van de scanner", hier.versies || "niet genoemd"],
    ["Vragen en keuzes in de meting", number(items.length)],
    ["Antwoorden van gemeenten", number(meting.n_antwoorden)],
    ["Vrijgegeven namen", namesText(view)],
    ["Totalen uit het rapport nageteld", totalsText(meting)],
  ];
  return tableBlock(
    "De meting",
    [text("Wat"), text("Deze meting")],
    rows.map((cells) => plainRow(...cells)),
    hier.is_fictief,
  );
}

/** How the marks and ranges of the tables are read. */
function legend({ answers: found }: View): Block[] {
  const present = new Set([...found.values()].flatMap((of) => [...of.values()]));
  const marks = answers
    .filter((answer) => present.has(answer))
    .map((answer) => {
      const [name, sign] = [answerName(answer), answerSigns.get(answerName(answer)) ?? ""];
      return `${sign === name ? name : `${sign} is ${name}`}: ${answerMeaning(answer)}.`;
    });
  return [
    kop(3, "Zo leest u de tabellen"),
    lijst([
      ...marks,
      "7 van 9: zeven van de negen gemeenten zeggen ja. 6–8 van 9: zes zeggen zeker ja en twee weten het niet; het kunnen er dus zes tot acht zijn.",
      "Een streepje in een kolom met aantallen: dit is niet gevraagd.",
    ]),
  ];
}

/** Ticks out of questions per pijler, over all gemeenten together. */
function coverage(view: View): Block[] {
  const rows = view
    .rows<CoverageRow>("preventie_dekking")
    .filter(({ niveau, gemeente_nr }) => niveau === "pijler" && gemeente_nr === null);
  if (rows.length === 0) return [];
  const figure = (row: CoverageRow) =>
    shareFigure(view, {
      ...{ tabel: "preventie_dekking", row, is_fictief: view.hier.is_fictief, eenheid: "kruisjes" },
      share: { ...row, n_gevraagd: row.n_vragen, n_onbekend: 0 },
      sleutel: `${row.meting_id}|${row.pijler}`,
      wat: `${row.pijler}: aangevinkt, alle gemeenten samen`,
    });
  return [
    tableBlock(
      `Hoeveel van wat is gevraagd, is aangevinkt? (${ownSum})`,
      [text("Pijler"), figures("Kruisjes, alle gemeenten samen")],
      rows.map((row) => plainRow(row.pijler, figure(row))),
      view.hier.is_fictief,
    ),
    alinea(
      "Dit is geen score. Niet elke voorziening is even belangrijk. Blokken die een gemeente niet kon invullen, tellen voor haar niet mee.",
    ),
  ];
}

/** Where the questions of each conditie stand between no gemeente and every gemeente. */
function conditions(view: View): Block[] {
  const own = view.items.filter(({ is_pijler }) => is_pijler);
  const rows = spread(own);
  if (rows.length === 0) return [];
  const means = meansOf(own);
  const heads = ["Vragen", "Alle gemeenten", "Geen gemeente", "Niet zeker"];
  return [
    kop(3, "Waar doen veel gemeenten iets, en waar weinig?"),
    tableBlock(
      "Vragen per conditie, naar hoeveel gemeenten ja zeggen",
      [
        ...[text("Conditie of blok"), text("Pijler"), ...heads.map(figures)],
        figures(`Gemiddeld aantal gemeenten per vraag (${ownSum})`),
      ],
      rows.map(({ key, label, isEigen, pijler, n_vragen, n_alle, n_geen, n_onzeker }) =>
        plainRow(
          ...[isEigen ? `${label} *` : label, pijler],
          ...[n_vragen, n_alle, n_geen, n_onzeker].map((n) => number(n)),
          meanText(means.get(key)),
        ),
      ),
      view.hier.is_fictief,
    ),
    alinea(
      "Het gemiddelde telt elke vraag even zwaar en is geen score. Niet zeker: bij zoveel vragen weet minstens één gemeente het niet. * Deze indeling in condities is van ons; de scanner deelt alleen bestaanscondities in.",
    ),
  ];
}

/** The measurement itself: what was asked and when, how to read it, and how much was ticked. */
export function openingBlocks(view: View): Block[] {
  return [
    kop(2, "Wat is gevraagd, en wanneer?"),
    alinea(regionAnswer(view.items), "antwoord"),
    factsTable(view),
    ...legend(view),
    ...coverage(view),
    ...conditions(view),
    originOf(view, "preventie_items"),
  ];
}
