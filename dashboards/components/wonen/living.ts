import { card, empty } from "../card.js";
import { date, monthShort, number, period } from "../format.js";
import { distinct, groupBy } from "../group.js";
import { type Column, dataTable } from "../table.js";
import { countCell, hiddenNote, isShown, list, type Noun, verb } from "../text.js";
import {
  barsCard,
  columnsCard,
  type Named,
  notes,
  nothing,
  type Place,
  unknown,
} from "../verhuisbox/counts.js";
import {
  type BewoningRow,
  choiceOf,
  ofChoice,
  type PlekRow,
  type RouteRow,
  type StandRow,
  type WachtlijstRow,
} from "./rows.js";

const resident: Noun = { een: "bewoner", meer: "bewoners" };

/** Every woonvorm of which people are counted, the largest first. */
export function choices(rows: readonly StandRow[]): { value: string; label: string }[] {
  const totals = rows.filter(({ indeling }) => indeling === "totaal");
  return totals
    .toSorted((a, b) => (b.waarde ?? 0) - (a.waarde ?? 0))
    .map((row) => ({ value: choiceOf(row), label: `${row.constructie}, ${row.gebied}` }));
}

const months = (dag: number): string => `${Math.round((dag * 12) / 365)} maanden`;

function at(rows: readonly BewoningRow[], dag: number, stand: BewoningRow["stand_code"]) {
  return rows.find((row) => row.dag === dag && row.stand_code === stand) ?? unknown;
}

/** 'Van de 56 bewoners die al een jaar geleden begonnen, wonen er na 12 maanden nog 51.' Nothing when a number is hidden. */
function afterAYear(rows: readonly BewoningRow[]): string {
  const stays = at(rows, 365, "woont");
  const parts = (["woont", "verhuisd", "gestopt"] as const).map((stand) => at(rows, 365, stand));
  if (!isShown(stays) || !parts.every(isShown)) return "";
  const known = parts.reduce((sum, { waarde }) => sum + (waarde ?? 0), 0);
  if (known === 0) return "Van niemand is dat een jaar geleden.";
  return `Van de ${number(known)} die minstens een jaar geleden begonnen, ${verb(stays, "woonde", "woonden")} er na een jaar nog ${number(stays.waarde)}.`;
}

/** The answer to the question of the page, for one woonvorm. */
export function livingAnswer(all: readonly BewoningRow[], keuze: string): string {
  const rows = ofChoice(all, keuze).filter(({ jaar }) => jaar === "alle");
  const [first] = rows;
  if (first === undefined) return "Voor deze woonvorm is nog niemand geteld.";
  const began = at(rows, 0, "totaal");
  const what = `In ${period(first.periode)} ${verb(began, "kreeg", "kregen")} ${countCell(began, resident)} een plek: ${first.constructie}, ${first.gebied}.`;
  return notes(what, afterAYear(rows));
}

/** What was agreed beside what there is. */
export function placesCard(
  document: Document,
  all: readonly PlekRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const unit = rows[0]?.eenheid_meervoud ?? "woonplekken";
  const shown = rows.filter((row) => row.telling_code === "afgesproken" || row.telling_code === "geleverd");
  const columns: Column<PlekRow>[] = [
    { kop: "Woonplekken", waarde: ({ telling }) => telling },
    { kop: `Aantal ${unit}`, getal: true, waarde: (row) => row },
  ];
  return barsCard(
    document,
    shown.map((row): Named => ({ label: row.telling, row })),
    {
      ...options,
      ...{ kop: "Woonplekken", eenheid: `Aantal ${unit}` },
      vraag: `Geteld in ${unit}. Een plek is geen mens: er kunnen er twee wonen, of niemand.`,
      noot: rows.some(({ telling_code, waarde }) => telling_code === "zonder_afspraak" && (waarde ?? 0) > 0)
        ? "Er zijn meer plekken dan er waren afgesproken."
        : "",
      tabel: dataTable(document, rows, columns, { bijschrift: options.titel }),
    },
  );
}

interface Moment {
  readonly periode: string;
  readonly dag: number;
  readonly rows: readonly BewoningRow[];
}

function momentsOf(rows: readonly BewoningRow[]): Moment[] {
  const begun = groupBy(
    rows.filter(({ dag }) => dag > 0),
    ({ jaar, dag }) => `${jaar}|${dag}`,
  );
  return [...begun.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ periode: first.periode, dag: first.dag, rows: own }];
  });
}

const standColumn = (kop: string, stand: BewoningRow["stand_code"]): Column<Moment> => ({
  ...{ kop, getal: true },
  waarde: ({ rows, dag }) => at(rows, dag, stand),
});

/** Who still lives there after 3, 6, 12 and 24 months, with those who have not been there that long. */
export function stayCard(
  document: Document,
  all: readonly BewoningRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const total = rows.filter(({ jaar }) => jaar === "alle");
  const bars = total
    .filter(({ dag }) => dag > 0)
    .map((row): Named => ({ label: row.stand, kop: `Na ${months(row.dag)}`, row }));
  const columns: Column<Moment>[] = [
    { kop: "Begon in", kort: true, waarde: ({ periode }) => period(periode) },
    { kop: "Na", kort: true, waarde: ({ dag }) => months(dag) },
    standColumn("Woont er nog", "woont"),
    standColumn("Naar een andere woning", "verhuisd"),
    standColumn("Weg zonder andere woning", "gestopt"),
    standColumn("Woont er nog niet zo lang", "nog_niet"),
  ];
  const began = at(total, 0, "totaal");
  return barsCard(document, bars, {
    ...options,
    kop: "Moment",
    vraag: `${countCell(began, resident).replace(/^./, (first) => first.toUpperCase())} ${verb(began, "begon", "begonnen")}. Wie er nog niet zo lang woont, is een eigen groep.`,
    noot: "De tabel heeft ook elk beginjaar apart.",
    tabel: dataTable(document, momentsOf(rows), columns, { bijschrift: options.titel }),
  });
}

/** Where everybody who was ever registered stands on the last day. */
export function standingCard(
  document: Document,
  all: readonly StandRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const named = rows
    .filter(({ indeling }) => indeling === "soort")
    .map((row): Named => ({ label: row.label, row }));
  return barsCard(document, named, {
    ...options,
    ...{ kop: "Stand", eenheid: "Aantal plaatsingen" },
    totaal: rows.find(({ indeling }) => indeling === "totaal") ?? unknown,
    vraag: "Iedereen die ooit is aangemeld, op de laatste dag van het bestand.",
  });
}

/** In whose name the lease is, and who came back to the opvang after one in their own name. */
export function leaseCard(
  document: Document,
  all: readonly StandRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const own = rows.filter(({ indeling, code }) => indeling === "soort" && code === "eigen_naam");
  const lease = [...rows.filter(({ indeling }) => indeling === "contract"), ...own];
  const ever = rows.find(({ indeling, code }) => indeling === "terug" && code === "totaal");
  const back = rows.filter(({ indeling, code }) => indeling === "terug" && code !== "totaal");
  const named = [
    ...lease.map((row): Named => ({ label: row.label, kop: "Wie er nu woont", row })),
    ...back.map(
      (row): Named => ({
        label: row.label,
        kop: `Kreeg ooit een contract op eigen naam: ${countCell(ever ?? unknown, resident)}`,
        row,
      }),
    ),
  ];
  return barsCard(document, named, {
    ...options,
    ...{ kop: "Contract", eenheid: "Aantal bewoners" },
    vraag: "Op wiens naam staat het huurcontract, en kwam iemand daarna terug in de opvang?",
    noot: "Onbekend is een eigen groep: van veel mensen is niet gevolgd of zij terugkwamen.",
  });
}

/** The waiting list at the end of each year, and on the last day of the file. */
export function waitingCard(
  document: Document,
  all: readonly WachtlijstRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze).map((row) => {
    const short = `${monthShort(Number(row.periode.slice(5, 7)))} ${row.periode.slice(2, 4)}`;
    return { label: date(row.periode), kort: short, row };
  });
  if (rows.length === 0) {
    return card(document, {
      ...options,
      beeld: empty(document, "Deze woonvorm heeft geen wachtlijst in het bestand."),
    });
  }
  return columnsCard(document, rows, {
    ...options,
    ...{ kop: "Dag", eenheid: "Op de wachtlijst" },
    vraag: "Hoeveel mensen er op één dag op de wachtlijst staan.",
    noot: "De laatste dag is die van het bestand, en hoeft niet het einde van een jaar te zijn.",
  });
}

/** Every route beside the others, per year; never one alone. */
export function routesCard(document: Document, rows: readonly RouteRow[], options: Place): HTMLElement {
  const last =
    rows
      .map(({ periode }) => periode)
      .toSorted()
      .at(-1) ?? "";
  const parts = rows.filter(({ route_code }) => route_code !== "totaal");
  const named = parts
    .filter(({ periode }) => periode === last)
    .map((row): Named => ({ label: row.route, row }));
  const names = distinct(parts, ({ route }) => route);
  const years = [...groupBy(rows, ({ periode }) => periode).entries()].map(([jaar, own]) => ({ jaar, own }));
  const columns: Column<(typeof years)[number]>[] = [
    { kop: "Jaar", waarde: ({ jaar }) => jaar },
    ...names.map(
      (naam): Column<(typeof years)[number]> => ({
        ...{ kop: naam, getal: true },
        waarde: ({ own }) => own.find(({ route }) => route === naam) ?? { waarde: null, status: "nvt" },
      }),
    ),
    {
      ...{ kop: "Alle routes", getal: true },
      waarde: ({ own }) => own.find(({ route_code }) => route_code === "totaal") ?? unknown,
    },
  ];
  const places = list(distinct(rows, ({ gebied }) => gebied));
  return barsCard(document, named, {
    ...options,
    kop: "Route",
    vraag:
      rows.length === 0 ? nothing : `Woningen in ${last}, ${places}. Kijk altijd naar alle routes samen.`,
    noot: notes(
      hiddenNote(named.map(({ row }) => row)),
      "Met urgentie krijgt iemand een gewoon contract en ligt het risico bij de corporatie. Ombouw loopt niet via één route, dus die route alleen telt te weinig mensen. Eén route begon op 1 januari 2015: van eerdere jaren is de route niet bekend.",
    ),
    tabel: dataTable(document, years, columns, { bijschrift: options.titel }),
  });
}
