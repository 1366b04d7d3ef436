import { expect, test } from 'vitest';
import { decisionsThatMattered } from '../../src/analysis/debrief.ts';
import type { Command } from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';
import { presentReview } from '../../src/ui/presenters/calibration.ts';
import { presentClaims } from '../../src/ui/presenters/claims.ts';
import { presentMattered } from '../../src/ui/presenters/mattered.ts';
import { outcomeOf } from '../../src/ui/presenters/outcome.ts';
import { presentRunFigures, presentSeries } from '../../src/ui/presenters/runChart.ts';
import { presentVerdict } from '../../src/ui/presenters/verdict.ts';
import { compiledOf, tinyWith } from '../content/tiny.ts';
import { courseNow, months, played, textsIn, tiny } from './course.ts';

const raw = /^[a-z]+(\.[\w-]+)+$|\{\w+\}|\bundefined\b|\bNaN\b|\bnull\b|\[object/;
const file = (percent: number): Command => ({ type: 'forecast/file', question: 'truce-soon', percent });

/** A whole game with decisions, and a forecast each quarter. */
function wholeGame() {
  const { session } = played(tiny, [{ type: 'initiative/start', initiative: 'repair-bridge' }]);
  const said = [10, 70, 30, 50];
  while (!session.over) {
    if (session.turn % 3 === 0) session.do(file(said[session.turn / 3] ?? 0));
    if (session.turn === 2) session.do({ type: 'initiative/start', initiative: 'market-fair' });
    session.do({ type: 'month/end' });
  }
  return { session, course: courseNow(session) };
}

const { session, course } = wholeGame();

/** The same forecasts over again: enough of them to be judged. */
const talkative = {
  ...course,
  now: { ...course.now, forecasts: [...course.now.forecasts, ...course.now.forecasts] },
};

test('decisions are named with what they did to the verdict and how it would have gone without them', () => {
  const mattered = decisionsThatMattered(tiny.ruleset, session.run, 3);
  const shown = presentMattered(tiny, course, mattered);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThanOrEqual(3);
  for (const { decision, turn, label, effect, without } of shown) {
    expect(session.decisionTurn(decision)).toBe(turn);
    expect(label).toMatch(/^Start: /);
    expect(effect).toMatch(/^([+−]\d+(\.\d)?|0\.0)$/);
    expect(without).toMatch(/^Without it/);
  }
  expect(textsIn(shown).filter((text) => raw.test(text))).toEqual([]);
});

test('a decision that moved nothing is not named', () => {
  const [one] = decisionsThatMattered(tiny.ruleset, session.run, 1);
  if (!one) throw new Error('The run has no decision.');
  expect(presentMattered(tiny, course, [{ ...one, effect: 0, axis: { ...one.axis, effect: 0 } }])).toEqual([]);
});

test('the verdict tells each hidden truth with the readings that were not true', () => {
  const verdict = presentVerdict(tiny, course, outcomeOf(session));
  expect(verdict?.when).toMatch(/^Ended in \w+ \d{4}, month \d+ of 12$/);
  for (const [index, { reading, others }] of (verdict?.truths ?? []).entries()) {
    expect(others).toHaveLength((tiny.ruleset.disputes[index]?.readings.length ?? 0) - 1);
    expect(others).not.toContain(reading);
  }
});

test('a figure’s course goes from the first morning to the end', () => {
  for (const { id } of presentRunFigures(tiny, course)) {
    const series = presentSeries(tiny, course, id);
    expect(series?.points).toHaveLength(course.mornings.length + 1);
    for (const { low, high } of series?.points ?? []) {
      expect(low).toBeGreaterThanOrEqual(series?.low ?? Number.NaN);
      expect(high).toBeLessThanOrEqual(series?.high ?? Number.NaN);
    }
  }
  expect(presentSeries(tiny, course, 'elite')).toBeNull();
});

test('what was only estimated is told as it was, once the game is over', () => {
  const slot = tiny.ruleset.indicators.findIndex(({ known }) => known === 'estimate');
  const { id = '' } = tiny.ruleset.indicators[slot] ?? {};
  const history = session.history(slot);
  const series = presentSeries(tiny, course, id, history);
  expect(series?.truth?.map(({ number }) => number)).toEqual(history);
  expect(series?.truth).toHaveLength(series?.points.length ?? 0);
  for (const { number } of series?.truth ?? []) {
    expect(number).toBeGreaterThanOrEqual(series?.low ?? Number.NaN);
    expect(number).toBeLessThanOrEqual(series?.high ?? Number.NaN);
  }
  const begun = played(tiny, months(2));
  expect(presentSeries(tiny, begun.course, id, begun.session.history(slot))?.truth).toBeNull();
});

test('turning points stand in the order of time', () => {
  const turns = presentVerdict(tiny, course, outcomeOf(session))?.turning.map(({ turn }) => turn) ?? [];
  expect(turns.length).toBeGreaterThan(1);
  expect(turns).toEqual([...turns].sort((a, b) => a - b));
});

test('too few forecasts are not judged, neither alone nor beside the analysts', () => {
  const review = presentReview(
    tiny,
    course,
    course.now.forecasts.map((_, filing) => ({ filing, share: 1 })),
    'Passive',
  );
  expect(course.now.forecasts).toHaveLength(4);
  expect(review?.score.sentence).toMatch(/^Brier score 0\.\d\d, too few to judge by: 4 settled, 0 open\.$/);
  expect(review?.rivals).toMatch(/would have scored [01]\.\d\d on the same questions\.$/);
});

test('forecasts are scored and put into bins, and the analysts are scored on the same questions', () => {
  const review = presentReview(tiny, talkative, null, 'Passive');
  expect(review?.filings).toHaveLength(talkative.now.forecasts.length);
  expect(review?.score.open).toBe(0);
  expect(review?.rivals).toBeNull();
  expect(review?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(review?.filings.length);
  const right = talkative.now.forecasts.map(({ came }, filing) => ({ filing, share: came ? 1 : 0 }));
  const wrong = right.map(({ filing, share }) => ({ filing, share: 1 - share }));
  expect(presentReview(tiny, talkative, right, 'Passive')?.rivals).toMatch(/scored 0\.00 .*: they were better\.$/);
  expect(presentReview(tiny, talkative, wrong, 'Passive')?.rivals).toMatch(/scored 1\.00 .*: you were better\.$/);
  const same = talkative.now.forecasts.map(({ percent }, filing) => ({ filing, share: percent / 100 }));
  expect(presentReview(tiny, talkative, same, 'Passive')?.rivals).toMatch(/as you did\.$/);
  expect(textsIn(review).filter((text) => raw.test(text))).toEqual([]);
});

test('the analysts are measured only with what was filed without having seen their answer', () => {
  const { forecasts } = talkative.now;
  expect(forecasts.length).toBeGreaterThan(1);
  const marked = forecasts.map((filed, index) => (index === 0 ? { ...filed, aided: true as const } : filed));
  const mixed = { ...talkative, now: { ...talkative.now, forecasts: marked } };
  // Wrong where the player looked, right elsewhere: only the latter counts.
  const shares = forecasts.map(({ came }, filing) => ({ filing, share: came === filing > 0 ? 1 : 0 }));
  expect(presentReview(tiny, mixed, shares, 'Passive')?.rivals).toMatch(
    /scored 0\.00 on the questions that you answered without having seen theirs: they were better\.$/,
  );
  expect(presentReview(tiny, mixed, null, 'Passive')?.score.unaided).toMatch(/^The 7 that were filed without/);
  const all = {
    ...course,
    now: { ...course.now, forecasts: forecasts.map((filed) => ({ ...filed, aided: true as const })) },
  };
  expect(presentReview(tiny, all, shares, 'Passive')?.rivals).toBeNull();
});

test('who has filed nothing is not scored', () => {
  expect(presentReview(tiny, played(tiny, []).course, null, 'Passive')).toBeNull();
});

test('predictions are listed with their sources, and with what this run made of them', () => {
  const { session, course } = played(tiny, months(6));
  const claims = presentClaims(tiny, session.run);
  const paid = course.mornings.slice(3, 7).map(({ indicators }) => indicators.subsidy ?? 0);
  const mean = paid.reduce((sum, each) => sum + each, 0) / paid.length;
  expect(paid).toHaveLength(4);
  expect(claims[0]?.own.map(({ name }) => name)).toEqual(['What the patron paid', 'Cuts', 'Fallen', 'Quiet months']);
  expect(claims[0]?.own[0]?.value).toBe(`${Math.round(mean)} m USD`);
  expect(claims[0]?.own[1]?.value).toMatch(/^(once|\d times)$/);
  expect(claims[0]?.own[2]?.value).toBe('no');
  expect(claims[0]?.own[3]?.value).toMatch(/^\d+\.\d %$/);
  expect(claims.map(({ id }) => id)).toEqual(tiny.display.claims.map(({ id }) => id));
  expect(textsIn(claims).filter((text) => raw.test(text))).toEqual([]);
});

test('where one run can tell, it is said whether an expectation held', () => {
  const held = (expect: string, { arms = '{ game: {} }', more = '', count = 6 } = {}) => {
    const claim =
      `  T1: { text: A, method: A, sources: [assumption], policy: passive, runs: 10, until: 2025-05, arms: ${arms}, ` +
      `measures: { fallen: { name: Fallen, ended: [collapse, insolvency] } }, expect: [{ that: A, ${expect} }]${more} }`;
    const book = compiledOf(
      compile(tinyWith({ file: 'tiny/claims.yaml', from: 'claims:\n', to: `claims:\n${claim}\n` })),
    );
    const shown = presentClaims(book, played(book, months(count)).session.run);
    return shown.find(({ id }) => id === 'T1')?.held;
  };
  // Nobody fell: it was thought unlikely, and thought likely.
  expect(held('of: game, above: 0, below: 0.2')).toBe('yes');
  expect(held('of: game, above: 0.5')).toBe('no');
  expect(held('of: game, above: 0, below: 0.2', { count: 3 })).toBe('open');
  // Whoever has not governed so has not met its condition.
  expect(held('of: game, above: 0.5', { more: ', conditional: true' })).toBe('open');
  expect(held('of: game, above: 0.5', { more: ', conditional: false' })).toBe('no');
  expect(held('of: game, above: 0.5', { arms: '{ game: { freeze: [war] } }' })).toBe('open');
  expect(held('of: game, above: 0.5', { arms: '{ game: {}, other: { freeze: [war] } }' })).toBe('open');
  expect(held('of: game - other, above: 0', { arms: '{ game: {}, other: {} }' })).toBe('open');
  expect(held('of: game, per: other, above: 0', { arms: '{ game: {}, other: {} }' })).toBe('open');
});
