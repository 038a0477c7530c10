import { card } from "../card.js";
import { el } from "../dom.js";
import { number } from "../format.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import { count } from "../text.js";
import type { KnownRow } from "./rows.js";

const outcomes = {
  gevonden: "ja",
  deels: "voor een deel",
  niet_gevonden: "nee",
  niet_te_berekenen: "nee, dat kan niet",
} as const;

/** Whether the checks found it by themselves, and why not. */
export function knownText({ uitkomst, reden }: KnownRow): string {
  return reden === "" ? outcomes[uitkomst] : `${outcomes[uitkomst]}: ${reden}`;
}

/** 'Bij het lezen van het rapport vielen 27 dingen op. De controles vinden er 18 zelf, en 4 voor een deel. …' */
export function knownAnswer(rows: readonly KnownRow[]): string {
  const n = (uitkomst: KnownRow["uitkomst"]): number =>
    rows.filter((row) => row.uitkomst === uitkomst).length;
  if (rows.length === 0) return "Over het rapport van deze meting is niets bekend dat niet klopt.";
  const parts = n("deels") === 0 ? "" : `, en ${number(n("deels"))} voor een deel`;
  const impossible = n("niet_te_berekenen");
  const rest = impossible === 0 ? "" : ` ${number(impossible)} kan een controle niet vinden.`;
  const missed = n("niet_gevonden") === 0 ? "" : ` ${number(n("niet_gevonden"))} vonden zij niet.`;
  return `Wie het rapport leest, ziet ${count(rows.length, { een: "ding dat niet klopt", meer: "dingen die niet kloppen" })}. De controles vinden er ${number(n("gevonden"))} zelf${parts}.${rest}${missed}`;
}

/** What is wrong in the printed report by reading it, and which of it comes out by itself. */
export function knownCard(document: Document, rows: readonly KnownRow[], bron: TableMeta): HTMLElement {
  const titel = "Wat was al bekend over het rapport?";
  const columns: Column<KnownRow>[] = [
    { kop: "Nummer", kort: true, waarde: ({ bevinding }) => bevinding },
    { kop: "Wat is er?", waarde: ({ omschrijving }) => omschrijving },
    { kop: "Vonden de controles dit?", waarde: knownText },
    { kop: "Plaats in de bron", waarde: ({ bron_regel }) => bron_regel.replaceAll("L", "regel ") },
  ];
  const summary = `Alle ${number(rows.length)} bekende fouten`;
  return card(document, {
    id: "bekend",
    titel,
    vraag: knownAnswer(rows),
    niveau: "h3",
    beeld: el(
      document,
      "details",
      {},
      el(document, "summary", {}, summary),
      dataTable(document, rows, columns, { bijschrift: titel, stapel: true }),
    ),
    noot: "Een controle rekent na: totalen, nummers en antwoorden die elkaar tegenspreken. Een verkeerd woord in een zin vindt alleen een lezer.",
    bron,
  });
}
