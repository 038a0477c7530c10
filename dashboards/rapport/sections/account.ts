import type { PublishedDelivery } from "../../../src/published/table.ts";
import { date, number, period } from "../../components/format.ts";
import { count } from "../../components/text.ts";
import { alinea, type Block, type Figure, lijst } from "../document.ts";
import { textOf } from "../figures.ts";
import type { Release } from "../release.ts";
import { tableBlock } from "./section.ts";

/** What documents themselves say that is wrong or contradicts, about the figures of this document. */
export function findingBlocks(release: Release, figures: readonly Figure[]): Block[] {
  const shown = new Set(figures.map(({ sleutel }) => sleutel.split("|")[1] ?? ""));
  const linked = new Set(
    release
      .rows("cijfer_koppelingen")
      .filter((row) => shown.has(textOf(row, "cijfer_id")) && textOf(row, "grond") === "genoemd")
      .map((row) => textOf(row, "bevinding_id")),
  );
  const found = release.rows("cijfer_bevindingen").filter((row) => linked.has(textOf(row, "bevinding_id")));
  const points = [...new Set(found.map((row) => textOf(row, "uitleg")))];
  if (points.length === 0) return [alinea("Over de cijfers van dit rapport is geen tegenspraak bekend.")];
  return [
    alinea("Deze waarschuwingen horen bij de cijfers hierboven. Geen van de getallen is stilletjes gekozen."),
    lijst(points),
  ];
}

function periodText({ periode_van, periode_tot }: PublishedDelivery): string {
  if (periode_van === null) return "niet van toepassing";
  const isOne = periode_tot === null || periode_tot === periode_van;
  return period(isOne ? periode_van : `${periode_van} t/m ${periode_tot}`);
}

/** The deliveries that the figures rest on, with what their supplier must know. */
export function deliveryBlocks({ manifest }: Release): Block[] {
  const own = manifest.leveringen.filter(({ bron }) => bron !== "cijferregister");
  if (own.length === 0) return [alinea("Er is nog geen levering over mensen of voorzieningen binnen.")];
  const findings = (one: PublishedDelivery): string =>
    [...new Set(one.bevindingen.map(({ uitleg }) => uitleg))].join(" ") || "niets";
  const rows = own
    .toSorted((a, b) => (a.ontvangen_op < b.ontvangen_op ? 1 : a.ontvangen_op > b.ontvangen_op ? -1 : 0))
    .map((one) => ({
      totaal: false,
      cellen: [
        one.is_fictief ? `${one.titel} (fictief)` : one.titel,
        periodText(one),
        date(one.ontvangen_op),
        one.telt_mee ? "ja" : "nee, vervangen",
        findings(one),
      ],
    }));
  const heads = ["Levering", "Periode", "Binnen op", "Telt mee", "Let op"];
  const columns = heads.map((head) => ({ kop: head, getal: false }));
  return [tableBlock("Leveringen waar dit rapport op rust", columns, rows)];
}

/** From which release the document was made, so that it can be made again. */
export function accountBlocks({ manifest, sha256 }: Release): Block[] {
  const { stand_van, versie, beleid, code_versie, tabellen } = manifest;
  const hidden = tabellen.reduce((sum, { verborgen }) => sum + verborgen, 0);
  return [
    lijst([
      `Stand van: ${stand_van === null ? "niet bekend" : date(stand_van)}. Later geleverde rijen tellen niet mee.`,
      `Vrijgave: ${versie}. Controlegetal van het manifest (SHA-256): ${sha256}.`,
      `Gemaakt met thuismonitor ${code_versie}. Dezelfde stand geeft dezelfde tekst en dezelfde cijfers.`,
      `${beleid.toelichting} In deze vrijgave: ${count(hidden, { een: "verborgen cel", meer: "verborgen cellen" })} in ${number(tabellen.length)} tabellen.`,
      "De bijlage (Excel en CSV) heeft precies de cijfers van dit stuk, met bij elk cijfer wat is geteld, de bron en de peildatum.",
    ]),
  ];
}
