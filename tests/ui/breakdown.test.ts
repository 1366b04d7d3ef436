import { describe, expect, test } from 'vitest';
import { findPolicy } from '../../src/analysis/policies.ts';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compileExpr, type Expr, verdict } from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';
import { Session } from '../../src/session/session.ts';
import type { Book } from '../../src/ui/presenters/book.ts';
import { presentBreakdowns, presentOverall } from '../../src/ui/presenters/breakdown.ts';
import { termsOf } from '../../src/ui/presenters/terms.ts';
import { compiledOf } from '../content/tiny.ts';
import { courseNow, played, tiny } from './course.ts';

/** The number that a figure on the screen stands for, in tenths. */
const tenths = (shown: string) => Math.round(Number(shown.replace('−', '-').replaceAll(/[^\d.-]/g, '')) * 10);
const sum = (all: readonly string[]) => all.reduce((total, each) => total + tenths(each), 0);

const books = new Map<string, Book>();

function playedOut(id: string, policy: string): { book: Book; session: Session } {
  const book = books.get(id) ?? compiledOf(compile(projectScenarios.find(id).files));
  books.set(id, book);
  const session = Session.start(book.ruleset, { seed: 'made-of', difficulty: book.display.defaultDifficulty });
  const next = findPolicy(book.ruleset, policy)?.player('made-of');
  while (next && !session.over) session.do(next(session.state));
  return { book, session };
}

describe.each([
  ['first-month', 'balanced'],
  ['the-window', 'random'],
  ['road-to-2030', 'loyal'],
  ['road-to-2030', 'passive'],
])('the verdict of %s, played by %s', (id, policy) => {
  const { book, session } = playedOut(id, policy);
  const { axes, overall } = verdict(book.ruleset, session.state);
  const breakdowns = presentBreakdowns(book, courseNow(session), session);

  test('tells each axis by its figures: points add up in rows and columns, at the start and at the end', () => {
    expect(breakdowns.map((axis) => axis.id)).toEqual(Object.keys(axes));
    for (const { id: axis, rows, total } of breakdowns) {
      for (const column of ['start', 'end', 'change'] as const)
        expect(sum(rows.map((row) => row[column])), `${axis} ${column}`).toBe(tenths(total[column]));
      for (const row of rows) expect(tenths(row.end) - tenths(row.start), row.name).toBe(tenths(row.change));
      expect(tenths(total.end)).toBe(Math.round((axes[axis] ?? 0) * 10));
      // One figure a row.
      expect(rows.filter(({ indicator, values }) => values !== '' && indicator === null)).toEqual([]);
    }
  });

  test('names what moved it, and everything else is the rest', () => {
    for (const { id: axis, causes, total } of breakdowns) {
      expect(causes.length, axis).toBeLessThanOrEqual(5);
      expect(sum(causes.map(({ amount }) => amount)), axis).toBe(tenths(total.change));
      // Flows of many years are told by what they left behind, never beyond the scale.
      for (const { amount } of causes) expect(Math.abs(tenths(amount)), axis).toBeLessThan(1000);
    }
    const changes = breakdowns.map(({ total }) => tenths(total.change));
    const fallen = breakdowns.filter(({ fell }) => fell).map(({ total }) => tenths(total.change));
    expect(fallen).toEqual(Math.min(...changes) < 0 ? [Math.min(...changes)] : []);
  });

  test('adds the shares of the axes up to the overall score, with what a lost game takes away', () => {
    const { rows, total } = presentOverall(book, session);
    expect(tenths(total)).toBe(Math.round(overall * 10));
    expect(sum(rows.map(({ points }) => points))).toBe(tenths(total));
    expect(rows.length).toBeGreaterThanOrEqual(breakdowns.length);
  });
});

test('a score is taken apart at its sums, and what is no sum stays whole', () => {
  const { book, session } = playedOut('the-window', 'passive');
  const { ruleset } = book;
  for (const { id, score } of ruleset.verdict.axes) {
    const terms = termsOf(score);
    expect(terms.every(({ slots }) => slots.length <= 1)).toBe(true);
    const whole = terms.reduce(
      (all, { expr, factor }) => all + factor * compileExpr(expr, ruleset)(session.state, 0),
      0,
    );
    expect(Math.min(100, Math.max(0, whole)), id).toBeCloseTo(verdict(ruleset, session.state).axes[id] ?? 0, 9);
  }
  const value = (slot: number) => ({ op: 'value', slot }) as const;
  const number = (by: number) => ({ op: 'number', value: by }) as const;
  const product = { op: 'multiply', a: value(0), b: value(1) } as const;
  const mean = { op: 'divide', a: { op: 'add', a: value(2), b: value(3) }, b: number(2) } as const;
  const terms = termsOf({ op: 'subtract', a: product, b: mean });
  expect(terms.map(({ factor, slots }) => [factor, slots])).toEqual([
    [1, [0, 1]],
    [-0.5, [2]],
    [-0.5, [3]],
  ]);
});

test('what lies beyond the ends of the scale is a row of its own', () => {
  const { book, session } = playedOut('first-month', 'balanced');
  const axes = book.ruleset.verdict.axes.map((axis) => {
    const score = axis.score.op === 'clamp' ? axis.score.a : axis.score;
    return { ...axis, score: { op: 'add', a: score, b: { op: 'number', value: 200 } } as const };
  });
  const ruleset = { ...book.ruleset, verdict: { ...book.ruleset.verdict, axes } };
  const [first] = presentBreakdowns({ ...book, ruleset }, courseNow(session), session);
  expect(first?.total).toMatchObject({ start: '100.0', end: '100.0', change: '0.0' });
  expect(first?.rows.map(({ name }) => name)).toContain('The end of the scale');
  expect(sum(first?.rows.map(({ end }) => end) ?? [])).toBe(1000);
});

test.each(['first-month', 'road-to-2030'])(
  'in %s, who was replaced by Moscow has lost what sovereignty measures',
  (id) => {
    const { book, session } = playedOut(id, 'passive');
    const flag = book.ruleset.flags.findIndex((each) => each.id === 'successor_installed');
    const flags = session.state.flags.map((set, at) => set || at === flag);
    const [kept, replaced] = [session.state, { ...session.state, flags }].map(
      (state) => verdict(book.ruleset, state).axes.sovereignty ?? 0,
    );
    expect(flag).toBeGreaterThanOrEqual(0);
    expect(replaced).toBeLessThanOrEqual(Math.max(0, (kept ?? 0) - 39));
    const over = { state: { ...session.state, flags }, stateAfter: (commands: number) => session.stateAfter(commands) };
    const [first] = presentBreakdowns(book, courseNow(session), over);
    expect(first?.rows.find(({ name }) => name === 'What holds at that time')).toMatchObject({
      start: '0.0',
      end: '−40.0',
    });
  },
);

test('points that hang on a flag are told by what set it, as a decision where it was one', () => {
  const { ruleset } = tiny;
  const flag = ruleset.flags.findIndex(({ id }) => id === 'envoy_received');
  const [axis] = ruleset.verdict.axes;
  if (!axis) throw new Error('The fixture judges nothing.');
  const number = (value: number) => ({ op: 'number', value }) as const;
  const score: Expr = {
    op: 'subtract',
    a: number(60),
    b: { op: 'if', a: { op: 'flag', index: flag }, b: number(20), c: number(0) },
  };
  const book: Book = {
    ...tiny,
    ruleset: { ...ruleset, verdict: { ...ruleset.verdict, axes: [{ ...axis, score }] } },
  };
  const { session } = played(book, []);
  while (!session.over) {
    session.do({ type: 'cable/answer', cable: 'envoy', choice: 'receive' });
    session.do({ type: 'month/end' });
  }
  const [told] = presentBreakdowns(book, courseNow(session), session);
  expect(told?.causes).toEqual([
    { label: 'An envoy at the gate: Receive him', amount: '−20.0', tone: 'bad', yours: true },
  ]);
});
