import { spanOf, turnOf } from '../calendar.ts';
import type { Compiler } from '../compiler.ts';
import type { Path } from '../tree.ts';

/** Where something of a claim stands. */
export interface ClaimSite {
  readonly id: string;
  /** The last turn that is played. */
  readonly until: number;
  readonly path: Path;
}

/** The turn of a month; one outside the game, or after the last turn that is played, is reported. */
export function turnAt(c: Compiler, date: string, path: Path, last: number): number {
  const turn = turnOf(c.calendar, date);
  if (turn >= 0 && turn <= last) return turn;
  if (!c.dated) return 0;
  const reason =
    turn < 0 || turn >= c.calendar.turns
      ? `but the game runs ${spanOf(c.calendar)}`
      : 'which is after the last month that is played';
  c.report('claim/outside', path, `The experiment names ${date}, ${reason}.`);
  return Math.max(0, Math.min(last, turn));
}
