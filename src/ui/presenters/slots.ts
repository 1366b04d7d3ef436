import { type Expr, operandsOf } from '../../engine/index.ts';

/** The indicators that an expression reads, as positions, each once, in order. */
export function slotsIn(expr: Expr): number[] {
  const found = new Set<number>();
  const walk = (each: Expr): void => {
    if (each.op === 'value') found.add(each.slot);
    operandsOf(each).forEach(walk);
  };
  walk(expr);
  return [...found];
}
