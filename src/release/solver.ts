import loadHighs, { type Highs, type InitOptions } from "highs";
import type { Equation } from "./grid.ts";

// the package is CommonJS and says that its default export is the whole module
const load = loadHighs as unknown as (options?: InitOptions) => Promise<Highs>;
const highs = await load();
const { modelStatus, variableType } = highs.constants;

/** Variables with their bounds, and the equations between them. */
export interface Program {
  readonly laag: readonly number[];
  readonly hoog: readonly number[];
  readonly vergelijkingen: readonly Equation[];
}

export interface Session {
  /** Weight of a variable in what is minimised. */
  weigh(variable: number, weight: number): void;
  bound(variable: number, laag: number, hoog: number): void;
  /**
   * Values of all variables with the smallest weighted sum; among whole numbers when `whole`.
   * Gives "onbegrensd" when the sum can be as small as one likes, null when nothing satisfies.
   */
  minimise(whole?: boolean): readonly number[] | "onbegrensd" | null;
}

function session(model: ReturnType<Highs["createModel"]>, size: number): Session {
  const all = { kind: "range", from: 0, to: size - 1 } as const;
  return {
    weigh: (variable, weight) => void model.changeColCost(variable, weight),
    bound: (variable, laag, hoog) => void model.changeColBounds(variable, laag, hoog),
    minimise(whole = false) {
      if (whole) model.changeColsIntegrality(all, new Int32Array(size).fill(variableType.integer));
      model.run();
      const status = model.getModelStatus();
      const values = status === modelStatus.optimal ? [...model.getSolution().colValue] : null;
      if (whole) model.clearIntegrality();
      const free = status === modelStatus.unbounded || status === modelStatus.unboundedOrInfeasible;
      return free ? "onbegrensd" : values;
    },
  };
}

/**
 * Opens a linear program, all weights zero, for as long as `use` runs. One program is solved many times,
 * each time from where the last ended. The same calls give the same answers.
 */
export function withProgram<T>({ laag, hoog, vergelijkingen }: Program, use: (session: Session) => T): T {
  const starts = [0];
  for (const { plaatsen } of vergelijkingen) starts.push((starts.at(-1) ?? 0) + plaatsen.length);
  const size = { numRows: vergelijkingen.length, numCols: laag.length };
  const sums = vergelijkingen.map(({ som }) => som);
  const indices = vergelijkingen.flatMap(({ plaatsen }) => plaatsen);
  const values = vergelijkingen.flatMap(({ tekens }) => tekens);
  const data = {
    ...{
      ...size,
      colCost: laag.map(() => 0),
      colLower: laag,
      colUpper: hoog,
      rowLower: sums,
      rowUpper: sums,
    },
    matrix: { format: "csr", ...size, starts, indices, values } as const,
  };
  return highs.withModel(data, (model) => {
    model.options.set({ output_flag: false, presolve: "off", mip_rel_gap: 0, mip_abs_gap: 0.5 });
    return use(session(model, laag.length));
  });
}
