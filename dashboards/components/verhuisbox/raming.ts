import { card, empty } from "../card.js";
import { el } from "../dom.js";
import { euro, number } from "../format.js";
import { distinct } from "../group.js";
import { form, numberInput, select } from "../inputs.js";
import type { TableMeta } from "../published.js";
import type { PublishedRow } from "../rows.js";
import { type Column, dataTable } from "../table.js";

export interface RamingRow extends PublishedRow {
  readonly raming: string;
  readonly raming_titel: string;
  readonly onderdeel:
    | "kosten"
    | "verhouding"
    | "uitkeringen"
    | "bedrag_per_uitkering"
    | "besparing_gedrukt"
    | "opbrengst_gedrukt";
  readonly groep: string;
  readonly cijfer_titel: string;
  readonly bron_regel: string;
}

/** What the reader chose; an assumption that is left out stays as the document has it. */
export interface Choice {
  readonly verhouding?: number | null;
  /** Euro per uitkering per year, by kind of uitkering. */
  readonly bedragen?: ReadonlyMap<string, number | null>;
}

/** One line of the estimate; `uitkomst` is null as long as an assumption is missing. Amounts in euro. */
export interface Line {
  readonly label: string;
  readonly som: string;
  readonly uitkomst: number | null;
  readonly gedrukt: number | null;
}

const partOf = (rows: readonly RamingRow[], onderdeel: RamingRow["onderdeel"], groep = ""): number | null =>
  rows.find((row) => row.onderdeel === onderdeel && row.groep === groep)?.waarde ?? null;

/** A product of euro's and a number with at most two decimals, in whole cents. */
function times(amount: number | null, factor: number | null): number | null {
  if (amount === null || factor === null) return null;
  return Math.round((Math.round(amount * 100) * Math.round(factor * 100)) / 100) / 100;
}

function total(parts: readonly (number | null)[]): number | null {
  return parts.includes(null)
    ? null
    : parts.reduce<number>((sum, part) => sum + Math.round((part ?? 0) * 100), 0) / 100;
}

/** The kinds of uitkering that the estimate has an amount for. */
export function kinds(rows: readonly RamingRow[]): string[] {
  return distinct(
    rows.filter(({ onderdeel }) => onderdeel === "uitkeringen"),
    ({ groep }) => groep,
  );
}

const shown = (value: number | null, write: (value: number) => string): string =>
  value === null ? "onbekend" : write(value);

/** The estimate with the assumptions of the document, save those that the reader chose. */
export function estimate(rows: readonly RamingRow[], { verhouding, bedragen }: Choice = {}): Line[] {
  const saved = kinds(rows).map((groep): Line => {
    const n = partOf(rows, "uitkeringen", groep);
    const own = bedragen?.get(groep);
    const each = own === undefined ? partOf(rows, "bedrag_per_uitkering", groep) : own;
    const som = `${shown(n, number)} uitkeringen × ${shown(each, euro)}`;
    return { label: groep, som, uitkomst: times(each, n), gedrukt: null };
  });
  const costs = partOf(rows, "kosten");
  const ratio = verhouding === undefined ? partOf(rows, "verhouding") : verhouding;
  return [
    ...(saved.length > 1 ? saved : []),
    {
      label: "Uitkeringen die stoppen, een jaar lang",
      som: saved.length > 1 ? "alle regels hierboven samen" : (saved[0]?.som ?? ""),
      uitkomst: total(saved.map(({ uitkomst }) => uitkomst)),
      gedrukt: partOf(rows, "besparing_gedrukt"),
    },
    {
      label: "Alle baten voor de samenleving",
      som: `${shown(costs, euro)} kosten × ${shown(ratio, number)}`,
      uitkomst: times(costs, ratio),
      gedrukt: partOf(rows, "opbrengst_gedrukt"),
    },
  ];
}

const columns: readonly Column<Line>[] = [
  { kop: "Raming", waarde: ({ label }) => label },
  { kop: "Som", waarde: ({ som }) => som },
  { kop: "Uitkomst", getal: true, waarde: ({ uitkomst }) => shown(uitkomst, euro) },
  {
    kop: "In het stuk",
    getal: true,
    waarde: ({ gedrukt }) => (gedrukt === null ? "–" : euro(gedrukt)),
  },
];

const kindLabel = (groep: string): string => (groep === "PW" ? "uitkering" : groep);

/** The inputs and the outcome of one estimate; the outcome follows what is typed. */
function calculator(document: Document, rows: readonly RamingRow[]): HTMLElement {
  const ratio = numberInput(document, "raming-verhouding", "Baten voor elke euro kosten", {
    waarde: partOf(rows, "verhouding"),
    stap: 0.1,
  });
  const amounts = kinds(rows).map((groep, i) => ({
    groep,
    input: numberInput(document, `raming-bedrag-${i}`, `Euro per jaar per ${kindLabel(groep)}`, {
      waarde: partOf(rows, "bedrag_per_uitkering", groep),
      stap: 500,
    }),
  }));
  const outcome = el(document, "div", { "aria-live": "polite" });
  const draw = (): void => {
    const bedragen = new Map(amounts.map(({ groep, input }) => [groep, input.number]));
    const lines = estimate(rows, { verhouding: ratio.number, bedragen });
    outcome.replaceChildren(dataTable(document, lines, columns, { bijschrift: "Uitkomst van de raming" }));
  };
  const inputs = form(document, "Verander de aannames", ratio, ...amounts.map(({ input }) => input));
  inputs.addEventListener("input", draw);
  draw();
  return el(document, "div", {}, inputs, outcome);
}

/** Costs and benefits as a calculation whose assumptions the reader can change; never a measured saving. */
export function ramingCard(document: Document, rows: readonly RamingRow[], bron: TableMeta): HTMLElement {
  const names = distinct(rows, ({ raming }) => raming);
  const choice = select(
    document,
    "raming-keuze",
    "Raming",
    names.map((raming) => ({
      value: raming,
      label: rows.find((row) => row.raming === raming)?.raming_titel ?? raming,
    })),
  );
  const place = el(document, "div", {});
  const draw = (): void =>
    place.replaceChildren(
      calculator(
        document,
        rows.filter(({ raming }) => raming === choice.value),
      ),
    );
  choice.addEventListener("input", draw);
  if (names.length > 0) draw();
  const beeld =
    names.length === 0
      ? empty(document, "Er is geen raming geleverd.")
      : el(document, "div", {}, form(document, "Kies een raming", choice), place);
  return card(document, {
    ...{ id: "raming", titel: "Wat kost het en wat levert het op? Een rekenvoorbeeld", niveau: "h2" },
    vraag:
      "De gemeente heeft dit geraamd, niet gemeten. Verander de aannames en zie wat er met de uitkomst gebeurt.",
    ...{ beeld, bron, tags: ["raming"] },
    noot: "De raming neemt aan dat elke uitkering een heel jaar wegvalt en dat niemand zonder hulp een woning had gevonden. Dat is niet onderzocht. De kosten zijn inclusief personeel en ook een schatting.",
  });
}
