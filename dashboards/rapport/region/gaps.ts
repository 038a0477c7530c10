import { number } from "../../components/format.ts";
import { groupBy } from "../../components/group.ts";
import { gemeenteName } from "../../components/preventie/choices.ts";
import { answerName, answers } from "../../components/preventie/marks.ts";
import { gapAnswer } from "../../components/preventie/own.ts";
import type { Answer, GapRow } from "../../components/preventie/rows.ts";
import { vraag } from "../../components/preventie/sentences.ts";
import { count, isShown, list } from "../../components/text.ts";
import { alinea, type Block, type Figure, kop } from "../document.ts";
import { tableBlock } from "../sections/section.ts";
import { grouped } from "./profile.ts";
import { figures, originOf, plainRow, shareFigure, text, type View, withRoute } from "./view.ts";

const tabel = "preventie_hiaten";

/** How much of the region says yes. */
const regionFigure = (view: View, row: GapRow): Figure =>
  shareFigure(view, {
    ...{ tabel, row, share: row, is_fictief: view.hier.is_fictief },
    sleutel: `${row.meting_id}|${row.item_id}|${row.route}`,
    wat: `${withRoute(row.item, row.route)}: de hele regio`,
  });

/** 'niet aangevinkt: 1 en 5; onbekend: 3', in the order of the answers. */
export function whoText(rows: readonly { stand: Answer; gemeente_nr: number }[]): string {
  return answers
    .flatMap((answer) => {
      const own = rows.filter(({ stand }) => stand === answer).map(({ gemeente_nr }) => String(gemeente_nr));
      return own.length === 0 ? [] : [`${answerName(answer)}: ${list(own)}`];
    })
    .join("; ");
}

/** What most of the region has and one gemeente does not. */
function ownBlocks(view: View, nr: number): Block[] {
  const rows = view.rows<GapRow>(tabel).filter(({ gemeente_nr }) => gemeente_nr === nr);
  const naam = gemeenteName(view.gemeenten.find((one) => one.nr === nr) ?? { nr, naam: "" });
  const lines = grouped(
    rows,
    ({ pijler }) => pijler,
    (row) => plainRow(withRoute(row.item, row.route), answerName(row.stand), regionFigure(view, row)),
  );
  return [
    alinea(gapAnswer(rows, naam), "antwoord"),
    ...(rows.length === 0
      ? []
      : [
          tableBlock(
            `Wat de meeste gemeenten hebben en ${naam} niet`,
            [text("Vraag"), text("Antwoord"), figures("De hele regio")],
            lines,
            view.hier.is_fictief,
          ),
        ]),
  ];
}

/** 'Op 60 vragen zeggen de meeste gemeenten ja (minstens 6 van de 9), maar niet allemaal. …' */
function everyoneAnswer(rows: readonly GapRow[], n: number): string {
  if (n === 0) return "Er is geen vraag waarop de meeste gemeenten ja zeggen en een paar niet.";
  const least = Math.min(...rows.filter(isShown).map(({ waarde }) => waarde));
  const of = Math.max(...rows.map(({ n_gevraagd }) => n_gevraagd));
  return `Op ${count(n, vraag)} zeggen de meeste gemeenten ja (minstens ${number(least)} van de ${number(of)}), maar niet allemaal. Per vraag staat hier wie geen ja zegt.`;
}

/** The same for everyone at once: per question who does not say yes. */
function everyoneBlocks(view: View): Block[] {
  const rows = view.rows<GapRow>(tabel);
  const questions = [...groupBy(rows, ({ item_id, route }) => `${item_id}|${route}`).values()];
  const lines = grouped(
    questions,
    ([first]) => first?.pijler ?? "",
    (of) => {
      const [first] = of;
      if (first === undefined) return plainRow("", "", "");
      return plainRow(withRoute(first.item, first.route), regionFigure(view, first), whoText(of));
    },
  );
  return [
    alinea(everyoneAnswer(rows, questions.length), "antwoord"),
    ...(questions.length === 0
      ? []
      : [
          tableBlock(
            "Wat de meeste gemeenten hebben, en wie niet",
            [text("Vraag"), figures("De hele regio"), text("Welke gemeenten zeggen geen ja?")],
            lines,
            view.hier.is_fictief,
          ),
        ]),
  ];
}

/** The list of gaps: of one gemeente, or of all of them where none was chosen. */
export function gapBlocks(view: View): Block[] {
  const { gemeente } = view;
  return [
    kop(2, gemeente === null ? "Gemeenten naast de regio" : "Uw gemeente naast de regio"),
    ...(gemeente === null ? everyoneBlocks(view) : ownBlocks(view, gemeente)),
    alinea(
      "Een gemeente kan iets samen met een buurgemeente of via de centrumgemeente regelen. Dat is hier niet te zien.",
    ),
    originOf(view, tabel),
  ];
}
