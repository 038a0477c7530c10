import { encodeRows } from "../../../src/published/arrow.ts";
import { readManifest, readTable } from "../../../src/published/read.ts";
import type { PublishedTable, Row, Value } from "../../../src/published/table.ts";

/** A file of the site by the name of its table. */
export type Files = ReadonlyMap<string, Uint8Array>;

type Loose = Record<string, Value>;

/** The same numbers in every run. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

interface Region {
  readonly meting_id: string;
  readonly regio: string;
  readonly maand: string;
  readonly n: number;
}

/** Ten regions with long names; the newest, which a page shows first, has 40 gemeenten. */
const regions: readonly Region[] = Array.from({ length: 10 }, (_, i) => ({
  meting_id: `2025-${String(i + 1).padStart(2, "0")}_V${i}`,
  regio: `Verzonnen Waarden en Eilanden ${String.fromCharCode(65 + i)}`,
  maand: `2025-${String(i + 1).padStart(2, "0")}`,
  n: i === 9 ? 40 : 12,
}));

function common({ meting_id, regio, maand }: Region): Loose {
  return {
    ...{ gebied: regio, periode: maand, meting_id, is_fictief: true },
    ...{ status: "getoond", bron: "verzonnen", versie: "1" },
  };
}

const answersOf = (row: Row, n: number, chance: () => number): string[] =>
  Array.from({ length: n }, () => {
    if (row.n_gevraagd === 0) return "niet_uitgevraagd";
    const drawn = chance();
    if (drawn < 0.08) return "onbekend";
    if (drawn < 0.55) return "ja";
    return row.soort === "ja_nee_onbekend" ? "nee" : "niet_aangevinkt";
  });

/** The item rows and answer rows of one region, each item of the real codebook answered by every gemeente. */
function measured(region: Region, codebook: readonly Row[], chance: () => number): [Loose[], Loose[]] {
  const [items, answers]: [Loose[], Loose[]] = [[], []];
  for (const row of codebook) {
    const drawn = answersOf(row, region.n, chance);
    const count = (...words: string[]): number => drawn.filter((word) => words.includes(word)).length;
    const [ja, onbekend] = [count("ja"), count("onbekend")];
    const n_gevraagd = region.n - count("niet_uitgevraagd");
    const counts = { waarde: ja, n_gevraagd, n_onbekend: onbekend, n_hoogstens: ja + onbekend };
    items.push({
      ...{ ...row, ...common(region), ...counts },
      ...{
        n_gemeenten: region.n,
        n_gedrukt: null,
        verschil: null,
        is_kans: row.telt_mee === true && ja * 3 <= region.n,
      },
      voorbeelden: "1, 12, 40",
    });
    drawn.forEach((antwoord, i) => {
      const asked = { pijler: row.pijler, blok_id: row.blok_id, item_id: row.item_id, route: row.route };
      answers.push({
        ...{ ...common(region), ...asked, gemeente_nr: i + 1, gemeente: `Gemeente ${i + 1}` },
        ...{ antwoord, stand: antwoord, waarde: 1 },
      } as Loose);
    });
  }
  return [items, answers];
}

const outcomes = ["a_hoger", "b_hoger", "niet_te_onderscheiden", "niet_te_onderscheiden", "niet_vergeleken"];

/** Every pair of regions, every item: which verdict it gets is chance, because the page does not judge. */
function comparisons(items: readonly Loose[], chance: () => number): Loose[] {
  const byRegion = regions.map(({ meting_id }) => items.filter((row) => row.meting_id === meting_id));
  return byRegion.flatMap((first, a) =>
    byRegion.slice(a + 1).flatMap((second) =>
      first.flatMap((row, i): Loose[] => {
        if (row.telt_mee !== true) return [];
        const other = second[i] ?? row;
        const verdict = {
          ...{ ...row, soort: "regio", meting_a: row.meting_id, regio_a: row.gebied, maand_a: row.periode },
          ...{ n_gevraagd_a: row.n_gevraagd, n_onbekend_a: row.n_onbekend, n_ja_b: other.waarde },
          ...{ meting_b: other.meting_id, regio_b: other.gebied, maand_b: other.periode },
          ...{ n_gevraagd_b: other.n_gevraagd, n_onbekend_b: other.n_onbekend },
          ...{ uitkomst: outcomes[Math.floor(chance() * outcomes.length)] ?? "", reden: "Verzonnen reden." },
        };
        return [verdict as Loose];
      }),
    ),
  );
}

function encoded({ naam, kolommen }: PublishedTable, rows: readonly Loose[]): Uint8Array {
  const named = rows.map((row) => ({
    ...Object.fromEntries(kolommen.map((column) => [column.naam, null])),
    ...row,
    indicator: naam,
  }));
  return encodeRows(named, kolommen);
}

/**
 * The tables of the preventiescanner for ten fictitious regions, one of 40 gemeenten, over the items of a
 * real release. The other tables keep the columns of the release and have no rows.
 */
export async function bigRegions(published: string): Promise<Files> {
  const chance = generator(7);
  const all = await readTable(published, "preventie_items");
  const codebook = all.filter((row) => row.meting_id === all[0]?.meting_id);
  const made = regions.map((region) => measured(region, codebook, chance));
  const items = made.flatMap(([rows]) => rows);
  const rows: Record<string, Loose[]> = {
    preventie_items: items,
    preventie_antwoorden: made.flatMap(([, answers]) => answers),
    preventie_metingen: regions.map((region) => ({ ...common(region), versies: "1", waarde: region.n })),
    preventie_gemeenten: regions.flatMap((region) =>
      Array.from({ length: region.n }, (_, i) => ({
        ...{ ...common(region), gemeente_nr: i + 1, gemeente: `Gemeente ${i + 1}`, is_vrijgegeven: false },
      })),
    ),
    preventie_vergelijking: comparisons(items, chance),
  };
  const { tabellen } = await readManifest(published);
  const scanned = tabellen.filter(({ naam }) => naam.startsWith("preventie_"));
  return new Map(scanned.map((table) => [table.naam, encoded(table, rows[table.naam] ?? [])]));
}
