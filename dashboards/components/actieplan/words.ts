import { date } from "../format.js";
import { distinct, groupBy } from "../group.js";
import { list } from "../text.js";
import type { Result } from "./plan.js";
import type { DeadlineRow, OwnerRow } from "./rows.js";

/** 'juli 2023', '2023 tot en met 2030', 'vanaf 2025', 'elk jaar', '2027' or 'geen jaar'. */
export function deadlineText({ jaar_van, jaar_tot, datum, precisie }: DeadlineRow): string {
  if (datum !== "") return date(datum);
  if (precisie === "jaarlijks") return "elk jaar";
  if (jaar_tot === null) return jaar_van === null ? "geen jaar" : `vanaf ${jaar_van}`;
  return jaar_van === null || jaar_van === jaar_tot ? String(jaar_tot) : `${jaar_van} tot en met ${jaar_tot}`;
}

/** What other documents say of the deadline: 'Hoofdtekst: 2027'; empty when they agree or are silent. */
export function otherDeadlines(rows: readonly DeadlineRow[]): string[] {
  const different = rows.filter(({ wijkt_af }) => wijkt_af);
  return [...groupBy(different, ({ document_label }) => document_label)].map(
    ([label, own]) => `${label}: ${list(distinct(own, deadlineText))}`,
  );
}

/** The threshold on the way to the deadline, when the document gives one. */
export function threshold(rows: readonly DeadlineRow[]): string {
  const found = rows.find(({ precisie, is_standaard }) => precisie === "tussendrempel" && is_standaard);
  return found === undefined ? "" : `tussendoel in ${found.jaar_tot}`;
}

/** Owners by document, each list once; the list of the row itself comes first. */
export function ownerLists({ element, eigenaren }: Pick<Result, "element" | "eigenaren">): {
  readonly eigen: string;
  readonly anders: readonly string[];
} {
  const byDocument = groupBy(eigenaren, ({ document }) => document);
  const names = (rows: readonly OwnerRow[]): string[] => distinct(rows, ({ eigenaar }) => eigenaar);
  const own = names(byDocument.get(element.document) ?? []);
  const anders = [...byDocument]
    .filter(([document]) => document !== element.document)
    .filter(([, rows]) => names(rows).toSorted().join() !== own.toSorted().join())
    .map(([, rows]) => `${rows[0]?.document_label}: ${list(names(rows))}`);
  return { eigen: own.length === 0 ? "geen trekker genoemd" : list(own), anders };
}

/** What the page says about the plan as a whole. */
export function planAnswer(results: readonly Result[]): string {
  if (results.length === 0) return "Dat is niet te zeggen: de lijst van afspraken is leeg.";
  const years = results.flatMap(({ element }) => element.termijn ?? []).toSorted((a, b) => a - b);
  const fixed = results.filter(({ element }) => element.norm === "vastgesteld").length;
  const different = results.filter(({ termijnen }) => otherDeadlines(termijnen).length > 0).length;
  return `Het plan belooft ${results.length} resultaten, van ${years[0]} tot en met ${years.at(-1)}. Voor ${fixed} is een norm vastgesteld. Bij ${results.length - fixed} zegt het plan niet wanneer het is gehaald. Bij ${different} noemen de stukken verschillende jaren.`;
}
