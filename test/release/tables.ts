import fc from "fast-check";
import type { Cell, CellSystem, Relation } from "../../src/release/cells.ts";

/** Counts as they come in this domain: many small ones, some zeros, now and then a large one. */
const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 7 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5, max: 40 }) },
  { weight: 1, arbitrary: fc.constant(0) },
);

/** Every cell of a cube of counts with all its margins: `*` in a key stands for the whole dimension. */
function margins(
  name: string,
  sizes: readonly number[],
  at: (place: readonly number[]) => number,
): CellSystem {
  const cellen: Cell[] = [];
  const relaties: Relation[] = [];
  const key = (place: readonly (number | null)[]): string =>
    place.every((p) => p === null) ? "totaal" : `${name}|${place.map((p) => p ?? "*").join("|")}`;
  const value = (place: readonly (number | null)[]): number => {
    const open = place.indexOf(null);
    if (open < 0) return at(place as number[]);
    return Array.from({ length: sizes[open] ?? 0 }, (_, i) => value(place.with(open, i))).reduce(
      (a, b) => a + b,
      0,
    );
  };
  const visit = (place: readonly (number | null)[]): void => {
    if (place.length < sizes.length) {
      for (let i = -1; i < (sizes[place.length] ?? 0); i++) visit([...place, i < 0 ? null : i]);
      return;
    }
    cellen.push({ sleutel: key(place), waarde: value(place) });
    place.forEach((p, d) => {
      if (p !== null) return;
      const delen = Array.from({ length: sizes[d] ?? 0 }, (_, i) => key(place.with(d, i)));
      relaties.push({ geheel: key(place), delen });
    });
  };
  visit([]);
  return { cellen, relaties };
}

export function cube(name: string, sizes: readonly number[], values: readonly number[]): CellSystem {
  return margins(name, sizes, (place) => {
    const index = place.reduce((sum, p, d) => sum * (sizes[d] ?? 1) + p, 0);
    return values[index % values.length] ?? 0;
  });
}

const size = (max: number) => fc.integer({ min: 2, max });
const values = (max: number) => fc.array(count, { minLength: max, maxLength: max });

export const twoWay = fc.tuple(size(5), size(4), values(20)).map(([r, c, v]) => cube("t", [r, c], v));
export const threeWay = fc
  .tuple(size(3), size(3), size(3), values(27))
  .map(([a, b, c, v]) => cube("t", [a, b, c], v));

/** Months that add up to a year, and the count since January after each month. */
export const cumulative = fc.array(count, { minLength: 2, maxLength: 12 }).map((months): CellSystem => {
  const sums = months.map((_, i) => months.slice(0, i + 1).reduce((a, b) => a + b, 0));
  return {
    cellen: [
      ...months.map((waarde, i) => ({ sleutel: `maand ${i}`, waarde })),
      ...sums.slice(1).map((waarde, i) => ({ sleutel: `tot en met ${i + 1}`, waarde })),
      { sleutel: "totaal", waarde: sums.at(-1) ?? 0 },
    ],
    relaties: [
      ...months.slice(1).map((_, i) => ({
        geheel: `tot en met ${i + 1}`,
        delen: [i === 0 ? "maand 0" : `tot en met ${i}`, `maand ${i + 1}`],
      })),
      { geheel: "totaal", delen: months.map((_, i) => `maand ${i}`) },
    ],
  };
});

/** Gemeenten in regio's in one land, split by one more classification at every level. */
export const hierarchy = fc
  .tuple(
    fc.array(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 4 }), {
      minLength: 2,
      maxLength: 3,
    }),
  )
  .map(([land]): CellSystem => {
    const cellen: Cell[] = [];
    const relaties: Relation[] = [];
    const add = (key: string, pair: readonly [number, number], parts: readonly string[]): void => {
      const kinds = ["a", "b"] as const;
      cellen.push({ sleutel: key, waarde: pair[0] + pair[1] });
      cellen.push(...kinds.map((kind, i) => ({ sleutel: `${key} ${kind}`, waarde: pair[i] ?? 0 })));
      relaties.push({ geheel: key, delen: kinds.map((kind) => `${key} ${kind}`) });
      if (parts.length === 0) return;
      for (const tail of ["", " a", " b"]) {
        relaties.push({ geheel: `${key}${tail}`, delen: parts.map((part) => `${part}${tail}`) });
      }
    };
    const sum = (pairs: readonly (readonly [number, number])[]): [number, number] => [
      pairs.reduce((s, [a]) => s + a, 0),
      pairs.reduce((s, [, b]) => s + b, 0),
    ];
    const regions = land.map((towns, i) => {
      const names = towns.map((_, j) => `gemeente ${i}.${j}`);
      for (const [j, name] of names.entries()) add(name, towns[j] ?? [0, 0], []);
      add(`regio ${i}`, sum(towns), names);
      return `regio ${i}`;
    });
    add("totaal", sum(land.map(sum)), regions);
    return { cellen, relaties };
  });

/** Two tables over the same people: two classifications crossed, and a third that shares its first margin. */
export const linked = fc.tuple(size(4), size(3), size(3), values(12), values(12)).map(([r, c, d, v, w]) => {
  const one = cube("t", [r, c], v);
  const value = new Map(one.cellen.map(({ sleutel, waarde }) => [sleutel, waarde]));
  const cells: Cell[] = [];
  const sums: Relation[] = [];
  for (let i = 0; i < r; i++) {
    const whole = `t|${i}|*`;
    let left = value.get(whole) ?? 0;
    const parts = Array.from({ length: d }, (_, k) => {
      const part = k === d - 1 ? left : Math.min(left, w[i * d + k] ?? 0);
      left -= part;
      return part;
    });
    cells.push(...parts.map((waarde, k) => ({ sleutel: `u|${i}|${k}`, waarde })));
    sums.push({ geheel: whole, delen: parts.map((_, k) => `u|${i}|${k}`) });
  }
  return { cellen: [...one.cellen, ...cells], relaties: [...one.relaties, ...sums] };
});

/** Any of the above. */
export const anyTables: fc.Arbitrary<CellSystem> = fc.oneof(twoWay, threeWay, cumulative, hierarchy, linked);
