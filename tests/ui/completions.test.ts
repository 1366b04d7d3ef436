import { expect, test } from 'vitest';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { completionText } from '../../src/ui/presenters/completions.ts';
import { months, played, tiny } from './course.ts';

const start = { type: 'initiative/start', initiative: 'repair-bridge' } as const;

test('the brief says what a completed initiative brought, from the ledger', () => {
  const { course } = played(tiny, [start, ...months(3)]);
  const done = course.events.find((event) => event.type === 'initiative' && event.what === 'completed');
  if (!done) throw new Error('The bridge is not finished after three months.');
  const said = completionText(tiny, course, done);
  expect(said).toMatch(/^It brought: .+ [+−]\d/);
  const { course: then } = played(tiny, [start, ...months(done.turn + 1)]);
  expect(presentBrief(tiny, then).happened.map(({ text }) => text)).toContain(said);
});

test('nothing is said of other events', () => {
  const { course } = played(tiny, [start]);
  for (const event of course.events) expect(completionText(tiny, course, event)).toBeNull();
});
