import { describe, expect, test } from 'vitest';
import { compile } from '../../src/scenario/compile.ts';
import type { Course } from '../../src/ui/presenters/book.ts';
import { nearestDangers, presentDangers } from '../../src/ui/presenters/dangers.ts';
import { presentHeader } from '../../src/ui/presenters/header.ts';
import { compiledOf, tinyWith } from '../content/tiny.ts';
import { played, tiny } from './course.ts';

const { course } = played(tiny, []);

/** The same morning with other readings of self-rule and of calm. */
function withReadings(rule: { low: number; high: number }, calm: number): Course {
  const read = { low: calm, high: calm };
  const dangers = [
    { ending: 'revolt', gauges: [read] },
    { ending: 'palace-coup', gauges: [rule, read] },
  ];
  return { ...course, now: { ...course.now, dangers } };
}

describe('the ways to lose', () => {
  test('are told before a game, without a distance', () => {
    const revolt = presentDangers(tiny, null).find(({ id }) => id === 'revolt');
    expect(revolt).toMatchObject({ warning: 'You lose when calm falls to nothing.', distance: null });
  });

  test('say how near they are, in words and figures', () => {
    const revolt = presentDangers(tiny, withReadings({ low: 50, high: 50 }, 20)).find(({ id }) => id === 'revolt');
    expect(revolt?.distance).toEqual({
      low: 0.75,
      high: 0.75,
      middle: 0.75,
      word: 'near',
      tone: 'warning',
      figures: ['Calm 20, line at 0'],
    });
  });

  test('are as near as the farthest of their figures, and as uncertain as what is known', () => {
    const coup = presentDangers(tiny, withReadings({ low: 5, high: 62 }, 60)).find(({ id }) => id === 'palace-coup');
    expect(coup?.distance).toMatchObject({ low: 0.4, high: 0.5, word: 'in sight' });
    expect(coup?.distance?.figures).toEqual(['Self-rule 5 to 62, middle 34, line at 5', 'Calm 60, line at 20']);
  });

  test('move with the middle of what is uncertain, and say that it is', () => {
    const word = (low: number, high: number) => {
      const now = withReadings({ low, high }, 0);
      return presentDangers(tiny, now).find(({ id }) => id === 'palace-coup')?.distance;
    };
    const [far, near] = [word(-10, 130), word(-50, 105)];
    expect([far?.low, far?.high]).toEqual([near?.low, near?.high]);
    expect(far?.middle).toBeLessThan(near?.middle ?? 0);
    expect(near?.word).toMatch(/, uncertain$/);
    expect(far?.word).not.toBe(near?.word);
  });

  test('never leave the bar, however far a figure is beyond its ends', () => {
    const coup = presentDangers(tiny, withReadings({ low: 0, high: 2 }, 0)).find(({ id }) => id === 'palace-coup');
    expect(coup?.distance).toMatchObject({ low: 1, high: 1, word: 'at the door', tone: 'danger' });
  });

  test('are ordered by nearness, and what has no gauge is not among them', () => {
    const order = nearestDangers(tiny, withReadings({ low: 100, high: 100 }, 10)).map(({ id }) => id);
    expect(order).toEqual(['revolt', 'palace-coup']);
    expect(presentDangers(tiny, course).find(({ id }) => id === 'annexed')?.distance).toBeNull();
  });

  test('reach the header when one is at the door', () => {
    expect(presentHeader(tiny, withReadings({ low: 100, high: 100 }, 60)).alarm).toBeNull();
    expect(presentHeader(tiny, withReadings({ low: 100, high: 100 }, 4)).alarm).toBe('Revolt: at the door');
  });

  test('do not change the rules: a scenario with other gauges keeps its hash', () => {
    const change = { file: 'tiny/model.yaml', from: 'from: 80, at: 0', to: 'from: 60, at: 5' };
    const { ruleset } = compiledOf(compile(tinyWith(change)));
    expect(ruleset.endings[0]?.gauges[0]).toMatchObject({ from: 60, at: 5 });
    expect(ruleset.hash).toBe(tiny.ruleset.hash);
  });
});
