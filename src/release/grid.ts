import type { Cell, CellSystem } from "./cells.ts";

/** Places of cells in {@link Grid.cellen}: the cell `geheel` is the cells `delen` together. */
export interface Sum {
  readonly geheel: number;
  readonly delen: readonly number[];
}

/** A cell system by number: cells in order of their key, every sum once, and which sums a cell stands in. */
export interface Grid {
  readonly cellen: readonly Cell[];
  readonly plaats: ReadonlyMap<string, number>;
  readonly sommen: readonly Sum[];
  readonly sommen_van: readonly (readonly number[])[];
}

/** Σ teken × cel = som, over places in {@link Puzzle.cellen}; a sign is 1 or -1. */
export interface Equation {
  readonly plaatsen: readonly number[];
  readonly tekens: readonly number[];
  readonly som: number;
}

/** Unknown cells that hang together, as a reader meets them: every equation that still says something. */
export interface Puzzle {
  /** Places in {@link Grid.cellen}. */
  readonly cellen: readonly number[];
  readonly bevat: ReadonlySet<number>;
  /** The true values, which satisfy the equations. */
  readonly waarheid: readonly number[];
  /** The least that each can be: 1, because a zero is always shown; 0 where no table shows it. */
  readonly minima: readonly number[];
  readonly vergelijkingen: readonly Equation[];
  /** Without cycles, carrying bounds through the equations finds the tightest interval. */
  readonly is_boom: boolean;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers the cells and sums in an order of their own, so that the order of rows decides nothing. */
export function gridOf({ cellen, relaties }: CellSystem): Grid {
  const sorted = [...cellen].sort((a, b) => byText(a.sleutel, b.sleutel));
  const plaats = new Map(sorted.map(({ sleutel }, i) => [sleutel, i]));
  const place = (key: string): number => {
    const found = plaats.get(key);
    if (found === undefined) throw new Error(`Een som noemt de cel ${key}, die er niet is.`);
    return found;
  };
  const sums = new Map<string, Sum>();
  for (const relation of relaties) {
    const sum = { geheel: place(relation.geheel), delen: relation.delen.map(place).sort((a, b) => a - b) };
    sums.set(`${sum.geheel}=${sum.delen.join("+")}`, sum);
  }
  const sommen = [...sums].sort(([a], [b]) => byText(a, b)).map(([, sum]) => sum);
  const sommen_van: number[][] = sorted.map(() => []);
  sommen.forEach(({ geheel, delen }, i) => {
    for (const cell of new Set([geheel, ...delen])) sommen_van[cell]?.push(i);
  });
  return { cellen: sorted, plaats, sommen, sommen_van };
}

/** Cells and sums that are reached from `start` without leaving `inside`. */
export function reach(
  grid: Grid,
  start: number,
  inside: (cell: number) => boolean,
): { cellen: number[]; sommen: number[] } {
  const cells = new Set([start]);
  const sums = new Set<number>();
  for (const cell of cells) {
    for (const i of grid.sommen_van[cell] ?? []) {
      if (sums.has(i)) continue;
      sums.add(i);
      const sum = grid.sommen[i];
      for (const next of sum === undefined ? [] : [sum.geheel, ...sum.delen]) {
        if (inside(next)) cells.add(next);
      }
    }
  }
  const order = (a: number, b: number): number => a - b;
  return { cellen: [...cells].sort(order), sommen: [...sums].sort(order) };
}

/** What a sum says about the cells in `local` alone; the rest is known and stands in `som`. */
function equation(grid: Grid, { geheel, delen }: Sum, local: ReadonlyMap<number, number>): Equation {
  const terms = [...delen.map((cell) => [cell, 1] as const), [geheel, -1] as const];
  const open = terms.flatMap(([cell, sign]) => {
    const at = local.get(cell);
    return at === undefined ? [] : [{ at, sign, value: grid.cellen[cell]?.waarde ?? 0 }];
  });
  open.sort((a, b) => a.at - b.at);
  const turn = open[0]?.sign ?? 1;
  return {
    plaatsen: open.map(({ at }) => at),
    tekens: open.map(({ sign }) => sign * turn),
    som: open.reduce((sum, { sign, value }) => sum + sign * turn * value, 0),
  };
}

/** What the sums `sommen` say about the cells `cellen`, by place in that list; the same thing once. */
export function equationsOf(
  grid: Grid,
  { cellen, sommen }: { readonly cellen: readonly number[]; readonly sommen: readonly number[] },
): Equation[] {
  const local = new Map(cellen.map((cell, i) => [cell, i]));
  const equations = new Map<string, Equation>();
  for (const i of sommen) {
    const sum = grid.sommen[i];
    if (sum === undefined) continue;
    const made = equation(grid, sum, local);
    equations.set(made.plaatsen.map((at, k) => (made.tekens[k] ?? 0) * (at + 1)).join(), made);
  }
  return [...equations.values()];
}

/** The least that someone who does not know a cell has to reckon with. */
export function leastOf(grid: Grid, cell: number): 0 | 1 {
  return grid.cellen[cell]?.hulpcel === undefined ? 1 : 0;
}

/** The puzzle that holds the open cell `start`. */
export function puzzleAt(grid: Grid, open: ReadonlySet<number>, start: number): Puzzle {
  const found = reach(grid, start, (cell) => open.has(cell));
  const vergelijkingen = equationsOf(grid, found);
  const ties = vergelijkingen.reduce((sum, { plaatsen }) => sum + plaatsen.length, 0);
  return {
    cellen: found.cellen,
    bevat: new Set(found.cellen),
    waarheid: found.cellen.map((cell) => grid.cellen[cell]?.waarde ?? 0),
    minima: found.cellen.map((cell) => leastOf(grid, cell)),
    vergelijkingen,
    is_boom: ties === found.cellen.length + vergelijkingen.length - 1,
  };
}

/** Every puzzle that holds one of the cells `from`, each once. */
export function puzzles(grid: Grid, open: ReadonlySet<number>, from: Iterable<number> = open): Puzzle[] {
  const seen = new Set<number>();
  const found: Puzzle[] = [];
  for (const cell of [...from].sort((a, b) => a - b)) {
    if (seen.has(cell) || !open.has(cell)) continue;
    const puzzle = puzzleAt(grid, open, cell);
    for (const each of puzzle.cellen) seen.add(each);
    found.push(puzzle);
  }
  return found;
}

/**
 * The cells that a reader does not know: hidden now or in an earlier release, and never shown with this
 * value.
 */
export function unknownCells({ cellen }: Grid, hidden: ReadonlySet<string>): Set<number> {
  const open = cellen.flatMap(({ sleutel, eerder, voorbij, hulpcel }, i) =>
    eerder !== "getoond" && (voorbij === true || hulpcel !== undefined || hidden.has(sleutel)) ? [i] : [],
  );
  return new Set(open);
}
