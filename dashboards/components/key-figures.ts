import { card } from "./card.js";
import { seriesKey } from "./cijfers.js";
import { el, hidden } from "./dom.js";
import { amount, figure, number, period, qualifier, range } from "./format.js";
import { groupBy } from "./group.js";
import type { TableMeta } from "./published.js";
import { seriesHash } from "./register.js";
import { responsive } from "./responsive.js";
import type { KeyFigureRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { spark } from "./spark.js";
import { dataTable } from "./table.js";
import { changeSentence, isShown } from "./text.js";

/** Key figures in order, each as its series of points. */
export function keyFigures(rows: readonly KeyFigureRow[]): KeyFigureRow[][] {
  const sorted = rows.toSorted((a, b) => a.volgorde - b.volgorde || a.punt_volgorde - b.punt_volgorde);
  return [...groupBy(sorted, ({ kerncijfer }) => kerncijfer).values()];
}

/** The newest points: more than one when versions of the same period differ. */
export function newest(points: readonly KeyFigureRow[]): KeyFigureRow[] {
  const last = points.at(-1);
  return points.filter(({ periode }) => periode === last?.periode);
}

/**
 * The number in large type with the word before it ('circa'): one value, or the range when versions
 * differ. Never one of several in silence.
 */
export function headline(latest: readonly KeyFigureRow[]): { woord: string; getal: string } {
  const shown = latest.filter(isShown);
  const [only] = shown;
  if (only === undefined)
    return { woord: "", getal: latest[0] === undefined ? "onbekend" : amount(latest[0]) };
  if (shown.length === 1) {
    const woord = qualifier(only.kwalificatie);
    return { woord, getal: amount(only).slice(woord.length) };
  }
  const low = Math.min(...shown.map(({ waarde }) => waarde));
  const high = Math.max(...shown.map(({ waarde, waarde_hoog }) => waarde_hoog ?? waarde));
  return { woord: "", getal: range(low, high) };
}

/** 'in 2021', 'op 18 oktober 2022', '1 januari t/m 15 september 2021'. */
function moment({ periode, peildatum }: KeyFigureRow): string {
  const text = periode || (peildatum ?? "");
  if (/^\d{4}(-\d{2})?$/.test(text)) return `in ${period(text)}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? `op ${period(text)}` : period(text);
}

/** 'huishoudens in 2021; 6 versies' under the large number. */
export function underHeadline(latest: readonly KeyFigureRow[]): string {
  const [first] = latest;
  if (first === undefined) return "";
  const unit = first.waarde === 1 && latest.length === 1 ? first.eenheid_enkelvoud : first.eenheid_meervoud;
  const when = moment(first);
  const versions = latest.length > 1 ? `; ${number(latest.length)} versies` : "";
  return `${unit} ${when}${versions}`.trim();
}

function pointsTable(document: Document, points: readonly KeyFigureRow[], bijschrift: string): HTMLElement {
  return dataTable(
    document,
    points,
    [
      { kop: "Periode", waarde: ({ periode, peildatum }) => period(periode || (peildatum ?? "")) },
      {
        kop: "Waarde",
        getal: true,
        waarde: (row) => (isShown(row) ? figure(row) : { waarde: null, status: row.status }),
      },
      { kop: "Bron", waarde: ({ bron, bron_regel }) => `${bron} (regel ${bron_regel.replace(/^L/, "")})` },
    ],
    { bijschrift },
  );
}

/** The address in the cijferregister of the series that a key figure comes from. */
export function seriesAddress(points: readonly KeyFigureRow[]): string | null {
  const last = points.at(-1);
  return last === undefined ? null : `./cijferregister${seriesHash(seriesKey(last))}`;
}

function keyNote(document: Document, points: readonly KeyFigureRow[], address: string | null): HTMLElement {
  const text = points[0]?.let_op ?? "";
  const name = hidden(document, ` van ${titleOf(points)}`);
  const link = address !== null && el(document, "a", { href: address }, "alle versies", name);
  return el(document, "span", {}, `${text} `, link);
}

/** Without a title of its own the figure's title will do. */
function titleOf(points: readonly KeyFigureRow[]): string {
  return points[0]?.titel || (points.at(-1)?.titel_cijfer ?? "");
}

/** What changed since the period before; nothing when there is none, or when versions differ. */
function sinceBefore(points: readonly KeyFigureRow[], latest: readonly KeyFigureRow[], vraag: Ask): string {
  const [only] = latest;
  const before = points.at(-2);
  return only === undefined || latest.length > 1 || before === undefined
    ? ""
    : changeSentence(before, only, vraag);
}

/** The points that may share an axis with the newest; the table has the others too. */
function sparkBox(
  document: Document,
  points: readonly KeyFigureRow[],
  titel: string,
  vraag: Ask,
): HTMLElement | false {
  const last = points.at(-1);
  const own = points.filter((point) => last !== undefined && vraag("een_as", [point, last]).mag);
  if (own.length < 2) return false;
  const draw = (width: number) => spark(document, own, width, titel, vraag);
  return responsive(document, vraag("een_as", own), draw, 236);
}

/** A key figure: the number, what it is, its series, what to mind and where it comes from. */
export function keyFigureCard(
  document: Document,
  points: readonly KeyFigureRow[],
  address: string | null,
  meta: TableMeta,
  vraag: Ask,
): HTMLElement {
  const latest = newest(points);
  const { woord, getal } = headline(latest);
  const titel = titleOf(points);
  const change = sinceBefore(points, latest, vraag);
  const status = latest[0]?.cijfer_status ?? "gepubliceerd";
  const box = el(
    document,
    "div",
    {},
    el(document, "p", { class: "kengetal" }, el(document, "span", { class: "kengetal-woord" }, woord), getal),
    el(document, "p", { class: "kengetal-noot" }, underHeadline(latest)),
    change !== "" && el(document, "p", { class: "kengetal-verloop" }, change),
    points.length > 1 && sparkBox(document, points, titel, vraag),
  );
  return card(document, {
    id: `kern-${latest[0]?.kerncijfer ?? ""}`,
    titel,
    beeld: box,
    noot: keyNote(document, points, address),
    tabel: pointsTable(document, points, titel),
    tags: status === "gepubliceerd" ? [] : [status],
    bron: {
      ...meta,
      bron_titel: latest[0]?.bron ?? meta.bron_titel,
      peildatum: latest[0]?.peildatum ?? null,
    },
    bronDatum: latest[0]?.bron_datum ?? "",
    breedte: "kwart",
  });
}
