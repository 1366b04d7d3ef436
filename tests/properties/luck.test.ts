import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seedOf, streamOf, uniform } from '../../src/engine/index.ts';

test('a draw depends on the seed, the turn, the stream and the index, and on nothing else', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(200), fc.string(), fc.nat(5), (seed, turn, stream, index) => {
      const draw = () => uniform(seedOf(seed), turn, streamOf(stream), index);
      expect(draw()).toBe(draw());
      expect(draw()).toBeGreaterThanOrEqual(0);
      expect(draw()).toBeLessThan(1);
      expect(uniform(seedOf(seed), turn + 1, streamOf(stream), index)).not.toBe(draw());
      expect(uniform(seedOf(`${seed}!`), turn, streamOf(stream), index)).not.toBe(draw());
    }),
  );
});

// Critical value of chi-square with 19 degrees of freedom at 0.0001: 50.8.
test.each([
  ['turns', (i: number) => uniform(seedOf('a'), i, 7)],
  ['streams', (i: number) => uniform(seedOf('a'), 3, streamOf(`cable:${i}`))],
  ['seeds', (i: number) => uniform(seedOf(`seed-${i}`), 3, 7)],
  ['indexes', (i: number) => uniform(seedOf('a'), 3, 7, i)],
])('draws over %s are spread evenly', (_, draw) => {
  const bins = Array.from({ length: 20 }, () => 0);
  for (let i = 0; i < 20_000; i++) {
    const bin = Math.floor(draw(i) * 20);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  expect(bins.reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0)).toBeLessThan(50.8);
});

test('neighbouring turns and streams are not correlated', () => {
  const pairs = Array.from({ length: 20_000 }, (_, i) => [uniform(seedOf('b'), i, 1), uniform(seedOf('b'), i, 2)]);
  const mean = pairs.reduce((sum, [x = 0, y = 0]) => sum + (x - 0.5) * (y - 0.5), 0) / pairs.length;
  expect(Math.abs(mean * 12)).toBeLessThan(0.03);
});
