import type { Equation } from "./grid.ts";
import { withProgram } from "./solver.ts";

/** Slack within which the solver's numbers count as whole. */
const tolerance = 1e-6;

/** Another set of values that the sums allow, as the whole numbers by which cells differ from the truth. */
export type Move = ReadonlyMap<number, number>;

/** Looks for small movements: what cells lose and gain so that every sum still holds. */
export interface Mover {
  /** Price per person by which a cell moves. */
  weigh(at: number, price: number): void;
  /** The cheapest movement in which the cell at `at` gains `gain` (or loses), null when there is none. */
  shift(at: number, gain: number): number[] | null;
}

/**
 * Opens the movements of cells, each of which can lose no more than its `room`. All prices are 1 at first.
 */
export function withMoves<T>(
  room: readonly number[],
  equations: readonly Equation[],
  use: (mover: Mover) => T,
): T {
  const size = room.length;
  const vergelijkingen = equations.map(({ plaatsen, tekens }) => ({
    plaatsen: [...plaatsen, ...plaatsen.map((at) => at + size)],
    tekens: [...tekens, ...tekens.map((sign) => -sign)],
    som: 0,
  }));
  const endless = room.map(() => Number.POSITIVE_INFINITY);
  const program = { laag: [...room, ...room].map(() => 0), hoog: [...endless, ...room], vergelijkingen };
  return withProgram(program, (session) => {
    const weigh = (at: number, price: number): void => {
      session.weigh(at, price);
      session.weigh(at + size, price);
    };
    for (let at = 0; at < size; at++) weigh(at, 1);
    return use({
      weigh,
      shift(at, gain) {
        const [up, down] = [Math.max(gain, 0), Math.max(-gain, 0)];
        if (down > (room[at] ?? 0)) return null;
        session.bound(at, up, up);
        session.bound(at + size, down, down);
        const found = session.minimise();
        session.bound(at, 0, Number.POSITIVE_INFINITY);
        session.bound(at + size, 0, room[at] ?? 0);
        return found === null || found === "onbegrensd"
          ? null
          : room.map((_, i) => (found[i] ?? 0) - (found[i + size] ?? 0));
      },
    });
  });
}

/** The movement in whole numbers, one to three times as large when it has fractions; null when that fails. */
export function asMove(
  gains: readonly number[],
  room: readonly number[],
  equations: readonly Equation[],
): Move | null {
  for (const times of [1, 2, 3]) {
    const whole = gains.map((gain) => Math.round(gain * times));
    const isNear = gains.every((gain, i) => Math.abs(gain * times - (whole[i] ?? 0)) < tolerance * times);
    if (!isNear || !isPossible(whole, room, equations)) continue;
    return new Map(whole.flatMap((gain, i) => (gain === 0 ? [] : [[i, gain] as const])));
  }
  return null;
}

/** True when every sum still holds to the last person and no cell loses more than its room. */
function isPossible(
  whole: readonly number[],
  room: readonly number[],
  equations: readonly Equation[],
): boolean {
  if (whole.some((gain, i) => (room[i] ?? 0) + gain < 0)) return false;
  return equations.every(
    ({ plaatsen, tekens }) =>
      plaatsen.reduce((sum, at, k) => sum + (tekens[k] ?? 0) * (whole[at] ?? 0), 0) === 0,
  );
}

/** Movements met so far. One stays possible for as long as every cell that moves in it is unknown. */
export class MoveBook {
  readonly #of = new Map<number, Move[]>();

  note(move: Move): void {
    for (const cell of move.keys()) {
      const known = this.#of.get(cell);
      if (known === undefined) this.#of.set(cell, [move]);
      else known.push(move);
    }
  }

  /** True when movements of unknown cells show that `width` + 1 values lie between what the cell can be. */
  leavesApart(cell: number, width: number, unknown: ReadonlySet<number>): boolean {
    let [low, high] = [0, 0];
    for (const move of this.#of.get(cell) ?? []) {
      const gain = move.get(cell) ?? 0;
      if (gain >= low && gain <= high) continue;
      if (![...move.keys()].every((each) => unknown.has(each))) continue;
      low = Math.min(low, gain);
      high = Math.max(high, gain);
      if (high - low >= width) return true;
    }
    return false;
  }
}
