import { expect, test } from 'vitest';
import type { Foreseen } from '../../src/engine/index.ts';
import type { Book } from '../../src/ui/presenters/book.ts';
import { presentForeseen, presentGist } from '../../src/ui/presenters/foreseen.ts';
import { played, tiny } from './course.ts';

const { course } = played(tiny, []);
const change = (indicator: string, low: number, more: Partial<Foreseen> = {}): Foreseen => ({
  indicator,
  low,
  high: low,
  after: 0,
  over: 1,
  fades: false,
  uncertain: false,
  ...more,
});
const outlook = (all: readonly Foreseen[], book: Book = tiny) =>
  presentForeseen(book, { ...course, foresee: () => all }, { type: 'month/end' });

test('what is foreseen at one time is said as it is', () => {
  expect(outlook([change('calm', 2, { high: 4, after: 1, over: 3, fades: true })]).first).toMatchObject([
    {
      name: 'Calm',
      direction: 'up',
      amount: '+2 to +4',
      when: 'each month for 3 months',
      notes: ['fades'],
      parts: null,
    },
  ]);
});

test('what comes at several times is one figure: the sum with its range, its span, and the parts of it', () => {
  const all = [change('treasury', 60), change('treasury', -20, { high: -4, after: 1, over: 12, uncertain: true })];
  expect(outlook(all).first).toMatchObject([
    {
      direction: 'either',
      amount: '−180 to +12 m USD',
      when: 'in all, within 12 months',
      notes: ['uncertain'],
      parts: '+60 m USD at once; −20 to −4 m USD each month for 12 months',
    },
  ]);
});

test('an amount a month is told by where it comes to stand and by when, not as if it were a sum', () => {
  const monthly = { ...tiny, display: { ...tiny.display, monthly: ['treasury'] } };
  const grows = [change('treasury', 10), change('treasury', 5, { after: 1, over: 2 })];
  expect(outlook(grows, monthly).first).toMatchObject([
    {
      amount: '+20 m USD a month',
      when: 'reached within 2 months',
      parts: '+10 m USD a month at once; a further +5 m USD each month for 2 months',
    },
  ]);
  const late = [change('treasury', -1, { over: 5 }), change('treasury', 21, { after: 6 })];
  expect(outlook(late, monthly).first).toMatchObject([
    { parts: '−1 m USD each month for 5 months, from now; +21 m USD a month in 6 months' },
  ]);
  // A little more each month only holds it against the rules that draw it back.
  const held = [change('treasury', 10), change('treasury', 1.2, { after: 1, over: 12 })];
  expect(outlook(held, monthly).first).toMatchObject([
    { amount: '+10 m USD a month', when: 'at once, kept up for 12 months', parts: null },
  ]);
  expect(outlook([change('treasury', -8, { after: 1, over: 3 })], monthly).first).toMatchObject([
    { amount: '−24 m USD a month', when: 'reached within 3 months' },
  ]);
  expect(outlook([change('treasury', 5, { after: 2 })], monthly).first).toMatchObject([
    { amount: '+5 m USD a month', when: 'in 2 months' },
  ]);
});

test('a gist names the largest change for the better and for the worse, but not the price', () => {
  const gist = (all: readonly Foreseen[]) =>
    presentGist(tiny, { ...course, foresee: () => all }, { type: 'month/end' }).map(
      ({ indicator, direction, tone }) => [indicator, direction, tone],
    );
  expect(gist([change('treasury', -500), change('calm', 2), change('autonomy', 9), change('prices', 3)])).toEqual([
    ['autonomy', 'up', 'good'],
    ['prices', 'up', 'bad'],
  ]);
  expect(gist([change('treasury', 60)])).toEqual([['treasury', 'up', 'good']]);
  expect(gist([change('treasury', -60)])).toEqual([]);
});

test('parts that cancel out weigh nothing, and a later beginning is said', () => {
  const all = [change('fear', 8, { after: 2 }), change('fear', -4, { after: 3, over: 2 }), change('prices', 1)];
  const { first } = outlook(all);
  expect(first.map(({ indicator }) => indicator)).toEqual(['prices', 'fear']);
  expect(first[1]).toMatchObject({ amount: '+8', when: 'in 2 months', notes: ['undone within 4 months'] });
});

const many = ['prices', 'autonomy', 'fear', 'reports', 'calm', 'patron_trust'].map((id) => change(id, 3));

test('what the game is lost by comes first, and what is left over is sorted by group', () => {
  const { first, rest } = outlook(many);
  expect(first).toHaveLength(4);
  expect(first.slice(0, 2).map(({ indicator }) => indicator)).toEqual(['autonomy', 'calm']);
  const left = rest.flatMap(({ items }) => items.map(({ indicator }) => indicator));
  expect([...first.map(({ indicator }) => indicator), ...left].sort()).toEqual(
    many.map(({ indicator }) => indicator).sort(),
  );
  for (const { name, items } of rest) {
    expect(['Economy', 'Abroad', 'Home']).toContain(name);
    expect(items.length).toBeGreaterThan(0);
  }
});

test('so do the figures of the header; what the desk does not list comes last', () => {
  const display = { ...tiny.display, figures: ['fear'], indicators: ['calm', 'autonomy', 'reports', 'prices'] };
  const { first, rest } = outlook(many, { ...tiny, display });
  expect(first.map(({ indicator }) => indicator)).toContain('fear');
  expect(rest.flatMap(({ items }) => items.map(({ indicator }) => indicator))).toContain('patron_trust');
});

test('a fifth figure is shown rather than folded away', () => {
  expect(outlook(many.slice(0, 5))).toMatchObject({ first: { length: 5 }, rest: [] });
});
