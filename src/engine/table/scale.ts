import type { Term } from '../model/tableRules.ts';

/** A term's amounts: whole steps from its least one. */
export type Scale = Pick<Term, 'min' | 'step'>;

/** Decimals that count: steps are no finer than thousandths. */
const DECIMALS = 1e6;

/** A hair of a step, for what division leaves over. */
const HAIR = 1e-6;

/** The amount so many steps above the least: the number that one would write, 0.3 and not 0.30000000000000004. */
export function amountAt({ min, step }: Scale, steps: number): number {
  return Math.round((min + steps * step) * DECIMALS) / DECIMALS;
}

/** Steps from the least amount to this one, to the nearest whole one; below 0 for less than the least. */
export function stepsTo({ min, step }: Scale, amount: number): number {
  return Math.round((amount - min) / step);
}

/** Steps from the least amount to the greatest that is not above `most`; below 0 when there is none. */
export function stepsWithin(scale: Scale, most: number): number {
  const steps = Math.floor((most - scale.min) / scale.step + HAIR);
  return amountAt(scale, steps) > most ? steps - 1 : steps;
}

/** Whether an amount is exactly one of the scale's, up to `max`. */
export function isOnScale(scale: Scale & Pick<Term, 'max'>, amount: number): boolean {
  const steps = stepsTo(scale, amount);
  return steps >= 0 && amount <= scale.max && amountAt(scale, steps) === amount;
}
