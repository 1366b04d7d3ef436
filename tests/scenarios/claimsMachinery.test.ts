import { describe, expect, test } from 'vitest';
import { jobsOf, judge } from '../../src/analysis/claims.ts';
import { playExperiment, trialRules } from '../../src/analysis/experiment.ts';
import { ratio } from '../../src/analysis/statistics.ts';
import {
  type Claim,
  type Effects,
  type Expectation,
  type GameEvent,
  indicatorSlot,
  intervene,
  newGame,
} from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';
import { compiledOf, compileTiny, tinyWith } from '../content/tiny.ts';
import { tryClaim } from './tryClaim.ts';

const { ruleset, claims } = compileTiny();
const claim = claims.claims[0] as Claim;
const plan = { claim, difficulty: 'normal', seed: 'tried', runs: 60 };
const result = tryClaim(ruleset, claims, plan);

/** The mean of a measure in an arm. */
function mean(measure: string, arm: string): number {
  const m = claim.measures.findIndex(({ id }) => id === measure);
  return result.means[m]?.[claim.arms.findIndex(({ id }) => id === arm)]?.value ?? Number.NaN;
}

describe('an experiment on the small fixture', () => {
  test('holds what it should', () => {
    expect(result.expectations.map(({ finding }) => finding)).toEqual(['holds', 'holds', 'holds']);
    expect(result.holds).toBe(true);
  });

  test('keeps a situation where it was put, for exactly the months that it says', () => {
    // A cable may end the fighting all the same: that is a decision, not luck.
    expect(mean('quiet', 'fighting')).toBeLessThan(0.1);
    expect(mean('quiet', 'truce')).toBeCloseTo(5 / 6, 12);
  });

  test('counts decisions that were not possible: in two months, to stop what never ran', () => {
    expect(result.refused).toBe(2 * plan.runs);
  });

  test('is the same however it is cut into jobs and in whatever order they come', () => {
    const trial = trialRules(ruleset, claims);
    const parts = [
      { ...plan, from: 13, count: 47 },
      { ...plan, from: 0, count: 13 },
    ].map((job) => playExperiment(trial, job));
    expect(judge(plan, parts)).toEqual(result);
    expect(jobsOf(plan).reduce((sum, { count }) => sum + count, 0)).toBe(plan.runs);
  });

  test('plays the same luck in all arms, so that arms without a difference do not differ', () => {
    const same: Claim = {
      ...claim,
      arms: ['a', 'b'].map((id) => ({ id, policy: null, frozen: [], interventions: [] })),
    };
    const difference: Expectation = {
      measure: 0,
      of: [
        { arm: 0, sign: 1 },
        { arm: 1, sign: -1 },
      ],
      per: null,
      above: null,
      below: 0,
    };
    const [found] = tryClaim(ruleset, claims, { ...plan, claim: { ...same, expectations: [difference] } }).expectations;
    expect(found?.observed.value).toBe(0);
    expect(found?.finding).toBe('holds');
  });
});

describe('what is brought about from outside', () => {
  const slot = indicatorSlot(ruleset, 'treasury') ?? -1;
  const by = (value: number): Effects => ({
    origin: 0,
    list: [{ do: 'change', slot, by: { op: 'number', value }, hidden: false }],
  });

  test('is booked like any other change and keeps to the scale', () => {
    const { state } = newGame(ruleset, { seed: 'outside', difficulty: 'normal' });
    const before = state.values[slot] ?? 0;
    const events: GameEvent[] = [];
    intervene(ruleset, state, by(25), (event) => events.push(event));
    expect(state.values[slot]).toBe(before + 25);
    expect(events).toEqual([
      expect.objectContaining({ type: 'cause', slot, amount: 25, phase: 'desk', decision: null }),
    ]);
    intervene(ruleset, state, by(1e6), null);
    expect(state.values[slot]).toBe(ruleset.indicators[slot]?.max);
  });

  test('is no decision: the log and the luck stay as they were', () => {
    const { state } = newGame(ruleset, { seed: 'outside', difficulty: 'normal' });
    const { decisions, seed, turn, attention } = state;
    intervene(ruleset, state, by(-3), null);
    expect(state).toMatchObject({ decisions, seed, turn, attention });
  });
});

test('claims change neither the rules nor their hash', () => {
  const without = compiledOf(compile(tinyWith({ file: 'tiny/claims.yaml', from: 'C1:', to: 'C2:' }))).ruleset;
  expect(without).toEqual(ruleset);
  expect(ruleset.origins.some(({ id }) => id.startsWith('claim.'))).toBe(false);
});

describe("the ratio of two means with Fieller's interval", () => {
  test('is exact where pairs are in proportion', () => {
    const under = [1, 2, 3, 4, 5, 6, 7, 8];
    const { value, low, high } = ratio(
      under.map((x) => x / 4),
      under,
    );
    expect(value).toBeCloseTo(0.25, 12);
    expect(low).toBeCloseTo(0.25, 9);
    expect(high).toBeCloseTo(0.25, 9);
  });

  test('has no ends where what divides may be nothing', () => {
    expect(ratio([1, 1, 1, 1], [1, -1, 1, -1])).toMatchObject({
      low: Number.NEGATIVE_INFINITY,
      high: Number.POSITIVE_INFINITY,
    });
  });
});
