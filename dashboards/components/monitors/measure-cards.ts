import { type Card, card } from "../card.js";
import { seriesKey } from "../cijfers.js";
import { el, group, hidden } from "../dom.js";
import type { TableMeta } from "../published.js";
import { seriesHash } from "../register.js";
import { dataTable } from "../table.js";
import { tag } from "../tag.js";
import { detail, type Measured, measureArea, measurePeriod, measureText, measureWords } from "./measures.js";
import type { MeasureRow } from "./rows.js";

/** The measures under each other: what, when, where and how many. Never added up. */
export function measuresCard(
  document: Document,
  measured: readonly Measured[],
  place: Pick<Card, "bron" | "breedte" | "niveau">,
): HTMLElement {
  const table = dataTable(
    document,
    measured,
    [
      {
        kop: "Bron",
        waarde: ({ maat, is_fictief }) =>
          group(document, `${maat.titel} `, is_fictief && tag(document, "fictief")),
      },
      { kop: "Wie is geteld", waarde: ({ maat }) => maat.kort },
      { kop: "Wanneer", waarde: measurePeriod },
      { kop: "Waar", waarde: measureArea },
      { kop: "Aantal", getal: true, waarde: measureText },
    ],
    { bijschrift: "Vier bronnen, vier maten", stapel: true },
  );
  return card(document, {
    ...place,
    ...{ id: "vier-maten", titel: "De nieuwste aantallen" },
    vraag: "Deze getallen tellen iets anders. Daarom staan zij niet op één as.",
    beeld: table,
  });
}

const facts: readonly (readonly [string, (maat: MeasureRow) => string])[] = [
  ["Telt", (maat) => maat.wat_telt],
  ["Telt niet", (maat) => maat.wie_niet],
  ["Moment", (maat) => maat.moment],
  ["Leeftijd", (maat) => maat.leeftijd],
  ["ETHOS Light", (maat) => `categorie ${maat.ethos}`.replace("categorie niet", "niet")],
  ["Kleinste gebied", (maat) => maat.kleinste_gebied],
  ["Gemaakt door", (maat) => maat.maker],
  ["Hoe vaak", (maat) => maat.hoe_vaak],
];

/** What one measure counts and leaves out, under its newest number; `bron` is the table of that number. */
export function measureCard(document: Document, one: Measured, bron: TableMeta): HTMLElement {
  const { maat, cijfer, is_fictief } = one;
  const lines = facts.flatMap(([name, value]) => [
    el(document, "dt", {}, name),
    el(document, "dd", {}, value(maat)),
  ]);
  const { woord, getal } = measureWords(one);
  const soft = detail(one, "cijfer_status");
  const where =
    cijfer === null ? measurePeriod(one) : `${maat.eenheid} · ${measureArea(one)} · ${measurePeriod(one)}`;
  const name = hidden(document, ` van ${maat.titel}`);
  const link = el(
    document,
    "a",
    { href: `./cijferregister${seriesHash(seriesKey(maat))}` },
    "alle versies",
    name,
  );
  return card(document, {
    ...{ id: `maat-${maat.maat}`, titel: maat.titel, breedte: "half" },
    beeld: el(
      document,
      "div",
      {},
      el(
        document,
        "p",
        { class: "kengetal" },
        el(document, "span", { class: "kengetal-woord" }, woord),
        getal,
      ),
      el(document, "p", { class: "kengetal-noot" }, where),
      el(document, "dl", { class: "feiten" }, ...lines),
    ),
    noot: link,
    tags: [...(is_fictief ? ["fictief"] : []), ...(soft === "voorlopig" ? [soft] : [])],
    bron: {
      ...bron,
      is_fictief: false,
      bron_titel: cijfer?.bron ?? maat.maker,
      peildatum: detail(one, "peildatum") || null,
    },
    bronDatum: detail(one, "bron_datum"),
  });
}
