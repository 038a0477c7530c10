import { mkdir, rm } from "node:fs/promises";
import { type Indicator, text } from "../../src/indicators/indicator.ts";
import { meldingScope } from "../../src/indicators/parts/meldingen.ts";
import type { CellSystem } from "../../src/release/cells.ts";
import type { ReleaseRun } from "../../src/release/release.ts";
import { warehouseFile } from "../../src/warehouse/build.ts";
import { withDatabase } from "../../src/warehouse/database.ts";

/** A table about people as an indicator would make it, of which a test writes the exact rows. */
export const proef: Indicator = {
  ...{ naam: "proef", titel: "Proef", uitleg: "Tellingen voor een toets.", definitie_versie: "1" },
  ...{ vragen: ["Werkt de deur?"], richting: "geen", dimensies: ["cel_naam"] },
  ...{
    scope: meldingScope,
    bescherming: "personen",
    bron: "proef",
    waarde: "geheel",
    sql: "",
    peildatum: null,
  },
  kolommen: [text("cel_naam", "naam van de cel")],
};

/** Runs a release of {@link proef} alone. */
export const runOf = (data: string, lines: string[] = []): ReleaseRun => ({
  ...{ data, sources: [], indicators: [proef], log: (line: string) => void lines.push(line) },
});

/** Puts a warehouse in `data` in which {@link proef} has the cells and sums of `system`. */
export async function warehouseWith(data: string, { cellen, relaties }: CellSystem): Promise<void> {
  await mkdir(data, { recursive: true });
  await rm(warehouseFile(data), { force: true });
  await withDatabase(warehouseFile(data), async (database) => {
    await database.run(`create table leveringen(levering varchar, eenheden varchar, telt_mee varchar, receipt varchar);
      create table ref_registers(register varchar, titel varchar);
      create table ref_gemeente as select 'Voorbeeld' as naam, '0000' as code, 'Regio' as regio;
      create table tekst(cel varchar, waarde bigint, ouders varchar, soort varchar)`);
    const parents = (key: string): string =>
      relaties.map(({ geheel, delen }) => (delen.includes(key) ? geheel : "")).join("\n");
    await database.append(
      "tekst",
      cellen.map(({ sleutel, waarde, hulpcel }) => [
        sleutel,
        waarde,
        parents(sleutel),
        hulpcel === undefined ? "" : "hulp",
      ]),
    );
    await database.run(`create table ind_proef as select 'Voorbeeld' as gebied, '2025' as periode,
      cel as cel_naam, waarde, cel, string_split(ouders, chr(10)) as ouders, soort = 'hulp' as hulpcel
      from tekst order by rowid`);
  });
}
