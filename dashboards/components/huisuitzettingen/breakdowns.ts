import { card, empty } from "../card.js";
import { type Column, dataTable } from "../table.js";
import { capital, count, countCell, hiddenNote, isShown, list, type Noun, verb } from "../text.js";
import { barsCard, type Named, type Place, unknown } from "../verhuisbox/counts.js";
import { dossier, ofChoice } from "./dossiers.js";
import type {
  GezinUitkomstRow,
  HuishoudenRow,
  MeldingRow,
  RedenRow,
  StapRow,
  UitkomstRow,
  WijzeRow,
} from "./rows.js";

/** Steps that say nothing by themselves: the whole, and how many dossiers have no steps at all. */
const wholes: readonly string[] = ["totaal", "zonder_stappen"];

/** How many dossiers came at each step; where no steps are delivered they are unknown, not zero. */
export function stepsCard(
  document: Document,
  all: readonly StapRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const without = rows.find(({ stap_code }) => stap_code === "zonder_stappen");
  const named = rows
    .filter(({ stap_code, telling_code }) => telling_code === "kwam" && !wholes.includes(stap_code))
    .map((row): Named => ({ label: row.stap, row }));
  const columns: Column<StapRow>[] = [
    { kop: "Stap", waarde: ({ stap }) => stap },
    { kop: "Kwam bij deze stap", getal: true, waarde: (row) => row },
    {
      kop: "Kwam niet verder",
      getal: true,
      waarde: ({ stap_code }) =>
        rows.find((row) => row.telling_code === "bleef" && row.stap_code === stap_code) ?? {
          ...{ waarde: null, status: "nvt" as const },
        },
    },
  ];
  const lines = rows.filter(
    ({ telling_code, stap_code }) => telling_code === "kwam" && stap_code !== "zonder_stappen",
  );
  const missing =
    without !== undefined && isShown(without) && without.waarde > 0
      ? `Van ${count(without.waarde, dossier)} zijn geen stappen vastgelegd.`
      : "";
  return barsCard(document, named, {
    ...options,
    ...{ kop: "Stap", noot: missing },
    vraag: "Een dossier kan bij meer stappen komen. Tel ze niet op.",
    tabel: dataTable(document, lines, columns, { bijschrift: options.titel }),
  });
}

/** How evictions were averted. */
export function avertedCard(
  document: Document,
  all: readonly WijzeRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const whole = rows.find(({ wijze_code }) => wijze_code === "totaal") ?? unknown;
  const named = rows
    .filter(({ wijze_code }) => wijze_code !== "totaal")
    .map((row): Named => ({ label: row.wijze, row }));
  return barsCard(document, named, {
    ...options,
    ...{ kop: "Hoe", eenheid: "Aantal dossiers", totaal: whole },
    vraag: `${capital(countCell(whole, dossier))} ${verb(whole, "eindigde", "eindigden")} zonder ontruiming.`,
    noot: "Wat een verhuurder zelf oplost voordat er een melding is, houdt niemand bij.",
  });
}

interface Grouped {
  readonly code: string;
  readonly label: string;
  readonly row: RedenRow | HuishoudenRow;
}

function groupedCard(document: Document, rows: readonly Grouped[], options: Place, kop: string): HTMLElement {
  const parts = rows.filter(({ code }) => code !== "totaal");
  const wholes = rows.filter(({ code }) => code === "totaal");
  const said = wholes.map(({ row }) => `${row.groep.toLowerCase()}: ${countCell(row, dossier)}`);
  return barsCard(
    document,
    parts.map(({ label, row }): Named => ({ label, row, kop: row.groep })),
    { ...options, kop, eenheid: "Aantal dossiers", vraag: `${capital(list(said))}.` },
  );
}

export const reasonsCard = (
  document: Document,
  all: readonly RedenRow[],
  keuze: string,
  options: Place,
): HTMLElement =>
  groupedCard(
    document,
    ofChoice(all, keuze).map((row) => ({ code: row.reden_code, label: row.reden, row })),
    options,
    "Reden",
  );

export const householdsCard = (
  document: Document,
  all: readonly HuishoudenRow[],
  keuze: string,
  options: Place,
): HTMLElement =>
  groupedCard(
    document,
    ofChoice(all, keuze).map((row) => ({ code: row.huishouden_code, label: row.huishouden, row })),
    options,
    "Soort huishouden",
  );

const family: Noun = { een: "gezin", meer: "gezinnen" };

/** What became of families, apart from all households: with the reason why, as the rules give it. */
export function familiesCard(
  document: Document,
  all: readonly GezinUitkomstRow[],
  uitkomsten: readonly UitkomstRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const rows = ofChoice(all, keuze);
  const whole = rows.find(({ uitkomst_code }) => uitkomst_code === "totaal");
  const named = rows
    .filter(({ uitkomst_code }) => uitkomst_code !== "totaal")
    .map((row): Named => ({ label: row.uitkomst, row }));
  if (whole === undefined)
    return card(document, {
      ...options,
      beeld: empty(document, "Deze registratie weet niet bij wie er kinderen zijn."),
    });
  const households = ofChoice(uitkomsten, keuze).find(({ uitkomst_code }) => uitkomst_code === "totaal");
  const { redenen } = options.vraag_scope("een_as", [
    whole,
    ...(households === undefined ? [] : [households]),
  ]);
  return barsCard(document, named, {
    ...options,
    ...{ kop: "Uitkomst", eenheid: "Aantal gezinnen", totaal: whole },
    vraag: `${capital(countCell(whole, family))}. Alleen wie volgens de registratie kinderen heeft, telt hier mee.`,
    noot:
      redenen.length === 0 ? "" : `Zij staan niet in één grafiek met alle huishoudens. ${redenen[0] ?? ""}`,
  });
}

/** Meldingen and households apart, and who is at two registrations; a household may be reported twice. */
export function reportsCard(
  document: Document,
  all: readonly MeldingRow[],
  keuze: string,
  options: Place,
): HTMLElement {
  const [gebied, registratie, periode] = keuze.split("|");
  const rows = all.filter(
    (row) =>
      row.gebied === gebied &&
      row.periode === periode &&
      ["samen", registratie].includes(row.registratie_code),
  );
  const columns: Column<MeldingRow>[] = [
    { kop: "Geteld", waarde: ({ telling }) => telling },
    {
      kop: "Waar",
      waarde: ({ registratie_code, registratie: naam }) =>
        registratie_code === "samen" ? "alle meldpunten samen" : naam,
    },
    { kop: "Aantal", getal: true, waarde: (row) => row },
  ];
  return card(document, {
    ...options,
    vraag: "Eén huishouden kan meer dan één keer zijn gemeld, en bij meer dan één meldpunt.",
    beeld:
      rows.length === 0
        ? empty(document, "Deze registratie begint niet bij een melding.")
        : dataTable(document, rows, columns, { bijschrift: options.titel }),
    noot: hiddenNote(rows),
  });
}
