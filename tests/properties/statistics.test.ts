import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { playBatch } from '../../src/analysis/batch.ts';
import { mean, percentile, variance, wilson } from '../../src/analysis/statistics.ts';
import { batchesOf, Survey } from '../../src/analysis/survey.ts';
import { rulesetIn } from '../session/compiled.ts';

describe("Wilson's interval", () => {
  test('agrees with published figures', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    for (const [hits, runs, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilson(hits, runs);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    }
  });

  test('holds the share, lies within 0 and 1, narrows with more runs, and mirrors', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (runs, luck) => {
        const hits = luck % (runs + 1);
        const { value, low, high } = wilson(hits, runs);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        const more = wilson(hits * 4, runs * 4);
        expect(more.high - more.low).toBeLessThan(high - low);
        const mirrored = wilson(runs - hits, runs);
        expect(mirrored.low).toBeCloseTo(1 - high, 12);
      }),
    );
  });

  test('says nothing about nothing', () => {
    expect(wilson(0, 0)).toEqual({ value: 0, low: 0, high: 1 });
  });
});

test('percentiles lie between the least and the most, and rise', () => {
  // Adding 0 makes the negative zero a plain one: they are the same figure, though not the same double.
  const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((x) => x + 0);
  const numbers = fc.array(number, { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(numbers, (values) => {
      const sorted = Float64Array.from(values).sort();
      const shares = [0, 0.05, 0.25, 0.5, 0.75, 0.95, 1].map((share) => percentile(sorted, share));
      expect(shares[0]).toBe(sorted[0]);
      expect(shares.at(-1)).toBe(sorted.at(-1));
      shares.forEach((value, i) => {
        expect(value).toBeGreaterThanOrEqual((shares[i - 1] ?? Number.NEGATIVE_INFINITY) - 1e-6);
      });
    }),
  );
  expect(percentile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(percentile([], 0.5)).toBeNaN();
});

test('means and variances of numbers that can be checked by hand', () => {
  expect(variance([2, 4, 4, 4, 5, 5, 7, 9], 5)).toBeCloseTo(32 / 7, 12);
  const { value, low, high } = mean([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(value).toBe(5);
  expect(high - value).toBeCloseTo(1.959964 * Math.sqrt(32 / 7 / 8), 5);
  expect(value - low).toBeCloseTo(high - value, 12);
  expect(mean([3])).toEqual({ value: 3, low: 3, high: 3 });
});

test('a survey is the same in whatever order its batches come in', () => {
  const tiny = rulesetIn('tests/content/fixtures/tiny');
  const plan = { policy: 'random', difficulty: 'normal', seed: 'order', runs: 175 };
  const batches = batchesOf(plan).map((job) => playBatch(tiny, job));
  const sum = (order: typeof batches) => {
    const survey = new Survey(tiny, plan);
    for (const batch of order) survey.add(batch);
    const spreads = tiny.indicators.map((_, slot) => survey.spread(5, slot));
    return [survey.endings(), survey.scores(), survey.grades(), survey.coverage(), survey.causes, spreads];
  };
  expect(sum([...batches].reverse())).toEqual(sum(batches));
});
