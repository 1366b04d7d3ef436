import type { Expr } from '../../engine/index.ts';

/** The indicators that an expression reads, as positions, each once, in order. */
export function slotsIn(expr: Expr): number[] {
  const found = new Set<number>();
  const walk = (each: Expr): void => {
    if (each.op === 'value') found.add(each.slot);
    for (const child of ['a', 'b', 'c'] as const) {
      const inner = (each as Partial<Record<typeof child, Expr>>)[child];
      if (inner) walk(inner);
    }
  };
  walk(expr);
  return [...found];
}
