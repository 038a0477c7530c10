import { card, empty } from "../card.js";
import { cell, date, euro, number } from "../format.js";
import { distinct } from "../group.js";
import type { Cell } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { hiddenNote } from "../text.js";
import { type Chosen, ofChoice } from "./choices.js";
import { barsCard, type Named, nothing, type Place } from "./counts.js";
import type { InzetRow, UitputtingRow } from "./rows.js";

const notApplicable: Cell = { waarde: null, status: "nvt" };

const money = (row: UitputtingRow | undefined): string => cell(row ?? notApplicable, euro);

const budgets: Readonly<Record<string, (budget: string, spent: string) => string>> = {
  exclusief_fte: (budget, spent) =>
    `Van het budget van ${budget} voor uitgaven ${spent}. Personeel staat in een ander budget.`,
  toegekend: (budget, spent) =>
    `In het jaar ${spent}. Toegekend was ${budget}; de bron zegt niet of daar personeel bij zit.`,
  raming: (budget, spent) => `In het jaar ${spent}. Geraamd was ${budget}.`,
};

/** 'Van het budget van € 220.000 voor uitgaven is € 196.413,55 uitgegeven.' */
export function spentSentence(rows: readonly UitputtingRow[]): string {
  const total = rows.find(
    ({ maat_code, post_code, vorm_code }) =>
      maat_code === "bedrag" && post_code === "totaal" && vorm_code === "totaal",
  );
  if (total === undefined) return "";
  const spent = `is ${money(total)} uitgegeven`;
  const say = budgets[total.budget_soort];
  if (total.budget === null || say === undefined) return `In het jaar ${spent}. Een budget is niet bekend.`;
  return say(euro(total.budget), spent);
}

interface Line {
  readonly post: string;
  readonly rowOf: (maat: string, vorm: string) => UitputtingRow | undefined;
}

function spendingTable(document: Document, rows: readonly UitputtingRow[], titel: string): HTMLElement {
  const lines = distinct(rows, ({ post }) => post).map(
    (post): Line => ({
      post,
      rowOf: (maat, vorm) =>
        rows.find((row) => row.post === post && row.maat_code === maat && row.vorm_code === vorm),
    }),
  );
  const vormen = distinct(
    rows.filter(({ vorm_code }) => vorm_code !== "totaal"),
    ({ vorm_code }) => vorm_code,
  );
  const label = (vorm: string): string => rows.find(({ vorm_code }) => vorm_code === vorm)?.vorm ?? vorm;
  const columns: Column<Line>[] = [
    { kop: "Soort uitgave", waarde: ({ post }) => post },
    {
      kop: "Aantal uitgaven",
      getal: true,
      waarde: ({ rowOf }) => rowOf("aantal", "totaal") ?? { waarde: null, status: "onbekend" },
    },
    {
      ...{ kop: "Bedrag", getal: true, schrijf: euro },
      waarde: ({ rowOf }) => rowOf("bedrag", "totaal") ?? notApplicable,
    },
    ...vormen.map((vorm) => ({
      kop: `Waarvan ${label(vorm).toLowerCase()}`,
      ...{ getal: true, schrijf: euro },
      waarde: ({ rowOf }: Line) => rowOf("bedrag", vorm) ?? notApplicable,
    })),
  ];
  return dataTable(document, lines, columns, {
    bijschrift: titel,
    isTotaal: ({ post }) => post === "Totaal",
  });
}

/** What was spent per post in the chosen year, against the budget. */
export function spendingCard(
  document: Document,
  rows: readonly UitputtingRow[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const year = ofChoice(rows, chosen).filter(({ periode_soort }) => periode_soort === "jaar");
  const named = year
    .filter(
      ({ maat_code, vorm_code, post_code }) =>
        maat_code === "bedrag" && vorm_code === "totaal" && post_code !== "totaal",
    )
    .map((row): Named => ({ label: row.post, row, tekst: money(row) }));
  const whole = year.find(({ maat_code }) => maat_code === "bedrag_met_personeel");
  const staff =
    whole === undefined
      ? "Wat het personeel kostte, is niet geleverd."
      : `Met personeel: ${money(whole)}. De kosten van personeel zijn een raming.`;
  return barsCard(document, named, {
    ...options,
    kop: "Soort uitgave",
    vraag: spentSentence(year),
    noot: staff,
    tabel: spendingTable(document, year, options.titel),
  });
}

/** The growing sum since 1 January, per quarter, as the reports give it. */
export function sinceJanuaryCard(
  document: Document,
  rows: readonly UitputtingRow[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const own = ofChoice(rows, chosen).filter(
    ({ periode_soort, maat_code }) => periode_soort === "cumulatief" && maat_code === "bedrag",
  );
  const periods = distinct(own, ({ periode }) => periode);
  const columns: Column<string>[] = [
    { kop: "Soort uitgave", waarde: (post) => post },
    ...periods.map((periode) => ({
      kop: `t/m ${date(periode.slice(-7))}`,
      ...{ getal: true, schrijf: euro },
      waarde: (post: string) =>
        own.find((row) => row.post === post && row.periode === periode) ?? notApplicable,
    })),
  ];
  return card(document, {
    ...options,
    vraag: "De rapporten tellen uitgaven steeds op vanaf 1 januari.",
    beeld:
      own.length === 0
        ? empty(document, nothing)
        : dataTable(
            document,
            distinct(own, ({ post }) => post),
            columns,
            { bijschrift: options.titel, isTotaal: (post) => post === "Totaal" },
          ),
    noot: hiddenNote(own),
  });
}

const fte = (value: number | null): string => (value === null ? "–" : number(value));

/** Staff in the last month of the chosen year beside the norm for two sizes of instroom. */
export function staffCard(
  document: Document,
  rows: readonly InzetRow[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const year = rows.filter(({ periode }) => periode.slice(0, 4) === chosen.jaar);
  const month = year.reduce((last, { periode }) => (periode > last ? periode : last), "");
  const own = year.filter(({ periode }) => periode === month);
  const columns: Column<InzetRow>[] = [
    { kop: "Functie", waarde: ({ functie }) => functie },
    { kop: "Aanwezig", getal: true, waarde: ({ waarde }) => fte(waarde) },
    { kop: "Gewenst", getal: true, waarde: ({ fte_gewenst }) => fte(fte_gewenst) },
    { kop: "Norm bij 180", getal: true, waarde: ({ norm_180 }) => fte(norm_180) },
    { kop: "Norm bij 300", getal: true, waarde: ({ norm_300 }) => fte(norm_300) },
  ];
  return card(document, {
    ...options,
    vraag:
      own.length === 0
        ? "Personeel in voltijdbanen (fte)."
        : `Personeel in voltijdbanen (fte) in ${date(month)}, naast wat de gemeente nodig vindt.`,
    beeld:
      own.length === 0
        ? empty(document, nothing)
        : dataTable(document, own, columns, {
            bijschrift: options.titel,
            isTotaal: ({ functie_code }) => functie_code === "totaal",
          }),
    noot: "De norm zegt hoeveel fte nodig is als er in een jaar 180 of 300 huishoudens beginnen. Daartussen is niet gerekend.",
  });
}
