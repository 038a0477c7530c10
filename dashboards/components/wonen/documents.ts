import { card, empty } from "../card.js";
import { el } from "../dom.js";
import { figure, number } from "../format.js";
import { compare, distinct, groupBy } from "../group.js";
import type { FigureRow } from "../rows.js";
import { type Column, dataTable } from "../table.js";
import { capital, lineOf, saidLines } from "../text.js";
import { notes, nothing, type Place } from "../verhuisbox/counts.js";
import type { OvereenkomstRow, SuccesRow } from "./rows.js";

/** A card about a document carries the date of that document. */
export type Paper = Place & { readonly bronDatum?: string };

interface MatrixLine {
  readonly first: OvereenkomstRow;
  readonly own: readonly OvereenkomstRow[];
}

function answerCell(
  document: Document,
  row: OvereenkomstRow | undefined,
  marks: ReadonlyMap<string, number>,
) {
  if (row === undefined) return "–";
  const mark = marks.get(row.bevinding_id);
  const more = row.toevoeging === "" ? "" : ` (${row.toevoeging})`;
  return el(
    document,
    "span",
    { class: row.antwoord === "ja" ? "antwoord-ja" : null },
    `${row.antwoord}${more}`,
    mark !== undefined && el(document, "sup", {}, ` ${number(mark)}`),
  );
}

/** Yes, no or possible as printed, with under it where the text says something else. */
export function agreementsCard(
  document: Document,
  rows: readonly OvereenkomstRow[],
  options: Paper,
): HTMLElement {
  const disputed = [
    ...groupBy(
      rows.filter(({ bevinding_id }) => bevinding_id !== ""),
      (row) => row.bevinding_id,
    ),
  ].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const marks = new Map(disputed.map(([id], i) => [id, i + 1]));
  const lines = [...groupBy(rows, ({ overeenkomst_code }) => overeenkomst_code).values()].flatMap(
    (own): MatrixLine[] => (own[0] === undefined ? [] : [{ first: own[0], own }]),
  );
  const forms = distinct(rows, ({ constructie }) => constructie);
  const columns: Column<MatrixLine>[] = [
    { kop: "Overeenkomst", waarde: ({ first }) => first.overeenkomst },
    ...forms.map(
      (naam): Column<MatrixLine> => ({
        kop: naam,
        waarde: ({ own }) =>
          answerCell(
            document,
            own.find(({ constructie }) => constructie === naam),
            marks,
          ),
      }),
    ),
  ];
  const items = disputed.map(([, [first]]) =>
    el(
      document,
      "li",
      {},
      el(document, "b", {}, `${first?.constructie ?? ""}. `),
      `De tabel: ${first?.tabel_zegt ?? ""} De tekst: ${first?.tekst_zegt ?? ""} `,
      el(document, "em", {}, first?.hoe_lezen ?? ""),
      ` (regel ${lineOf(first?.tegenspraak_regel ?? "")})`,
    ),
  );
  return card(document, {
    ...options,
    vraag: "Zoals de publicatie het in een tabel zet. ‘Is mogelijk’ is geen ja.",
    beeld: el(
      document,
      "div",
      {},
      dataTable(document, lines, columns, { bijschrift: options.titel }),
      el(document, "h3", { class: "tegenspraak-kop" }, "Waar de tekst iets anders zegt"),
      el(document, "ol", { class: "tegenspraken" }, ...items),
    ),
  });
}

/** Each figure about success with its own definition; never on one axis, never a mean. */
export function successCard(document: Document, rows: readonly SuccesRow[], options: Place): HTMLElement {
  const columns: Column<SuccesRow>[] = [
    { kop: "Wat heet succes", waarde: ({ definitie_succes }) => capital(definitie_succes) },
    { kop: "Deel", kort: true, waarde: (row) => figure(row) },
    { kop: "Over wie", waarde: ({ groep_succes }) => groep_succes },
    { kop: "Wanneer gemeten", waarde: ({ wanneer }) => wanneer },
    { kop: "Aantal mensen", waarde: () => "niet genoemd" },
    {
      kop: "Bewijs",
      waarde: ({ bewijs }) => saidLines(bewijs),
    },
    { kop: "Bron", waarde: ({ bron, bron_regel }) => `${bron}, regel ${lineOf(bron_regel)}` },
  ];
  const { redenen } = options.vraag_scope("een_as", rows);
  return card(document, {
    ...options,
    vraag:
      "De percentages lijken op elkaar, maar tellen iets anders. Vergelijk ze niet en neem geen gemiddelde.",
    beeld:
      rows.length === 0
        ? empty(document, nothing)
        : dataTable(document, rows, columns, { bijschrift: options.titel, stapel: true }),
    noot: redenen.length === 0 ? "" : `Zij staan niet in één grafiek. ${redenen[0] ?? ""}`,
  });
}

/** The topics that the figures of the publication are about, the shortest list first. */
export function topics(rows: readonly FigureRow[]): { value: string; label: string }[] {
  return [...groupBy(rows, ({ groep }) => groep)]
    .toSorted(([a, some], [b, others]) => some.length - others.length || compare(a, b))
    .map(([groep]) => ({ value: groep, label: groep }));
}

const certainty: Readonly<Record<FigureRow["zekerheid"], string>> = {
  ok: "",
  ocr_onzeker: "De tekst is slecht leesbaar.",
  gereconstrueerd: "Gereconstrueerd: de tekst zet het niet in deze kolom.",
};

/** Every figure of the publication on one topic, with its qualifier, status and line. */
export function figuresCard(
  document: Document,
  all: readonly FigureRow[],
  onderwerp: string,
  options: Paper,
): HTMLElement {
  const rows = all.filter(({ groep }) => groep === onderwerp);
  const columns: Column<FigureRow>[] = [
    {
      kop: "Cijfer",
      waarde: ({ titel, categorie }) => (categorie === "" ? titel : `${titel}: ${categorie}`),
    },
    { kop: "Waarde", waarde: (row) => figure(row) },
    { kop: "Plaats", waarde: ({ gebied }) => gebied },
    {
      kop: "Soort",
      waarde: ({ cijfer_status, kwalificatie }) =>
        kwalificatie === "afgeleid" ? `${cijfer_status}, afgeleid` : cijfer_status,
    },
    { kop: "Regel", waarde: ({ bron_regel }) => lineOf(bron_regel) },
    {
      kop: "Opmerking",
      waarde: ({ opmerking, zekerheid }) => notes(opmerking, certainty[zekerheid]) || "–",
    },
  ];
  return card(document, {
    ...options,
    vraag: `Normen, plannen, schattingen en getelde aantallen door elkaar; de kolom ‘Soort’ zegt wat het is. Bedragen en grenzen gelden voor ${options.bronDatum ?? "het jaar van het stuk"}.`,
    beeld:
      rows.length === 0
        ? empty(document, nothing)
        : dataTable(document, rows, columns, { bijschrift: options.titel, stapel: true }),
  });
}
