import type { ColumnContract, TableContract } from "./contract.ts";
import { normalised } from "./names.ts";

const typeNames: Record<ColumnContract["type"], string> = {
  tekst: "tekst",
  code: "code uit een lijst",
  geheel: "geheel getal",
  decimaal: "getal",
  bereik: "getal of bereik (10-15, plm. 20)",
  datum: "datum (dag-maand-jaar of jaar-maand-dag)",
  moment: "dag, maand of jaar",
  ja_nee: "ja of nee",
  pseudoniem: "nummer, wordt onherkenbaar gemaakt",
};

/** Data dictionary of a table as Markdown, from the contract itself. */
export function describeTable(table: TableContract): string {
  const rows = Object.entries(table.kolommen).map(([name, column]) => {
    const required = column.verplicht ? "ja" : "nee";
    return `| ${name} | ${typeNames[column.type]} | ${required} | ${column.privacy} | ${column.uitleg} |`;
  });
  return [
    `## ${table.titel} (\`${table.naam}\`, versie ${table.versie})`,
    "",
    table.uitleg,
    "",
    "| kolom | soort | verplicht | privacy | uitleg |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}

/** Contract column that a delivered header means, or null. */
export function matchHeader(header: string, table: TableContract): string | null {
  const wanted = normalised(header);
  for (const [name, column] of Object.entries(table.kolommen)) {
    if ([name, ...(column.aliassen ?? [])].some((known) => normalised(known) === wanted)) return name;
  }
  return null;
}
