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

test('a cable that comes again says when it came before, and what became of it', () => {
  expect(cable).toBeDefined();
  expect(againAfter()).toBeNull();
  expect(againAfter({ turn: 0, choice: 0, byDefault: false })).toMatch(
    /^The same came up once before, in January 2025\. You answered: .+\.$/,
  );
  expect(againAfter({ turn: 0, choice: 0, byDefault: false }, { turn: 1, choice: 1, byDefault: true })).toMatch(
    /^The same came up 2 times before, last in February 2025\. It went unanswered: .+\.$/,
  );
});
