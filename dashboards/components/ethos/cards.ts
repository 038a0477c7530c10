import { type Bar, barChart } from "../bar-chart.js";
import { type Card, card, empty } from "../card.js";
import { el } from "../dom.js";
import { cell as cellText, number } from "../format.js";
import type { RateRow } from "../monitors/rows.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { Cell, PublishedRow } from "../rows.js";
import type { Ask } from "../scope.js";
import { type Column, dataTable } from "../table.js";
import { hiddenNote, isShown, type Labelled } from "../text.js";
import type {
  AgeRow,
  CategoryRow,
  InvolvedRow,
  MeaningRow,
  OrganisationRow,
  ParentRow,
  PlaceRow,
  SexRow,
} from "./rows.js";
import { of, whole } from "./telling.js";

export type Place = Pick<Card, "id" | "titel" | "breedte" | "niveau" | "vraag"> & {
  readonly bron: TableMeta;
  readonly vraag_scope: Ask;
};

const notAsked = "Deze telling geeft hier geen cijfers over.";

interface Drawing {
  readonly bars: readonly Bar[];
  /** The published rows that the bars are made of, for the scope rules. */
  readonly rijen: readonly PublishedRow[];
  readonly tabel: Node;
  readonly extra?: string;
}

/** Bars of one telling with their table; only what the scope rules allow on one axis. */
function barCard(document: Document, place: Place, { bars, rijen, tabel, extra = "" }: Drawing): HTMLElement {
  const { id, titel, vraag_scope } = place;
  const width = place.breedte === "half" || place.breedte === "derde" ? 415 : 640;
  const as = vraag_scope("een_as", rijen);
  const draw = (wide: number): SVGSVGElement => barChart(document, bars, { id, titel, width: wide });
  const noot = [extra, hiddenNote(bars)].filter((text) => text !== "").join(" ");
  return card(document, {
    ...place,
    beeld: bars.length === 0 ? empty(document, notAsked) : responsive(document, as, draw, width),
    noot,
    ...(bars.length === 0 ? {} : { tabel }),
  });
}

interface Split {
  readonly label: string;
  readonly totaal: Cell;
  readonly volwassene: Cell;
  readonly kind: Cell;
}

const none: Cell = { waarde: null, status: "nvt" };

/** One row per code with all people, the adults and the children beside each other. */
function splits<R extends InvolvedRow>(
  rows: readonly R[],
  code: (row: R) => string,
  label: (row: R) => string,
): Split[] {
  return of(rows, "totaal").map((row) => {
    const part = (who: string): Cell => of(rows, who).find((other) => code(other) === code(row)) ?? none;
    return { label: label(row), totaal: row, volwassene: part("volwassene"), kind: part("kind") };
  });
}

function splitTable(
  document: Document,
  rows: readonly Split[],
  kop: string,
  bijschrift: string,
): HTMLElement {
  const columns: Column<Split>[] = [
    { kop, waarde: ({ label }) => label },
    { kop: "Mensen", getal: true, waarde: ({ totaal }) => totaal },
    { kop: "Volwassenen", getal: true, waarde: ({ volwassene }) => volwassene },
    { kop: "Kinderen", getal: true, waarde: (row) => row.kind },
  ];
  return dataTable(document, rows, columns, { bijschrift, isTotaal: ({ label }) => label === "Totaal" });
}

function countTable(
  document: Document,
  rows: readonly Labelled[],
  kop: string,
  bijschrift: string,
): HTMLElement {
  return dataTable(
    document,
    rows,
    [
      { kop, waarde: ({ label }) => label },
      { kop: "Aantal", getal: true, waarde: (row) => row },
    ],
    { bijschrift, isTotaal: ({ label }) => label === "Totaal" },
  );
}

const numbered = ({ categorie_code, categorie }: ParentRow): string =>
  categorie_code === "totaal" ? "Totaal" : `${categorie_code}. ${categorie}`;

/** Where people sleep: categories 1 to 6, adults and children together, apart in the table. */
export function categoryCard(document: Document, rows: readonly CategoryRow[], place: Place): HTMLElement {
  const own = of(rows, "totaal").filter(({ categorie_code }) => categorie_code !== "totaal");
  return barCard(document, place, {
    bars: own.map((row) => ({ ...row, label: numbered(row) })),
    rijen: own,
    tabel: splitTable(
      document,
      splits(rows, (row) => row.categorie_code, numbered),
      "Categorie",
      place.titel,
    ),
  });
}

/** The children among them, on an axis of their own. */
export function childrenCard(document: Document, rows: readonly CategoryRow[], place: Place): HTMLElement {
  const all = of(rows, "kind");
  const own = all.filter(({ categorie_code }) => categorie_code !== "totaal");
  const labelled = all.map((row) => ({ ...row, label: numbered(row) }));
  return barCard(document, place, {
    bars: own.map((row) => ({ ...row, label: numbered(row) })),
    rijen: own,
    tabel: countTable(document, labelled, "Categorie", place.titel),
  });
}

/** Children who are not homeless themselves, by where the parent sleeps. Never beside the homeless children. */
export function parentsCard(document: Document, rows: readonly ParentRow[], place: Place): HTMLElement {
  const own = rows.filter(({ categorie_code }) => categorie_code !== "totaal");
  const labelled = rows.map((row) => ({ ...row, label: numbered(row) }));
  return barCard(document, place, {
    bars: own.map((row) => ({ ...row, label: numbered(row) })),
    rijen: own,
    tabel: countTable(document, labelled, "Waar de ouder slaapt", place.titel),
    extra:
      rows.length === 0 ? "" : `Samen: ${cellText(whole(rows))}. Dit getal telt in geen enkel totaal mee.`,
  });
}

/** Category 7: a number of its own, or that it was not asked. */
export function threatenedCard(
  document: Document,
  rows: readonly InvolvedRow[],
  children: readonly PublishedRow[],
  place: Place,
): HTMLElement {
  const { vraag_scope: _, ...rest } = place;
  if (rows.length === 0) {
    const text =
      "Deze regio telde met zes categorieën. Naar categorie 7 is niet gevraagd; dat is niet hetzelfde als nul.";
    return card(document, { ...rest, beeld: empty(document, text) });
  }
  const labelled = rows.map((row) => ({ ...row, label: row.betrokkenheid }));
  const parents = whole(children);
  return card(document, {
    ...rest,
    beeld: el(
      document,
      "div",
      {},
      el(document, "p", { class: "kengetal" }, cellText(whole(rows))),
      el(document, "p", { class: "kengetal-noot" }, "mensen, volwassenen en kinderen"),
      countTable(document, labelled, "Wie", place.titel),
    ),
    noot: `Zij tellen niet mee bij 1 tot en met 6. Ook kinderen van deze ouders die zelf niet zijn geteld, staan apart: ${cellText(parents)}.`,
  });
}

/** Ages within adults and within children; the group that overlaps stands in words. */
export function ageCard(document: Document, rows: readonly AgeRow[], place: Place): HTMLElement {
  const parts = (who: string): AgeRow[] =>
    of(rows, who).filter(({ leeftijdsgroep_code }) => leeftijdsgroep_code !== "totaal");
  const total = (who: string): Cell =>
    of(rows, who).find(({ leeftijdsgroep_code }) => leeftijdsgroep_code === "totaal") ?? none;
  const own = [...parts("volwassene"), ...parts("kind")];
  const kop = (row: AgeRow): string => `${row.betrokkenheid}: ${cellText(total(row.betrokkenheid_code))}`;
  const young = rows.find(({ leeftijdsgroep_code }) => leeftijdsgroep_code === "tot_27");
  const table = rows
    .filter(({ leeftijdsgroep_code }) => leeftijdsgroep_code !== "tot_27")
    .map((row) => ({
      ...row,
      label: [
        row.betrokkenheid_code === "totaal" ? "" : row.betrokkenheid,
        row.leeftijdsgroep_code === "totaal" ? "Totaal" : row.leeftijdsgroep,
      ]
        .filter((text) => text !== "")
        .join(": "),
    }));
  return barCard(document, place, {
    bars: own.map((row) => ({ ...row, kop: kop(row), label: row.leeftijdsgroep })),
    rijen: own,
    tabel: countTable(document, table, "Leeftijd", place.titel),
    extra:
      young === undefined
        ? ""
        : `Kinderen en jongeren tot 27 jaar samen: ${cellText(young)}. Dat is een deel van de twee groepen hierboven.`,
  });
}

export function sexCard(document: Document, rows: readonly SexRow[], place: Place): HTMLElement {
  const own = [...of(rows, "volwassene"), ...of(rows, "kind")].filter(
    ({ geslacht_code }) => geslacht_code !== "totaal",
  );
  return barCard(document, place, {
    bars: own.map((row) => ({ ...row, kop: row.betrokkenheid, label: row.geslacht })),
    rijen: own,
    tabel: splitTable(
      document,
      splits(
        rows,
        (row) => row.geslacht_code,
        (row) => row.geslacht,
      ),
      "Geslacht",
      place.titel,
    ),
  });
}

export function placeCard(document: Document, rows: readonly PlaceRow[], place: Place): HTMLElement {
  const own = of(rows, "totaal").filter(({ gemeente_code }) => gemeente_code !== "totaal");
  return barCard(document, place, {
    bars: own.map((row) => ({ ...row, label: row.gemeente })),
    rijen: own,
    tabel: splitTable(
      document,
      splits(
        rows,
        (row) => row.gemeente_code,
        (row) => row.gemeente,
      ),
      "Gemeente",
      place.titel,
    ),
    extra: "Mensen tellen mee waar de opvang of de organisatie staat, niet waar zij vandaan komen.",
  });
}

export function organisationCard(
  document: Document,
  rows: readonly OrganisationRow[],
  place: Place,
): HTMLElement {
  const own = rows.filter(({ organisatiesoort_code }) => organisatiesoort_code !== "totaal");
  const labelled = rows.map((row) => ({ ...row, label: row.organisatiesoort }));
  return barCard(document, place, {
    bars: own.map((row) => ({ ...row, label: row.organisatiesoort })),
    rijen: own,
    tabel: countTable(document, labelled, "Wie telde", place.titel),
  });
}

/** How many of 1.000 inhabitants, or why that cannot be said. */
export function rateText(rows: readonly RateRow[]): string {
  const [row] = rows;
  if (row === undefined) return "";
  if (isShown(row)) return `Dat is ${number(row.waarde)} op de 1.000 inwoners.`;
  return row.status === "onderdrukt"
    ? ""
    : `Hoeveel dat op de 1.000 inwoners is, is niet te zeggen. ${row.reden}`;
}

/** What every category means, and which of them count as homeless. */
export function meaningCard(document: Document, rows: readonly MeaningRow[], bron: TableMeta): HTMLElement {
  const titel = "Wat betekenen de categorieën?";
  return card(document, {
    ...{ id: "categorieen", titel, bron, niveau: "h2" },
    vraag:
      "De ene afspraak noemt zes categorieën, de andere zeven. De zevende gaat over mensen die nog een huis hebben.",
    beeld: dataTable(
      document,
      rows,
      [
        { kop: "Categorie", waarde: numbered },
        { kop: "Wie erbij hoort", waarde: ({ uitleg }) => uitleg },
        {
          kop: "Telt als dakloos",
          waarde: ({ telt_als_dakloos }) => (telt_als_dakloos ? "ja" : "nee, telt apart"),
        },
        { kop: "Bij zes categorieën", waarde: ({ in_zes }) => (in_zes ? "ja" : "nee") },
      ],
      { bijschrift: titel, stapel: true },
    ),
  });
}
