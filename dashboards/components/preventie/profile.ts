import { card } from "../card.js";
import { type Child, el } from "../dom.js";
import { date, number } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import { oneList } from "../scope.js";
import { dataTable } from "../table.js";
import { tag } from "../tag.js";
import { capital } from "../text.js";
import type { Measurement } from "./choices.js";
import { meansOf, meanText, ownSum } from "./means.js";
import type { ItemRow } from "./rows.js";
import { spread } from "./spread.js";
import { spreadChart } from "./spread-chart.js";

/** The source of a card about one measurement: its own month, and the tag of that measurement alone. */
export function sourceOf(bron: TableMeta, { periode, is_fictief }: Measurement): TableMeta {
  return { ...bron, peildatum: periode, is_fictief };
}

/** What a card says in its place when the measurement has no row of its table. */
export function nothingAbout({ titel }: TableMeta): string {
  return `${capital(titel.replace(/^Preventiescanner: /, ""))}: hierover staat niets in deze meting.`;
}

/** Which measurement the page is about: month, gemeenten, version of the scanner, and its tag. */
export function measurementLine(document: Document, meting: Measurement): HTMLElement {
  const { periode, n_gemeenten, versies, is_fictief } = meting;
  const part = (label: string, text: string): HTMLElement =>
    el(document, "span", {}, `${label} `, el(document, "b", {}, text));
  return el(
    document,
    "p",
    { class: "stand" },
    part("Meting van", date(periode)),
    part("Gemeenten:", number(n_gemeenten)),
    part("Versie van de scanner:", versies || "niet genoemd"),
    is_fictief && tag(document, "fictief"),
    is_fictief && el(document, "span", {}, "Deze regio is verzonnen, om de pagina mee te proberen."),
  );
}

/** Where the questions of each conditie stand between no gemeente and every gemeente. */
export function spreadCard(document: Document, items: readonly ItemRow[], bron: TableMeta): HTMLElement {
  const asked = items.filter(({ is_pijler }) => is_pijler);
  const [rows, means] = [spread(asked), meansOf(asked)];
  const titel = "Waar doen veel gemeenten iets, en waar weinig?";
  const own = rows.some(({ isEigen }) => isEigen);
  const note = `Elk vakje is een vraag. Hoe verder naar rechts, hoe meer gemeenten ja zeggen. Een open vakje kan verder naar rechts horen: daar weet minstens één gemeente het niet.${own ? " * Bij deze conditie deelden wij de vragen in; de scanner doet dat alleen bij bestaanscondities." : ""}`;
  return card(document, {
    id: "spreiding",
    titel,
    vraag: "Vragen per conditie, naar het aantal gemeenten dat ja zegt.",
    niveau: "h2",
    beeld: responsive(document, oneList, (width) => spreadChart(document, rows, { titel, width }), 1080),
    noot: note,
    tabel: dataTable(
      document,
      rows,
      [
        { kop: "Conditie of blok", waarde: ({ label }) => label },
        { kop: "Pijler", waarde: ({ pijler }) => pijler },
        { kop: "Vragen", getal: true, waarde: ({ n_vragen }) => String(n_vragen) },
        { kop: "Alle gemeenten", getal: true, waarde: ({ n_alle }) => String(n_alle) },
        { kop: "Geen gemeente", getal: true, waarde: ({ n_geen }) => String(n_geen) },
        { kop: "Niet zeker", getal: true, waarde: ({ n_onzeker }) => String(n_onzeker) },
        {
          kop: `Gemiddeld per vraag (${ownSum})`,
          getal: true,
          waarde: ({ key }) => meanText(means.get(key)),
        },
      ],
      { bijschrift: titel },
    ),
    bron,
  });
}

/** Links to the blocks of a long page. */
export function blockLinks(document: Document, items: readonly ItemRow[]): HTMLElement {
  const links: Child[] = [...groupBy(items, ({ blok_id }) => blok_id)].map(([id, [first]]) =>
    el(document, "li", {}, el(document, "a", { href: `#blok-${id}` }, first?.blok ?? id)),
  );
  return el(
    document,
    "nav",
    { class: "wegwijzer", "aria-label": "Vragenblokken van deze pijler" },
    el(document, "ul", {}, ...links),
  );
}
