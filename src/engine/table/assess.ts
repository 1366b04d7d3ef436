import { assemble } from '../assemble.ts';
import type { Proposal, RejectionCode } from '../commands.ts';
import { type Interval, rangeOf } from '../expression/interval.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import { quantise } from '../quantum.ts';
import { knownRange } from '../sight/knowledge.ts';
import { type LeavingPrice, leavingPrice } from '../sight/preview.ts';
import { packageOf } from './package.ts';
import { promiseDoubt, strainOf, termPoints } from './points.ts';

/** How the player's analysts think the other capital weighs a package: the same parts, as ranges. */
export interface Assessment {
  readonly parts: readonly { readonly id: string; readonly low: number; readonly high: number }[];
  readonly total: Interval;
  readonly reservation: Interval;
  /** What leaving the treaty early would cost. */
  readonly leaving: LeavingPrice;
}

/**
 * The capital's weighing as far as the player can know it. Sharper intelligence narrows the ranges; the truth always
 * lies inside them. A code when the package cannot be put on the open table.
 */
export function assess(ruleset: Ruleset, state: GameState, proposal: Proposal): Assessment | RejectionCode {
  const machine = assemble(ruleset);
  const pack = packageOf(machine, state, proposal);
  if (typeof pack === 'string') return pack;
  const capital = state.table?.capital ?? -1;
  const rules = ruleset.table.bargainers[capital];
  if (!rules) return 'table/closed';
  const known = (slot: number) => knownRange(ruleset, state, slot);
  const range = (expr: Parameters<typeof rangeOf>[0], amount = 0) => rangeOf(expr, ruleset, state, known, amount);
  // The truth is rounded to the grain of all numbers; a range that is not would miss it by less than that.
  const grained = (expr: Parameters<typeof rangeOf>[0]): Interval => {
    const [low, high] = range(expr);
    return [quantise(low), quantise(high)];
  };
  const parts: { id: string; low: number; high: number }[] = [];
  let promised: Interval = [0, 0];
  let asked: Interval = [0, 0];
  for (const { term, amount } of pack.terms) {
    const item = ruleset.table.terms[term];
    if (!item) continue;
    const ends = range(item.interest, amount).map((raw) => termPoints(item, raw, pack.months));
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    parts.push({ id: `term.${item.id}`, low, high });
    if (item.side === 'asked') asked = [asked[0] - high, asked[1] - low];
    else if (item.kind === 'standing' || item.deadline > 0) promised = [promised[0] + low, promised[1] + high];
  }
  for (const part of rules.parts) {
    const [low, high] = grained(part.worth);
    parts.push({ id: part.id, low, high });
  }
  if (rules.credibility !== null) {
    const [least, most] = known(rules.credibility);
    const doubt = (worth: number, record: number) => promiseDoubt(worth, record, rules.doubt, pack.exit);
    parts.push({ id: 'credibility', low: doubt(promised[1], least), high: doubt(promised[0], most) });
  }
  parts.push({ id: 'strain', low: strainOf(rules.strain, asked[1]), high: strainOf(rules.strain, asked[0]) });
  const total: Interval = [sum(parts.map((part) => part.low)), sum(parts.map((part) => part.high))];
  return {
    parts,
    total,
    reservation: grained(rules.reservation),
    leaving: leavingPrice(ruleset, state, capital, pack),
  };
}

function sum(xs: readonly number[]): number {
  return xs.reduce((a, b) => a + b, 0);
}
