import { card, empty } from "../card.js";
import { date, figure, monthName, monthShort, number, percent } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { FigureRow } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { countCell, hiddenNote, type Noun, verb } from "../text.js";
import {
  barsCard,
  columnsCard,
  type Named,
  notes,
  nothing,
  type Place,
  unknown,
} from "../verhuisbox/counts.js";
import { measureTable } from "../verhuisbox/flow.js";
import type { BezettingRow, CapaciteitRow, GezinRow, NormRow, VerblijfRow } from "../verhuisbox/rows.js";

const family: Noun = { een: "gezin", meer: "gezinnen" };

export function familyYears(rows: readonly GezinRow[]): string[] {
  return distinct(rows, ({ periode }) => periode.slice(0, 4))
    .toSorted()
    .reverse();
}

const ofYear = (rows: readonly GezinRow[], jaar: string): GezinRow[] =>
  rows.filter(({ periode }) => periode.slice(0, 4) === jaar);

const total = (rows: readonly GezinRow[], jaar: string): GezinRow | undefined =>
  rows.find(({ periode, indeling }) => periode === jaar && indeling === "totaal");

/** 'In 2021 meldden 420 gezinnen zich. Daarvan kregen 110 gezinnen opvang.' */
export function familyAnswer(rows: readonly GezinRow[], jaar: string): string {
  const all = total(rows, jaar) ?? unknown;
  const sheltered = ofYear(rows, jaar).find(({ code }) => code === "opgevangen") ?? unknown;
  return `In ${jaar} ${verb(all, "meldde", "meldden")} zich ${countCell(all, family)}. Daarvan ${verb(sheltered, "kreeg", "kregen")} ${countCell(sheltered, family)} opvang.`;
}

export function familyMonthsCard(
  document: Document,
  rows: readonly GezinRow[],
  jaar: string,
  options: Place,
): HTMLElement {
  const months = ofYear(rows, jaar)
    .filter(({ periode_soort }) => periode_soort === "maand")
    .map((row) => {
      const month = Number(row.periode.slice(5, 7));
      return { label: monthName(month), kort: monthShort(month), row };
    });
  return columnsCard(document, months, {
    ...options,
    kop: "Maand",
    eenheid: "Aantal gezinnen",
    totaal: total(rows, jaar) ?? unknown,
    vraag: `In ${jaar}: ${countCell(total(rows, jaar) ?? unknown, family)}. Elk gezin telt één keer per jaar.`,
  });
}

/** One division of the families of a year. */
export function familyCard(
  document: Document,
  rows: readonly GezinRow[],
  jaar: string,
  options: Place & {
    readonly indeling: GezinRow["indeling"];
    readonly kop: string;
    readonly vraag: string;
    readonly noot?: string;
  },
): HTMLElement {
  const named = ofYear(rows, jaar)
    .filter(({ indeling }) => indeling === options.indeling)
    .map((row): Named => ({ label: row.label, row }));
  return barsCard(document, named, {
    ...options,
    eenheid: "Aantal gezinnen",
    totaal: total(rows, jaar) ?? unknown,
  });
}

/** Places per kind of opvang on the newest day; units are never added up. */
export function capacityCard(
  document: Document,
  rows: readonly CapaciteitRow[],
  options: Place,
): HTMLElement {
  const own = [
    ...groupBy(rows, (row) => `${row.opvangtype_code}|${row.aanbieder}|${row.eenheid_meervoud}`).values(),
  ].map((same) => same.reduce((last, row) => (row.periode > last.periode ? row : last)));
  const columns: Column<CapaciteitRow>[] = [
    { kop: "Soort opvang", waarde: ({ opvangtype }) => opvangtype },
    { kop: "Aanbieder", waarde: ({ aanbieder }) => aanbieder },
    { kop: "Aantal", getal: true, waarde: (row) => row },
    { kop: "Eenheid", waarde: ({ eenheid_meervoud }) => eenheid_meervoud },
    { kop: "Hoort bij de gewone capaciteit", waarde: ({ telt_mee }) => telt_mee },
    { kop: "Geteld op", waarde: ({ periode }) => date(periode) },
  ];
  return card(document, {
    ...options,
    vraag:
      "Het nieuwste getal per soort opvang. Plekken, woningen en locaties zijn verschillende eenheden: tel ze niet op.",
    beeld:
      own.length === 0
        ? empty(document, nothing)
        : dataTable(document, own, columns, { bijschrift: options.titel }),
  });
}

/** Households in the opvang on the last day of each month of a year. */
export function occupancyCard(
  document: Document,
  rows: readonly BezettingRow[],
  { jaar, opvangtype }: { readonly jaar: string; readonly opvangtype: string },
  options: Place,
): HTMLElement {
  const own = rows.filter((row) => row.opvangtype_code === opvangtype && row.periode.slice(0, 4) === jaar);
  const months = own
    .filter(({ telling_code }) => telling_code === "bezetting")
    .map((row) => ({ label: date(row.periode), kort: monthShort(Number(row.periode.slice(5, 7))), row }));
  const cell = (maand: string, telling: BezettingRow["telling_code"]) =>
    own.find(({ periode, telling_code }) => periode === maand && telling_code === telling) ?? unknown;
  const columns: Column<string>[] = [
    { kop: "Maand", waarde: date },
    { kop: "Kreeg een plek", getal: true, waarde: (maand) => cell(maand, "geplaatst") },
    { kop: "Ging weg", getal: true, waarde: (maand) => cell(maand, "vertrokken") },
    { kop: "Aan het eind in de opvang", getal: true, waarde: (maand) => cell(maand, "bezetting") },
  ];
  return columnsCard(document, months, {
    ...options,
    kop: "Maand",
    vraag: `Huishoudens in de opvang aan het eind van elke maand van ${jaar}.`,
    tabel: dataTable(
      document,
      distinct(own, ({ periode }) => periode),
      columns,
      { bijschrift: options.titel },
    ),
  });
}

/** How long stays lasted, and how long those that still run have lasted. */
export function stayCard(
  document: Document,
  all: readonly VerblijfRow[],
  jaar: string,
  options: Place,
): HTMLElement {
  const rows = all.filter(({ periode, groep_code }) => groep_code === "aanwezig" || periode === jaar);
  return card(document, {
    ...options,
    vraag: `Het gemiddelde en het middelste aantal dagen: van wie in ${jaar} vertrok, en van wie er op de peildatum nog is.`,
    beeld:
      rows.length === 0
        ? empty(document, nothing)
        : measureTable(
            document,
            rows,
            ({ opvangtype, groep_code }) =>
              `${opvangtype}: ${groep_code === "aanwezig" ? "is er nog" : `vertrok in ${jaar}`}`,
            "Soort opvang en groep",
            options.titel,
          ),
    noot: notes(
      hiddenNote(rows),
      "Wie snel vertrekt, telt vaker mee bij wie vertrok. Kijk daarom naar beide groepen.",
    ),
  });
}

const published = [
  "loket_gezinnen_gemeld",
  "loket_gezinnen_opgevangen",
  "szw_noodopvang_toeloop",
  "opvang_verblijfsduur",
];

/** What the municipality published before about families, from the cijferregister. */
export function publishedCard(document: Document, rows: readonly FigureRow[], options: Place): HTMLElement {
  const own = rows
    .filter(({ reeks }) => published.includes(reeks))
    .toSorted((a, b) => published.indexOf(a.reeks) - published.indexOf(b.reeks));
  const columns: Column<FigureRow>[] = [
    { kop: "Cijfer", waarde: ({ titel }) => titel },
    { kop: "Periode", waarde: ({ periode, peildatum }) => date(periode || (peildatum ?? "")) || "onbekend" },
    { kop: "Waarde", getal: true, waarde: (row) => figure(row) },
    { kop: "Bron", waarde: ({ bron, versie }) => [bron, versie].filter((text) => text !== "").join(", ") },
  ];
  return card(document, {
    ...options,
    vraag: "Deze cijfers stonden in stukken van de gemeente. Zij zijn niet uit rijen gemaakt.",
    beeld:
      own.length === 0
        ? empty(document, nothing)
        : dataTable(document, own, columns, { bijschrift: options.titel }),
  });
}

interface NormLine {
  readonly bewoners: number;
  readonly kostendelers: number | null;
  readonly medebewoners: number | null;
}

const share = (value: number | null): string => (value === null ? "–" : percent(value * 100));

/** What is left of the uitkering of the first resident when others come to live there, under two rules. */
export function normCard(document: Document, rows: readonly NormRow[], options: Place): HTMLElement {
  const first = rows.filter(({ wie_code }) => wie_code === "HOOFDBEWONER");
  const value = (n: number, regel: string): number | null =>
    first.find((row) => row.aantal_bewoners === n && row.regel_code === regel)?.waarde ?? null;
  const lines = distinct(first, ({ aantal_bewoners }) => aantal_bewoners).map(
    (n): NormLine => ({
      bewoners: n,
      kostendelers: value(n, "KOSTENDELERS"),
      medebewoners: value(n, "MEDEBEWONERS"),
    }),
  );
  const columns: Column<NormLine>[] = [
    { kop: "Mensen met een uitkering in huis", waarde: ({ bewoners }) => number(bewoners) },
    { kop: "Kostendelersnorm", getal: true, waarde: ({ kostendelers }) => share(kostendelers) },
    { kop: "Medebewonersnorm (voorstel)", getal: true, waarde: ({ medebewoners }) => share(medebewoners) },
  ];
  return card(document, {
    ...options,
    vraag:
      "Wie iemand in huis neemt, krijgt zelf minder uitkering. Dit deel van de gezinsnorm blijft over voor de hoofdbewoner.",
    beeld:
      lines.length === 0
        ? empty(document, nothing)
        : dataTable(document, lines, columns, { bijschrift: options.titel }),
    noot: "Gerekend voor volwassenen vanaf 21 jaar met een uitkering. Bij het voorstel krijgt ieder die erbij komt wonen 30%, en verandert de uitkering van de hoofdbewoner niet.",
  });
}
