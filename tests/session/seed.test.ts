import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseSeed, randomSeed, SEED_LENGTH } from '../../src/session/seed.ts';

test.each([
  ['  amber-7-linen \n', 'amber-7-linen'],
  ['two  words\tthree', 'two words three'],
  ['cafe\u0301', 'caf\u00e9'],
  ['zero\u200bwidth', 'zerowidth'],
  ['x'.repeat(100), 'x'.repeat(SEED_LENGTH)],
  ['🎲'.repeat(40), '🎲'.repeat(SEED_LENGTH)],
  ['\ud83c', ''],
  [' \u0000 ', ''],
])('the seed %j counts as %j', (typed, seed) => {
  expect(normaliseSeed(typed)).toBe(seed);
});

test('a seed that was normalised stays as it is, and looks the same as what was typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const seed = normaliseSeed(typed);
      expect(normaliseSeed(seed)).toBe(seed);
      expect([...seed].length).toBeLessThanOrEqual(SEED_LENGTH);
    }),
    { numRuns: 500 },
  );
});

test('random seeds can be said aloud, and use all the luck that they are given', () => {
  const seedOf = (...bytes: number[]) =>
    randomSeed((count) => Uint8Array.from({ length: count }, (_, i) => bytes[i] ?? 0));
  expect(seedOf(0, 0, 0)).toBe('amber-2-anchor');
  expect(seedOf(63, 97, 63)).toBe('willow-99-yarn');
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 3, maxLength: 3 }), (bytes) => {
      const seed = seedOf(...bytes);
      expect(seed).toMatch(/^[a-z]{3,8}-\d{1,2}-[a-z]{3,8}$/);
      expect(normaliseSeed(seed)).toBe(seed);
    }),
  );
});
