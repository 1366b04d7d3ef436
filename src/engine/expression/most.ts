import type { Expr } from '../model/expression.ts';
import { isCondition } from './condition.ts';
import type { Interval } from './interval.ts';

/**
 * The most that an expression can come to in any state whatever, Infinity where its form does not tell: what could not
 * win a draw even so need not be evaluated. Bounded with the very operations of the evaluator, whose rounding never
 * changes the order of two numbers: no value lies above it by the last bit.
 */
export function mostOf(expr: Expr): number {
  return reach(expr)[1];
}

const ANYWHERE: Interval = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const SHARE: Interval = [0, 1];

function reach(expr: Expr): Interval {
  switch (expr.op) {
    case 'number':
      return [expr.value, expr.value];
    case 'ramp':
      return SHARE;
    case 'if': {
      const [yes, no] = [reach(expr.b), reach(expr.c)];
      return [Math.min(yes[0], no[0]), Math.max(yes[1], no[1])];
    }
    case 'add': {
      const [a, b] = [reach(expr.a), reach(expr.b)];
      return [a[0] + b[0], a[1] + b[1]];
    }
    case 'multiply': {
      const [a, b] = [reach(expr.a), reach(expr.b)];
      // Below 0 the ends may swap, and 0 times no bound at all is no number: neither occurs in a weight.
      return a[0] >= 0 && b[0] >= 0 && a[1] + b[1] < Number.POSITIVE_INFINITY ? [a[0] * b[0], a[1] * b[1]] : ANYWHERE;
    }
    default:
      return isCondition(expr) ? SHARE : ANYWHERE;
  }
}
