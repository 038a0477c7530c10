import { card, empty } from "../card.js";
import { el } from "../dom.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { capital } from "../text.js";
import type { KetenRow } from "./rows.js";

/** A column of a chain: the kinds of state that stand in it. */
export interface Part {
  readonly titel: string;
  readonly soorten: readonly string[];
}

/** One step of a chain from one state to the next; the first steps come from nowhere. */
export type Step = Pick<
  KetenRow,
  "van_code" | "naar_code" | "naar" | "naar_soort" | "voorwaarde" | "termijn" | "is_letterlijk" | "bron_regel"
> & { readonly naar_huurder?: string | null };

/** The parts of a chain, in order of a life; each kind of state stands in one. */
const parts: readonly Part[] = [
  { titel: "Voor het wonen", soorten: ["voor", "wachtlijst"] },
  { titel: "Wonen", soorten: ["bewoond"] },
  { titel: "Eigen contract of andere woning", soorten: ["eigen_naam", "elders"] },
  { titel: "Gestopt of niet begonnen", soorten: ["gestopt", "niet_begonnen"] },
];

const tenants: Readonly<Record<string, string>> = {
  gemeente: "contract bij de gemeente",
  zorgaanbieder: "contract bij de zorgaanbieder",
  client: "contract bij de bewoner",
};

interface State {
  readonly code: string;
  readonly label: string;
  readonly soort: string;
  readonly huurder: string | null;
  readonly verder: readonly Step[];
  readonly begint: readonly Step[];
}

/** The states of a chain with the steps that lead on from each, in order of the file. */
export function statesOf(rows: readonly Step[]): State[] {
  const steps = rows.filter(({ naar_code }) => naar_code !== null);
  return [...groupBy(steps, ({ naar_code }) => naar_code).entries()].map(([code, own]) => ({
    ...{ code: code ?? "", label: own[0]?.naar ?? "", soort: own[0]?.naar_soort ?? "" },
    huurder: own[0]?.naar_huurder ?? null,
    verder: steps.filter(({ van_code }) => van_code === code),
    begint: own.filter(({ van_code }) => (van_code ?? "") === ""),
  }));
}

const line = (row: Step): string => row.bron_regel.replaceAll("L", "");

function stepItem(document: Document, row: Step, naar: string): HTMLElement {
  const own = row.is_letterlijk === true ? "" : " *";
  const term = (row.termijn ?? "") === "" ? null : el(document, "b", {}, ` ${row.termijn ?? ""}`);
  return el(
    document,
    "li",
    {},
    el(document, "span", { class: "stap-naar" }, el(document, "b", {}, "naar "), naar),
    el(
      document,
      "span",
      { class: "stap-als" },
      `${capital(row.voorwaarde ?? "")}${term === null ? "" : ":"}`,
      term,
      ` (regel ${line(row)})${own}`,
    ),
  );
}

function stateBox(document: Document, state: State): HTMLElement {
  const tenant = tenants[state.huurder ?? ""];
  const steps = state.verder.map((row) =>
    stepItem(document, row, row.naar_code === state.code ? "dezelfde toestand" : (row.naar ?? "")),
  );
  const begins = state.begint.map((row) =>
    el(
      document,
      "p",
      { class: "stap-begin" },
      `Begin: ${row.voorwaarde ?? ""} (regel ${line(row)})${row.is_letterlijk === true ? "" : " *"}`,
    ),
  );
  return el(
    document,
    "li",
    { class: "toestand" },
    el(document, "p", { class: "toestand-naam" }, state.label),
    tenant !== undefined && el(document, "p", { class: "toestand-huurder" }, capital(tenant)),
    ...begins,
    steps.length > 0 && el(document, "ul", { class: "stappen" }, ...steps),
  );
}

/** The chain as columns of states, each with its next steps: condition, term and line. */
export function chainPicture(
  document: Document,
  rows: readonly Step[],
  delen: readonly Part[] = parts,
): HTMLElement {
  const states = statesOf(rows);
  const columns = delen.map(({ titel, soorten }) => {
    const own = states.filter(({ soort }) => soorten.includes(soort));
    return el(
      document,
      "section",
      { class: "keten-deel" },
      el(document, "h3", {}, titel),
      own.length === 0
        ? el(document, "p", { class: "stap-begin" }, "Niet genoemd.")
        : el(document, "ul", { class: "toestanden" }, ...own.map((state) => stateBox(document, state))),
    );
  });
  return el(document, "div", { class: "keten" }, ...columns);
}

/** The chain of one woonvorm, or that it has none yet. */
export function chainCard(
  document: Document,
  all: readonly KetenRow[],
  constructie: string,
  options: { readonly id: string; readonly bron: TableMeta; readonly bronDatum: string },
): HTMLElement {
  const rows = all.filter(({ constructie_code }) => constructie_code === constructie);
  const [first] = rows;
  const known = rows.some(({ naar_code }) => naar_code !== null);
  const began =
    (first?.start ?? "") === ""
      ? ""
      : `, ${first?.staat === "gepland" ? "gepland voor" : "sinds"} ${first?.start}`;
  return card(document, {
    ...options,
    ...{ titel: `De stappen: ${first?.constructie ?? ""}`, niveau: "h3" },
    vraag:
      `${capital(first?.staat ?? "")}${began}, ${first?.plaats ?? ""}. ${first?.constructie_opmerking ?? ""}`.trim(),
    beeld: known
      ? chainPicture(document, rows)
      : empty(document, "Deze woonvorm is nog een plan: de publicatie beschrijft nog geen stappen."),
    noot: known
      ? "De regels zijn die van de VNG-publicatie. Een stap met * noemt de publicatie niet letterlijk; wij vulden die aan. Een stap in een levering die hier niet staat, is een bevinding."
      : "",
  });
}

/** Every woonvorm of the publication, in order of the file. */
export function chainChoices(rows: readonly KetenRow[]): { value: string; label: string }[] {
  return [...groupBy(rows, ({ constructie_code }) => constructie_code).entries()].map(([value, own]) => ({
    value,
    label: own[0]?.constructie ?? value,
  }));
}
