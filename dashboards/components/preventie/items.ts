import { compare } from "../group.js";
import type { MatrixRow } from "./matrix.js";
import type { Answer, AnswerRow, ItemRow } from "./rows.js";

/** The answers per item and route: gemeente number → answer. */
export type Answers = ReadonlyMap<string, ReadonlyMap<number, Answer>>;

export function itemKey({ item_id, route }: { item_id: string; route: string }): string {
  return `${item_id}|${route}`;
}

export function answersByItem(rows: readonly AnswerRow[]): Answers {
  const byItem = new Map<string, Map<number, Answer>>();
  for (const row of rows) {
    const found = byItem.get(itemKey(row));
    if (found === undefined) byItem.set(itemKey(row), new Map([[row.gemeente_nr, row.antwoord]]));
    else found.set(row.gemeente_nr, row.antwoord);
  }
  return byItem;
}

/** The questions about a facility that were asked: no 'geen van deze', and nothing that counts as worse. */
export function counted(items: readonly ItemRow[]): ItemRow[] {
  return items.filter(({ telt_mee, n_gevraagd }) => telt_mee && n_gevraagd > 0);
}

/** True when every gemeente that was asked says yes. */
export function isEveryone({ waarde, n_gevraagd }: ItemRow): boolean {
  return waarde === n_gevraagd;
}

/** True when certainly no gemeente says yes. */
export function isNobody({ waarde, n_onbekend }: ItemRow): boolean {
  return waarde === 0 && n_onbekend === 0;
}

/** Why a printed total differs, or undefined when it does not. */
export function printedRemark({ n_gedrukt, verschil, waarde }: ItemRow): string | undefined {
  if (verschil === null || verschil === 0) return undefined;
  return `In het rapport staat ${n_gedrukt}, maar er staan ${waarde} gemeenten bij.`;
}

const sideKinds = new Set(["anders", "geen", "onbekend"]);

export function isSide({ soort }: ItemRow): boolean {
  return sideKinds.has(soort);
}

/** Most yes first, then the order of the scanner; 'iets anders' and the like stay at the end. */
export function byCount(a: ItemRow, b: ItemRow): number {
  return (
    Number(isSide(a)) - Number(isSide(b)) ||
    (isSide(a) ? 0 : (b.waarde ?? 0) - (a.waarde ?? 0)) ||
    a.item_volgorde - b.item_volgorde ||
    compare(a.route, b.route)
  );
}

export function matrixRows(items: readonly ItemRow[], answers: Answers): MatrixRow[] {
  return items.toSorted(byCount).map((item) => ({
    label: item.item,
    antwoorden: answers.get(itemKey(item)) ?? new Map(),
    waarde: item.waarde,
    status: item.status,
    n_gevraagd: item.n_gevraagd,
    n_onbekend: item.n_onbekend,
    opmerking: printedRemark(item),
    bijrij: isSide(item),
  }));
}
