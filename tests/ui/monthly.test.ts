import { expect, test } from 'vitest';
import { presentBoard } from '../../src/ui/presenters/board.ts';
import { boardBeats } from '../../src/ui/presenters/boardBeats.ts';
import type { Book, Course } from '../../src/ui/presenters/book.ts';
import { presentReport } from '../../src/ui/presenters/month.ts';
import { outcomeOf } from '../../src/ui/presenters/outcome.ts';
import { tracesOf } from '../../src/ui/presenters/traces.ts';
import { presentVerdict } from '../../src/ui/presenters/verdict.ts';
import { courseNow, months, played, tiny } from './course.ts';

const { session, course } = played(tiny, months(4));
const over = played(tiny, months(5)).session;
while (!over.over) over.do({ type: 'month/end' });
const ended = courseNow(over);

/** The texts that tell how far the subsidy moved. */
const PLACES: Readonly<Record<string, (book: Book, now: Course) => readonly (string | undefined)[]>> = {
  'the play on the board': (book) => {
    const picture = presentBoard(book, session.state, course);
    return boardBeats(book, session.events, picture)
      .filter(({ to }) => to === 'flow.subsidy')
      .map(({ label }) => label);
  },
  'the report of the month': (book) =>
    presentReport(book, course, session.lastMonth(), 3)
      .phases.flatMap(({ figures }) => figures)
      .filter(({ name }) => name === 'Subsidy')
      .map(({ amount }) => amount),
  'the turning points': (book) =>
    presentVerdict(book, ended, outcomeOf(over))
      ?.turning.filter(({ indicator }) => indicator === 'subsidy')
      .map(({ title }) => title) ?? [],
  'the hidden truths': (book) =>
    tracesOf(book, ended, 0)
      .filter(({ indicator }) => indicator === 'subsidy')
      .map(({ change }) => change),
};

test.each(Object.keys(PLACES))('%s say of an amount a month that it is one', (place) => {
  const told = (monthly: readonly string[]) =>
    PLACES[place]?.({ ...tiny, display: { ...tiny.display, monthly } }, course) ?? [];
  const plain = told([]);
  expect(plain.length).toBeGreaterThan(0);
  expect(plain.join()).not.toContain('a month');
  for (const text of told(['subsidy'])) expect(text).toMatch(/[+−][\d,]+ m USD a month/);
});
