import type { JudgedTarget } from "../../src/targets/targets.ts";
import { type Bar, barChart } from "./bar-chart.js";
import { type Card, card, empty } from "./card.js";
import { type Child, el, group } from "./dom.js";
import { amount, date, figure, shortPeriod } from "./format.js";
import { groupBy } from "./group.js";
import { responsive } from "./responsive.js";
import type { FigureRow, PublishedRow } from "./rows.js";
import type { Ask } from "./scope.js";
import { type Column, dataTable } from "./table.js";
import { tag } from "./tag.js";
import { normWith } from "./targets.js";
import { lineOf, saidLines } from "./text.js";

/** A target of a belofte with the figures that say what came of it, as the table `beloften` has them. */
export interface BelofteRow extends PublishedRow {
  readonly pagina: string;
  readonly belofte: string;
  readonly kop: string;
  readonly titel: string;
  readonly vraag: string;
  readonly noot: string;
  readonly bron_datum: string;
  readonly doel_id: string;
  readonly cijfer_ids: string;
  readonly getekend: string;
}

/** A target with what was delivered; both come from documents, the judgement from src/targets. */
interface Promised {
  readonly target: JudgedTarget;
  readonly geleverd: readonly FigureRow[];
}

export interface Belofte {
  readonly first: BelofteRow;
  readonly doelen: readonly Promised[];
  readonly getekend: readonly FigureRow[];
}

/** The beloften of a page in order of the file, with targets and figures by their number. */
export function beloftenOf(
  rows: readonly BelofteRow[],
  targets: readonly JudgedTarget[],
  cijfers: readonly FigureRow[],
  pagina: string,
): Belofte[] {
  const target = new Map(targets.map((one) => [one.doel.doel_id, one]));
  const known = new Map(cijfers.map((row) => [row.cijfer_id, row]));
  const named = (ids: string): FigureRow[] => ids.split("|").flatMap((id) => known.get(id) ?? []);
  const own = rows.filter((row) => row.pagina === pagina);
  return [...groupBy(own, ({ belofte }) => belofte).values()].flatMap((of): Belofte[] => {
    const doelen = of.flatMap(({ doel_id, cijfer_ids }): Promised[] => {
      const found = target.get(doel_id);
      return found === undefined ? [] : [{ target: found, geleverd: named(cijfer_ids) }];
    });
    const [first] = of;
    return first === undefined ? [] : [{ first, doelen, getekend: of.flatMap((row) => named(row.getekend)) }];
  });
}

/** What the target asks; a document that says 'ongeveer' asks no more than that. */
const normText = (doel: JudgedTarget["doel"]): string =>
  normWith(/^ongeveer/i.test(doel.opmerking) ? "ongeveer" : doel.operator, doel);

/** Per source and group one line: 'Overzicht …: 1.413 (2005), 1.429 (2006) en 1.303 (2007) ontruimingen'. */
function deliveredCell(document: Document, geleverd: readonly FigureRow[]): string | Node {
  if (geleverd.length === 0) return "niet geteld";
  const series = groupBy(geleverd, ({ bron, categorie }) => `${bron}|${categorie}`);
  const items = [...series.values()].map((own) => {
    const [first] = own;
    const name = [first?.bron ?? "", first?.categorie ?? ""].filter((text) => text !== "").join(", ");
    const when = (row: FigureRow): string => shortPeriod(row.peildatum ?? row.periode) || "geen jaar";
    const said =
      own.length === 1 && first !== undefined
        ? `${figure(first)} (${when(first)})`
        : own.map((row) => `${amount(row)} (${when(row)})`).join(", ");
    return el(
      document,
      "span",
      { class: "geleverd" },
      said,
      el(document, "span", { class: "opmerking" }, name),
    );
  });
  return group(document, ...items);
}

function standing(document: Document, { oordelen: [first] }: JudgedTarget): Node {
  return group(document, tag(document, first?.status ?? "geen gegevens"), ` ${first?.regel ?? ""}`);
}

function columns(document: Document): Column<Promised>[] {
  return [
    { kop: "Doel", waarde: ({ target: { doel } }) => doel.titel },
    { kop: "Norm", waarde: ({ target: { doel } }) => normText(doel) },
    {
      kop: "Uiterlijk",
      waarde: ({ target: { doel } }) => (doel.deadline === null ? "geen datum" : date(doel.deadline)),
    },
    { kop: "Geleverd", waarde: ({ geleverd }) => deliveredCell(document, geleverd) },
    { kop: "Stand", waarde: ({ target }) => standing(document, target) },
    {
      kop: "Opmerking",
      waarde: ({ target: { doel } }) =>
        `${saidLines(doel.opmerking)} Regel ${lineOf(doel.bron_regel)}.`.trim(),
    },
  ];
}

function bars(rows: readonly FigureRow[]): Bar[] {
  return rows.map((row) => ({
    ...{
      label: `${row.titel}, ${shortPeriod(row.periode)}`,
      waarde: row.waarde,
      waarde_hoog: row.waarde_hoog,
    },
    ...{ status: row.status, tekst: figure(row) },
    soort: row.cijfer_status === "gepubliceerd" ? "meting" : "norm",
  }));
}

function picture(document: Document, { first, getekend }: Belofte, vraag: Ask): Child {
  if (getekend.length === 0) return null;
  const chart = { id: `belofte-${first.belofte}-beeld`, titel: first.titel };
  return responsive(
    document,
    vraag("een_as", getekend),
    (width) => barChart(document, bars(getekend), { ...chart, width }),
    640,
  );
}

/** One belofte: its targets with norm, day, what was delivered and the status by the rules of the site. */
export function belofteCard(
  document: Document,
  belofte: Belofte,
  options: Pick<Card, "bron" | "niveau"> & { readonly vraag_scope: Ask },
): HTMLElement {
  const { first, doelen } = belofte;
  return card(document, {
    ...options,
    ...{
      id: `belofte-${first.belofte}`,
      titel: first.titel,
      vraag: first.vraag,
      bronDatum: first.bron_datum,
    },
    beeld:
      doelen.length === 0
        ? empty(document, "Hierover is niets geleverd.")
        : el(
            document,
            "div",
            { class: "onder-elkaar" },
            picture(document, belofte, options.vraag_scope),
            dataTable(document, doelen, columns(document), { bijschrift: first.titel, stapel: true }),
          ),
    noot: first.noot,
  });
}

/** The beloften of a page, each under its own heading where it has one. */
export function beloftenSection(
  document: Document,
  beloften: readonly Belofte[],
  options: Parameters<typeof belofteCard>[2],
): DocumentFragment {
  const parts = beloften.flatMap((belofte): Child[] => [
    belofte.first.kop !== "" && el(document, "h2", {}, belofte.first.kop),
    el(document, "div", { class: "rij" }, belofteCard(document, belofte, options)),
  ]);
  return group(document, ...parts);
}
