import type { Source } from "../contract/contract.ts";
import type { Indicator } from "../indicators/indicator.ts";
import type { PublishedColumn, Row, Value } from "../published/table.ts";
import type { TableToPublish } from "../published/write.ts";
import { countingFor, type DeliveryFact } from "./deliveries.ts";
import type { Policy } from "./policy.ts";
import { type ExactTable, keysOf } from "./system.ts";

const leading: PublishedColumn[] = [
  { naam: "indicator", type: "tekst", uitleg: "naam van de tabel" },
  { naam: "gebied", type: "tekst", uitleg: "gebied waarover het cijfer gaat" },
  { naam: "periode", type: "tekst", uitleg: "jaar, maand of andere periode" },
];

const trailing = (type: "geheel" | "decimaal"): PublishedColumn[] => [
  { naam: "waarde", type, uitleg: "de waarde; leeg als die verborgen of onbekend is" },
  { naam: "status", type: "tekst", uitleg: "getoond, onderdrukt, onbekend of nvt" },
  { naam: "bron", type: "tekst", uitleg: "waar het cijfer vandaan komt" },
  { naam: "versie", type: "tekst", uitleg: "versie van het cijfer of van de definitie" },
];

function publishedStatus(row: Row, hidden: boolean): string {
  if (hidden) return "onderdrukt";
  if (typeof row.status === "string") return row.status;
  return row.waarde === null ? "onbekend" : "getoond";
}

/** A point of a course over time in a group that is too small to show one. */
function isTooFew({ grondslag }: Row, { minimum_verloop }: Policy): boolean {
  return typeof grondslag === "number" && grondslag < minimum_verloop;
}

interface Hiding {
  readonly hidden: ReadonlySet<string>;
  readonly beleid: Policy;
}

function publishedRow(indicator: Indicator, source: string, row: Row, { hidden, beleid }: Hiding): Row {
  const isHidden =
    indicator.bescherming === "personen" &&
    (keysOf(row).some((key) => hidden.has(key)) || isTooFew(row, beleid));
  const isMeasured = ({ naam, type }: PublishedColumn): boolean =>
    type !== "tekst" && !indicator.dimensies.includes(naam);
  const columns: [string, Value][] = indicator.kolommen.map((column) => [
    column.naam,
    isHidden && isMeasured(column) ? null : (row[column.naam] ?? null),
  ]);
  return {
    indicator: indicator.naam,
    gebied: row.gebied ?? null,
    periode: row.periode ?? null,
    ...Object.fromEntries(columns),
    waarde: isHidden ? null : (row.waarde ?? null),
    status: publishedStatus(row, isHidden),
    bron: row.bron ?? source,
    versie: row.versie ?? indicator.definitie_versie,
  };
}

/** A table as it goes through the door: exact rows without the values of hidden cells. */
export function tableToPublish(
  { indicator, rijen, peildatum }: ExactTable,
  hiding: Hiding,
  deliveries: readonly DeliveryFact[],
  sources: readonly Source[],
): TableToPublish {
  const source = sources.find((s) => s.naam === indicator.bron)?.titel ?? indicator.bron;
  const published = rijen
    .filter((row) => row.hulpcel !== true)
    .map((row) => publishedRow(indicator, source, row, hiding));
  const own = countingFor(indicator.bron, deliveries);
  const { naam, titel, uitleg, vragen, richting, dimensies, bescherming } = indicator;
  const { scope, definitie_versie, bron, kolommen } = indicator;
  return {
    tabel: {
      ...{ naam, titel, uitleg, vragen, richting, dimensies, bescherming },
      ...{ scope, definitie_versie, bron, bron_titel: source },
      peildatum,
      is_fictief: own.some((receipt) => receipt.is_fictief),
      verborgen: published.filter((row) => row.status === "onderdrukt").length,
      kolommen: [...leading, ...kolommen, ...trailing(indicator.waarde)],
    },
    rijen: published,
  };
}
