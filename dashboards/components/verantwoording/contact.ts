import { el, group } from "../dom.js";
import { list } from "../text.js";
import type { ContactRow } from "./rows.js";

type Subject = ContactRow["onderwerp"];

export function contactOf(rows: readonly ContactRow[], onderwerp: Subject): ContactRow | undefined {
  return rows.find((row) => row.onderwerp === onderwerp);
}

/** Whether the municipality said how to reach it about this. */
export const isReachable = (row: ContactRow | undefined): row is ContactRow =>
  row !== undefined && [row.email, row.telefoon, row.pagina].some((way) => way !== "");

/** Where to turn, as a sentence with links; where the municipality left it empty, that it did. */
export function contactLine(
  document: Document,
  rows: readonly ContactRow[],
  onderwerp: Subject,
  gemeente: string,
): HTMLElement {
  const row = contactOf(rows, onderwerp);
  const who = gemeente === "" ? "De gemeente" : `De gemeente ${gemeente}`;
  if (!isReachable(row)) {
    return el(
      document,
      "p",
      { class: "let-op" },
      `${who} heeft hier nog geen adres ingevuld. Gebruik het algemene adres van de gemeente.`,
    );
  }
  const { naam, email, telefoon, pagina } = row;
  const ways: Node[] = [];
  if (email !== "") ways.push(el(document, "a", { href: `mailto:${email}` }, email));
  if (telefoon !== "")
    ways.push(el(document, "a", { href: `tel:${telefoon.replace(/[^+\d]/g, "")}` }, telefoon));
  if (pagina !== "") ways.push(el(document, "a", { href: pagina }, pagina.replace(/^https?:\/\//, "")));
  const spaced = ways.flatMap((way, i) => (i === 0 ? [way] : [" · ", way]));
  return el(document, "p", {}, `${naam === "" ? who : naam}: `, group(document, ...spaced));
}

/** Under which licence the figures may be used; nothing is promised that the municipality did not decide. */
export function licenceSentence(rows: readonly ContactRow[]): string {
  const row = contactOf(rows, "licentie");
  if (row === undefined || row.naam === "")
    return "De gemeente heeft nog niet vastgesteld onder welke licentie de cijfers te gebruiken zijn. Noem bij gebruik de bron en de peildatum.";
  return `De cijfers zijn te gebruiken onder ${row.naam}. Noem ${list(["de bron", "de peildatum"])}.`;
}
