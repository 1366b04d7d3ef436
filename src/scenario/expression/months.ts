import type { Expr } from '../../engine/index.ts';
import type { Clocks } from '../calendar.ts';

/**
 * The months of a game, counted from its first, in which a condition holds that reads nothing but clocks; null for one
 * that reads more, or where no calendar is known. Across a new year the months of a game are no range: a winter is
 * December to February.
 */
export function monthsOf(condition: Expr, clocks: Clocks, afterEnd: boolean): ReadonlySet<number> | null {
  const { start, months } = clocks;
  if (start === null || !readsClocks(condition)) return null;
  const found = new Set<number>();
  for (let passed = 0; passed < months + (afterEnd ? 1 : 0); passed += 1) {
    const held = valueAt(condition, { start, months, passed });
    if (held === null) return null;
    if (held !== 0) found.add(passed);
  }
  return found;
}

interface Moment {
  readonly start: { readonly year: number; readonly month: number };
  readonly months: number;
  readonly passed: number;
}

function readsClocks(expr: Expr): boolean {
  if (expr.op === 'clock') return true;
  if ('a' in expr && readsClocks(expr.a)) return true;
  return 'b' in expr && readsClocks(expr.b);
}

/** The value of an expression of clocks and plain sums; null where it holds anything else. */
function valueAt(expr: Expr, at: Moment): number | null {
  if (expr.op === 'number') return expr.value;
  if (expr.op === 'clock') return clockAt(expr.read, at);
  if (!('a' in expr) || 'c' in expr) return null;
  const a = valueAt(expr.a, at);
  if (a === null) return null;
  if (!('b' in expr)) {
    if (expr.op === 'not') return a === 0 ? 1 : 0;
    if (expr.op === 'negate') return -a;
    return expr.op === 'floor' ? Math.floor(a) : null;
  }
  const b = valueAt(expr.b, at);
  if (b === null) return null;
  switch (expr.op) {
    case 'add':
      return a + b;
    case 'subtract':
      return a - b;
    case 'multiply':
      return a * b;
    case 'divide':
      return b === 0 ? 0 : a / b;
    case 'less':
      return a < b ? 1 : 0;
    case 'at-most':
      return a <= b ? 1 : 0;
    case 'equal':
      return a === b ? 1 : 0;
    default:
      return null;
  }
}

function clockAt(read: Extract<Expr, { op: 'clock' }>['read'], { start, months, passed }: Moment): number {
  const since = start.month - 1 + passed;
  if (read === 'months_passed') return passed;
  if (read === 'months_left') return months - passed;
  return read === 'month' ? (since % 12) + 1 : start.year + Math.floor(since / 12);
}
