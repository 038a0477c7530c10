import { z } from "zod";

/**
 * Trouble in the data, in a closed list of codes. A finding says where and what to do; it never holds
 * the value of a column that is not public.
 */
export const findingCodes = {
  bestand_onleesbaar: "Het bestand kan niet worden gelezen.",
  bron_onbekend: "Het bestand past bij geen enkele bron.",
  kolom_ontbreekt: "Een verplichte kolom ontbreekt.",
  kolom_dubbel: "Een kolom komt twee keer voor.",
  kolom_onbekend: "Een kolom staat niet in het contract en is niet bewaard.",
  kolom_verboden: "Een kolom mag niet worden bewaard en is weggelaten.",
  rij_onleesbaar: "Een regel heeft te veel of te weinig kolommen, of een aanhalingsteken dat niet sluit.",
  waarde_ontbreekt: "Een verplichte waarde is leeg.",
  getal_onleesbaar: "Een waarde is geen getal in de afgesproken notatie.",
  datum_onleesbaar: "Een waarde is geen bestaande datum.",
  code_onbekend: "Een waarde staat niet in de codelijst.",
  ja_nee_onleesbaar: "Een waarde is geen ja of nee.",
  tekst_ongeldig: "Een waarde heeft niet de afgesproken vorm.",
  verboden_inhoud: "Een waarde lijkt op een persoonsgegeven en is niet bewaard.",
  rij_dubbel: "Een rij staat er twee keer precies zo in; de tweede telt niet mee.",
  sleutel_dubbel: "Twee rijen hebben dezelfde sleutel maar een andere inhoud; de tweede is afgekeurd.",
  geen_rij_bruikbaar: "Geen enkele rij kan worden gebruikt.",
  fictief_gemengd: "Fictieve en echte rijen staan in één bestand.",
  controle: "Een controle uit het contract slaat aan.",
} as const;

export type FindingCode = keyof typeof findingCodes;
export type Severity = "blokkerend" | "fout" | "waarschuwing";

export const findingSchema = z.strictObject({
  code: z.string(),
  ernst: z.enum(["blokkerend", "fout", "waarschuwing"]),
  kolom: z.string().nullable(),
  /** Rows that have it. */
  aantal: z.int(),
  /** Line numbers in the file, the first five. */
  regels: z.array(z.int()),
  uitleg: z.string(),
  hulp: z.string(),
  /** Values of a public column that are not understood, for the supplier; what is published leaves them out. */
  waarden: z.string().default(""),
});
export type Finding = z.infer<typeof findingSchema>;

export function finding(
  code: FindingCode,
  ernst: Severity,
  parts: {
    kolom?: string;
    aantal?: number;
    regels?: number[];
    uitleg?: string;
    hulp: string;
    waarden?: string;
  },
): Finding {
  return {
    code,
    ernst,
    kolom: parts.kolom ?? null,
    aantal: parts.aantal ?? 1,
    regels: parts.regels ?? [],
    uitleg: parts.uitleg ?? findingCodes[code],
    hulp: parts.hulp,
    waarden: parts.waarden ?? "",
  };
}

/** What is wrong with which values, and what to do. */
export function explainFinding({ uitleg, waarden, hulp }: Finding): string {
  return [uitleg, waarden, hulp].filter((part) => part !== "").join(" ");
}

/** One line for the terminal. */
export function describeFinding(f: Finding): string {
  const where = [
    f.kolom === null ? "" : `kolom ${f.kolom}`,
    f.regels.length === 0 ? "" : `regel ${f.regels.join(", ")}${f.aantal > f.regels.length ? ", …" : ""}`,
  ].filter((part) => part !== "");
  const times = f.code.startsWith("kolom_") ? "rijen" : "keer";
  const count = f.aantal > 1 ? ` (${f.aantal} ${times})` : "";
  const place = where.length === 0 ? "" : ` [${where.join("; ")}]`;
  const values = f.waarden === "" ? "" : ` ${f.waarden}`;
  return `${f.ernst} ${f.code}: ${f.uitleg}${values}${count}${place} ${f.hulp}`;
}
