import { el, hidden, svg } from "./dom.js";
import type { Answer } from "./rows.js";

interface Mark {
  readonly naam: string;
  readonly uitleg: string;
  /** Shapes that differ in form, so that colour is never needed to tell them apart. */
  readonly vormen: readonly (readonly [
    "rect" | "circle" | "path",
    Readonly<Record<string, string | number>>,
  ])[];
}

const square = { x: 2, y: 2, width: 12, height: 12 };

const marks: Readonly<Record<Answer, Mark>> = {
  ja: { naam: "ja", uitleg: "de gemeente heeft dit", vormen: [["rect", { ...square, class: "merk-vol" }]] },
  nee: {
    naam: "nee",
    uitleg: "de gemeente zegt dat zij dit niet heeft",
    vormen: [
      ["rect", { ...square, class: "merk-lijn" }],
      ["path", { d: "M4 4L12 12M12 4L4 12", class: "merk-lijn" }],
    ],
  },
  niet_aangevinkt: {
    naam: "niet aangevinkt",
    uitleg: "de gemeente kruiste dit niet aan; dat is niet hetzelfde als nee",
    vormen: [["circle", { cx: 8, cy: 8, r: 1.8, class: "merk-punt" }]],
  },
  onbekend: {
    naam: "onbekend",
    uitleg: "de gemeente weet het niet",
    vormen: [["circle", { cx: 8, cy: 8, r: 6, class: "merk-stippel" }]],
  },
  geen_antwoord: {
    naam: "geen antwoord",
    uitleg: "de gemeente vulde deze vraag niet in",
    vormen: [
      ["circle", { cx: 8, cy: 8, r: 6, class: "merk-stippel" }],
      ["circle", { cx: 8, cy: 8, r: 1.8, class: "merk-punt" }],
    ],
  },
  niet_uitgevraagd: {
    naam: "niet uitgevraagd",
    uitleg: "de scanner stelde deze vraag hier niet",
    vormen: [["path", { d: "M5 8H11", class: "merk-lijn" }]],
  },
};

const order: readonly Answer[] = [
  "ja",
  "nee",
  "niet_aangevinkt",
  "onbekend",
  "geen_antwoord",
  "niet_uitgevraagd",
];

function shape(document: Document, answer: Answer): SVGSVGElement {
  const shapes = marks[answer].vormen.map(([name, attributes]) => svg(document, name, attributes));
  return svg(document, "svg", { class: "merk", viewBox: "0 0 16 16", "aria-hidden": "true" }, ...shapes);
}

/** The mark of an answer, with its name for whoever cannot see it. */
export function mark(document: Document, answer: Answer): HTMLElement {
  return el(
    document,
    "span",
    { class: "merkteken" },
    shape(document, answer),
    hidden(document, marks[answer].naam),
  );
}

/** The meaning of the marks that occur, as text beside each mark. */
export function legend(document: Document, answers: Iterable<Answer>): HTMLElement {
  const present = new Set(answers);
  const items = order
    .filter((answer) => present.has(answer))
    .map((answer) =>
      el(
        document,
        "li",
        {},
        shape(document, answer),
        el(document, "span", {}, el(document, "b", {}, marks[answer].naam), `: ${marks[answer].uitleg}`),
      ),
    );
  return el(document, "ul", { class: "uitleg-merken" }, ...items);
}
