import fc from "fast-check";
import type { Measurement } from "../../../dashboards/components/preventie/choices.ts";
import { type Answers, answersByItem } from "../../../dashboards/components/preventie/items.ts";
import { answers as allAnswers } from "../../../dashboards/components/preventie/marks.ts";
import type { Answer, AnswerRow, ItemRow } from "../../../dashboards/components/preventie/rows.ts";

/** The answers of one item: its id, its route and one answer per gemeente, in order of number. */
export interface Asked {
  readonly item_id: string;
  readonly route?: string;
  readonly antwoorden: readonly Answer[];
  readonly own?: Partial<ItemRow>;
}

export const measurement: Measurement = {
  meting_id: "2022-04_X",
  regio: "Voorbeeldregio",
  periode: "2022-04",
  n_gemeenten: 9,
  versies: "2022-1",
  is_fictief: true,
};

const common = {
  indicator: "",
  gebied: measurement.regio,
  periode: measurement.periode,
  bron: "",
  versie: "",
  status: "getoond" as const,
  meting_id: measurement.meting_id,
};

function occurs(antwoorden: readonly Answer[], ...wanted: Answer[]): number {
  return antwoorden.filter((answer) => wanted.includes(answer)).length;
}

/** The published row of an item, counted from its answers as the release counts them. */
export function itemRow({ item_id, route = "", antwoorden, own = {} }: Asked): ItemRow {
  return {
    ...common,
    item_volgorde: 1,
    pijler: "Voorzorg",
    blok_volgorde: 1,
    blok_id: "VZ-OND",
    blok: "Steun na een gebeurtenis",
    conditie: "Bemoeizorg",
    conditie_bron: "eigen",
    item_id,
    item: `Vraag ${item_id}`,
    soort: "keuzeoptie",
    telt_mee: true,
    route,
    n_gevraagd: antwoorden.length - occurs(antwoorden, "niet_uitgevraagd"),
    n_onbekend: occurs(antwoorden, "onbekend", "geen_antwoord"),
    n_gemeenten: antwoorden.length,
    n_gedrukt: null,
    verschil: null,
    formulering: "2022-1",
    is_pijler: true,
    is_kans: false,
    voorbeelden: "",
    waarde: occurs(antwoorden, "ja"),
    ...own,
  };
}

export function answerRows({ item_id, route = "", antwoorden }: Asked): AnswerRow[] {
  return antwoorden.map((antwoord, i) => ({
    ...common,
    pijler: "Voorzorg",
    blok_id: "VZ-OND",
    item_id,
    route,
    gemeente_nr: i + 1,
    antwoord,
    waarde: 1,
  }));
}

/** Items with their answers, as the page holds them. */
export function scanned(asked: readonly Asked[]): { items: ItemRow[]; answers: Answers } {
  return { items: asked.map(itemRow), answers: answersByItem(asked.flatMap(answerRows)) };
}

/** Any region: as many gemeenten for each of its items. */
export const anyRegion = fc
  .integer({ min: 1, max: 40 })
  .chain((n) =>
    fc.array(fc.array(fc.constantFrom(...allAnswers), { minLength: n, maxLength: n }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map((rows) => rows.map((antwoorden, i): Asked => ({ item_id: `VZ-OND-${i + 1}`, antwoorden })));
