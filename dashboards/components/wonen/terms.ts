import { card, empty } from "../card.js";
import { el } from "../dom.js";
import { range } from "../format.js";
import { groupBy } from "../group.js";
import { type Column, dataTable } from "../table.js";
import { hiddenNote } from "../text.js";
import { notes, type Place, unknown } from "../verhuisbox/counts.js";
import { ofChoice, type TermijnRow } from "./rows.js";

/** One term with the row of each standing. */
export interface Term<R> {
  readonly first: R;
  readonly rows: readonly R[];
}

/** The terms of these rows, in order of appearance. */
export function termsOf<R extends { readonly termijn_code: string }>(rows: readonly R[]): Term<R>[] {
  return [...groupBy(rows, ({ termijn_code }) => termijn_code).values()].flatMap((own): Term<R>[] =>
    own[0] === undefined ? [] : [{ first: own[0], rows: own }],
  );
}

const units = {
  dag: ["dag", "dagen"],
  week: ["week", "weken"],
  maand: ["maand", "maanden"],
  jaar: ["jaar", "jaar"],
} as const;

/** How long a term is, and what the document calls it. */
interface Length {
  readonly soort: string;
  readonly aantal: number;
  readonly aantal_hoog: number | null;
  readonly eenheid_termijn: "dag" | "week" | "maand";
}

const kinds: Readonly<Record<string, string>> = { precies: "", streven: "streven: ", drempel: "vanaf " };

/** 'hoogstens 3 maanden', 'ongeveer 12–18 maanden', 'hoogstens 3 jaar'; whole years from two years on. */
export function termText({ soort, aantal, aantal_hoog, eenheid_termijn }: Length): string {
  const high = aantal_hoog ?? aantal;
  const isYears = eenheid_termijn === "maand" && high >= 24 && high % 12 === 0 && aantal % 12 === 0;
  const [low, top] = isYears ? [aantal / 12, high / 12] : [aantal, high];
  const [one, more] = units[isYears ? "jaar" : eenheid_termijn];
  const words = kinds[soort] ?? `${soort} `;
  return `${words}${range(low, top)} ${top === 1 ? one : more}`;
}

const standing = (kop: string, stand: TermijnRow["stand_code"]): Column<Term<TermijnRow>> => ({
  ...{ kop, getal: true },
  waarde: ({ rows }) => rows.find(({ stand_code }) => stand_code === stand) ?? unknown,
});

function columns(document: Document): Column<Term<TermijnRow>>[] {
  return [
    { kop: "Termijn", waarde: ({ first }) => first.termijn },
    {
      kop: "Lengte",
      waarde: ({ first }) =>
        el(
          document,
          "span",
          {},
          termText(first),
          el(
            document,
            "span",
            { class: "opmerking" },
            `Regel ${first.bron_regel.replaceAll("L", "")}. ${first.opmerking}`.trim(),
          ),
        ),
    },
    standing("Begon", "totaal"),
    standing("Binnen de termijn", "op_tijd"),
    standing("Later", "later"),
    standing("Loopt nog", "loopt_nog"),
    standing("Voorbij, nog niet gebeurd", "voorbij"),
    standing("Anders geëindigd", "anders_geeindigd"),
  ];
}

/** The terms of one woonvorm, and who kept them so far; a bereik is judged by its longest length. */
export function termsCard(
  document: Document,
  all: readonly TermijnRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const terms = termsOf(rows);
  return card(document, {
    ...options,
    vraag: "Of een stap op tijd kwam. Te laat zegt niets over de bewoner, en niemand wordt erom afgewezen.",
    beeld:
      terms.length === 0
        ? empty(document, "Voor deze woonvorm noemt de publicatie geen termijn die te tellen is.")
        : dataTable(document, terms, columns(document), { bijschrift: options.titel }),
    noot: notes(hiddenNote(rows), "Bij een bereik telt de langste lengte."),
  });
}
