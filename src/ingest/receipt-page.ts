import { explainFinding, type Finding } from "../contract/findings.ts";
import type { Receipt } from "./receipt.ts";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

const whole = new Intl.NumberFormat("nl-NL");

function row(name: string, value: string | number | null): string {
  const text = typeof value === "number" ? whole.format(value) : (value ?? "onbekend");
  return `<tr><th scope="row">${escaped(name)}</th><td>${escaped(text)}</td></tr>`;
}

function findingRow(finding: Finding): string {
  const { ernst, code, kolom, aantal, regels } = finding;
  const more = aantal > regels.length && regels.length > 0 ? ", …" : "";
  const cells = [
    ernst,
    code,
    kolom ?? "",
    whole.format(aantal),
    regels.join(", ") + more,
    explainFinding(finding),
  ];
  return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`;
}

function findingsTable(findings: readonly Finding[]): string {
  if (findings.length === 0) return "<p>Er is niets gevonden dat hersteld moet worden.</p>";
  const head = ["Ernst", "Code", "Kolom", "Aantal", "Regels", "Wat is er, en wat te doen"];
  return `<table><thead><tr>${head.map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
<tbody>${findings.map(findingRow).join("\n")}</tbody></table>`;
}

const delimiterNames: Readonly<Record<string, string>> = {
  ";": "puntkomma",
  ",": "komma",
  "\t": "tab",
  "|": "verticale streep",
};

/** A receipt as a page of its own, for the supplier: no script, no other file, no value of a row. */
export function receiptPage(receipt: Receipt): string {
  const { bestand, rijen, dekking, bevindingen } = receipt;
  const units = dekking.map((d) => d.eenheid).sort();
  const facts = [
    row("Bestand", bestand),
    row("Soort", receipt.tabel),
    row("Ontvangen op", `${receipt.ontvangen_op.slice(0, 10)} (UTC ${receipt.ontvangen_op.slice(11, 16)})`),
    row("Rijen in het bestand", rijen.in),
    row("Aanvaard", rijen.aanvaard),
    row("Afgekeurd", rijen.afgekeurd),
    row("Dubbel", rijen.dubbel),
    row("Regels buiten de tabel", receipt.overgeslagen),
    row("Gaat over", units.length === 0 ? "niets" : `${units[0]} tot en met ${units.at(-1)}`),
    row("Codering", receipt.codering),
    row("Scheidingsteken", delimiterNames[receipt.scheidingsteken ?? ""] ?? "geen"),
    row("Kolomnamen op regel", receipt.kopregel),
    row("Versie van het contract", receipt.contract_versie),
    row("Vingerafdruk (sha256)", receipt.sha256),
  ];
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ontvangstbewijs ${escaped(bestand)}</title>
<style>body{font:17px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#17262e}
table{border-collapse:collapse;margin:1rem 0}th,td{text-align:left;vertical-align:top;padding:.3rem .8rem .3rem 0;border-bottom:1px solid #d9dcd6;overflow-wrap:anywhere}</style></head>
<body><main><h1>Ontvangstbewijs</h1>${receipt.is_fictief ? "<p><strong>Fictieve rijen.</strong></p>" : ""}
<table><tbody>${facts.join("\n")}</tbody></table>
<h2>Bevindingen</h2>${findingsTable(bevindingen)}</main></body></html>
`;
}
