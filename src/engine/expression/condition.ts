import type { Expr } from '../model/expression.ts';

/** Whether an expression is 0 or 1 in any case. */
export function isCondition(expr: Expr): boolean {
  switch (expr.op) {
    case 'flag':
    case 'phase':
    case 'world':
    case 'running':
    case 'stage':
    case 'difficulty':
    case 'not':
    case 'and':
    case 'or':
    case 'less':
    case 'at-most':
    case 'equal':
      return true;
    default:
      return false;
  }
}
