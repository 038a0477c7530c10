import { type Finding, finding } from "../contract/findings.ts";
import { nearest } from "../contract/names.ts";
import { isForbiddenHeader } from "../contract/personal-data.ts";
import type { Layout } from "./layout.ts";

/** Trouble in the header: missing and double columns stop the delivery, others are left out and named. */
export function headerFindings({ tabel, ontbreekt, dubbel, onbekend, kolommen }: Layout): Finding[] {
  const known = Object.keys(tabel.kolommen);
  const missing = ontbreekt.map((name) => {
    const near = nearest(name, onbekend);
    const hulp = `Voeg de kolom ${name} toe aan de export${near === null ? "" : `; heet die nu "${near}"?`}.`;
    return finding("kolom_ontbreekt", "blokkerend", { kolom: name, hulp });
  });
  const doubles = dubbel.map((name) =>
    finding("kolom_dubbel", "blokkerend", { kolom: name, hulp: "Lever elke kolom één keer aan." }),
  );
  const unknown = onbekend
    .filter((name) => !isForbiddenHeader(name))
    .map((name) => {
      const near = nearest(name, known);
      const hulp = near === null ? "Laat de kolom weg of vraag om een uitbreiding." : `Bedoelt u ${near}?`;
      return finding("kolom_onbekend", "waarschuwing", { kolom: name, hulp });
    });
  const declared = [...kolommen.keys()].filter((name) => tabel.kolommen[name]?.privacy === "verboden");
  const forbidden = [...declared, ...onbekend.filter(isForbiddenHeader)].map((name) =>
    finding("kolom_verboden", "waarschuwing", { kolom: name, hulp: "Laat deze kolom uit de export." }),
  );
  return [...missing, ...doubles, ...unknown, ...forbidden];
}

/** A column that is left out is left out of every row. */
export function withRows(findings: readonly Finding[], rows: number): Finding[] {
  const leftOut = ["kolom_onbekend", "kolom_verboden"];
  return findings.map((f) => (leftOut.includes(f.code) ? { ...f, aantal: rows } : f));
}
