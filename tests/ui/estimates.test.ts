import { describe, expect, test } from 'vitest';
import type { Estimate } from '../../src/engine/index.ts';
import type { Course } from '../../src/ui/presenters/book.ts';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { presentIndicator } from '../../src/ui/presenters/indicator.ts';
import { months, played, tiny } from './course.ts';

const TRUST = 'patron_trust';
const trust = tiny.ruleset.indicators.find(({ id }) => id === TRUST);
const shown = { ...tiny, display: { ...tiny.display, figures: [TRUST], indicators: null } };

/** A course after so many months in which the trust was read like this in its last two mornings. */
function readAs(count: number, from: Estimate, to: Estimate): Course {
  const { course } = played(tiny, months(count));
  const put = (view: Course['now'], reading: Estimate) => ({
    ...view,
    estimates: { ...view.estimates, [TRUST]: reading },
  });
  const mornings = course.mornings.map((view) => put(view, view.turn === count ? to : from));
  const amount = to.low - from.low;
  const cause = { type: 'cause', phase: 'memory', amount, origin: 0, decision: null, fading: false } as const;
  return { ...course, mornings, now: put(course.now, to), causes: (slot, turn) => [{ ...cause, slot, turn }] };
}

const changeIn = (course: Course) => presentBrief(shown, course).changes.find(({ indicator }) => indicator === TRUST);
const trendIn = (course: Course) => trust && presentIndicator(tiny, course, trust)?.trend;

describe('an estimate', () => {
  // Analysts keep to one reading for two turns: turns 0 and 1 are of one, turn 2 is of the next.
  const sure = readAs(1, { low: 52, high: 78 }, { low: 46, high: 72 });

  test('is among what changed most when its ranges show that it moved, with both ranges and its cause', () => {
    expect(changeIn(sure)).toMatchObject({ direction: 'down', tone: 'bad', amount: '52 to 78 → 46 to 72' });
    expect(changeIn(sure)?.because).toMatch(/^estimate, mostly /);
    expect(trendIn(sure)?.direction).toBe('down');
    expect(presentBrief(shown, sure).reviewed).toBeNull();
  });

  test('that was read anew is not said to have moved, as both ranges may hold the same number', () => {
    const anew = readAs(2, { low: 46, high: 72 }, { low: 58, high: 84 });
    expect(changeIn(anew)).toBeUndefined();
    expect(trendIn(anew)).toMatchObject({ direction: 'flat', tone: 'neutral', word: 'read anew' });
    expect(presentBrief(shown, anew).reviewed).toMatch(/^Estimated anew, .+ 58 to 84\.$/);
  });

  test('that was read anew outside of its old range has moved', () => {
    expect(changeIn(readAs(2, { low: 30, high: 50 }, { low: 51, high: 71 }))?.direction).toBe('up');
  });

  test('whose range only became narrower has not moved', () => {
    expect(trendIn(readAs(1, { low: 50, high: 80 }, { low: 55, high: 79 }))?.word).toBe('steady');
  });
});
