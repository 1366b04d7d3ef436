import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { change, figure, quantity, range, roundTogether } from '../../src/ui/presenters/numbers.ts';

test('figures are grouped, signed with a true minus, and carry their unit', () => {
  expect(figure(1234.4)).toBe('1,234');
  expect(figure(-0.2)).toBe('0');
  expect(figure(-3.46, 1)).toBe('−3.5');
  expect(quantity(1100, 'musd')).toBe('1,100 m USD');
  expect(quantity(5.84, 'percent')).toBe('5.8 %');
  expect(quantity(62, 'points')).toBe('62');
  expect(change(4)).toBe('+4');
  expect(change(-4)).toBe('−4');
  expect(change(0.2)).toBe('0');
  expect(range(3, 7)).toBe('3 to 7');
  expect(range(3.2, 3.4)).toBe('3');
});

describe('amounts that are rounded together', () => {
  const amounts = fc.array(
    fc.integer({ min: -400 * 1024, max: 400 * 1024 }).map((n) => n / 1024),
    { minLength: 1, maxLength: 12 },
  );

  test.each([0, 1] as const)('add up to the rounded total, with %i digits', (digits) => {
    const scale = digits === 1 ? 10 : 1;
    fc.assert(
      fc.property(amounts, (list) => {
        const total = list.reduce((sum, amount) => sum + amount, 0);
        const sum = roundTogether(list, total, digits).reduce((a, b) => a + b * scale, 0);
        expect(Math.round(sum) + 0).toBe(Math.round(total * scale) + 0);
      }),
    );
  });

  test('stay within one step of what they were', () => {
    fc.assert(
      fc.property(amounts, (list) => {
        const total = list.reduce((sum, amount) => sum + amount, 0);
        roundTogether(list, total).forEach((rounded, index) => {
          expect(Math.abs(rounded - (list[index] ?? 0))).toBeLessThanOrEqual(1.5);
        });
      }),
    );
  });
});
