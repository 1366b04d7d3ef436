import { DEMAND_STAGES } from '../model/effects.ts';
import type { GameState } from '../model/state.ts';

/** What is not a number of the state itself: conditions, clocks and counts. */
export function look(op: number, x: number, y: number, constants: Float64Array, s: GameState): number {
  switch (op) {
    case 6: // since
      // Entered while this month passes, it counts from the next one.
      return Math.max(0, s.clock - (s.situations[x]?.since ?? 0));
    case 7: // world
      return s.worlds[x] === y ? 1 : 0;
    case 8: // running
      return s.initiatives[x]?.running === true ? 1 : 0;
    case 9: // times
      return s.initiatives[x]?.times ?? 0;
    case 10: // stage
      return s.demands[x]?.stage === DEMAND_STAGES[y] ? 1 : 0;
    case 11: // progress
      return (s.demands[x]?.steps ?? 0) / y;
    case 12: // term
      return amountInForce(s, x);
    case 15: // difficulty
      return s.difficulty === x ? 1 : 0;
    default:
      return clock(y, x, constants, s.clock);
  }
}

/**
 * The calendar: 1 the month, 2 the year, 3 the months that are left. The three constants at `x` are the first month (0
 * to 11), the first year, the months of a game.
 */
function clock(read: number, x: number, constants: Float64Array, passed: number): number {
  const months = (constants[x] as number) + passed;
  if (read === 1) return (months % 12) + 1;
  if (read === 2) return (constants[x + 1] as number) + Math.floor(months / 12);
  return (constants[x + 2] as number) - passed;
}

/** How much of a term all treaties in force hold together. */
export function amountInForce(state: GameState, term: number): number {
  let sum = 0;
  for (const treaty of state.treaties) {
    for (const clause of treaty.clauses) {
      if (clause.term === term && clause.status === 'in-force') sum += clause.amount;
    }
  }
  return sum;
}
