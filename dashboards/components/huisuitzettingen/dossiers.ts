import { number, percent } from "../format.js";
import { groupBy } from "../group.js";
import type { Cell } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { capital, count, countCell, isShown, type Noun, verb } from "../text.js";
import { barsCard, type Named, type Place, unknown } from "../verhuisbox/counts.js";
import type { AandeelRow, DossierRow, UitkomstRow } from "./rows.js";
import { sectorText } from "./series.js";

export const dossier: Noun = { een: "dossier", meer: "dossiers" };

/** One registration, place and year: what a reader chooses, and what is never added up with another. */
const choiceOf = ({ gebied, registratie_code, periode }: DossierRow): string =>
  [gebied, registratie_code, periode].join("|");

/** Every registration, place and year with dossiers, in order of the file. */
export function dossierChoices(rows: readonly UitkomstRow[]): { value: string; label: string }[] {
  return [...groupBy(rows, choiceOf)].flatMap(([value, [first]]) =>
    first === undefined ? [] : [{ value, label: `${first.registratie}, ${first.gebied}, ${first.periode}` }],
  );
}

export function ofChoice<R extends DossierRow>(rows: readonly R[], keuze: string): R[] {
  return rows.filter((row) => choiceOf(row) === keuze);
}

const total = (rows: readonly UitkomstRow[], uitkomst = "totaal"): Cell =>
  rows.find((row) => row.sector_code === "totaal" && row.uitkomst_code === uitkomst) ?? unknown;

/** 'In 2007 begonnen bij Eropaf in Amsterdam 1.353 dossiers. Daarvan …', and of how many nothing is known. */
export function dossierAnswer(all: readonly UitkomstRow[], keuze: string): string {
  const rows = ofChoice(all, keuze);
  const [first] = rows;
  if (first === undefined) return "";
  const [whole, kept] = [total(rows), total(rows, "niet_ontruimd")];
  const opening = `In ${first.periode} ${verb(whole, "begon", "begonnen")} bij ${first.registratie} in ${first.gebied} ${countCell(whole, dossier)}.`;
  if (!isShown(kept)) return opening;
  const open = ["onbekend", "ontbreekt"].map((code) => total(rows, code));
  const missing = open.every(isShown) ? open.reduce((sum, { waarde }) => sum + (waarde ?? 0), 0) : null;
  const rest = missing === null ? "" : ` Van ${number(missing)} is de uitkomst niet bekend.`;
  return `${opening} Daarvan ${verb(kept, "eindigde", "eindigden")} er ${number(kept.waarde)} zonder ontruiming.${rest}`;
}

interface SectorLine {
  readonly naam: string;
  readonly own: readonly UitkomstRow[];
}

/** How dossiers ended, with what is not known as groups of their own; by landlord in the table. */
export function outcomeCard(
  document: Document,
  all: readonly UitkomstRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const own = rows.filter(({ sector_code }) => sector_code === "totaal");
  const named = own
    .filter(({ uitkomst_code }) => uitkomst_code !== "totaal")
    .map((row): Named => ({ label: row.uitkomst, row }));
  const columns: Column<SectorLine>[] = [
    { kop: "Verhuurder", waarde: ({ naam }) => naam },
    ...own.map(
      ({ uitkomst_code, uitkomst }): Column<SectorLine> => ({
        ...{ kop: uitkomst, getal: true },
        waarde: (line) => line.own.find((row) => row.uitkomst_code === uitkomst_code) ?? unknown,
      }),
    ),
  ];
  const lines = [...groupBy(rows, ({ sector }) => sector)].map(
    ([naam, of]): SectorLine => ({ naam, own: of }),
  );
  return barsCard(document, named, {
    ...options,
    ...{ kop: "Uitkomst", eenheid: "Aantal dossiers" },
    vraag: `${capital(countCell(total(rows), dossier))}. Deze registratie ziet: ${sectorText(rows[0]?.sectordekking ?? "")}.`,
    tabel: dataTable(document, lines, columns, { bijschrift: `${options.titel}, per verhuurder` }),
    noot: "Wie niet bekend is, telt mee in het geheel en is een eigen groep.",
  });
}

const shareText = (row: AandeelRow): string =>
  isShown(row) && row.teller !== null && row.aantal !== null
    ? `${percent(row.waarde * 100)} (${number(row.teller)} van ${number(row.aantal)})`
    : row.status === "onderdrukt"
      ? "verborgen"
      : "onbekend";

/** How many are not in the smaller denominators, as far as that is shown. */
function missingText({
  aantal_onbekend,
  aantal_ontbreekt,
  aantal_loopt_nog,
  aandeel_zonder_uitkomst,
}: AandeelRow) {
  if (aantal_onbekend === null || aantal_ontbreekt === null || aandeel_zonder_uitkomst === null) return "";
  const running = (aantal_loopt_nog ?? 0) > 0 ? ` ${count(aantal_loopt_nog ?? 0, dossier)} lopen nog.` : "";
  return `Van ${percent(aandeel_zonder_uitkomst * 100)} is de uitkomst niet bekend: ${number(aantal_onbekend)} onbekend en ${number(aantal_ontbreekt)} niet ingevuld.${running}`;
}

/** The same count over each denominator, never one percentage by itself. */
export function shareCard(
  document: Document,
  all: readonly AandeelRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const named = rows.map((row): Named => ({ label: row.noemer, row, kop: row.deel, tekst: shareText(row) }));
  const columns: Column<AandeelRow>[] = [
    { kop: "Deel", waarde: ({ deel }) => deel },
    { kop: "Over wie", waarde: ({ noemer }) => noemer },
    { kop: "Percentage en aantallen", waarde: shareText },
  ];
  const [first] = rows;
  return barsCard(document, named, {
    ...options,
    kop: "Deel",
    vraag: "Hetzelfde aantal over drie noemers. Een percentage zonder noemer zegt niets.",
    tabel: dataTable(document, rows, columns, { bijschrift: options.titel }),
    noot: first === undefined ? "" : missingText(first),
  });
}
