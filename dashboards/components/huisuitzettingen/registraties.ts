import { card, empty } from "../card.js";
import { el, group } from "../dom.js";
import { number } from "../format.js";
import { distinct, groupBy } from "../group.js";
import type { FindingRow } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { capital, count, inSentence, lineOf, list } from "../text.js";
import { nothing, type Place } from "../verhuisbox/counts.js";
import type { Paper } from "../wonen/documents.js";
import type { Antwoord, RegistratieRow, RegistratievraagRow } from "./rows.js";

const names: Readonly<Record<Antwoord, string>> = {
  ja: "ja",
  deels: "deels",
  nee: "nee",
  onbekend: "onbekend",
  nvt: "niet van toepassing",
};

const meanings: Readonly<Record<Antwoord, string>> = {
  ja: "de registratie legt dit vast",
  deels: "voor een deel van de mensen, of alleen als iemand het invult",
  nee: "de registratie legt dit niet vast",
  onbekend: "het onderzoek zegt het niet; dat is niet hetzelfde als nee",
  nvt: "dit hoort niet bij het werk van deze registratie",
};

const order: readonly Antwoord[] = ["ja", "deels", "nee", "onbekend", "nvt"];

const bareMark = (document: Document, antwoord: Antwoord): HTMLElement =>
  el(document, "span", { class: `merk merk-${antwoord}`, "aria-hidden": "true" });

/** The registrations by what they can say about a question: the weakest of the answers that it needs. */
export interface Reach {
  readonly first: RegistratievraagRow;
  readonly nodig: readonly string[];
  readonly systemen: Readonly<Record<"ja" | "deels" | "nee" | "onbekend", readonly string[]>>;
}

/** A registration to which a kenmerk does not apply cannot answer; one that is unknown is not a no. */
function weakest(answers: readonly Antwoord[]): keyof Reach["systemen"] {
  if (answers.includes("nee") || answers.includes("nvt")) return "nee";
  if (answers.includes("onbekend")) return "onbekend";
  return answers.includes("deels") ? "deels" : "ja";
}

/** What every registration together can say about each question, in order of the file. */
export function reachOf(vragen: readonly RegistratievraagRow[], rows: readonly RegistratieRow[]): Reach[] {
  const systems = [...groupBy(rows, ({ systeem }) => systeem)];
  return [...groupBy(vragen, ({ vraag_code }) => vraag_code).values()].flatMap((own): Reach[] => {
    const [first] = own;
    if (first === undefined) return [];
    const codes = own.map(({ kenmerk_code }) => kenmerk_code);
    const judged = systems.map(([systeem, cells]) => {
      const answers = codes.map(
        (code) => cells.find(({ kenmerk_code }) => kenmerk_code === code)?.antwoord ?? "onbekend",
      );
      return { systeem, oordeel: weakest(answers) };
    });
    const of = (which: keyof Reach["systemen"]): string[] =>
      judged.filter(({ oordeel }) => oordeel === which).map(({ systeem }) => systeem);
    const systemen = { ja: of("ja"), deels: of("deels"), nee: of("nee"), onbekend: of("onbekend") };
    return [{ first, nodig: own.map(({ kenmerk }) => kenmerk), systemen }];
  });
}

const total = ({ systemen }: Reach): number =>
  order.reduce((sum, one) => sum + (one === "nvt" ? 0 : systemen[one].length), 0);

const them = (systems: readonly string[], een: string, meer: string): string =>
  `${number(systems.length)} ${systems.length === 1 ? een : meer}`;

/** 'Geen van de 16 systemen legt …' or which does, and what that leaves open. */
export function reachSentence(reach: Reach): string {
  const { first, systemen } = reach;
  const said =
    systemen.ja.length === 0
      ? `Geen van de ${number(total(reach))} systemen ${first.predikaat}.`
      : `${number(systemen.ja.length)} van de ${number(total(reach))} systemen ${first.predikaat}: ${list(systemen.ja)}.`;
  const rest = [
    systemen.deels.length === 0 ? "" : `${them(systemen.deels, "doet", "doen")} dat voor een deel`,
    systemen.nee.length === 0 ? "" : `${them(systemen.nee, "doet", "doen")} het niet`,
    systemen.onbekend.length === 0
      ? ""
      : `van ${number(systemen.onbekend.length)} zegt het onderzoek het niet`,
  ].filter((text) => text !== "");
  return rest.length === 0 ? said : `${said} ${capital(list(rest))}.`;
}

/** The answer of the page: how many questions no registration can answer, and the first of them. */
export function registrationAnswer(reach: readonly Reach[]): string {
  const open = reach.filter(({ systemen }) => systemen.ja.length === 0);
  const [first] = open;
  if (first === undefined) return "Voor elke vraag op deze pagina is er een systeem dat het nodige vastlegt.";
  const n = number(total(first));
  return `Op ${number(open.length)} van de ${count(reach.length, { een: "vraag", meer: "vragen" })} geeft geen van de ${n} systemen antwoord, zoals: ${inSentence(first.first.vraag)}`;
}

function systemsText(systems: readonly string[]): string {
  return systems.length === 0 ? "geen" : list(systems);
}

/** Which question has no answer, and why: the sentences are counted from the matrix. */
export function questionsCard(document: Document, reach: readonly Reach[], options: Paper): HTMLElement {
  const items = reach.map((one) =>
    el(
      document,
      "li",
      { class: one.systemen.ja.length === 0 ? "vraag-zonder" : "vraag-met" },
      el(document, "p", {}, el(document, "b", {}, one.first.vraag)),
      el(document, "p", {}, reachSentence(one)),
    ),
  );
  const columns: Column<Reach>[] = [
    { kop: "Vraag", waarde: ({ first }) => first.vraag },
    { kop: "Daarvoor nodig", waarde: ({ nodig }) => capital(list(nodig.map(inSentence))) },
    { kop: "Legt alles vast", waarde: ({ systemen }) => systemsText(systemen.ja) },
    { kop: "Voor een deel", waarde: ({ systemen }) => systemsText(systemen.deels) },
    { kop: "Niet", waarde: ({ systemen }) => systemsText(systemen.nee) },
    { kop: "Zegt het onderzoek niet", waarde: ({ systemen }) => systemsText(systemen.onbekend) },
    { kop: "Regel", waarde: ({ first }) => lineOf(first.bron_regel) },
  ];
  return card(document, {
    ...options,
    vraag: "Een vraag heeft een antwoord als één systeem alles vastlegt wat ervoor nodig is.",
    beeld:
      reach.length === 0
        ? empty(document, nothing)
        : el(document, "ul", { class: "bevindingen naast-elkaar registratievragen" }, ...items),
    tabel: dataTable(document, reach, columns, { bijschrift: options.titel, stapel: true }),
  });
}

function answerCell(document: Document, row: RegistratieRow | undefined): Node {
  const antwoord = row?.antwoord ?? "onbekend";
  const line = row === undefined || row.bron_regel === "" ? "" : `regel ${lineOf(row.bron_regel)}`;
  const said = [row?.toelichting ?? "", line].filter((text) => text !== "").join(", ");
  const shown = antwoord === "onbekend" || antwoord === "nvt" ? "" : said;
  return group(
    document,
    el(
      document,
      "span",
      { class: `antwoord antwoord-${antwoord}` },
      bareMark(document, antwoord),
      names[antwoord],
    ),
    shown !== "" && el(document, "span", { class: "opmerking" }, shown),
  );
}

function legend(document: Document): HTMLElement {
  const items = order.map((antwoord) =>
    el(
      document,
      "li",
      {},
      bareMark(document, antwoord),
      el(document, "span", {}, el(document, "b", {}, names[antwoord]), `: ${meanings[antwoord]}`),
    ),
  );
  return el(document, "ul", { class: "uitleg-merken" }, ...items);
}

/** Systems against kenmerken as a real table; on a phone every system is a block. */
export function registrationsCard(
  document: Document,
  rows: readonly RegistratieRow[],
  options: Paper,
): HTMLElement {
  const systems = [...groupBy(rows, ({ systeem }) => systeem).values()];
  const kenmerken = distinct(rows, ({ kenmerk }) => kenmerk);
  const columns: Column<readonly RegistratieRow[]>[] = [
    {
      kop: "Systeem",
      waarde: ([first]) =>
        group(
          document,
          first?.systeem ?? "",
          el(document, "span", { class: "opmerking" }, first?.gebied ?? ""),
        ),
    },
    ...kenmerken.map(
      (naam): Column<readonly RegistratieRow[]> => ({
        kop: naam,
        waarde: (own) =>
          answerCell(
            document,
            own.find(({ kenmerk }) => kenmerk === naam),
          ),
      }),
    ),
  ];
  return card(document, {
    ...options,
    vraag: `${count(systems.length, { een: "systeem", meer: "systemen" })}, ${count(kenmerken.length, { een: "kenmerk", meer: "kenmerken" })}. Zo was het in 2009.`,
    beeld:
      systems.length === 0
        ? empty(document, nothing)
        : el(
            document,
            "div",
            { class: "onder-elkaar registraties" },
            legend(document),
            dataTable(document, systems, columns, { bijschrift: options.titel, stapel: true }),
          ),
    noot: "Een systeem dat iets vastlegt, deelt het daarmee nog niet: kijk in de laatste kolom.",
  });
}

interface Tally {
  readonly first: RegistratieRow;
  readonly own: readonly RegistratieRow[];
}

/** Per kenmerk: how many systems answer what. */
export function kenmerkenCard(
  document: Document,
  rows: readonly RegistratieRow[],
  options: Paper,
): HTMLElement {
  const lines = [...groupBy(rows, ({ kenmerk_code }) => kenmerk_code).values()].flatMap((own): Tally[] =>
    own[0] === undefined ? [] : [{ first: own[0], own }],
  );
  const columns: Column<Tally>[] = [
    {
      kop: "Kenmerk",
      waarde: ({ first }) =>
        group(document, first.kenmerk, el(document, "span", { class: "opmerking" }, first.kenmerk_vraag)),
    },
    ...order.map(
      (antwoord): Column<Tally> => ({
        kop: capital(names[antwoord]),
        getal: true,
        waarde: ({ own }) => number(own.filter((row) => row.antwoord === antwoord).length),
      }),
    ),
  ];
  return card(document, {
    ...options,
    vraag: "Hoeveel systemen leggen een kenmerk vast?",
    beeld:
      lines.length === 0
        ? empty(document, nothing)
        : dataTable(document, lines, columns, { bijschrift: options.titel }),
  });
}

/** Kinds of finding that say what nobody records. */
const missing: readonly string[] = ["registratie_ontbreekt", "sector_ontbreekt"];

/** What no registration holds at all, as the findings of the cijferregister say it. */
export function missingCard(
  document: Document,
  findings: readonly FindingRow[],
  options: Place,
): HTMLElement {
  const own = findings.filter(({ soort }) => missing.includes(soort));
  const items = own.map(({ uitleg, advies, regels }) =>
    el(
      document,
      "li",
      {},
      el(document, "p", {}, uitleg),
      el(document, "p", { class: "regel" }, `${advies} Regels in het onderzoek: ${lineOf(regels)}.`),
    ),
  );
  return card(document, {
    ...options,
    beeld:
      items.length === 0 ? empty(document, nothing) : el(document, "ul", { class: "bevindingen" }, ...items),
  });
}
