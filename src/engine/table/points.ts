import { quantise } from '../quantum.ts';

/**
 * The arithmetic of the table's points, shared by the capital's true weighing and the analysts' guess at it, so that
 * the two cannot drift apart.
 */

/** What a term is worth to the capital: never negative when given to it, never positive when asked of it. */
export function termPoints(
  term: { readonly side: 'given' | 'asked'; readonly kind: 'once' | 'standing' },
  raw: number,
  months: number,
): number {
  const points = raw * (term.kind === 'standing' ? lengthFactor(months) : 1);
  return quantise(term.side === 'given' ? Math.max(0, points) : Math.min(0, points));
}

/** A longer treaty weighs more, on both sides: 0.5 up to half a year, 1 at a year, 1.5 from a year and a half. */
export function lengthFactor(months: number): number {
  return Math.min(1.5, Math.max(0.5, months / 12));
}

/** Points lost on promises worth `promised` for a record of 0 to 100; a costlier exit makes them more credible. */
export function promiseDoubt(promised: number, record: number, doubt: number, exit: number): number {
  const disbelief = 1 - Math.min(100, Math.max(0, record)) / 100;
  return quantise(-promised * doubt * disbelief * (1 - 0.35 * Math.min(2, Math.max(0, exit))));
}

/** Points lost at home for giving what is asked, growing with its square. */
export function strainOf(strain: number, asked: number): number {
  return quantise(-strain * asked * asked);
}
