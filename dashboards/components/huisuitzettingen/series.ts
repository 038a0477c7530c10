import { card, empty } from "../card.js";
import { seriesKey } from "../cijfers.js";
import { type ColumnCell, columnChart } from "../column-chart.js";
import { type Child, el, siteRoot } from "../dom.js";
import { amount, figure } from "../format.js";
import { distinct, groupBy } from "../group.js";
import { seriesHash } from "../register.js";
import { responsive } from "../responsive.js";
import type { FigureRow, PublishedRow } from "../rows.js";
import type { Ask } from "../scope.js";
import { capital, changeSentence, isShown, lineOf, list } from "../text.js";
import { notes, nothing } from "../verhuisbox/counts.js";
import type { Paper } from "../wonen/documents.js";
import type { ReeksRow } from "./rows.js";
import { seriesTables } from "./series-tables.js";

/** A count of huisuitzettingen by one registration, with its series and what is said without a number. */
export interface Telling {
  readonly kaart: string;
  readonly titel: string;
  /** Who counts, as the subject of a sentence. */
  readonly wie: string;
  readonly vraag: string;
  readonly vorm: ReeksRow["vorm"];
  readonly noot: string;
  readonly reeksen: readonly ReeksRow[];
  readonly cijfers: readonly FigureRow[];
}

/** The counts in order of the file; one without a single figure falls away. */
export function tellingenOf(rows: readonly ReeksRow[], cijfers: readonly FigureRow[]): Telling[] {
  return [...groupBy(rows, ({ kaart }) => kaart).values()].flatMap((own): Telling[] => {
    const [first] = own;
    const figures = own.flatMap(({ reeks }) => cijfers.filter((row) => row.reeks === reeks));
    if (first === undefined || figures.length === 0) return [];
    const { kaart, titel, wie, vraag, vorm, noot } = first;
    return [{ kaart, titel, wie, vraag, vorm, noot, reeksen: own, cijfers: figures }];
  });
}

const sectors: Readonly<Record<string, string>> = {
  corporatie: "woningcorporaties",
  "corporatie+particulier": "woningcorporaties en particuliere verhuurders",
  opvang: "de opvang",
};

/** Whom a registration sees: 'woningcorporaties', or that the source does not say. */
export function sectorText(code: string): string {
  return sectors[code] ?? "wie er meetelt, zegt de bron niet";
}

/** The same for all sources of a count. */
export function coverageText(cijfers: readonly FigureRow[]): string {
  return list(distinct(cijfers, ({ sectordekking }) => sectordekking ?? "").map(sectorText));
}

/** Figures of one category over time that may share an axis, and why the next do not join them. */
export interface Run {
  readonly cijfers: readonly FigureRow[];
  readonly redenen: readonly string[];
}

/** A series cut where the scope rules refuse the next figure, such as at a break. */
export function runsOf(rows: readonly FigureRow[], vraag: Ask): Run[] {
  const runs: { cijfers: FigureRow[]; redenen: readonly string[] }[] = [];
  for (const row of rows) {
    const last = runs.at(-1);
    const { mag, redenen } = vraag("een_as", [...(last?.cijfers ?? []), row]);
    if (last !== undefined && mag) last.cijfers.push(row);
    else runs.push({ cijfers: [row], redenen: last === undefined ? [] : redenen });
  }
  return runs;
}

const runName = ({ cijfers }: Run): string => {
  const [first, last] = [cijfers[0]?.periode ?? "", cijfers.at(-1)?.periode ?? ""];
  return first === last ? first : `${first} tot en met ${last}`;
};

function runChart(document: Document, run: Run, name: string, id: string, vraag: Ask): HTMLElement {
  const items = run.cijfers.map(
    (row): ColumnCell => ({ label: row.periode, kort: row.periode, waarde: row.waarde, status: row.status }),
  );
  const titel = `${capital(name)}, ${runName(run)}`;
  const draw = (width: number): SVGSVGElement => columnChart(document, items, { id, titel, width });
  return el(
    document,
    "div",
    {},
    el(document, "h4", { class: "grafiekkop" }, titel),
    responsive(document, vraag("een_as", run.cijfers), draw, 460),
    el(document, "p", {}, lastChange(run, vraag)),
  );
}

/** What changed in the last two figures of a run, as far as the rules allow it to be said. */
function lastChange({ cijfers }: Run, vraag: Ask): string {
  const [before, after] = cijfers.slice(-2);
  return before === undefined || after === undefined
    ? ""
    : `${after.periode}: ${figure(after)}. ${changeSentence(before, after, vraag)}`;
}

/** The runs of every category that the card draws. */
function drawn({ vorm, reeksen, cijfers }: Telling, vraag: Ask): { naam: string; run: Run }[] {
  const [first] = reeksen;
  if (vorm !== "jaren" || first === undefined) return [];
  return first.getekend.split("|").flatMap((categorie) => {
    const rows = cijfers.filter(
      (row) => row.reeks === first.reeks && row.categorie === categorie && row.eenheid_soort === "aantal",
    );
    const naam = categorie || (rows[0]?.eenheid_meervoud ?? "");
    return rows.length < 2 ? [] : runsOf(rows, vraag).map((run) => ({ naam, run }));
  });
}

/** A chart per run, and why there is no line from one to the next. */
function charts(document: Document, telling: Telling, vraag: Ask): Child[] {
  const runs = drawn(telling, vraag);
  const boxes = runs.map(({ naam, run }, i) =>
    runChart(document, run, naam, `${telling.kaart}-${i + 1}`, vraag),
  );
  const reasons = distinct(
    runs.flatMap(({ run }) => run.redenen),
    (reden) => reden,
  );
  return [
    boxes.length > 0 && el(document, "div", { class: "reeksdelen" }, ...boxes),
    reasons.length > 0 &&
      el(
        document,
        "p",
        { class: "let-op" },
        `Tussen deze delen loopt geen lijn, en elk deel heeft een eigen schaal. ${reasons.join(" ")}`,
      ),
  ];
}

function statements(document: Document, { reeksen }: Telling): Child {
  const items = reeksen
    .filter(({ uitspraak }) => uitspraak !== "")
    .map(({ uitspraak, bron_regel }) => el(document, "li", {}, `${uitspraak} (regel ${lineOf(bron_regel)})`));
  return items.length > 0 && el(document, "ul", { class: "uitspraken" }, ...items);
}

/** Where the versions and findings of the series stand. */
function registerLinks(document: Document, { cijfers, titel }: Telling): HTMLElement {
  const root = siteRoot(document);
  const links = [...groupBy(cijfers, seriesKey)].flatMap(([key, own], i) => [
    i === 0 ? "In het cijferregister: " : " · ",
    el(document, "a", { href: `${root}cijferregister${seriesHash(key)}` }, own[0]?.reeks_titel ?? titel),
  ]);
  return el(document, "p", { class: "opmerking" }, ...links);
}

/** One count: whom it sees, its course in parts that may be compared, and every figure with its line. */
export function seriesCard(
  document: Document,
  telling: Telling,
  options: Omit<Paper, "id" | "titel">,
): HTMLElement {
  const { kaart, titel, vraag, noot } = telling;
  return card(document, {
    ...options,
    ...{ id: `reeks-${kaart}`, titel },
    vraag: `${vraag} Deze telling ziet: ${coverageText(telling.cijfers)}.`,
    beeld: el(
      document,
      "div",
      { class: "onder-elkaar" },
      ...charts(document, telling, options.vraag_scope),
      ...seriesTables(document, telling),
      statements(document, telling),
      registerLinks(document, telling),
    ),
    noot: notes(noot),
  });
}

/** Every count as a card of its own: they are never added up or joined. */
export function seriesCards(
  document: Document,
  tellingen: readonly Telling[],
  options: Omit<Paper, "id" | "titel">,
): HTMLElement[] {
  return tellingen.length === 0
    ? [empty(document, nothing)]
    : tellingen.map((telling) => seriesCard(document, telling, options));
}

/** The newest figure of the first thing that a count draws. */
function newestOf({ reeksen: [first], cijfers, vorm }: Telling): FigureRow | undefined {
  const [categorie] = (first?.getekend ?? "").split("|");
  return vorm !== "jaren"
    ? undefined
    : cijfers
        .filter((row) => row.reeks === first?.reeks && row.categorie === categorie && isShown(row))
        .at(-1);
}

/** 'In 2007 telde Boedelbeheer in Amsterdam 1.303 ontruimingen; de AFWC telde er 835.' The first two counts. */
export function seriesAnswer(tellingen: readonly Telling[]): string {
  const said = tellingen.flatMap((telling) => {
    const cijfer = newestOf(telling);
    return cijfer === undefined ? [] : [{ wie: telling.wie, cijfer }];
  });
  const [first, second] = said;
  if (first === undefined) return "";
  const opening = `In ${first.cijfer.periode} telde ${first.wie} ${figure(first.cijfer)}`;
  if (second === undefined) return `${opening}.`;
  const isSame =
    second.cijfer.periode === first.cijfer.periode && second.cijfer.eenheid === first.cijfer.eenheid;
  const other = isSame
    ? `er ${amount(second.cijfer)}`
    : `${figure(second.cijfer)} in ${second.cijfer.periode}`;
  return `${opening}; ${second.wie} telde ${other}.`;
}

/** How old the published figures are, where they come from, and what there is about the own gemeente. */
export function ageSentence(
  cijfers: readonly FigureRow[],
  gemeente: string,
  eigen: readonly PublishedRow[],
): string {
  const years = cijfers
    .filter(({ cijfer_status, periode_van }) => cijfer_status === "gepubliceerd" && periode_van !== null)
    .map(({ periode_van }) => (periode_van ?? "").slice(0, 4))
    .toSorted();
  const isPrinted = cijfers.some(({ gebied }) => gebied === gemeente);
  const has = isPrinted || eigen.some(({ gebied }) => gebied === gemeente);
  const own = has ? `Over ${gemeente} is er ook geleverd.` : `Over ${gemeente} zelf is nog niets geleverd.`;
  const [first, last] = [years[0], years.at(-1)];
  return first === undefined || last === undefined
    ? own
    : `De gepubliceerde cijfers zijn oud (${first} tot en met ${last}) en gaan ${isPrinted ? "ook " : ""}over andere steden. ${own}`;
}
