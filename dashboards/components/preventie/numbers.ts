import { card } from "../card.js";
import { cell as cellText, number, qualifier, range } from "../format.js";
import { groupBy } from "../group.js";
import type { TableMeta } from "../published.js";
import { type Column, dataTable } from "../table.js";
import { capital } from "../text.js";
import { type Gemeente, gemeenteName } from "./choices.js";
import type { SumRow, ValueRow } from "./rows.js";

/** The period of a named number in words. */
export function periodText(text: string): string {
  return text === ""
    ? "niet vermeld"
    : text.replace("-H1", ", eerste helft").replace("-H2", ", tweede helft");
}

/** From a registration, an estimate, or that nobody said. */
export function basisText(basis: string): string {
  return basis || "niet vermeld";
}

/** The lowest and highest sum of one item, period and basis. */
export interface Sum {
  readonly laagste: SumRow;
  readonly hoogste: SumRow;
}

/** Sums that count the same thing in the same way; others are never added. */
export function sumsOf(rows: readonly SumRow[]): Sum[] {
  const key = ({ item_id, waarde_periode, basis }: SumRow): string => `${item_id}|${waarde_periode}|${basis}`;
  return [...groupBy(rows, key).values()].flatMap((of) => {
    const laagste = of.find(({ grens }) => grens === "laagste");
    const hoogste = of.find(({ grens }) => grens === "hoogste") ?? laagste;
    return laagste === undefined || hoogste === undefined ? [] : { laagste, hoogste };
  });
}

/** '41–42', 'verborgen': a hidden end hides the whole range. */
export function sumText({ laagste, hoogste }: Sum): string {
  if (laagste.waarde === null || hoogste.waarde === null) {
    return cellText(laagste.waarde === null ? laagste : hoogste);
  }
  return range(laagste.waarde, hoogste.waarde);
}

/** '9 van 9 gemeenten', or that the door hid it. */
export function giversText({ n_gemeenten, n_gevraagd }: SumRow): string {
  if (n_gemeenten === null || n_gevraagd === null) return "verborgen";
  return `${number(n_gemeenten)} van ${number(n_gevraagd)}`;
}

/** 'Genoemd: 17 huisuitzettingen, door 9 van 9 gemeenten (periode niet vermeld).' or ''. */
export function sumTexts(rows: readonly SumRow[]): string {
  const texts = sumsOf(rows).map((sum) => {
    const { eenheid, waarde_periode, n_gemeenten } = sum.laagste;
    const by = n_gemeenten === null ? "" : `, door ${giversText(sum.laagste)} gemeenten`;
    return `${sumText(sum)} ${eenheid}${by} (periode: ${periodText(waarde_periode)})`;
  });
  return texts.length === 0 ? "" : `Genoemd: ${texts.join("; ")}.`;
}

/** What gemeenten named about people, as sums; a gemeente alone is never shown. */
export function sumsCard(document: Document, rows: readonly SumRow[], bron: TableMeta): HTMLElement {
  const titel = "Hoeveel mensen en huishoudens noemden gemeenten?";
  const columns: Column<Sum>[] = [
    { kop: "Vraag", waarde: ({ laagste }) => laagste.item },
    {
      kop: "Samen",
      getal: true,
      waarde: (sum) => {
        const absent = [sum.laagste, sum.hoogste].find(({ waarde }) => waarde === null);
        return absent ?? sumText(sum);
      },
    },
    { kop: "Wat is geteld", waarde: ({ laagste }) => laagste.eenheid },
    {
      kop: "Gemeenten met een getal",
      getal: true,
      waarde: ({ laagste }) => giversText(laagste),
    },
    { kop: "Periode", waarde: ({ laagste }) => periodText(laagste.waarde_periode) },
    { kop: "Hoe bekend", waarde: ({ laagste }) => basisText(laagste.basis) },
  ];
  return card(document, {
    id: "aantallen",
    titel,
    vraag: "Alleen getallen die op dezelfde manier over dezelfde periode zijn geteld, zijn opgeteld.",
    niveau: "h3",
    beeld: dataTable(document, sumsOf(rows), columns, { bijschrift: titel }),
    noot: "Dit zijn geen aantallen voor de hele regio: niet elke gemeente noemde een getal.",
    bron,
  });
}

/** 'circa 8–10', or why there is no number. */
export function namedText(row: ValueRow): string {
  return row.waarde === null
    ? cellText(row)
    : qualifier(row.kwalificatie) + range(row.waarde, row.waarde_hoog);
}

/** What gemeenten named about homes and months, per gemeente. */
export function valuesCard(
  document: Document,
  rows: readonly ValueRow[],
  { bron, gemeenten }: { bron: TableMeta; gemeenten: readonly Gemeente[] },
): HTMLElement {
  const titel = "Woningen en wachttijd, per gemeente";
  const nameOf = (nr: number): string => gemeenteName(gemeenten.find((g) => g.nr === nr) ?? { nr, naam: "" });
  const columns: Column<ValueRow>[] = [
    { kop: "Vraag", waarde: ({ item }) => item },
    { kop: "Gemeente", kort: true, waarde: ({ gemeente_nr }) => capital(nameOf(gemeente_nr)) },
    {
      kop: "Antwoord",
      getal: true,
      waarde: (row) => (row.waarde === null ? row : namedText(row)),
    },
    { kop: "Eenheid", waarde: ({ eenheid }) => eenheid },
    { kop: "Periode", waarde: ({ waarde_periode }) => periodText(waarde_periode) },
    { kop: "Hoe bekend", waarde: ({ basis }) => basisText(basis) },
  ];
  return card(document, {
    id: "getallen",
    titel,
    vraag: "Sommige getallen komen uit een registratie, andere zijn een schatting.",
    niveau: "h3",
    beeld: dataTable(document, rows, columns, { bijschrift: titel }),
    bron,
  });
}
