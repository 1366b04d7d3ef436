/**
 * The grain of every number in the game: 1/1024.
 *
 * A power of two, so that sums and differences of grains are exact in double arithmetic: the causes of a change
 * add up to it to the last bit, in any order, in any browser. Good to magnitudes of 2^42.
 */
export const QUANTUM = 1 / 1024;

/** Rounds to the nearest grain, symmetrically around 0. NaN becomes 0; infinities stay. */
export function quantise(x: number): number {
  if (Number.isNaN(x)) return 0;
  return x < 0 ? -(Math.floor(-x * 1024 + 0.5) / 1024) : Math.floor(x * 1024 + 0.5) / 1024;
}
