import { card, empty } from "../card.js";
import { date, monthName, monthShort, number } from "../format.js";
import { distinct } from "../group.js";
import type { Cell } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { countCell, hiddenNote, isShown, list, verb } from "../text.js";
import { type Chosen, ofChoice } from "./choices.js";
import {
  barsCard,
  columnsCard,
  household,
  type Named,
  notes,
  nothing,
  type Place,
  unknown,
} from "./counts.js";
import type { CohortRow, DoorstroomRow, DuurRow, MaandRow, MaatRow, StandRow, StopRow } from "./rows.js";

const isYear = (row: MaandRow, { jaar }: Chosen): boolean => row.maand.slice(0, 4) === jaar;

/** What happened since 1 January of the chosen year, up to the last month that was delivered. */
export function sinceJanuary(rows: readonly MaandRow[], chosen: Chosen, telling: string): Cell {
  const own = rows.filter(
    (row) =>
      row.regeling_code === chosen.regeling &&
      row.telling_code === telling &&
      row.periode_soort === "cumulatief" &&
      isYear(row, chosen),
  );
  return own.toSorted((a, b) => (a.maand < b.maand ? 1 : -1))[0] ?? unknown;
}

/** 'In 2021 vonden 90 huishoudens een woning …' */
export function answer(rows: readonly MaandRow[], chosen: Chosen): string {
  const scheme =
    rows.find(({ regeling_code }) => regeling_code === chosen.regeling)?.regeling ?? "de regeling";
  const [found, begun, reported] = ["uitstroom", "gestart", "aanmelding"].map((telling) =>
    sinceJanuary(rows, chosen, telling),
  ) as [Cell, Cell, Cell];
  return [
    `In ${chosen.jaar} ${verb(found, "vond", "vonden")} ${countCell(found, household)} een woning met ${scheme}.`,
    `In dat jaar ${verb(reported, "werd", "werden")} ${countCell(reported, household)} aangemeld en ${verb(begun, "begon", "begonnen")} ${isShown(begun) ? number(begun.waarde) : "er een onbekend of verborgen aantal"}.`,
  ].join(" ");
}

const monthNumber = ({ maand }: MaandRow): number => Number(maand.slice(5, 7));

/** 'Sinds 1 januari 2022: 173 huishoudens. In dezelfde maanden van 2021: 90.' The second only where it may be compared. */
export function sinceSentence(
  rows: readonly MaandRow[],
  chosen: Chosen,
  { telling, vraag_scope }: Pick<Place, "vraag_scope"> & { readonly telling: string },
): string {
  const own = rows.filter(
    (row) =>
      row.regeling_code === chosen.regeling &&
      row.telling_code === telling &&
      row.periode_soort === "cumulatief",
  );
  const now = own.filter((row) => isYear(row, chosen)).at(-1);
  const first = `Sinds 1 januari ${chosen.jaar}: ${countCell(now ?? unknown, household)}.`;
  const before = own.find(({ maand }) => maand === `${Number(chosen.jaar) - 1}${now?.maand.slice(4) ?? ""}`);
  if (now === undefined || before === undefined || !vraag_scope("een_trend", [before, now]).mag) return first;
  return `${first} In dezelfde maanden van ${before.maand.slice(0, 4)}: ${countCell(before, household)}.`;
}

/** 'In 2021 was er een aanmeldstop vanaf 19 oktober 2021.' An inflow shows the room that there was. */
export function stopNote(rows: readonly StopRow[], { regeling, jaar }: Chosen): string {
  const own = rows.filter(({ regeling_code, periode }) => regeling_code === regeling && periode === jaar);
  if (own.length === 0) return "";
  const when = own.map(({ vanaf, tot }) => `vanaf ${date(vanaf)}${tot === "" ? "" : ` t/m ${date(tot)}`}`);
  return `Er was een aanmeldstop ${list(when)}. Het aantal aanmeldingen zegt dus niet hoeveel mensen hulp wilden.`;
}

/** Columns per month of one telling. */
export function monthsCard(
  document: Document,
  rows: readonly MaandRow[],
  chosen: Chosen,
  options: Place & { readonly telling: string; readonly noot?: string },
): HTMLElement {
  const own = rows.filter(
    (row) =>
      row.regeling_code === chosen.regeling && row.telling_code === options.telling && isYear(row, chosen),
  );
  const months = own
    .filter(({ periode_soort }) => periode_soort === "maand")
    .map((row) => ({ label: monthName(monthNumber(row)), kort: monthShort(monthNumber(row)), row }));
  return columnsCard(document, months, {
    ...options,
    kop: "Maand",
    vraag: sinceSentence(rows, chosen, options),
    tabel: monthTable(document, own, options.titel),
  });
}

function monthTable(document: Document, rows: readonly MaandRow[], titel: string): HTMLElement {
  const cell = (maand: string, soort: MaandRow["periode_soort"]): Cell =>
    rows.find((row) => row.maand === maand && row.periode_soort === soort) ?? unknown;
  const columns: Column<string>[] = [
    { kop: "Maand", waarde: (maand) => date(maand) },
    { kop: "In de maand", getal: true, waarde: (maand) => cell(maand, "maand") },
    { kop: "Sinds 1 januari", getal: true, waarde: (maand) => cell(maand, "cumulatief") },
  ];
  return dataTable(
    document,
    distinct(rows, ({ maand }) => maand),
    columns,
    { bijschrift: titel },
  );
}

const steps = ["niet_begonnen", "wacht", "uitgestroomd", "lopend", "gestaakt"];

/** What became of everybody who was reported in one year: first whether they began, then how it went on. */
export function cohortRows(rows: readonly DoorstroomRow[], jaar: string): Named[] {
  const own = rows.filter(({ groep_code, reden_code }) => groep_code === "totaal" && reden_code === "totaal");
  const find = (stap: string): DoorstroomRow | undefined => own.find(({ stap_code }) => stap_code === stap);
  const heading = (row: DoorstroomRow | undefined, text: string): string =>
    row !== undefined && isShown(row) ? `${text}: ${number(row.waarde)}` : text;
  const all = heading(find("aangemeld"), `Aangemeld in ${jaar}`);
  const begun = heading(find("begonnen"), "Daarvan begonnen");
  const parts = steps.flatMap((stap): Named[] => {
    const row = find(stap);
    return row === undefined ? [] : [{ label: row.stap, row, kop: row.niveau === "1" ? all : begun }];
  });
  const started = find("begonnen");
  return started === undefined ? parts : [{ label: "Begonnen", row: started, kop: all }, ...parts];
}

/** The cohort of one year; only this view may say which part of the reported households found a home. */
export function cohortCard(
  document: Document,
  rows: readonly DoorstroomRow[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const own = ofChoice(rows, chosen);
  const reasons = own.filter(({ reden_code }) => reden_code !== "totaal");
  const lines = [
    ...own.filter(({ groep_code, reden_code }) => groep_code === "totaal" && reden_code === "totaal"),
    ...reasons,
  ];
  const columns: Column<DoorstroomRow>[] = [
    { kop: "Stap", waarde: ({ stap }) => stap },
    { kop: "Reden", waarde: ({ reden_code, reden }) => (reden_code === "totaal" ? "" : reden) },
    { kop: "Aantal huishoudens", getal: true, waarde: (row) => row },
  ];
  return barsCard(document, cohortRows(own, chosen.jaar), {
    ...options,
    kop: "Stap",
    vraag: `Deze grafiek volgt wie in ${chosen.jaar} is aangemeld, tot de peildatum. Wie later een woning vond, telt hier mee bij het jaar van aanmelding.`,
    tabel: dataTable(document, lines, columns, { bijschrift: options.titel }),
  });
}

/** Homes found in a year by the year of the aanmelding: the bridge between the two views. */
export function cohortsTable(
  document: Document,
  rows: readonly CohortRow[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const own = rows.filter(
    ({ regeling_code, telling_code }) => regeling_code === chosen.regeling && telling_code === "uitstroom",
  );
  const years = distinct(own, ({ periode }) => periode);
  const cohorts = distinct(own, ({ jaar_aanmelding }) => jaar_aanmelding).toSorted();
  const cell = (jaar: string, cohort: string): Cell =>
    own.find(({ periode, jaar_aanmelding }) => periode === jaar && jaar_aanmelding === cohort) ?? {
      waarde: 0,
      status: "getoond",
    };
  const columns: Column<string>[] = [
    { kop: "Aangemeld in", waarde: (cohort) => (cohort === "totaal" ? "Totaal" : cohort) },
    ...years.map((jaar) => ({
      kop: `Woning in ${jaar}`,
      getal: true,
      waarde: (cohort: string) => cell(jaar, cohort),
    })),
  ];
  return card(document, {
    ...options,
    vraag: "Een deel van de woningen in een jaar is voor huishoudens die een jaar eerder zijn aangemeld.",
    beeld:
      own.length === 0
        ? empty(document, nothing)
        : dataTable(document, cohorts, columns, {
            bijschrift: options.titel,
            isTotaal: (cohort) => cohort === "totaal",
          }),
    noot: hiddenNote(own),
  });
}

/** Columns per month of who is helped or who waits, on the last day of the month. */
export function stockCard(
  document: Document,
  rows: readonly StandRow[],
  chosen: Chosen,
  options: Place & { readonly telling: StandRow["telling_code"]; readonly vraag: string },
): HTMLElement {
  const months = ofChoice(rows, chosen)
    .filter(({ telling_code }) => telling_code === options.telling)
    .map((row) => ({
      label: date(row.peildag),
      kort: monthShort(Number(row.periode.slice(5, 7))),
      row,
    }));
  return columnsCard(document, months, { ...options, kop: "Op" });
}

const byMeasure = (rows: readonly MaatRow[], maat: MaatRow["maat_code"]): MaatRow | undefined =>
  rows.find(({ maat_code }) => maat_code === maat);

/** Mean and median with the number of households behind them, one line a group. */
export function measureTable<R extends MaatRow>(
  document: Document,
  rows: readonly R[],
  label: (row: R) => string,
  kop: string,
  bijschrift: string,
): HTMLElement {
  const lines = distinct(rows, label);
  const cell = (line: string, maat: MaatRow["maat_code"]): Cell =>
    byMeasure(
      rows.filter((row) => label(row) === line),
      maat,
    ) ?? unknown;
  const columns: Column<string>[] = [
    { kop, waarde: (line) => line },
    { kop: "Huishoudens", getal: true, waarde: (line) => cell(line, "n") },
    { kop: "Gemiddeld", getal: true, waarde: (line) => cell(line, "gemiddelde") },
    { kop: "Middelste", getal: true, waarde: (line) => cell(line, "mediaan") },
  ];
  return dataTable(document, lines, columns, { bijschrift });
}

/** How long it took, for those who found a home. */
export function durationCard(
  document: Document,
  rows: readonly DuurRow[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const own = rows.filter(
    ({ regeling_code, periode }) => regeling_code === chosen.regeling && periode === chosen.jaar,
  );
  return card(document, {
    ...options,
    vraag: `Het gemiddelde en het middelste aantal dagen tussen aanmelding en woning, van huishoudens die in ${chosen.jaar} een woning vonden.`,
    beeld:
      own.length === 0
        ? empty(document, nothing)
        : measureTable(document, own, ({ groep }) => groep, "Groep", options.titel),
    noot: notes(
      hiddenNote(own),
      "Wie nog zoekt of stopte, telt hier niet mee. Daardoor lijkt het korter dan het voor iedereen is.",
    ),
  });
}

/** Waiting for the first talk, per month; who had it and who still waits are two groups. */
export function waitingCard(
  document: Document,
  rows: readonly (MaatRow & { readonly regeling_code: string; readonly regeling: string })[],
  chosen: Chosen,
  options: Place,
): HTMLElement {
  const own = ofChoice(rows, chosen);
  const months = own
    .filter(({ groep_code, maat_code }) => groep_code === "intake" && maat_code === "mediaan")
    .map((row) => ({
      label: date(row.periode),
      kort: monthShort(Number(row.periode.slice(5, 7))),
      row,
    }));
  return columnsCard(document, months, {
    ...options,
    kop: "Maand",
    vraag:
      "Het middelste aantal dagen tussen aanmelding en eerste gesprek, van wie dat gesprek in de maand had.",
    noot: "De tabel heeft ook hoelang wie nog op de wachtlijst staat al wacht.",
    tabel: measureTable(
      document,
      own,
      ({ periode, groep }) => `${date(periode)}: ${groep.toLowerCase()}`,
      "Maand en groep",
      options.titel,
    ),
  });
}
