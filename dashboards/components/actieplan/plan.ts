import { compare, distinct, groupBy } from "../group.js";
import type { DeadlineRow, ElementRow, IndicatorRow, LinkRow, OwnerRow } from "./rows.js";

/** The published tables about the plan. */
export interface PlanTables {
  readonly elementen: readonly ElementRow[];
  readonly termijnen: readonly DeadlineRow[];
  readonly eigenaren: readonly OwnerRow[];
  readonly koppelingen: readonly LinkRow[];
  readonly indicatoren: readonly IndicatorRow[];
}

/** A result of Bijlage 2 with everything that belongs to it. */
export interface Result {
  readonly element: ElementRow;
  readonly termijnen: readonly DeadlineRow[];
  /** Owners per document: those of the row, and those of the same result or action in the main text. */
  readonly eigenaren: readonly OwnerRow[];
  /** The same result or action in the main text. */
  readonly zelfde: readonly ElementRow[];
  readonly beloften: readonly ElementRow[];
  readonly indicatoren: readonly IndicatorRow[];
}

export interface Plan {
  readonly elementen: ReadonlyMap<string, ElementRow>;
  readonly resultaten: readonly Result[];
}

const isResult = ({ soort, document }: ElementRow): boolean =>
  soort === "resultaat" && document === "bijlage2";

/** The results of Bijlage 2, tied to the rest by the links that the release gives. */
export function planOf({ elementen, termijnen, eigenaren, koppelingen, indicatoren }: PlanTables): Plan {
  const byId = new Map(elementen.map((element) => [element.element_id, element]));
  const rowsOf = <R extends { readonly element_id: string }>(rows: readonly R[], id: string): R[] =>
    rows.filter(({ element_id }) => element_id === id);
  const named = (ids: readonly string[]): ElementRow[] => ids.flatMap((id) => byId.get(id) ?? []);
  const resultOf = (element: ElementRow): Result => {
    const id = element.element_id;
    const zelfde = named(
      koppelingen
        .filter(({ relatie, naar_element_id }) => relatie === "komt_overeen" && naar_element_id === id)
        .map(({ element_id }) => element_id),
    );
    const beloften = named(
      koppelingen
        .filter(({ relatie, element_id }) => relatie === "lissabon" && element_id === id)
        .map(({ naar_element_id }) => naar_element_id),
    );
    return {
      ...{ element, zelfde, beloften, termijnen: rowsOf(termijnen, id) },
      eigenaren: [id, ...zelfde.map(({ element_id }) => element_id)].flatMap((one) => rowsOf(eigenaren, one)),
      indicatoren: rowsOf(indicatoren, id),
    };
  };
  return { elementen: byId, resultaten: elementen.filter(isResult).map(resultOf) };
}

/** What a reader asks for; an empty answer asks nothing. */
export interface Filter {
  readonly actielijn: string;
  readonly jaar: string;
  readonly meetbaarheid: string;
  readonly norm: string;
  readonly eigenaar: string;
}

const fits = (asked: string, ...has: readonly string[]): boolean => asked === "" || has.includes(asked);

export function filterResults(results: readonly Result[], filter: Filter): Result[] {
  return results.filter(
    ({ element, eigenaren }) =>
      fits(filter.actielijn, element.actielijn) &&
      fits(filter.jaar, String(element.termijn)) &&
      fits(filter.meetbaarheid, element.meetbaarheid) &&
      fits(filter.norm, element.norm) &&
      fits(filter.eigenaar, ...eigenaren.map(({ eigenaar }) => eigenaar)),
  );
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const withAll = (choices: readonly Choice[]): Choice[] => [{ value: "", label: "alle" }, ...choices];

/** The choices of each filter, as the results give them. */
export function choicesOf(results: readonly Result[]): Record<keyof Filter, Choice[]> {
  const elements = results.map(({ element }) => element);
  const coded = (code: (row: ElementRow) => string, label: (row: ElementRow) => string): Choice[] =>
    withAll(
      [...groupBy(elements, code)].map(([value, [first]]) => ({
        value,
        label: first === undefined ? value : label(first),
      })),
    );
  const years = distinct(elements, ({ termijn }) => String(termijn)).toSorted(compare);
  const owners = distinct(
    results.flatMap(({ eigenaren }) => eigenaren),
    ({ eigenaar }) => eigenaar,
  ).toSorted((a, b) => compare(a.toLowerCase(), b.toLowerCase()));
  return {
    actielijn: coded(
      ({ actielijn }) => actielijn,
      ({ actielijn_naam }) => actielijn_naam,
    ),
    jaar: withAll(years.map((value) => ({ value, label: value }))),
    meetbaarheid: coded(
      ({ meetbaarheid }) => meetbaarheid,
      ({ meetbaarheid_label }) => meetbaarheid_label,
    ),
    norm: coded(
      ({ norm }) => norm,
      ({ norm_label }) => norm_label,
    ),
    eigenaar: withAll(owners.map((value) => ({ value, label: value }))),
  };
}

/** The ways in which indicators are measured, as choices. */
export function metingen(rows: readonly IndicatorRow[]): Choice[] {
  const found = [...groupBy(rows, ({ meting }) => meting)];
  return withAll(found.map(([value, [first]]) => ({ value, label: first?.meting_label ?? value })));
}

/** Elements of the main text in one actielijn: its results or its actions. */
export function mainText(plan: Plan, actielijn: string, soort: "resultaat" | "actie"): ElementRow[] {
  return [...plan.elementen.values()].filter(
    (row) => row.actielijn === actielijn && row.soort === soort && row.document === "hoofdtekst",
  );
}
