import type { Expr } from '../model/expression.ts';

/** The expressions that an expression is made of directly, in their order. */
export function operandsOf(expr: Expr): readonly Expr[] {
  if (!('a' in expr)) return [];
  if (!('b' in expr)) return [expr.a];
  return 'c' in expr ? [expr.a, expr.b, expr.c] : [expr.a, expr.b];
}

/** A part of a sum: so many times what an expression comes to. */
export interface Summand {
  readonly factor: number;
  readonly expr: Expr;
}

/** What is added up to an expression, so many times; itself where it is no sum. */
export function summandsOf(expr: Expr, factor = 1): Summand[] {
  switch (expr.op) {
    case 'add':
      return [...summandsOf(expr.a, factor), ...summandsOf(expr.b, factor)];
    case 'subtract':
      return [...summandsOf(expr.a, factor), ...summandsOf(expr.b, -factor)];
    case 'negate':
      return summandsOf(expr.a, -factor);
    default:
      return [{ factor, expr }];
  }
}
