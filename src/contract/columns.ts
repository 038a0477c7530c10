import { type CodeSource, type ColumnContract, codeList, codesFrom } from "./contract.ts";

interface Options {
  readonly verplicht?: boolean;
  readonly aliassen?: readonly string[];
  readonly hulp?: string;
}

/** A code from data/reference/codelijsten.csv that leaves only in aggregates; may be empty unless said otherwise. */
export function coded(lijst: string, uitleg: string, options: Options = {}): ColumnContract {
  return {
    ...{ type: "code", codes: codeList(lijst), privacy: "kenmerk", uitleg },
    hulp: `Gebruik een waarde uit de lijst ${lijst} in data/reference/codelijsten.csv of vul die lijst aan.`,
    ...withDefaults(options),
  };
}

/** A code that is a column of another reference file; `ook` names the column with other spellings. */
export function codedFrom(
  file: { bestand: string; kolom: string; ook?: readonly string[] },
  uitleg: string,
  options: Options = {},
): ColumnContract {
  const codes: CodeSource = { soort: "bestand", ook: [], ...file };
  const hulp = `Gebruik een waarde uit data/reference/${file.bestand} of vul die lijst aan.`;
  return { type: "code", codes, privacy: "kenmerk", uitleg, hulp, ...withDefaults(options) };
}

export function day(uitleg: string, options: Options = {}): ColumnContract {
  const hulp = "Schrijf een bestaande datum als dag-maand-jaar, bijvoorbeeld 2-11-2020.";
  return { type: "datum", privacy: "kenmerk", uitleg, hulp, ...withDefaults(options) };
}

/** Any gemeente of the country, by the name that bestemmingen.csv gives it; empty is the own one. */
export function anyGemeente(uitleg: string): ColumnContract {
  return {
    ...{ type: "code", codes: codesFrom("bestemmingen.csv", "gemeente", ["aliassen"]), verplicht: false },
    ...{ privacy: "openbaar", aliassen: ["plaats"] },
    uitleg,
    hulp: "Schrijf de naam van de gemeente zoals in data/reference/bestemmingen.csv.",
  };
}

/** The columns of a row that is one step of a chain: from which state to which, and since when. */
export function stepColumns(toestanden: Parameters<typeof codedFrom>[0]) {
  return {
    vorige_toestand: codedFrom(toestanden, "De toestand voor deze stap; leeg bij de eerste stap.", {
      aliassen: ["van toestand", "van"],
    }),
    toestand: codedFrom(toestanden, "De toestand die begint.", {
      verplicht: true,
      aliassen: ["naar toestand", "naar"],
    }),
    datum_toestand: day("De dag waarop de toestand begint.", {
      verplicht: true,
      aliassen: ["datum stap", "datum"],
    }),
  };
}

export function yesNo(uitleg: string, options: Options = {}): ColumnContract {
  const hulp = "Vul ja of nee in, of laat leeg als het onbekend is.";
  return { type: "ja_nee", privacy: "kenmerk", uitleg, hulp, ...withDefaults(options) };
}

/** A whole number; a negative one is never right in these registrations, which a check of the table says. */
export function whole(uitleg: string, options: Options = {}): ColumnContract {
  const hulp = "Vul een geheel getal in, of laat leeg als het onbekend is.";
  return { type: "geheel", privacy: "kenmerk", uitleg, hulp, ...withDefaults(options) };
}

/** An amount in euro, as a Dutch export writes it. */
export function amount(uitleg: string, options: Options = {}): ColumnContract {
  const hulp = "Schrijf het bedrag in euro, met een komma voor de centen: 1.750,00.";
  return {
    type: "decimaal",
    notatie: "nederlands",
    privacy: "kenmerk",
    uitleg,
    hulp,
    ...withDefaults(options),
  };
}

/** A number of the supplier's system; columns with the same domein link rows of different tables. */
export function linked(domein: string, uitleg: string, options: Options = {}): ColumnContract {
  const hulp = "Gebruik hetzelfde nummer in alle bestanden, zonder naam of BSN.";
  return { type: "pseudoniem", domein, privacy: "identificerend", uitleg, hulp, ...withDefaults(options) };
}

/** Text that no delivery may hold: recognised by its name, never stored. */
export function forbidden(uitleg: string, aliassen: readonly string[] = []): ColumnContract {
  const hulp = "Laat deze kolom uit de export.";
  return { type: "tekst", verplicht: false, privacy: "verboden", aliassen, uitleg, hulp };
}

function withDefaults({
  verplicht = false,
  aliassen = [],
  ...rest
}: Options): Required<Omit<Options, "hulp">> {
  return { verplicht, aliassen, ...rest };
}

/** Marks invented rows. */
export const fictief: ColumnContract = {
  ...{ type: "ja_nee", verplicht: false, privacy: "openbaar", aliassen: ["fictief"] },
  uitleg: "Ja als de rij verzonnen is, om het systeem mee te proberen.",
  hulp: "Vul ja in bij verzonnen rijen en laat anders leeg.",
};

/** The gemeente that a row is from; empty is the own gemeente. */
export const gemeente: ColumnContract = {
  ...coded("gemeente", "De gemeente waar de rij over gaat; leeg is de eigen gemeente."),
  privacy: "openbaar",
  aliassen: ["gemeentecode", "regio gemeente"],
};

/** The day up to which a file is complete; durations of what still runs are counted to it. */
export const peildatum: ColumnContract = {
  ...day("De dag tot en met welke het bestand is bijgewerkt; leeg is de laatste datum in het bestand."),
  privacy: "openbaar",
  aliassen: ["stand van", "bijgewerkt tot en met"],
};
