import { number } from "../../components/format.ts";
import { distinct, groupBy } from "../../components/group.ts";
import { conditions } from "../../components/preventie/cards.ts";
import { type Gemeente, gemeenteName } from "../../components/preventie/choices.ts";
import { byCount, itemKey, printedRemark } from "../../components/preventie/items.ts";
import { knowledgeAnswer } from "../../components/preventie/knowledge.ts";
import { answerName } from "../../components/preventie/marks.ts";
import {
  basisText,
  giversText,
  namedText,
  periodText,
  type Sum,
  sumsOf,
  sumText,
} from "../../components/preventie/numbers.ts";
import type { ItemRow, KnowledgeRow, SumRow, ValueRow } from "../../components/preventie/rows.ts";
import { kindNote, pijlerAnswer } from "../../components/preventie/sentences.ts";
import { capital } from "../../components/text.ts";
import { alinea, type Block, type DocumentColumn, type Figure, kop, type TableBlock } from "../document.ts";
import { figureOfRow } from "../figures.ts";
import { tableBlock } from "../sections/section.ts";
import { figures, itemFigure, originOf, plainRow, text, type View, withRoute } from "./view.ts";

/** A narrow column for a gemeente: its number, and whoever hears it hears its name where that was released. */
const gemeenteColumn = (one: Gemeente): DocumentColumn => ({
  ...{ kop: String(one.nr), getal: false },
  voluit: one.naam === "" ? gemeenteName(one) : `gemeente ${one.nr}, ${one.naam}`,
});

/** Items of one block and route against gemeenten; most yes first. */
function matrix(view: View, items: readonly ItemRow[]): TableBlock {
  const [first] = items;
  const rows = items.toSorted(byCount).map((item) => {
    const given = view.answers.get(itemKey(item));
    const label = [item.item, printedRemark(item)].filter((part) => part !== undefined).join(" – ");
    const cells = view.gemeenten.map(({ nr }) => answerName(given?.get(nr) ?? "geen_antwoord"));
    return plainRow(label, itemFigure(view, item), ...cells);
  });
  return tableBlock(
    withRoute(first?.blok ?? "", first?.route ?? ""),
    [text("Vraag"), figures("Hoeveel gemeenten"), ...view.gemeenten.map(gemeenteColumn)],
    rows,
    view.hier.is_fictief,
  );
}

function blockBlocks(view: View, items: readonly ItemRow[]): Block[] {
  const notes = [conditions(items), kindNote(items)].filter((note) => note !== "");
  const tables = distinct(items, ({ route }) => route).map((route) =>
    matrix(
      view,
      items.filter((item) => item.route === route),
    ),
  );
  return [kop(3, items[0]?.blok ?? ""), ...notes.map((note) => alinea(note)), ...tables];
}

/** Every answer: per pijler a chapter, per block a table per route. */
export function matrixBlocks(view: View): Block[] {
  return [...groupBy(view.items, ({ pijler }) => pijler)].flatMap(([pijler, items]) => {
    const blocks = [...groupBy(items, ({ blok_id }) => blok_id).values()].toSorted(
      ([a], [b]) => (a?.blok_volgorde ?? 0) - (b?.blok_volgorde ?? 0),
    );
    return [
      kop(2, `Alle antwoorden: ${pijler}`),
      alinea(pijlerAnswer(items, pijler), "antwoord"),
      ...blocks.flatMap((of) => blockBlocks(view, of)),
      originOf(view, "preventie_antwoorden"),
    ];
  });
}

/** Subjects against gemeenten: on how many questions a gemeente says that it knows. */
function knowledge(view: View): Block[] {
  const rows = view.rows<KnowledgeRow>("preventie_informatie");
  if (rows.length === 0) return [];
  const cell = (of: readonly KnowledgeRow[], nr: number): string => {
    const row = of.find(({ gemeente_nr }) => gemeente_nr === nr);
    if (row === undefined || row.waarde === null) return "–";
    return `${number(row.waarde)}${row.n_onbekend > 0 ? "?" : ""}`;
  };
  return [
    alinea(knowledgeAnswer(rows), "antwoord"),
    tableBlock(
      "Op hoeveel vragen zegt een gemeente dat zij het weet?",
      [text("Onderwerp"), figures("Vragen"), ...view.gemeenten.map(gemeenteColumn)],
      [...groupBy(rows, ({ blok_id }) => blok_id).values()].map((of) =>
        plainRow(
          of[0]?.blok ?? "",
          number(Math.max(...of.map(({ n_vragen }) => n_vragen))),
          ...view.gemeenten.map(({ nr }) => cell(of, nr)),
        ),
      ),
      view.hier.is_fictief,
    ),
    alinea("Een vraagteken achter het aantal: op minstens één vraag weet de gemeente het niet."),
    originOf(view, "preventie_informatie"),
  ];
}

/** A sum with its bounds; a hidden end hides both. */
function sumFigure(view: View, sum: Sum): Figure {
  const { laagste, hoogste } = sum;
  const naam = "preventie_aantallen";
  const shown = [laagste, hoogste].find(({ waarde }) => waarde === null) ?? laagste;
  const isRange = shown.waarde !== null && hoogste.waarde !== shown.waarde;
  return {
    ...figureOfRow({ ...shown }, view.table(naam)),
    sleutel: [naam, laagste.meting_id, laagste.item_id, laagste.waarde_periode, laagste.basis].join("|"),
    tekst: sumText(sum),
    waarde_hoog: isRange ? hoogste.waarde : null,
    is_fictief: view.hier.is_fictief,
  };
}

/** Numbers of people and households, as sums for the region; the door may have hidden them. */
function sums(view: View): Block[] {
  const naam = "preventie_aantallen";
  const found = sumsOf(view.rows<SumRow>(naam));
  if (found.length === 0) return [];
  const rows = found.map((sum) => {
    const { laagste } = sum;
    return plainRow(
      laagste.item,
      sumFigure(view, sum),
      ...[laagste.eenheid, giversText(laagste), periodText(laagste.waarde_periode), basisText(laagste.basis)],
    );
  });
  return [
    tableBlock(
      "Hoeveel mensen en huishoudens noemden gemeenten?",
      [
        ...[text("Vraag"), figures("Samen"), text("Wat is geteld"), text("Gemeenten met een getal")],
        ...[text("Periode"), text("Hoe bekend")],
      ],
      rows,
      view.hier.is_fictief,
    ),
    alinea(
      "Alleen getallen die op dezelfde manier over dezelfde periode zijn geteld, zijn opgeteld. Dit zijn geen aantallen voor de hele regio: niet elke gemeente noemde een getal.",
    ),
    originOf(view, naam),
  ];
}

/** Numbers of homes and months, per gemeente. */
function values(view: View): Block[] {
  const naam = "preventie_waarden";
  const rows = view.rows<ValueRow>(naam);
  if (rows.length === 0) return [];
  const nameOf = (nr: number): string =>
    capital(gemeenteName(view.gemeenten.find((one) => one.nr === nr) ?? { nr, naam: "" }));
  const figure = (row: ValueRow): Figure => ({
    ...figureOfRow({ ...row }, view.table(naam)),
    sleutel: `${naam}|${row.meting_id}|${row.item_id}|${row.gemeente_nr}|${row.waarde_periode}`,
    wat: `${row.item}: ${nameOf(row.gemeente_nr)}`,
    tekst: namedText(row),
    is_fictief: view.hier.is_fictief,
  });
  return [
    tableBlock(
      "Woningen en wachttijd, per gemeente",
      [
        ...[text("Vraag"), text("Gemeente"), figures("Antwoord"), text("Eenheid")],
        ...[text("Periode"), text("Hoe bekend")],
      ],
      rows.map((row) =>
        plainRow(
          ...[row.item, nameOf(row.gemeente_nr), figure(row), row.eenheid],
          ...[periodText(row.waarde_periode), basisText(row.basis)],
        ),
      ),
      view.hier.is_fictief,
    ),
    originOf(view, naam),
  ];
}

/** What gemeenten know, and the numbers that they named. */
export function knowledgeBlocks(view: View): Block[] {
  const blocks = [...knowledge(view), ...sums(view), ...values(view)];
  return blocks.length === 0 ? [] : [kop(2, "Wat gemeenten weten"), ...blocks];
}
