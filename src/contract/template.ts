import type { ColumnContract, TableContract } from "./contract.ts";

/** A code that a column allows, with what it means; the label may be empty. */
export interface TemplateCode {
  readonly code: string;
  readonly label: string;
}

/** What a supplier's template says: names to fill in below, and two tables with a header of their own. */
export interface TemplateTable {
  readonly titel: string;
  readonly uitleg: string;
  readonly versie: string;
  /** Names of the columns; below them the supplier fills in. No example rows: those get delivered. */
  readonly kop: readonly string[];
  /** Per column: kolom, verplicht, soort, uitleg, hulp, toegestane waarden. */
  readonly kolommen: readonly (readonly string[])[];
  /** Per allowed code: kolom, code, betekenis. */
  readonly codes: readonly (readonly string[])[];
}

const kinds = {
  tekst: "tekst",
  code: "code uit een lijst",
  geheel: "geheel getal",
  decimaal: "getal",
  bereik: "getal of bereik",
  datum: "dag",
  moment: "dag, maand of jaar",
  ja_nee: "ja of nee",
  pseudoniem: "nummer",
} as const satisfies Record<ColumnContract["type"], string>;

/** As many codes as can be read in one cell; more stand on the sheet with codes only. */
const codesInCell = 8;

function allowedCodes(codes: readonly TemplateCode[]): string {
  if (codes.length === 0) return "de codelijst is nog leeg";
  if (codes.length > codesInCell) return `een van de ${codes.length} codes op het blad codes`;
  return codes.map(({ code }) => code).join(", ");
}

function allowedValues(column: ColumnContract, codes: readonly TemplateCode[]): string {
  switch (column.type) {
    case "code":
      return allowedCodes(codes);
    case "tekst":
      return column.patroon === undefined ? "tekst" : `tekst van de vorm ${column.patroon}`;
    case "geheel":
      return "een getal zonder decimalen, bijvoorbeeld 1250";
    case "decimaal":
      return column.notatie === "punt"
        ? "een getal met een decimale punt, bijvoorbeeld 40.6"
        : "een getal met een decimale komma, bijvoorbeeld 40,6";
    case "bereik":
      return "een getal, een bereik of een getal met een woord ervoor, bijvoorbeeld 40,6 of 20-25 of circa 40";
    case "datum":
      return "een dag, bijvoorbeeld 2-11-2020";
    case "moment":
      return "een dag, maand of jaar, bijvoorbeeld 2-11-2020, april 2021 of 2022";
    case "ja_nee":
      return "ja, nee";
    case "pseudoniem":
      return "het nummer uit het eigen systeem; alleen een onherkenbare vorm ervan wordt bewaard";
  }
}

/**
 * The template of a table, from the contract itself. Columns that may not be stored are not asked for.
 * `codes` gives the allowed codes of a column with a code list, in the order in which to show them.
 */
export function templateTable(
  table: TableContract,
  codes: (kolom: string) => readonly TemplateCode[],
): TemplateTable {
  const asked = Object.entries(table.kolommen).filter(([, { privacy }]) => privacy !== "verboden");
  const listed = asked.map(([name, column]) => ({
    ...{ name, column },
    codes: column.type === "code" ? codes(name) : [],
  }));
  const explained = listed.map(({ name, column, codes: list }) => {
    const { verplicht, type, uitleg, hulp } = column;
    return [name, verplicht ? "ja" : "nee", kinds[type], uitleg, hulp, allowedValues(column, list)];
  });
  return {
    ...{ titel: table.titel, uitleg: table.uitleg, versie: table.versie },
    kop: asked.map(([name]) => name),
    kolommen: [["kolom", "verplicht", "soort", "uitleg", "hulp", "toegestane waarden"], ...explained],
    codes: [
      ["kolom", "code", "betekenis"],
      ...listed.flatMap(({ name, codes: list }) => list.map(({ code, label }) => [name, code, label])),
    ],
  };
}
