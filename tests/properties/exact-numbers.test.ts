import fc from 'fast-check';
import { expect, test } from 'vitest';
import { QUANTUM, quantise } from '../../src/engine/index.ts';

const amount = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map(quantise);

test('grains add up exactly, in any order', () => {
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 60 }), fc.nat(), (amounts, cut) => {
      const forwards = amounts.reduce((sum, x) => sum + x, 0);
      const turned = [...amounts.slice(cut % 60), ...amounts.slice(0, cut % 60)].reverse();
      expect(turned.reduce((sum, x) => sum + x, 0)).toBe(forwards);
    }),
  );
});

test('rounding is to the nearest grain, the same on both sides of 0, and total', () => {
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (x) => {
      expect(Math.abs(quantise(x) - x)).toBeLessThanOrEqual(QUANTUM / 2);
      expect(quantise(-x) + quantise(x)).toBe(0);
    }),
  );
  expect(quantise(Number.NaN)).toBe(0);
});
