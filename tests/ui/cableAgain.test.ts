import { expect, test } from 'vitest';
import type { Course } from '../../src/ui/presenters/book.ts';
import { presentCables } from '../../src/ui/presenters/cables.ts';
import { months, played, tiny } from './course.ts';

const { course } = played(tiny, months(1));
const [cable] = course.now.cables;
const position = tiny.ruleset.cables.findIndex(({ id }) => id === cable?.id);
const againAfter = (...earlier: { turn: number; choice: number; byDefault: boolean }[]) => {
  const events = earlier.map((event) => ({ type: 'cable-answered', cable: position, ...event }) as const);
  const now: Course = { ...course, events };
  return presentCables(tiny, now).find(({ id }) => id === cable?.id)?.again;
};

test('a cable that comes again says how often it came before, and when it was answered or lapsed', () => {
  expect(cable).toBeDefined();
  expect(againAfter()).toBeNull();
  expect(againAfter({ turn: 0, choice: 0, byDefault: false })).toMatch(
    /^This cable came once before\. You answered in January 2025: .+\.$/,
  );
  expect(againAfter({ turn: 2, choice: 1, byDefault: true })).toMatch(
    /^This cable came once before\. It went unanswered in March 2025: .+\.$/,
  );
  const twice = (byDefault: boolean) =>
    againAfter({ turn: 0, choice: 0, byDefault: false }, { turn: 1, choice: 1, byDefault });
  expect(twice(false)).toMatch(/^This cable came 2 times before\. You last answered in February 2025: .+\.$/);
  expect(twice(true)).toMatch(/^This cable came 2 times before\. It last went unanswered in February 2025: .+\.$/);
});
