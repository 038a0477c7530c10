import { card } from "../card.js";
import { el, group } from "../dom.js";
import { date, number, period } from "../format.js";
import { compare, distinct, groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { dataTable } from "../table.js";
import { tag } from "../tag.js";
import { inSentence, list } from "../text.js";
import { olderAnswer, speedAnswer } from "./answer.js";
import type { CheckRow, CoverRow, DeliveryRow, FileKindRow } from "./rows.js";

const fileWord: Readonly<Record<FileKindRow["aard"], string>> = {
  echt: "ja",
  fictief: "alleen fictief",
  gemengd: "echt en fictief",
  "": "nog niets",
};

/** 'Verhuisbox: trajecten' is 'trajecten' of the source Verhuisbox. */
const detailOf = ({ bestandsoort_titel }: { bestandsoort_titel: string }): string =>
  inSentence(bestandsoort_titel.split(": ").at(-1) ?? "");

const isInvented = ({ aard }: FileKindRow): boolean => aard === "fictief" || aard === "gemengd";

function kindsTable(document: Document, rows: readonly FileKindRow[], bijschrift: string): HTMLElement {
  return dataTable(
    document,
    rows,
    [
      { kop: "Soort bestand", waarde: ({ bestandsoort_titel }) => bestandsoort_titel },
      { kop: "Wat staat erin?", waarde: ({ omschrijving }) => omschrijving },
      { kop: "Is er een levering?", waarde: ({ aard }) => fileWord[aard] },
      {
        kop: "Laatste op",
        kort: true,
        waarde: ({ laatste_ontvangst: day }) => (day === "" ? "–" : date(day)),
      },
    ],
    { bijschrift, stapel: true },
  );
}

/** Every source, with the kinds of files that are in and those that are not. */
export function kindsCard(document: Document, rows: readonly FileKindRow[], bron: TableMeta): HTMLElement {
  const titel = "Van welke bronnen is er een levering?";
  const names = (own: readonly FileKindRow[]): string => (own.length === 0 ? "–" : list(own.map(detailOf)));
  const summary = dataTable(
    document,
    [...groupBy(rows, ({ bron_titel }) => bron_titel)],
    [
      {
        kop: "Bron",
        waarde: ([name, own]) =>
          group(document, `${name} `, own.some(isInvented) && tag(document, "fictief")),
      },
      { kop: "Binnen", waarde: ([, own]) => names(own.filter(({ aard }) => aard !== "")) },
      { kop: "Nog niets van", waarde: ([, own]) => names(own.filter(({ aard }) => aard === "")) },
      {
        kop: "Bestanden",
        getal: true,
        waarde: ([, own]) => number(own.reduce((sum, { waarde }) => sum + (waarde ?? 0), 0)),
      },
    ],
    { bijschrift: titel, stapel: true },
  );
  return card(document, {
    ...{ id: "soorten", titel, bron, beeld: summary, tabel: kindsTable(document, rows, titel) },
    vraag: "Alle bronnen die thuismonitor kan lezen, ook die waarvan nog niets binnen is.",
  });
}

/** Files that came in together from the same source, about the same period, with the same fate. */
export function deliveryGroups(rows: readonly DeliveryRow[]): DeliveryRow[][] {
  const key = (row: DeliveryRow): string =>
    [
      ...[row.bron_titel, row.organisatie, row.periode, row.datum_ontvangst, row.gebruik, row.vervangen_op],
      row.is_fictief,
    ].join("|");
  return [...groupBy(rows, key).values()];
}

function deliveryName(document: Document, rows: readonly DeliveryRow[]): Node | string {
  const [first] = rows;
  if (first === undefined) return "";
  const details = list(rows.map(detailOf));
  return group(
    document,
    `${first.bron_titel} `,
    first.is_fictief && tag(document, "fictief"),
    " ",
    details !== inSentence(first.bron_titel) && el(document, "span", { class: "opmerking" }, details),
  );
}

const fates: Readonly<Record<DeliveryRow["gebruik"], string>> = {
  telt_mee: "telt mee",
  deels_vervangen: "telt voor een deel mee; de rest is vervangen",
  vervangen: "vervangen",
  opzij: "opzij gezet, want er zijn echte rijen",
};

function fate({ gebruik, vervangen_op }: DeliveryRow): string {
  return vervangen_op === "" ? fates[gebruik] : `${fates[gebruik]} (${date(vervangen_op)})`;
}

/** '1.665', 'voor het einde', or a dash where the file has no period or is invented. */
export function daysText({ waarde }: Pick<DeliveryRow, "waarde">): string {
  if (waarde === null) return "–";
  return waarde < 0 ? "voor het einde" : number(waarde);
}

/** Every delivery that was accepted: of whom, about when, how fast, and what became of it. */
export function deliveriesCard(
  document: Document,
  rows: readonly DeliveryRow[],
  bron: TableMeta,
): HTMLElement {
  const titel = "Elke levering, en wat ervan werd";
  const first = ([row]: DeliveryRow[]): DeliveryRow => row as DeliveryRow;
  const table = dataTable(
    document,
    deliveryGroups(rows),
    [
      { kop: "Levering", waarde: (own) => deliveryName(document, own) },
      { kop: "Over wie", waarde: (own) => first(own).organisatie },
      {
        kop: "Periode",
        waarde: (own) => (first(own).periode === "" ? "geen" : period(first(own).periode)),
      },
      { kop: "Binnen op", kort: true, waarde: (own) => date(first(own).datum_ontvangst) },
      { kop: "Dagen na de periode", getal: true, waarde: (own) => daysText(first(own)) },
      { kop: "Wat werd ervan?", waarde: (own) => fate(first(own)) },
    ],
    { bijschrift: titel, stapel: true },
  );
  return card(document, {
    ...{ id: "leveringen", titel, bron, beeld: table },
    vraag: `${olderAnswer(rows)} ${speedAnswer(rows)}`,
    noot: "Dagen staan er alleen bij echte bestanden met een periode. Het aantal rijen staat er niet bij: een rij is vaak een mens of een huishouden.",
  });
}

/** Days and months at which something was counted that has no fixed rhythm. */
export function momentsCard(document: Document, rows: readonly CoverRow[], bron: TableMeta): HTMLElement {
  const titel = "Op welke andere momenten is er geteld?";
  const loose = rows.filter(({ ritme }) => ritme === "los");
  const groups = [
    ...groupBy(loose, (row) => `${row.bron_titel}|${row.organisatie}|${row.is_fictief}`).values(),
  ];
  const name = ([row]: CoverRow[]): Node =>
    group(document, `${row?.bron_titel} `, row?.is_fictief === true && tag(document, "fictief"));
  const table = dataTable(
    document,
    groups,
    [
      { kop: "Bron", waarde: name },
      { kop: "Over wie", waarde: ([row]) => row?.organisatie ?? "" },
      {
        kop: "Momenten",
        waarde: (own) =>
          list(
            distinct(own, ({ periode }) => periode)
              .toSorted(compare)
              .map(date),
          ),
      },
    ],
    { bijschrift: titel, stapel: true },
  );
  return card(document, {
    ...{ id: "momenten", titel, bron, beeld: table },
    vraag: "Deze bestanden komen niet elke maand. Daarom kan er geen maand ontbreken.",
  });
}

const places: Readonly<Record<CheckRow["plaats"], string>> = {
  bestand: "het bestand",
  rij: "elke rij",
  samen: "leveringen naast elkaar",
};
const outcomes: Readonly<Record<CheckRow["uitkomst"], string>> = {
  gevonden: "iets gevonden",
  niets_gevonden: "niets gevonden",
  niet_bekeken: "nog geen levering",
};

function checkTable(document: Document, rows: readonly CheckRow[], bijschrift: string): HTMLElement {
  const name = ({ bestandsoort_titel, is_fictief }: CheckRow): Node =>
    group(document, `${bestandsoort_titel} `, is_fictief && tag(document, "fictief"));
  return dataTable(
    document,
    rows,
    [
      { kop: "Soort bestand", waarde: name },
      { kop: "Wat klopt niet?", waarde: ({ uitleg }) => uitleg },
      { kop: "Wat doet de leverancier?", waarde: ({ hulp }) => hulp },
      { kop: "Kolom", waarde: ({ kolom }) => kolom || "–" },
      { kop: "Ernst", waarde: ({ ernst }) => ernst },
    ],
    { bijschrift, stapel: true },
  );
}

/** What the checks found, with what the supplier must do. Never how often: that may be about a few people. */
export function findingsCard(document: Document, rows: readonly CheckRow[], bron: TableMeta): HTMLElement {
  const titel = "Wat vonden de controles?";
  const found = rows.filter(({ uitkomst }) => uitkomst === "gevonden");
  return card(document, {
    ...{ id: "bevindingen", titel, bron },
    beeld: found.length === 0 ? undefined : checkTable(document, found, titel),
    vraag:
      found.length === 0 ? "De controles vonden niets." : "Per soort bestand, met wat de leverancier doet.",
    noot: "Een rij met een fout telt niet mee. Bij een waarschuwing telt de rij mee zoals zij is, en ook als twee leveringen elkaar tegenspreken. Hoe vaak iets voorkomt, staat er niet bij: dat kan over een paar mensen gaan.",
  });
}

/** Every check, also those that found nothing. */
export function checksCard(document: Document, rows: readonly CheckRow[], bron: TableMeta): HTMLElement {
  const titel = "Welke controles zijn er?";
  const perKind = [...groupBy(rows, ({ bestandsoort_titel }) => bestandsoort_titel)];
  const n = (own: readonly CheckRow[], uitkomst: CheckRow["uitkomst"]): string =>
    number(own.filter((row) => row.uitkomst === uitkomst).length);
  const table = dataTable(
    document,
    rows,
    [
      { kop: "Soort bestand", waarde: ({ bestandsoort_titel }) => bestandsoort_titel },
      { kop: "Controle", waarde: ({ uitleg }) => uitleg },
      { kop: "Kijkt naar", waarde: ({ plaats }) => places[plaats] },
      { kop: "Uitkomst", waarde: ({ uitkomst }) => outcomes[uitkomst] },
    ],
    { bijschrift: titel, stapel: true },
  );
  const summary = dataTable(
    document,
    perKind,
    [
      { kop: "Soort bestand", waarde: ([name]) => name },
      { kop: "Iets gevonden", getal: true, waarde: ([, own]) => n(own, "gevonden") },
      { kop: "Niets gevonden", getal: true, waarde: ([, own]) => n(own, "niets_gevonden") },
      { kop: "Nog geen levering", getal: true, waarde: ([, own]) => n(own, "niet_bekeken") },
    ],
    { bijschrift: `${titel} Aantal per soort bestand` },
  );
  return card(document, {
    ...{ id: "controles", titel, bron, beeld: summary, tabel: table },
    vraag: "Het aantal controles per soort bestand. De tabel noemt ze allemaal.",
  });
}
