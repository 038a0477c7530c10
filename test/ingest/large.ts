import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { literal } from "../../src/contract/names.ts";
import { seeded } from "../../src/contract/synthesise.ts";
import { readReceipts } from "../../src/ingest/receipt.ts";
import { writeWorkbook } from "../../src/ingest/workbook.ts";
import { withDatabase } from "../../src/warehouse/database.ts";
import { type Cells, delivered, melding } from "./deliveries.ts";

/** Personal data of nobody; each stands in one of the large files and may not stand anywhere else. */
export const planted = {
  melding: "VERZONNEN-",
  naam: "Kanarievogel",
  bsn: "111222333",
  email: "kanarie@voorbeeld.nl",
  wachtwoord: "GeelEnZingend7",
  postcode: "2514 AB 12",
} as const;

const codes = {
  aanmelder: ["OCW", "D&T", "TEO"],
  hulpvraag: ["Huisvesting netwerk", "NETWERK", "buiten regio"],
  inkomensbron: ["werk", "PW"],
};

/** Meldingen of a year, with rejected and double rows, an undeclared column and a name in a code column. */
export function manyMeldingen(rows: number, jaar: number, seed: number): string {
  const random = seeded(seed);
  const one = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const cells = Array.from({ length: rows }, (_, i): Cells => {
    const dag = `${1 + Math.floor(random() * 28)}-${1 + Math.floor(random() * 12)}-${jaar}`;
    const hulpvraag = i % 97 === 5 ? planted.naam : one(codes.hulpvraag);
    const open = i % 89 === 3 ? `${planted.naam}, ${planted.email}, wachtwoord: ${planted.wachtwoord}` : "";
    return melding(`${jaar}-${i % 1000 === 7 ? i - 1 : i}`, {
      ...{ datum_melding: dag, aanmelder: one(codes.aanmelder), hulpvraag },
      ...{ inkomensbron: one(codes.inkomensbron), opmerking: open },
    });
  });
  return delivered(cells);
}

/** Numbers of a preventiescanner, with personal data in a public column of text. */
export function manyWaarden(rows: number): string {
  const cells = Array.from({ length: rows }, (_, i): Cells => {
    const bad = [planted.bsn, planted.email, planted.postcode][i % 3];
    return {
      ...{
        meting_id: "2031-01_VZ",
        regio: "Verzonnen regio",
        item_id: "INZ-MON-02",
        gemeente_nr: `${i + 1}`,
      },
      ...{ waarde_min: `${i % 500}`, waarde_max: `${i % 500}`, eenheid: "huishoudens" },
      bron_regels: i % 101 === 9 ? `zie ${bad}` : "",
    };
  });
  return delivered(cells);
}

async function pack(): Promise<Uint8Array> {
  const rijen = [1, 2, 3].map((i) => Object.values(melding(`xlsx-${i}`)));
  const a = delivered([melding("a-1"), melding("a-2")]).replaceAll("03-04-2025", "03-04-2021");
  const b = await writeWorkbook([{ naam: "blad", rijen: [Object.keys(melding("1")), ...rijen] }]);
  return zipSync({ "a.csv": strToU8(a), "b.xlsx": b });
}

/** Files of several kinds, small and large, good and bad, in a folder; in the order in which they are read. */
export async function manyFiles(folder: string, rows: number): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  const files: Record<string, string | Uint8Array> = {
    "1-waarden.csv": manyWaarden(rows / 10),
    "2-groot.csv": manyMeldingen(rows, 2030, 1),
    "3-geweigerd.csv": `naam;wachtwoord\n${planted.naam};${planted.wachtwoord}\n`,
    "4-pak.zip": await pack(),
  };
  const paths: string[] = [];
  for (const [name, content] of Object.entries(files)) {
    paths.push(join(folder, name));
    await writeFile(join(folder, name), content);
  }
  return paths;
}

/** One line per stored file: its rows in order, or a receipt without moments and duration. */
export async function outcomeOf(data: string): Promise<string[]> {
  const kept = await readReceipts(data);
  const moments = { ontvangen_op: "", gelezen_op: "", duur_ms: 0 };
  return withDatabase(":memory:", async (database) => {
    const lines: string[] = [];
    for (const { folder, receipt } of kept) {
      // the place of a refusal among the accepted ones says only when it was refused
      const place = receipt.status === "aanvaard" ? {} : { volgnummer: 0 };
      lines.push(JSON.stringify({ ...receipt, ...moments, ...place }));
      if (receipt.status === "geweigerd") continue;
      for (const name of ["rows", "rejected"]) {
        const file = literal(join(folder, `${name}.parquet`));
        const [row] = await database.rows(`select count(*) as n, md5(coalesce(string_agg(r::varchar, chr(10)
          order by r.file_row_number), '')) as inhoud from read_parquet(${file}, file_row_number = true) as r`);
        lines.push(`${receipt.levering} ${name}: ${row?.n} ${row?.inhoud}`);
      }
    }
    return lines.sort();
  });
}
