import { number } from "../../components/format.ts";
import { certaintyAnswer, sameFindings } from "../../components/preventie/findings.ts";
import { knownAnswer, knownText } from "../../components/preventie/known.ts";
import type { KnownRow, ScanFindingRow } from "../../components/preventie/rows.ts";
import { alinea, type Block, kop } from "../document.ts";
import { tableBlock } from "../sections/section.ts";
import { grouped } from "./profile.ts";
import { originOf, plainRow, text, type View } from "./view.ts";

function findings(view: View, rows: readonly ScanFindingRow[]): Block[] {
  if (rows.length === 0) return [];
  const lines = grouped(
    sameFindings(rows, view.gemeenten),
    ({ row }) => row.blok || "De hele meting",
    ({ row: { bevonden, item, route, hulp }, wie }) =>
      plainRow(bevonden, [item, route].filter((part) => part !== "").join(", "), wie, hulp),
  );
  return [
    tableBlock(
      `Alle ${number(rows.length)} bevindingen`,
      [text("Wat is er?"), text("Vraag"), text("Bij wie?"), text("Wat kan de regio doen?")],
      lines,
      view.hier.is_fictief,
    ),
  ];
}

function known(view: View): Block[] {
  const rows = view.rows<KnownRow>("preventie_bekende_bevindingen");
  if (rows.length === 0) return [];
  return [
    kop(3, "Wat was al bekend over het rapport?"),
    alinea(knownAnswer(rows), "antwoord"),
    tableBlock(
      "Bekende fouten in het rapport, en of de controles ze zelf vinden",
      [text("Nummer"), text("Wat is er?"), text("Vonden de controles dit?"), text("Plaats in de bron")],
      rows.map((row) => plainRow(row.bevinding, row.omschrijving, knownText(row), row.bron_regel)),
      view.hier.is_fictief,
    ),
  ];
}

/** How sure the measurement is: totals counted again, what the checks found and what was known before. */
export function certaintyBlocks(view: View): Block[] {
  const rows = view.rows<ScanFindingRow>("preventie_bevindingen");
  return [
    kop(2, "Hoe zeker is deze meting?"),
    alinea(certaintyAnswer(view.meting, rows), "antwoord"),
    alinea(
      "Tegenspraak blijft staan zoals zij is ingevuld. Alleen wie de scanner invulde kan zeggen wat juist is.",
    ),
    ...findings(view, rows),
    ...known(view),
    originOf(view, "preventie_bevindingen"),
  ];
}
