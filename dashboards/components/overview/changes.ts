import { el } from "../dom.js";
import { date, number } from "../format.js";
import { dataTable } from "../table.js";
import { count, list } from "../text.js";

/** One figure that the previous release gave another value; both as text, 'verborgen' for a hidden one. */
export interface Revision {
  readonly tabel: string;
  readonly wat: string;
  readonly was: string;
  readonly nu: string;
}

/** What a release changed, made by the build from what both releases published. */
export interface Changes {
  /** The release before this one; null when there is none, or when it cannot be read any more. */
  readonly vorige: { readonly versie: string; readonly stand_van: string | null } | null;
  readonly leveringen: readonly string[];
  readonly nieuwe_tabellen: readonly string[];
  readonly vervallen_tabellen: readonly string[];
  readonly toegevoegd: readonly { readonly tabel: string; readonly aantal: number }[];
  readonly verdwenen: readonly { readonly tabel: string; readonly aantal: number }[];
  readonly herzien: readonly Revision[];
}

const cijfer = { een: "cijfer", meer: "cijfers" };
const most = 8;

const total = (parts: readonly { readonly aantal: number }[]): number =>
  parts.reduce((sum, { aantal }) => sum + aantal, 0);

/** 'a, b en nog 3'. */
function some(names: readonly string[]): string {
  const rest = names.length - most;
  return rest > 0 ? `${names.slice(0, most).join(", ")} en nog ${number(rest)}` : list(names);
}

/** The kinds of change that there are, each as a word and a sentence. */
export function changeLines(changes: Changes): [string, string][] {
  const { leveringen, nieuwe_tabellen, vervallen_tabellen, toegevoegd, verdwenen, herzien } = changes;
  const titles = (parts: readonly { readonly tabel: string }[]): string =>
    some(parts.map(({ tabel }) => tabel));
  const lines: [string, string, boolean][] = [
    ["Binnengekomen", some(leveringen), leveringen.length > 0],
    ["Nieuw", some(nieuwe_tabellen), nieuwe_tabellen.length > 0],
    ["Erbij", `${count(total(toegevoegd), cijfer)}: ${titles(toegevoegd)}`, toegevoegd.length > 0],
    ["Herzien", `${count(herzien.length, cijfer)} met een andere waarde`, herzien.length > 0],
    ["Weg", `${count(total(verdwenen), cijfer)}: ${titles(verdwenen)}`, verdwenen.length > 0],
    ["Vervallen", some(vervallen_tabellen), vervallen_tabellen.length > 0],
  ];
  return lines.flatMap(([word, text, is]): [string, string][] => (is ? [[word, text]] : []));
}

function before({ vorige }: Changes): string {
  if (vorige === null) return "Dit is de eerste vrijgave, of de vorige is niet meer te lezen.";
  const stand = vorige.stand_van === null ? "" : `, stand van ${date(vorige.stand_van)}`;
  return `Vergeleken met vrijgave ${vorige.versie}${stand}.`;
}

function revisionTable(document: Document, rows: readonly Revision[]): HTMLElement {
  return dataTable(
    document,
    rows,
    [
      { kop: "Cijfer", waarde: ({ tabel, wat }) => `${tabel}: ${wat}` },
      { kop: "Was", getal: true, waarde: ({ was }) => was },
      { kop: "Nu", getal: true, waarde: ({ nu }) => nu },
    ],
    { bijschrift: "Cijfers met een andere waarde dan in de vorige vrijgave" },
  );
}

/** What is new, revised or gone since the release before; the revised figures one click or key away. */
export function changesCard(document: Document, changes: Changes): HTMLElement {
  const items = changeLines(changes).map(([word, text]) =>
    el(document, "li", {}, el(document, "b", {}, word), ` · ${text}`),
  );
  const nothing =
    changes.vorige === null
      ? "Vanaf de volgende vrijgave staat hier wat er is veranderd."
      : "Er is niets veranderd.";
  return el(
    document,
    "section",
    { class: "kaart kaart-derde kaart-begin", "aria-labelledby": "sinds-titel", id: "sinds" },
    el(document, "h3", { id: "sinds-titel", class: "kaarttitel" }, "Sinds de vorige vrijgave"),
    el(document, "p", { class: "vraag" }, before(changes)),
    items.length === 0
      ? el(document, "p", {}, nothing)
      : el(document, "ul", { class: "wijzigingen" }, ...items),
    changes.herzien.length > 0 &&
      el(
        document,
        "details",
        {},
        el(document, "summary", {}, "welke cijfers zijn herzien"),
        revisionTable(document, changes.herzien),
      ),
  );
}
