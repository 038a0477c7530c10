import fc from "fast-check";
import type { Cell, CellSystem, Relation } from "../../src/release/cells.ts";

/** A total over 2–4 groups, some of which split again, as in totaal → soort → resultaat. */
function hierarchy(
  values: readonly (readonly number[])[],
  name: string,
): { cells: Cell[]; relations: Relation[] } {
  const cells: Cell[] = [];
  const relations: Relation[] = [];
  const groups = values.map((parts, i) => {
    const key = `${name}.${i}`;
    if (parts.length > 1) {
      cells.push(...parts.map((waarde, j) => ({ sleutel: `${key}.${j}`, waarde })));
      relations.push({ geheel: key, delen: parts.map((_, j) => `${key}.${j}`) });
    }
    cells.push({ sleutel: key, waarde: parts.reduce((a, b) => a + b, 0) });
    return key;
  });
  relations.push({ geheel: "totaal", delen: groups });
  return { cells, relations };
}

const count = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.integer({ min: 0, max: 12 }),
);
const groups = fc.array(fc.array(count, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });

/** Spreads `total` over a second classification, so that two tables share their total. */
function second(total: number, cut: number): number[] {
  const first = Math.min(total, cut);
  return [first, total - first];
}

/** Linked tables: a hierarchy and a second breakdown of the same total. Small enough to try everything. */
export const linkedTables: fc.Arbitrary<CellSystem> = fc
  .tuple(groups, fc.integer({ min: 0, max: 9 }))
  .map(([values, cut]) => {
    const one = hierarchy(values, "a");
    const total = values.flat().reduce((a, b) => a + b, 0);
    const other = second(total, cut);
    return {
      cellen: [
        { sleutel: "totaal", waarde: total },
        ...one.cells,
        ...other.map((waarde, i) => ({ sleutel: `b.${i}`, waarde })),
      ],
      relaties: [...one.relations, { geheel: "totaal", delen: ["b.0", "b.1"] }],
    };
  });
