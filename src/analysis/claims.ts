import type { Claim, Contrast, Expectation } from '../engine/index.ts';
import type { ExperimentJob, Samples } from './experiment.ts';
import { type Interval, mean, ratio, wilson } from './statistics.ts';

/** 'holds' and 'fails' are said by the whole interval; 'open' is an interval that lies on both sides of a bound. */
export type Finding = 'holds' | 'fails' | 'open';

export interface ExpectationResult {
  readonly expectation: Expectation;
  readonly observed: Interval;
  readonly finding: Finding;
}

export interface ClaimResult {
  readonly claim: Claim;
  readonly runs: number;
  /** By measure, then arm: the mean with its interval. */
  readonly means: readonly (readonly Interval[])[];
  readonly expectations: readonly ExpectationResult[];
  /** Commands of the experiment that were not possible, over all arms and games. */
  readonly refused: number;
  /** True if every expectation holds. */
  readonly holds: boolean;
}

/** Games of each arm that are played in one go. */
const BATCH = 25;

export interface ClaimPlan {
  readonly claim: Claim;
  readonly difficulty: string;
  readonly seed: string;
  readonly runs: number;
}

/** The jobs that the experiment of a claim is cut into. */
export function jobsOf({ runs, ...plan }: ClaimPlan): ExperimentJob[] {
  return Array.from({ length: Math.ceil(runs / BATCH) }, (_, i) => {
    const from = i * BATCH;
    return { ...plan, from, count: Math.min(BATCH, runs - from) };
  });
}

/** Sums up the samples of all jobs of a claim, in any order. */
export function judge({ claim, runs }: ClaimPlan, samples: readonly Samples[]): ClaimResult {
  const values = claim.measures.map((_, m) => claim.arms.map((__, a) => collect(claim, runs, samples, m, a)));
  const expectations = claim.expectations.map((expectation): ExpectationResult => {
    const observed = observe(values[expectation.measure] ?? [], expectation, runs);
    return { expectation, observed, finding: find(expectation, observed) };
  });
  return {
    claim,
    runs,
    means: values.map((arms) => arms.map(estimate)),
    expectations,
    refused: samples.reduce((sum, { refused }) => refused.reduce((total, count) => total + count, sum), 0),
    holds: expectations.every(({ finding }) => finding === 'holds'),
  };
}

/** One measure of one arm, game by game. */
function collect(
  { arms }: Claim,
  runs: number,
  samples: readonly Samples[],
  measure: number,
  arm: number,
): Float64Array {
  const all = new Float64Array(runs);
  for (const { job, values } of samples) {
    const start = (measure * arms.length + arm) * job.count;
    all.set(values.subarray(start, start + job.count), job.from);
  }
  return all;
}

function observe(arms: readonly Float64Array[], { of, per }: Expectation, runs: number): Interval {
  const numerator = differences(arms, of, runs);
  if (per) return ratio(numerator, differences(arms, per, runs));
  // Differences may happen to be 0 and 1 as well, and are no shares.
  return of.length === 1 ? estimate(numerator) : mean(numerator);
}

/** Game by game, so that what luck does to all arms alike falls out. */
function differences(arms: readonly Float64Array[], contrast: Contrast, runs: number): Float64Array {
  return Float64Array.from({ length: runs }, (_, game) =>
    contrast.reduce((sum, { arm, sign }) => sum + sign * (arms[arm]?.[game] ?? 0), 0),
  );
}

/** The mean; of shares with an interval that is right near 0 and 1 too. */
function estimate(values: Float64Array): Interval {
  const share = values.every((value) => value === 0 || value === 1);
  if (!share) return mean(values);
  return wilson(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );
}

function find({ above, below }: Expectation, { low, high }: Interval): Finding {
  if ((above === null || low > above) && (below === null || high <= below)) return 'holds';
  if ((above !== null && high <= above) || (below !== null && low > below)) return 'fails';
  return 'open';
}
