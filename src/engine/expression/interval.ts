import { DEMAND_STAGES } from '../model/effects.ts';
import type { Binary, Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import { amountInForce } from './look.ts';

/** The least and the most that a number can be. */
export type Interval = readonly [low: number, high: number];

/** What the player knows of an indicator's value. */
export type Knowledge = (slot: number) => Interval;

/** Positions of what may have become something else, so that the state does not say what it is. */
export interface Doubt {
  readonly flags: ReadonlySet<number>;
  readonly situations: ReadonlySet<number>;
  /** Whether they run. */
  readonly initiatives: ReadonlySet<number>;
  /** In which stage they are. */
  readonly demands: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();
const NO_DOUBT: Doubt = { flags: NONE, situations: NONE, initiatives: NONE, demands: NONE };

/**
 * The range of an expression given only what the player knows: the basis of every preview. Hidden readings, secret
 * flags and unknown indicators widen the range and never leak into it, by construction.
 */
export function rangeOf(
  expr: Expr,
  ruleset: Ruleset,
  state: GameState,
  known: Knowledge,
  amount = 0,
  doubt: Doubt = NO_DOUBT,
): Interval {
  const sub = (child: Expr) => rangeOf(child, ruleset, state, known, amount, doubt);
  switch (expr.op) {
    case 'number':
      return point(expr.value);
    case 'amount':
      return point(amount);
    case 'value':
      return known(expr.slot);
    case 'trend':
      return trend(expr.slot, ruleset, state, known);
    case 'flag':
      return ruleset.flags[expr.index]?.known && !doubt.flags.has(expr.index)
        ? truth(state.flags[expr.index] === true)
        : UNKNOWN;
    case 'phase':
      return isKnown(ruleset, expr.situation, doubt)
        ? truth(state.situations[expr.situation]?.phase === expr.phase)
        : UNKNOWN;
    case 'since':
      return isKnown(ruleset, expr.situation, doubt)
        ? point(Math.max(0, state.clock - (state.situations[expr.situation]?.since ?? 0)))
        : [0, state.clock];
    case 'world':
      return UNKNOWN;
    case 'parameter': {
      const special = ruleset.difficulties[state.difficulty]?.parameters.find((p) => p.index === expr.index);
      return point(special?.value ?? ruleset.parameters[expr.index]?.value ?? 0);
    }
    case 'running':
      if (doubt.initiatives.has(expr.initiative)) return UNKNOWN;
      return truth(state.initiatives[expr.initiative]?.running === true);
    case 'times':
      return point(state.initiatives[expr.initiative]?.times ?? 0);
    case 'stage':
      if (doubt.demands.has(expr.demand)) return UNKNOWN;
      return truth(state.demands[expr.demand]?.stage === DEMAND_STAGES[expr.stage]);
    case 'progress':
      return point((state.demands[expr.demand]?.steps ?? 0) / (ruleset.demands[expr.demand]?.steps.length || 1));
    case 'term':
      return point(amountInForce(state, expr.term));
    case 'clock':
      return point(readClock(expr.read, ruleset, state.clock));
    case 'difficulty':
      return truth(state.difficulty === expr.index);
    case 'not': {
      const [low, high] = certainty(sub(expr.a));
      return [1 - high, 1 - low];
    }
    case 'negate': {
      const [low, high] = sub(expr.a);
      return [-high, -low];
    }
    case 'abs': {
      const [low, high] = sub(expr.a);
      const most = Math.max(Math.abs(low), Math.abs(high));
      return low <= 0 && high >= 0 ? [0, most] : [Math.min(Math.abs(low), Math.abs(high)), most];
    }
    case 'floor':
      return rising(sub(expr.a), Math.floor);
    case 'sqrt':
      return rising(sub(expr.a), (x) => Math.sqrt(Math.max(0, x)));
    case 'clamp': {
      const [low, high] = [sub(expr.b), sub(expr.c)];
      const [a, z] = sub(expr.a);
      return [Math.min(Math.max(a, low[0]), high[0]), Math.min(Math.max(z, low[1]), high[1])];
    }
    case 'if': {
      const [low, high] = certainty(sub(expr.a));
      if (low === 1) return sub(expr.b);
      return high === 0 ? sub(expr.c) : union(sub(expr.b), sub(expr.c));
    }
    case 'ramp':
      return rampRange(sub(expr.a), sub(expr.b), sub(expr.c));
    default:
      return binary(expr.op, sub(expr.a), sub(expr.b));
  }
}

function isKnown({ situations }: Ruleset, situation: number, doubt: Doubt): boolean {
  return situations[situation]?.known === true && !doubt.situations.has(situation);
}

/** The calendar as the rules read it. */
function readClock(read: 'months_passed' | 'month' | 'year' | 'months_left', ruleset: Ruleset, passed: number): number {
  const months = ruleset.start.month - 1 + passed;
  if (read === 'months_passed') return passed;
  if (read === 'months_left') return ruleset.turns * ruleset.turnMonths - passed;
  return read === 'month' ? (months % 12) + 1 : ruleset.start.year + Math.floor(months / 12);
}

const UNKNOWN: Interval = [0, 1];

function point(x: number): Interval {
  return [x, x];
}

function truth(holds: boolean): Interval {
  return holds ? [1, 1] : [0, 0];
}

/** Reduces a range to false, true or unknown. */
function certainty([low, high]: Interval): Interval {
  if (low === 0 && high === 0) return [0, 0];
  return low > 0 || high < 0 ? [1, 1] : UNKNOWN;
}

function union(a: Interval, b: Interval): Interval {
  return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
}

function rising([low, high]: Interval, f: (x: number) => number): Interval {
  return [f(low), f(high)];
}

function trend(slot: number, ruleset: Ruleset, state: GameState, known: Knowledge): Interval {
  const indicator = ruleset.indicators[slot];
  if (!indicator) return point(0);
  const width = indicator.max - indicator.min;
  if (indicator.known !== 'open') return [-width, width];
  const before = state.past[state.past.length - 1]?.[slot] ?? indicator.start;
  const [low, high] = known(slot);
  return [low - before, high - before];
}

function rampRange(x: Interval, from: Interval, to: Interval): Interval {
  if (from[0] !== from[1] || to[0] !== to[1] || from[0] === to[0]) return UNKNOWN;
  const at = (y: number) => Math.min(1, Math.max(0, (y - from[0]) / (to[0] - from[0])));
  return union(point(at(x[0])), point(at(x[1])));
}

function binary(op: Binary, a: Interval, b: Interval): Interval {
  switch (op) {
    case 'add':
      return [a[0] + b[0], a[1] + b[1]];
    case 'subtract':
      return [a[0] - b[1], a[1] - b[0]];
    case 'multiply':
      return hull([a[0] * b[0], a[0] * b[1], a[1] * b[0], a[1] * b[1]]);
    case 'divide':
      return divide(a, b);
    case 'min':
      return [Math.min(a[0], b[0]), Math.min(a[1], b[1])];
    case 'max':
      return [Math.max(a[0], b[0]), Math.max(a[1], b[1])];
    case 'and': {
      const [x, y] = [certainty(a), certainty(b)];
      return [Math.min(x[0], y[0]), Math.min(x[1], y[1])];
    }
    case 'or': {
      const [x, y] = [certainty(a), certainty(b)];
      return [Math.max(x[0], y[0]), Math.max(x[1], y[1])];
    }
    default:
      return compare(op, a, b);
  }
}

function compare(op: 'less' | 'at-most' | 'equal', a: Interval, b: Interval): Interval {
  if (op === 'equal') {
    if (a[0] === a[1] && b[0] === b[1]) return truth(a[0] === b[0]);
    return a[1] < b[0] || b[1] < a[0] ? [0, 0] : UNKNOWN;
  }
  const always = op === 'less' ? a[1] < b[0] : a[1] <= b[0];
  const never = op === 'less' ? a[0] >= b[1] : a[0] > b[1];
  if (always) return [1, 1];
  return never ? [0, 0] : UNKNOWN;
}

/** More than any scale holds. Finite, so that products with 0 stay numbers. */
const BOUNDLESS = 1e15;

/** A divisor that may be near 0 leaves the quotient open on both sides. */
function divide(a: Interval, b: Interval): Interval {
  if (b[0] === 0 && b[1] === 0) return point(0);
  if (b[0] <= 0 && b[1] >= 0) return [-BOUNDLESS, BOUNDLESS];
  return hull([a[0] / b[0], a[0] / b[1], a[1] / b[0], a[1] / b[1]]);
}

function hull(xs: readonly number[]): Interval {
  return [Math.min(...xs), Math.max(...xs)];
}
