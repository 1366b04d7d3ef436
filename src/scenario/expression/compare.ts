import type { Expr } from '../../engine/index.ts';
import type { Comparison } from './facts.ts';
import { MAYBE, type Range } from './range.ts';

/** The engine has only <, <= and ==. */
export function comparisonExpr(op: Comparison, a: Expr, b: Expr): Expr {
  switch (op) {
    case '<':
      return { op: 'less', a, b };
    case '<=':
      return { op: 'at-most', a, b };
    case '>':
      return { op: 'less', a: b, b: a };
    case '>=':
      return { op: 'at-most', a: b, b: a };
    case '==':
      return { op: 'equal', a, b };
    case '!=':
      return { op: 'not', a: { op: 'equal', a, b } };
  }
}

/** What a comparison gives for all numbers of two ranges. */
export function compareRanges(op: Comparison, a: Range, b: Range): Range {
  switch (op) {
    case '<':
      return a[1] < b[0] ? [1, 1] : a[0] >= b[1] ? [0, 0] : MAYBE;
    case '<=':
      return a[1] <= b[0] ? [1, 1] : a[0] > b[1] ? [0, 0] : MAYBE;
    case '>':
      return compareRanges('<', b, a);
    case '>=':
      return compareRanges('<=', b, a);
    default:
      return MAYBE;
  }
}
