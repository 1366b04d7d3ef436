import { type Expr, type Summand, summandsOf } from '../../engine/index.ts';
import { slotsIn } from './slots.ts';

/** A part of a sum, and the indicators that it reads. */
export interface Term extends Summand {
  readonly slots: readonly number[];
}

/**
 * The terms that are added up to a score, each with the fewest indicators that it can be told by: what is not a sum
 * stays whole. The bounds of the whole score are left out.
 */
export function termsOf(score: Expr): Term[] {
  return split(score.op === 'clamp' ? score.a : score, 1);
}

function split(sum: Expr, times: number): Term[] {
  return summandsOf(sum, times).flatMap(
    ({ expr, factor }) => multiplied(expr, factor) ?? [{ factor, expr, slots: slotsIn(expr) }],
  );
}

/** `0.5 * (a + b)` as two terms; null for anything else, `9 * (73 - a)` too, which is one. */
function multiplied(expr: Expr, factor: number): Term[] | null {
  if ((expr.op !== 'multiply' && expr.op !== 'divide') || slotsIn(expr).length < 2) return null;
  const { op, a, b } = expr;
  if (op === 'multiply' && a.op === 'number') return split(b, factor * a.value);
  if (b.op !== 'number') return null;
  return split(a, op === 'multiply' ? factor * b.value : b.value === 0 ? 0 : factor / b.value);
}
