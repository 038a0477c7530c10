import type { RowCheck, WarehouseCheck } from "./contract.ts";

/** Where a contract's chain of states stands: which step may follow which is data, not code. */
interface Chain {
  /** Columns of the row that name the chain, and the columns of `overgangen.csv` that they must equal. */
  readonly sleutel: Readonly<Record<string, string>>;
  /** The file below data/reference, loaded as `naslag_overgangen`. */
  readonly bestand: string;
  readonly uitleg: string;
  /** Text over public columns that says which chain it is. */
  readonly toon?: string;
}

/** A step from `vorige_toestand` to `toestand` that the chain does not know; the row is kept. */
export function unknownTransition({ sleutel, bestand, uitleg, toon }: Chain): RowCheck {
  const own = [...Object.keys(sleutel), "coalesce(vorige_toestand, '')", "toestand"].join(", ");
  const known = [...Object.values(sleutel), "van", "naar"].join(", ");
  return {
    code: "overgang_onbekend",
    ernst: "waarschuwing",
    treft: `concat_ws('|', ${own}) not in (select concat_ws('|', ${known}) from naslag_overgangen)`,
    kolom: "toestand",
    uitleg,
    hulp: `Controleer de twee toestanden. Komt de stap echt voor, vul dan data/reference/${bestand} aan.`,
    ...(toon === undefined ? {} : { toon }),
  };
}

/** The two tables that tell a chain: what is followed, and its steps. */
interface ChainTables {
  readonly keten: "wonen" | "huisuitzetting";
  /** Staging table of the steps, its contract, and the column that names what is followed. */
  readonly stappen: string;
  readonly dossiers: string;
  readonly pseudoniem: string;
  readonly nummer: string;
  readonly codes: { readonly sluit_niet_aan: string; readonly zonder_dossier: string };
  readonly zonder_dossier: Pick<WarehouseCheck, "uitleg" | "hulp">;
}

/** Steps that do not begin where the one before ended, and steps that belong to nothing. */
export function chainChecks(tables: ChainTables): WarehouseCheck[] {
  const { keten, stappen, dossiers, pseudoniem, nummer, codes } = tables;
  return [
    {
      code: codes.sluit_niet_aan,
      ernst: "waarschuwing",
      tabel: stappen,
      kolom: "vorige_toestand",
      sql: `select levering from fct_ketenstap where keten = '${keten}' and not sluit_aan`,
      uitleg: "Een stap begint niet waar de stap ervoor eindigde.",
      hulp: "Kijk of er een stap ontbreekt, of een datum verkeerd is.",
    },
    {
      code: codes.zonder_dossier,
      ernst: "waarschuwing",
      tabel: stappen,
      kolom: nummer,
      sql: `select s.levering from stg_${stappen} as s
        anti join stg_${dossiers} as d using (${pseudoniem}, gebied)
        where exists (from stg_${dossiers})`,
      ...tables.zonder_dossier,
    },
  ];
}
