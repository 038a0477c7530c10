import { type Bar, barChart } from "../bar-chart.js";
import { card, empty } from "../card.js";
import { el, group } from "../dom.js";
import { date, number } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { Ask } from "../scope.js";
import { type Column, dataTable } from "../table.js";
import { tag } from "../tag.js";
import { count, inSentence, nothingYet } from "../text.js";
import { coverageAt, coverageText, oneStatus, statusAt } from "./milestones.js";
import type { CoverageRow, MilestoneRow } from "./rows.js";

const under = (document: Document, text: string): HTMLElement =>
  el(document, "span", { class: "onder" }, text);

export function fictionNote(document: Document): HTMLElement {
  const text =
    " Deze mijlpalen zijn verzonnen om te laten zien hoe de pagina werkt. Zij zeggen niets over deze gemeenten.";
  return el(document, "p", { class: "let-op" }, tag(document, "fictief"), text);
}

function bar(row: CoverageRow): Bar {
  return {
    label: row.naam,
    waarde: row.waarde,
    status: row.status,
    waarde_hoog: (row.waarde ?? 0) + row.n_onbekend,
    tekst: coverageText(row).replace(/ gemeenten? klaar/, ""),
  };
}

const countColumns: readonly Column<CoverageRow>[] = [
  { kop: "Mijlpaal", waarde: ({ naam }) => naam },
  { kop: "Klaar", getal: true, waarde: (row) => row },
  { kop: "Bezig", getal: true, waarde: ({ n_in_uitvoering }) => number(n_in_uitvoering) },
  { kop: "Nog niet begonnen", getal: true, waarde: ({ n_niet_gestart }) => number(n_niet_gestart) },
  { kop: "Onbekend", getal: true, waarde: ({ n_onbekend }) => number(n_onbekend) },
  { kop: "Van", getal: true, waarde: ({ n }) => number(n) },
  { kop: "Klaar als", waarde: ({ gereed_als, let_op }) => `${gereed_als} ${let_op}`.trim() },
];

interface Place {
  readonly bron: TableMeta;
  readonly dag: string;
  readonly vraag: Ask;
}

/** Per milestone how many gemeenten of the region are done, the unknown ones as an open end. */
function coverageCard(
  document: Document,
  regio: string,
  rows: readonly CoverageRow[],
  { bron, dag, vraag }: Place,
): HTMLElement {
  const id = `dekking-${regio.toLowerCase().replaceAll(" ", "-")}`;
  const titel = `Hoeveel gemeenten zijn klaar in de ${regio}?`;
  const sameDay = rows.map((row) => ({ ...row, periode: dag }));
  const remarks = rows.flatMap(({ naam, let_op }) => (let_op === "" ? [] : `${naam}: ${inSentence(let_op)}`));
  const n = Math.max(...rows.map((row) => row.n));
  const draw = (width: number): SVGSVGElement =>
    barChart(document, rows.map(bar), { id, titel, width, max: n });
  return card(document, {
    ...{ id, titel, bron, niveau: "h3", breedte: "twee-derde" },
    vraag: `Van de ${count(n, { een: "gemeente", meer: "gemeenten" })} in de regio, op ${date(dag)}.`,
    beeld: responsive(document, vraag("een_as", sameDay), draw, 640),
    noot: [
      "Het open stuk van een staaf is onbekend: daarvan is niets doorgegeven. Dat is geen nee.",
      ...remarks,
    ].join(" "),
    tabel: dataTable(document, rows, countColumns, { bijschrift: titel }),
  });
}

/** Milestones that a region or the country reaches as one. */
function ownCard(
  document: Document,
  rows: readonly CoverageRow[],
  said: readonly MilestoneRow[],
  { bron, dag }: Place,
): HTMLElement {
  const remarks = ({ mijlpaal, gebied, let_op }: CoverageRow): string[] => {
    const own = statusAt(said, dag).find((row) => row.mijlpaal === mijlpaal && row.gebied === gebied);
    return [let_op, own?.bewijs ?? "", own?.toelichting ?? ""].filter((text) => text !== "");
  };
  const titel = "Wat de regio of het Rijk zelf regelt";
  return card(document, {
    ...{ id: "eigen-mijlpalen", titel, bron, niveau: "h3", breedte: "derde" },
    vraag: `Stand op ${date(dag)}.`,
    beeld: dataTable(
      document,
      rows,
      [
        {
          kop: "Mijlpaal",
          waarde: (row) =>
            group(
              document,
              row.naam,
              under(document, row.gebied),
              ...remarks(row).map((text) => under(document, text)),
            ),
        },
        { kop: "Stand", waarde: oneStatus },
      ],
      { bijschrift: titel },
    ),
  });
}

/** Every gemeente against every milestone, in words; what nobody said is unknown. */
function matrixCard(document: Document, rows: readonly MilestoneRow[], { bron, dag }: Place): HTMLElement {
  const titel = "Per gemeente";
  const gemeenten = distinct(rows, ({ gebied }) => gebied).toSorted();
  const lines = [...groupBy(statusAt(rows, dag), ({ naam }) => naam)];
  const columns: Column<[string, MilestoneRow[]]>[] = [
    { kop: "Mijlpaal", waarde: ([naam]) => naam },
    ...gemeenten.map((gebied) => ({
      kop: gebied,
      waarde: ([, own]: [string, MilestoneRow[]]) => {
        const found = own.find((row) => row.gebied === gebied);
        if (found === undefined) return el(document, "span", { class: "onbekend" }, "onbekend");
        const proof = found.bewijs !== "" && under(document, found.bewijs);
        const remark = found.toelichting !== "" && under(document, found.toelichting);
        return group(document, found.mijlpaal_status_label, proof, remark);
      },
    })),
  ];
  return card(document, {
    ...{ id: "per-gemeente", titel, bron, niveau: "h3" },
    vraag: `Stand op ${date(dag)}, met het bewijs en de toelichting van de gemeente.`,
    beeld: dataTable(document, lines, columns, { bijschrift: titel, stapel: true }),
  });
}

/** Rows that were delivered and count nowhere, with the reason: nothing disappears. */
function unplaced(document: Document, rows: readonly MilestoneRow[]): HTMLElement | null {
  const lost = rows.filter(({ plaats }) => plaats !== "geplaatst");
  if (lost.length === 0) return null;
  const reasons = {
    ander_gebied: "hoort bij een ander soort gebied",
    geen_regio: "hoort op die dag bij geen regio",
  };
  const items = lost.map(({ naam, gebied, periode, plaats }) =>
    el(
      document,
      "li",
      {},
      `${naam}, ${gebied}, ${date(periode)}: ${plaats === "geplaatst" ? "" : reasons[plaats]}.`,
    ),
  );
  const said = `${count(lost.length, { een: "regel telt", meer: "regels tellen" })} niet mee`;
  return el(document, "details", {}, el(document, "summary", {}, said), el(document, "ul", {}, ...items));
}

export interface MilestoneTables {
  readonly dekking: readonly CoverageRow[];
  readonly mijlpalen: readonly MilestoneRow[];
  readonly meta: { readonly dekking: TableMeta; readonly mijlpalen: TableMeta };
}

/** What the regions keep about their milestones, as it stood on a day. */
export function milestoneSection(
  document: Document,
  { dekking, mijlpalen, meta }: MilestoneTables,
  { dag, vraag }: { dag: string; vraag: Ask },
): Node {
  if (dekking.length === 0 && mijlpalen.length === 0)
    return empty(document, nothingYet("de mijlpalen van de regio"));
  const rows = coverageAt(dekking, dag);
  const place = { bron: meta.dekking, dag, vraag };
  const perGemeente = rows.filter(({ gebied_soort }) => gebied_soort === "gemeente");
  const own = rows.filter(({ gebied_soort }) => gebied_soort !== "gemeente");
  const cards = [
    ...[...groupBy(perGemeente, ({ gebied }) => gebied)].map(([regio, part]) =>
      coverageCard(document, regio, part, place),
    ),
    ...(own.length === 0 ? [] : [ownCard(document, own, mijlpalen, place)]),
  ];
  const parts = mijlpalen.filter(
    ({ gebied_soort, plaats }) => gebied_soort === "gemeente" && plaats === "geplaatst",
  );
  return group(
    document,
    meta.dekking.is_fictief && fictionNote(document),
    el(document, "div", { class: "rij" }, ...cards),
    parts.length > 0 && matrixCard(document, parts, { ...place, bron: meta.mijlpalen }),
    unplaced(document, mijlpalen),
  );
}
