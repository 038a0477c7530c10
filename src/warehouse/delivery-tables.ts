import type { RowCheck, Source, TableContract, WarehouseCheck } from "../contract/contract.ts";
import type { CountingDelivery } from "./coverage.ts";
import type { Database } from "./database.ts";
import type { WarehouseFindings } from "./findings.ts";

type Cells = readonly (string | number)[];

const tables = {
  dim_bestandsoort:
    "volgorde bigint, bron varchar, bron_titel varchar, tabel varchar, titel varchar, uitleg varchar, versie varchar, is_per_maand varchar",
  dim_controle:
    "volgorde bigint, tabel varchar, code varchar, ernst varchar, kolom varchar, uitleg varchar, hulp varchar, plaats varchar",
  fct_levering: "levering varchar, tabel varchar, datum_ontvangst varchar, is_fictief varchar",
  fct_levering_eenheid:
    "levering varchar, organisatie varchar, eenheid varchar, periode varchar, telt_mee varchar",
  fct_levering_bevinding:
    "levering varchar, code varchar, ernst varchar, kolom varchar, uitleg varchar, hulp varchar",
} as const;

const yesNo = (value: boolean): string => (value ? "ja" : "nee");

function kindRows(sources: readonly Source[]): Cells[] {
  return sources
    .flatMap(({ naam, titel, tabellen }) => tabellen.map((tabel) => ({ naam, titel, tabel })))
    .map(({ naam, titel, tabel }, i) => [
      ...[i + 1, naam, titel, tabel.naam, tabel.titel, tabel.uitleg, tabel.versie],
      yesNo(tabel.dekking.soort === "maand"),
    ]);
}

function checkRows(sources: readonly Source[]): Cells[] {
  const cells = (tabel: string, check: RowCheck | WarehouseCheck, plaats: string): Cells => [
    ...[tabel, check.code, check.ernst, check.kolom, check.uitleg, check.hulp, plaats],
  ];
  return sources
    .flatMap(({ tabellen, controles = [] }) => [
      ...tabellen.flatMap(({ naam, controles: own }) => own.map((check) => cells(naam, check, "rij"))),
      ...controles.map((check) => cells(check.tabel, check, "samen")),
    ])
    .map((row, i) => [i + 1, ...row]);
}

/** The day, month or year that a unit such as 2025-03, 2022-04_DA or '2023-11-14 REG.PLAN' starts with. */
function periodOf(eenheid: string): string {
  return /^(\d{4}(?:-\d{2}){0,2})(?=[ _]|$)/.exec(eenheid)?.[1] ?? "";
}

/** Per thing that a delivery covers: of whom, about which day or month when it has one, and whether it counts. */
function unitRows({ receipt, eenheden }: CountingDelivery): Cells[] {
  const counting = new Set(eenheden);
  return receipt.dekking.map(({ organisatie, eenheid }) => [
    ...[receipt.levering, organisatie, eenheid, periodOf(eenheid)],
    yesNo(counting.has(`${organisatie}|${eenheid}`)),
  ]);
}

/** A column that no contract declares may be called after a person: its name goes no further. */
function findingRows({ receipt }: CountingDelivery, found: WarehouseFindings, sources: readonly Source[]) {
  const contract: TableContract | undefined = sources
    .flatMap(({ tabellen }) => tabellen)
    .find(({ naam }) => naam === receipt.tabel);
  const known = new Set(Object.keys(contract?.kolommen ?? {}));
  return [...receipt.bevindingen, ...(found.get(receipt.levering) ?? [])].map(
    ({ code, ernst, kolom, uitleg, hulp }): Cells => [
      ...[receipt.levering, code, ernst, kolom !== null && known.has(kolom) ? kolom : "", uitleg, hulp],
    ],
  );
}

/**
 * Loads what is known about the deliveries themselves, for the figures about them: which kinds of files and
 * checks there are, which deliveries came in, what they cover and which kinds of findings they have. Never a
 * number of rows and never a value: both are about people.
 */
export async function loadDeliveryTables(
  database: Database,
  sources: readonly Source[],
  deliveries: readonly CountingDelivery[],
  found: WarehouseFindings,
): Promise<void> {
  const rows: Readonly<Record<keyof typeof tables, readonly Cells[]>> = {
    dim_bestandsoort: kindRows(sources),
    dim_controle: checkRows(sources),
    fct_levering: deliveries.map(({ receipt: { levering, tabel, ontvangen_op, is_fictief } }) => [
      ...[levering, tabel, ontvangen_op.slice(0, 10), yesNo(is_fictief)],
    ]),
    fct_levering_eenheid: deliveries.flatMap(unitRows),
    fct_levering_bevinding: deliveries.flatMap((delivery) => findingRows(delivery, found, sources)),
  };
  for (const [name, columns] of Object.entries(tables)) {
    await database.run(`create table ${name}(${columns})`);
    await database.append(name, rows[name as keyof typeof tables]);
  }
}
