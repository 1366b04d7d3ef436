import type { Interval } from '../expression/interval.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import { streamOf, uniform } from '../random.ts';

/** Turns for which an analyst keeps to one reading of a number. */
const REVIEW = 2;
/**
 * Whether the ranges of two turns come of one reading: between them, ranges move with the numbers and by nothing else.
 */
export function sameReview(turn: number, other: number): boolean {
  return Math.floor(turn / REVIEW) === Math.floor(other / REVIEW);
}

/** Half-width of a range, as a share of the scale: with no intelligence at all, and with the best. */
const BLIND = 0.24;
const SHARP = 0.03;

/**
 * What the player knows of an indicator: a point if it is open, a range through intelligence, the whole scale if it is
 * hidden. The range always holds the truth, off its middle by seeded noise, so that the middle is no back door.
 * Its ends are whole numbers.
 */
export function knownRange(ruleset: Ruleset, state: GameState, slot: number): Interval {
  const indicator = ruleset.indicators[slot];
  const value = state.values[slot] ?? 0;
  if (!indicator || indicator.known === 'open') return [value, value];
  if (indicator.known === 'hidden') return [indicator.min, indicator.max];
  const width = indicator.max - indicator.min;
  const source = indicator.intelligence === null ? 50 : (state.values[indicator.intelligence] ?? 50);
  const half = width * (BLIND + (SHARP - BLIND) * Math.min(1, Math.max(0, source / 100)));
  const luck = uniform(state.seed, Math.floor(state.turn / REVIEW), streamOf(`estimate:${indicator.id}`));
  const middle = value + (luck - 0.5) * 1.2 * half;
  return [Math.max(indicator.min, Math.floor(middle - half)), Math.min(indicator.max, Math.ceil(middle + half))];
}
