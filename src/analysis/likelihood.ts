/**
 * The words in which analysts speak of probabilities. Up to `unlikely` they are the bands that the sources' forecasts
 * are tested by; the others mirror them.
 */
export type Likelihood = 'highly-unlikely' | 'unlikely' | 'roughly-even' | 'likely' | 'highly-likely';

/** Most that each word covers, as a share. */
const BANDS: readonly (readonly [Likelihood, number])[] = [
  ['highly-unlikely', 0.2],
  ['unlikely', 0.45],
  ['roughly-even', 0.55],
  ['likely', 0.8],
];

/** The word for a probability from 0 to 1. */
export function likelihood(share: number): Likelihood {
  return BANDS.find(([, most]) => share <= most)?.[0] ?? 'highly-likely';
}
