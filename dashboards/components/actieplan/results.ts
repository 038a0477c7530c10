import { card, empty } from "../card.js";
import { type Child, el, group } from "../dom.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import { tag } from "../tag.js";
import { count, inSentence, list } from "../text.js";
import { mainText, type Plan, type Result } from "./plan.js";
import type { DeadlineRow, ElementRow, OwnerRow } from "./rows.js";
import { deadlineText, otherDeadlines, ownerLists, threshold } from "./words.js";

/** A line under the words of a cell. */
function under(document: Document, ...parts: Child[]): HTMLElement {
  return el(document, "span", { class: "onder" }, ...parts);
}

function resultCell(document: Document, { element, beloften }: Result): Node {
  const promise = beloften.length > 0 && "Belofte van Lissabon";
  const id = under(document, element.element_id, promise && " · ", promise);
  return group(document, element.titel, id);
}

function deadlineCell(document: Document, { element, termijnen }: Result): Node {
  const lines = [threshold(termijnen), ...otherDeadlines(termijnen)].filter((line) => line !== "");
  return group(
    document,
    el(document, "b", {}, String(element.termijn ?? "geen jaar")),
    ...lines.map((line) => under(document, line)),
  );
}

function ownerCell(document: Document, result: Result): Node {
  const { eigen, anders } = ownerLists(result);
  return group(document, eigen, ...anders.map((line) => under(document, line)));
}

/** How far it is, in words and a tag; what keeps it (the region's file) comes from the caller. */
export type Standing = (result: Result) => { readonly woord: string; readonly regels: readonly string[] };

/** Without anything delivered: no verdict without a norm, and no verdict without data. */
export const nothingKnown: Standing = ({ element }) => ({
  woord: element.norm === "vastgesteld" ? "geen gegevens" : "geen norm vastgesteld",
  regels: [],
});

function columnsOf(document: Document, { standing, tags }: Place): Column<Result>[] {
  return [
    { kop: "Resultaat", waarde: (row) => resultCell(document, row) },
    { kop: "Klaar in", waarde: (row) => deadlineCell(document, row) },
    { kop: "Wie", waarde: (row) => ownerCell(document, row) },
    { kop: "Hoe te zien", waarde: ({ element }) => element.meetbaarheid_label },
    {
      kop: "Stand",
      waarde: (row) => {
        const { woord, regels } = standing(row);
        const words = [woord, ...(regels.length === 0 ? [] : tags)];
        return group(
          document,
          ...words.flatMap((word) => [tag(document, word), " "]),
          ...regels.map((line) => under(document, line)),
        );
      },
    },
  ];
}

/** What the main text says: its own results and actions, closed until asked for. */
export interface MainText {
  readonly plan: Plan;
  readonly termijnen: readonly DeadlineRow[];
  readonly eigenaren: readonly OwnerRow[];
}

/** When the main text wants it: its own years only. */
function whenText({ element_id }: ElementRow, { termijnen }: MainText): string {
  const own = termijnen.filter((row) => row.element_id === element_id && row.document === "hoofdtekst");
  return own.length === 0 ? "geen jaar" : list(own.map(deadlineText));
}

/** The same result in Bijlage 2, for a result; the owners that the main text names, for an action. */
function lastColumn(soort: "resultaat" | "actie", { plan, eigenaren }: MainText): Column<ElementRow> {
  if (soort === "resultaat") {
    const row = ({ element_id }: ElementRow): string =>
      plan.resultaten.find(({ zelfde }) => zelfde.some((one) => one.element_id === element_id))?.element
        .element_id ?? "geen rij";
    return { kop: "In Bijlage 2", waarde: row };
  }
  const owners = ({ element_id }: ElementRow): string =>
    list(
      eigenaren
        .filter((row) => row.element_id === element_id && row.document === "hoofdtekst")
        .map(({ eigenaar }) => eigenaar),
    );
  return { kop: "Wie", waarde: (row) => owners(row) || "niet genoemd" };
}

function mainTextPart(
  document: Document,
  actielijn: string,
  soort: "resultaat" | "actie",
  main: MainText,
): Child {
  const rows = mainText(main.plan, actielijn, soort);
  if (rows.length === 0) return null;
  const noun =
    soort === "actie" ? { een: "actie", meer: "acties" } : { een: "resultaat", meer: "resultaten" };
  const title = `${count(rows.length, noun)} in de hoofdtekst`;
  return el(
    document,
    "details",
    { class: "hoofdtekst" },
    el(document, "summary", {}, title),
    dataTable(
      document,
      rows,
      [
        {
          kop: "Wat",
          waarde: ({ titel, element_id }) => group(document, titel, under(document, element_id)),
        },
        { kop: "Wanneer", waarde: (row) => whenText(row, main) },
        lastColumn(soort, main),
      ],
      { bijschrift: title },
    ),
  );
}

interface Place {
  readonly bron: TableMeta;
  readonly standing: Standing;
  /** Words for a card of which the standing comes from invented rows. */
  readonly tags: readonly string[];
}

function actielijnCard(
  document: Document,
  results: readonly [Result, ...Result[]],
  main: MainText,
  place: Place,
): HTMLElement {
  const { actielijn, actielijn_naam } = results[0].element;
  const goal = main.plan.elementen.get(`${actielijn}.D`);
  const titel = goal === undefined ? actielijn_naam : `Actielijn ${goal.nummer_plan}: ${actielijn_naam}`;
  const swapped = goal !== undefined && goal.nummer_plan !== goal.nummer_afspraken;
  const table = dataTable(document, results, columnsOf(document, place), {
    bijschrift: titel,
    stapel: true,
  });
  return card(document, {
    id: `lijn-${actielijn.toLowerCase()}`,
    titel,
    niveau: "h3",
    tags: results.some((one) => place.standing(one).regels.length > 0) ? place.tags : [],
    vraag:
      goal === undefined
        ? "Een voorwaarde voor het hele plan; geen actielijn."
        : `Doel in ${goal.termijn}: ${inSentence(goal.titel)}.`,
    beeld: group(
      document,
      el(document, "div", { class: "resultaten" }, table),
      mainTextPart(document, actielijn, "resultaat", main),
      mainTextPart(document, actielijn, "actie", main),
    ),
    noot: swapped
      ? `In de bestuurlijke afspraken heeft deze actielijn een ander nummer: ${goal.nummer_afspraken}. Wij koppelen daarom nooit op nummer.`
      : "",
    bron: place.bron,
  });
}

/** A card per actielijn with its results; `results` is what the reader asked for. */
export function resultCards(
  document: Document,
  results: readonly Result[],
  main: MainText,
  place: Place,
): HTMLElement[] {
  const groups = [...groupBy(results, ({ element }) => element.actielijn).values()];
  if (groups.length === 0) return [empty(document, "Geen resultaat past bij uw keuze.")];
  return groups.map((own) => actielijnCard(document, own as [Result, ...Result[]], main, place));
}
