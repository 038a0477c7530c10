import { card } from "../card.js";
import { el } from "../dom.js";
import { number } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import { isShown } from "../text.js";
import type { InstitutionRow } from "./rows.js";
import { shareNode } from "./share.js";

/** '5 tot 7 van de 9', '7 van de 9': the lowest and the highest certain count. */
function span(rows: readonly InstitutionRow[]): string {
  const counts = rows.filter(isShown).map(({ waarde }) => waarde);
  const [low, high] = [Math.min(...counts), Math.max(...counts)];
  const n = Math.max(...rows.map(({ n_gevraagd }) => n_gevraagd));
  return `${low === high ? number(low) : `${number(low)} tot ${number(high)}`} van de ${number(n)} gemeenten`;
}

/** Per question how many gemeenten certainly say yes, over the kinds of institution. */
export function institutionAnswer(rows: readonly InstitutionRow[]): string {
  const asked = rows.filter((row) => row.n_gevraagd > 0 && isShown(row));
  const parts = [...groupBy(asked, ({ vraag_label }) => vraag_label)].map(
    ([vraag, of]) => `${vraag}: zeker ${span(of)}.`,
  );
  if (parts.length === 0) return "Van deze vragen zijn geen antwoorden bekend.";
  return parts.join(" ");
}

function cellOf(document: Document, row: InstitutionRow | undefined): Node | string {
  if (row === undefined) return "–";
  const printed = row.n_gedrukt !== null && row.n_gedrukt !== row.waarde;
  const remark =
    printed && el(document, "span", { class: "gedrukt" }, `in het rapport: ${number(row.n_gedrukt ?? 0)}`);
  return el(document, "div", {}, shareNode(document, row), remark);
}

/** Kinds of institution under each other, the questions beside each other. */
export function institutionCard(
  document: Document,
  rows: readonly InstitutionRow[],
  bron: TableMeta,
): HTMLElement {
  const ordered = rows.toSorted((a, b) => a.volgorde - b.volgorde);
  const questions = distinct(ordered, ({ vraag_label }) => vraag_label);
  const columns: Column<[string, InstitutionRow[]]>[] = [
    { kop: "Wie vertrekt uit", waarde: ([instelling]) => instelling },
    ...questions.map((vraag) => ({
      kop: vraag,
      waarde: ([, of]: [string, InstitutionRow[]]) =>
        cellOf(
          document,
          of.find(({ vraag_label }) => vraag_label === vraag),
        ),
    })),
  ];
  const titel = "Drie vragen over vijf soorten instellingen";
  const kinds = [...groupBy(ordered, ({ instelling_label }) => instelling_label)];
  const table = dataTable(document, kinds, columns, { bijschrift: titel, stapel: true });
  return card(document, {
    id: "instellingen",
    titel,
    vraag: institutionAnswer(ordered),
    niveau: "h3",
    beeld: el(document, "div", { class: "instellingen" }, table),
    noot: "Dezelfde soorten instellingen kwamen in drie delen van de scanner langs. Een gestippeld stuk staat voor gemeenten die het niet weten.",
    bron,
  });
}
