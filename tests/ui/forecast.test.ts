import { describe, expect, test } from 'vitest';
import type { Futures } from '../../src/analysis/futures.ts';
import { doTask } from '../../src/analystTasks.ts';
import { presentBrief } from '../../src/ui/presenters/brief.ts';
import { presentFan } from '../../src/ui/presenters/fan.ts';
import {
  assumptionOf,
  filing,
  nextQuestion,
  presentAssumptions,
  presentForecast,
} from '../../src/ui/presenters/forecast.ts';
import { presentHappenings } from '../../src/ui/presenters/happenings.ts';
import { percentWord, shareRange } from '../../src/ui/presenters/odds.ts';
import { roundTicks } from '../../src/ui/presenters/ticks.ts';
import { forecastOf } from '../properties/forecastOf.ts';
import { openCode } from '../session/openCode.ts';
import { courseNow, months, played, textsIn, tiny } from './course.ts';

const plan = { runs: 60, policy: 'passive', horizon: 12, seed: 'desk' };
const start = played(tiny, months(2));
const ahead = forecastOf(tiny.ruleset, start.session.state, plan);
const every = tiny.ruleset.questions.map(({ id }) => id);
const raw = /^[a-z]+(\.[\w-]+)+$|\{\w+\}|\bundefined\b|\bNaN\b|\bnull\b|\[object/;

describe('the odds', () => {
  test.each([
    [{ low: 0.042, high: 0.088 }, '4 to 9 %'],
    [{ low: 0, high: 0.004 }, 'under 1 %'],
    [{ low: 0, high: 0.03 }, 'at most 3 %'],
    [{ low: 0.97, high: 1 }, 'at least 97 %'],
    [{ low: 0.996, high: 1 }, 'over 99 %'],
    [{ low: 0.501, high: 0.504 }, '50 %'],
  ])('of %j are said as %s', (share, said) => {
    expect(shareRange(share)).toBe(said);
  });

  test('have the analysts’ words', () => {
    expect([5, 30, 50, 70, 95].map(percentWord)).toEqual([
      'highly unlikely',
      'unlikely',
      'roughly even',
      'likely',
      'highly likely',
    ]);
  });
});

describe('the forecast desk', () => {
  test('says of each question how probable it is, and of the futures from where they start', () => {
    const data = presentForecast(tiny, start.course, ahead, ahead, every);
    expect(data.base).toBe('60 futures from March 2025, after what you have decided so far.');
    expect(data.questions).toHaveLength(tiny.ruleset.questions.length);
    for (const { odds, morning } of data.questions) {
      expect(odds?.word).toMatch(/likely|even/);
      expect(odds?.range).toMatch(/ %$/);
      expect(morning).toBeNull();
    }
    expect(data.endings.map(({ odds }) => odds.high)).toEqual(
      data.endings.map(({ odds }) => odds.high).sort((a, b) => b - a),
    );
    expect(textsIn(data).filter((text) => raw.test(text))).toEqual([]);
  });

  test('keeps the analysts’ answer sealed until the player has filed one, or wants to see it', () => {
    const { session } = played(tiny, months(2));
    const [first = ''] = every;
    const look = (shown: string[] = []) => presentForecast(tiny, courseNow(session), ahead, ahead, shown).questions[0];
    expect(look()).toMatchObject({ sealed: true, odds: null, morning: null });
    expect(look([first])).toMatchObject({ sealed: false, odds: { word: expect.any(String) } });
    session.do(filing(first, 40));
    expect(look()).toMatchObject({ sealed: false, odds: { word: expect.any(String) } });
    session.undo();
    expect(look()?.sealed).toBe(true);
    expect(presentForecast(tiny, start.course, null, null).questions.every(({ sealed }) => !sealed)).toBe(true);
  });

  test('has no odds before anything was played', () => {
    const data = presentForecast(tiny, start.course, null, null);
    expect(data.base).toBe('');
    expect(data.questions.every(({ odds }) => odds === null)).toBe(true);
    expect(data.endings).toEqual([]);
  });

  test('tells the odds of the morning where a decision has moved them', () => {
    const moved = ahead.questions.map((odds) => ({ ...odds, share: { value: 0.99, low: 0.98, high: 1 } }));
    const [question] = presentForecast(tiny, start.course, { ...ahead, questions: moved }, ahead, every).questions;
    expect(question?.morning).toMatch(/^before this month’s decisions: /);
  });

  test('assumes what was wanted, or else what the scenario has', () => {
    const ids = presentAssumptions(tiny).map(({ id }) => id);
    expect(ids).toEqual(tiny.ruleset.policies.map(({ id }) => id));
    expect(assumptionOf(tiny, 'loyal').id).toBe('loyal');
    expect(ids).toContain(assumptionOf(tiny, 'unheard-of').id);
    const bare = { ...tiny, ruleset: { ...tiny.ruleset, policies: [] } };
    expect(assumptionOf(bare, null)).toEqual({ id: 'passive', name: 'Passive: nothing is decided' });
  });

  test('invites to file in the first month of a quarter, until every question has a forecast', () => {
    const quarter = played(tiny, months(3));
    expect(presentForecast(tiny, start.course, null, null).invitation).toBeNull();
    expect(presentForecast(tiny, quarter.course, null, null).invitation).not.toBeNull();
    expect(presentBrief(tiny, quarter.course).urgent.some(({ tab }) => tab === 'forecasts')).toBe(true);
    for (const { id } of tiny.ruleset.questions) expect(quarter.session.do(filing(id, 20)).ok).toBe(true);
    const after = courseNow(quarter.session);
    expect(presentForecast(tiny, after, null, null).invitation).toBeNull();
    expect(presentBrief(tiny, after).urgent.some(({ tab }) => tab === 'forecasts')).toBe(false);
  });

  test('says what was filed, and scores it when it is settled', () => {
    const { session } = played(tiny, months(1));
    const [question] = tiny.ruleset.questions;
    session.do(filing(question?.id ?? '', 20));
    const [open] = presentForecast(tiny, courseNow(session), null, null).questions;
    expect(open?.open?.sentence).toBe('You said 20 % in February 2025; open until the end of April 2025.');
    while (!session.over && session.turn < 4) session.do({ type: 'month/end' });
    const { questions, score } = presentForecast(tiny, courseNow(session), null, null);
    const settled = questions[0]?.settled[0];
    expect(questions[0]?.open).toBeNull();
    expect(settled?.points).toBe(settled?.state === 'came' ? '0.64' : '0.04');
    expect(settled?.sentence).toMatch(/^You said 20 % in February 2025; it (came|did not come) true\. Brier 0\.\d\d$/);
    expect(score).toMatchObject({ settled: 1, open: 0, score: settled?.points });
    const news = presentHappenings(tiny, session.events).filter(({ kind }) => kind === 'forecast');
    expect(news).toHaveLength(1);
    expect(news[0]?.text).toContain('truce');
  });

  test('marks what was filed after a look at the analysts’ answer, and scores the rest apart', () => {
    const { session } = played(tiny, months(1));
    const [id = ''] = every;
    const now = () => presentForecast(tiny, courseNow(session), null, null);
    session.do(filing(id, 20, true));
    expect(now().questions[0]?.open).toMatchObject({
      aided: true,
      sentence: 'You said 20 % in February 2025, having seen the analysts’ answer; open until the end of April 2025.',
    });
    while (session.turn < 4) session.do({ type: 'month/end' });
    expect(now().questions[0]?.settled[0]?.sentence).toContain('having seen the analysts’ answer; it ');
    expect(now().score.unaided).toBe('None that was filed without having seen the analysts’ answer is settled.');
    session.do(filing(id, 40));
    while (!session.over) session.do({ type: 'month/end' });
    const { score, questions } = now();
    expect(score.settled).toBe(2);
    const [own] = questions[0]?.settled ?? [];
    expect(own?.aided).toBe(false);
    expect(score.unaided).toContain(
      `The one that was filed without having seen the analysts’ answer: Brier score ${own?.points},`,
    );
    // A link tells it too, and who has looked at nothing reads nothing of it.
    const opened = openCode(session.code(), () => tiny.ruleset);
    expect(opened).toMatchObject({ ok: true, session: { run: { commands: session.run.commands } } });
    expect(presentForecast(tiny, start.course, null, null).score.unaided).toBeNull();
  });

  test('rounds what is filed to whole per cent within the scale', () => {
    expect([-3, 12.4, 130].map((percent) => filing('q', percent))).toEqual(
      [0, 12, 100].map((percent) => ({ type: 'forecast/file', question: 'q', percent })),
    );
  });

  test('goes on to the next question without an open forecast, around the end', () => {
    const { questions } = presentForecast(tiny, start.course, null, null);
    const [one] = questions;
    if (!one) throw new Error('The fixture has no question.');
    const filed = { open: { ...one.open } } as unknown as typeof one;
    const list = [
      { ...one, id: 'a' },
      { ...one, ...filed, id: 'b' },
      { ...one, id: 'c' },
    ];
    expect(nextQuestion(list, null)).toBe('a');
    expect(nextQuestion(list, 'a')).toBe('c');
    expect(nextQuestion(list, 'c')).toBe('a');
    expect(nextQuestion([{ ...one, id: 'a' }], 'a')).toBeNull();
  });
});

describe('a fan', () => {
  const fan = presentFan(tiny, start.course, ahead, 'treasury');

  test('opens at what is known now and goes to the last turn', () => {
    const treasury = start.course.now.indicators.treasury ?? Number.NaN;
    expect(fan?.fan[0]).toEqual({ at: 2, percentiles: Array(5).fill(treasury) });
    expect(fan?.until).toBe(tiny.ruleset.turns);
    expect(fan?.past.map(({ at }) => at)).toEqual([0, 1, 2]);
    expect(fan?.past.at(-1)?.low).toBe(treasury);
  });

  test('holds everything that it draws, and the table says the same', () => {
    if (!fan) throw new Error('There is no fan.');
    for (const { percentiles } of fan.fan) {
      expect([...percentiles].sort((a, b) => a - b)).toEqual(percentiles);
      expect(percentiles[0]).toBeGreaterThanOrEqual(fan.low);
      expect(percentiles[4]).toBeLessThanOrEqual(fan.high);
    }
    expect(fan.rows).toHaveLength(fan.fan.length - 1);
    expect(fan.rows[0]?.date).toBe('March 2025');
    expect(fan.summary).toContain('half of the futures');
    expect(textsIn(fan).filter((text) => raw.test(text))).toEqual([]);
  });

  test('is not drawn of what is hidden', () => {
    expect(presentFan(tiny, start.course, ahead, 'elite')).toBeNull();
  });
});

test('ticks are round and lie between the ends', () => {
  expect(roundTicks(0, 100, 4)).toEqual([0, 50, 100]);
  expect(roundTicks(-3, 47, 4)).toEqual([0, 20, 40]);
  expect(roundTicks(201, 1838, 4)).toEqual([500, 1000, 1500]);
  expect(roundTicks(5, 5, 4)).toEqual([5]);
});

test('an analyst’s tasks, done one by one, give the same forecast as all at once', () => {
  const ask = (task: Parameters<typeof doTask>[1]) => doTask(tiny.ruleset, task, () => undefined);
  const { state } = start.session;
  const jobs = ask({ kind: 'jobs', plan, most: 17 });
  if (!Array.isArray(jobs)) throw new Error('There are no jobs.');
  const parts = jobs.map((job) => ask({ kind: 'futures', state, plan, job }) as Futures).reverse();
  expect(ask({ kind: 'join', turn: state.turn, plan, parts })).toEqual(ahead);
  expect(() => doTask(null, { kind: 'jobs', plan, most: 17 }, () => undefined)).toThrow(RangeError);
});
