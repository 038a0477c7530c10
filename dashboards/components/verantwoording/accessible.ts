import { date } from "../format.js";
import { contactOf } from "./contact.js";
import type { ContactRow } from "./rows.js";

/** Widths in pixels at which every page is tested. */
export const testedWidths = [360, 1240] as const;

/** Groups of rules of axe that every page is tested by: WCAG 2.0, 2.1 and 2.2 at levels A and AA, and more. */
export const testedRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] as const;

const statuses: Readonly<Record<string, string>> = {
  A: "voldoet volledig",
  B: "voldoet gedeeltelijk",
  C: "eerste maatregelen genomen",
  D: "voldoet niet",
  E: "geen toegankelijkheidsverklaring",
};

/** The status as the municipality entered it in the register of declarations; never one of our own. */
export function statusSentence(rows: readonly ContactRow[], gemeente: string): string {
  const row = contactOf(rows, "toegankelijkheid");
  const status = row?.naam ?? "";
  const who = gemeente === "" ? "De gemeente" : `De gemeente ${gemeente}`;
  if (statuses[status] === undefined) {
    return `${who} heeft over deze site nog geen verklaring in het register gezet. Dat heet status E: geen toegankelijkheidsverklaring.`;
  }
  const when =
    row === undefined || row.vastgesteld_op === "" ? "" : `, vastgesteld op ${date(row.vastgesteld_op)}`;
  return `De status is ${status}: ${statuses[status]}${when}.`;
}
