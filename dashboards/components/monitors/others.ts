import { barChart } from "../bar-chart.js";
import { card } from "../card.js";
import { el, group } from "../dom.js";
import { date, number, period, qualifier } from "../format.js";
import { compare, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { responsive } from "../responsive.js";
import type { Ask } from "../scope.js";
import { dataTable } from "../table.js";
import { isShown } from "../text.js";
import type { MonitorRow, RegionRow, RoundRow, ShelterRow } from "./rows.js";

function amountText(row: MonitorRow): string {
  return isShown(row) ? qualifier(row.kwalificatie) + number(row.waarde) : "onbekend";
}

function perThousand({ per_1000, per_1000_kwalificatie }: ShelterRow): string {
  if (per_1000 === null) return "onbekend";
  return (per_1000_kwalificatie === "" ? "" : qualifier(per_1000_kwalificatie)) + number(per_1000);
}

/** The regions that the press named, by name: too few for a ranking, and they register differently. */
export function shelterCard(
  document: Document,
  rows: readonly ShelterRow[],
  vraag: Ask,
  bron: TableMeta,
): HTMLElement {
  const id = "monitor";
  const [first] = rows;
  const titel = `Monitor Dakloosheid: ooit in de opvang in ${first?.periode ?? ""}`.trim();
  const sorted = rows.toSorted((a, b) => compare(a.gebied, b.gebied));
  const bars = sorted.map((row) => ({
    ...row,
    label: row.gebied,
    tekst: amountText(row),
    soort: "zacht" as const,
  }));
  const remarks = sorted.filter(({ opmerking }) => opmerking !== "");
  return card(document, {
    ...{ id, titel, bron, breedte: "twee-derde", niveau: "h3" },
    vraag:
      "De regio's waarvan een aantal is gevonden, op alfabet. Een lijst van meer naar minder zou oneerlijk zijn: regio's schrijven mensen niet op dezelfde manier in.",
    beeld: responsive(
      document,
      vraag("een_as", sorted),
      (width) => barChart(document, bars, { id, titel, width }),
      640,
    ),
    noot: remarks.map(({ gebied, opmerking }) => `${gebied}: ${opmerking}`).join(" "),
    tabel: dataTable(
      document,
      sorted,
      [
        { kop: "Regio", waarde: ({ gebied }) => gebied },
        { kop: "Mensen", getal: true, waarde: amountText },
        { kop: "Per 1.000 inwoners", getal: true, waarde: perThousand },
        {
          kop: "Bron",
          waarde: ({ bron: name, bron_regel }) => `${name} (regel ${bron_regel.replace(/^L/, "")})`,
        },
      ],
      { bijschrift: titel },
    ),
    ...(first === undefined
      ? {}
      : { bron: { ...bron, bron_titel: first.bron }, bronDatum: first.bron_datum }),
  });
}

/** The rounds as others published them. No chart: every round was in other regions. */
export function roundsCard(document: Document, rows: readonly RoundRow[], bron: TableMeta): HTMLElement {
  const titel = "Rondes van de ETHOS-telling, zoals gepubliceerd";
  const table = dataTable(
    document,
    rows,
    [
      { kop: "Ronde of regio", waarde: ({ gebied }) => gebied },
      { kop: "Wanneer", waarde: ({ periode }) => period(periode) },
      { kop: "Mensen", getal: true, waarde: amountText },
      {
        kop: "Gemeenten",
        getal: true,
        waarde: ({ gemeenten }) => (gemeenten === null ? "niet genoemd" : number(gemeenten)),
      },
      { kop: "Let op", waarde: ({ opmerking }) => (opmerking === "" ? "niets" : opmerking) },
      {
        kop: "Bron",
        waarde: ({ bron: name, bron_datum }) => (bron_datum === "" ? name : `${name}, ${date(bron_datum)}`),
      },
    ],
    { bijschrift: titel, stapel: true },
  );
  return card(document, {
    ...{ id: "rondes", titel, bron, niveau: "h3" },
    vraag:
      "Elke ronde was in andere regio's. De aantallen zijn dus geen reeks, en ook geen totaal voor Nederland.",
    beeld: table,
  });
}

/** How many regions there are by source and year, and which gemeenten of a region are known. */
export function regionsCard(document: Document, rows: readonly RegionRow[], bron: TableMeta): HTMLElement {
  const titel = "Hoeveel regio's zijn er?";
  const indelingen = [...groupBy(rows, ({ indeling }) => indeling).values()];
  const members = (own: readonly RegionRow[]): Node => {
    const regions = [
      ...groupBy(
        own.filter(({ gemeente }) => gemeente !== ""),
        ({ regio }) => regio,
      ),
    ];
    if (regions.length === 0) return document.createTextNode("niet bekend");
    const items = regions.map(([regio, list]) => {
      const partly = list[0]?.is_volledig === true ? "" : " (niet alle gemeenten zijn bekend)";
      return el(document, "li", {}, `${regio}: ${list.map(({ gemeente }) => gemeente).join(", ")}${partly}`);
    });
    return group(document, el(document, "ul", { class: "redenen" }, ...items));
  };
  return card(document, {
    ...{ id: "regios", titel, bron, niveau: "h3" },
    vraag: "Dat hangt af van de bron en het jaar. Vergelijk alleen regio's uit dezelfde indeling.",
    beeld: dataTable(
      document,
      indelingen,
      [
        { kop: "Indeling", waarde: ([first]) => first?.indeling_titel ?? "" },
        {
          kop: "Regio's",
          getal: true,
          waarde: ([first]) => (first?.aantal_regios == null ? "onbekend" : number(first.aantal_regios)),
        },
        { kop: "Gemeenten die bekend zijn", waarde: members },
      ],
      { bijschrift: titel, stapel: true },
    ),
  });
}
