import { describe, expect, test } from 'vitest';
import { FAN, type ForecastPlan, forecastJobs, joinForecast, playForecast } from '../../src/analysis/forecast.ts';
import { likelihood } from '../../src/analysis/likelihood.ts';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { copyState, type Effect, type GameState, newGame, perform, type Ruleset } from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';
import { crossing } from '../session/crossing.ts';
import { forecastOf } from './forecastOf.ts';

const { ruleset } = compileTiny();
const { state } = newGame(ruleset, { seed: 'ahead', difficulty: 'normal' });
const plan: ForecastPlan = { runs: 60, policy: 'random', horizon: 6, seed: 'now' };

describe('a forecast', () => {
  const found = forecastOf(ruleset, state, plan);

  test('spreads every indicator that is not hidden, turn by turn, percentiles in order', () => {
    expect(found.fans.map(({ indicator }) => indicator)).toEqual(
      ruleset.indicators.filter(({ known }) => known !== 'hidden').map(({ id }) => id),
    );
    for (const { points } of found.fans) {
      expect(points.map(({ turn }) => turn)).toEqual([0, 1, 2, 3, 4, 5]);
      for (const { percentiles, going } of points) {
        expect(percentiles).toEqual([...percentiles].sort((a, b) => a - b));
        expect(percentiles).toHaveLength(going > 0 ? FAN.length : 0);
        expect(going).toBeLessThanOrEqual(1);
      }
    }
  });

  test('gives each question odds with an interval and a word', () => {
    expect(found.questions.map(({ id }) => id)).toEqual(ruleset.questions.map(({ id }) => id));
    for (const { share, word } of [...found.questions, ...found.endings]) {
      expect(share.low).toBeLessThanOrEqual(share.value);
      expect(share.high).toBeGreaterThanOrEqual(share.value);
      expect(word).toBe(likelihood(share.value));
    }
  });

  test('is the same however it is cut into jobs', () => {
    const parts = forecastJobs(ruleset, plan, 17).map((job) => playForecast(ruleset, state, plan, job));
    expect(joinForecast(ruleset, state.turn, plan, [...parts].reverse())).toEqual(found);
  });

  test('leaves the state as it was', () => {
    const before = copyState(state);
    forecastOf(ruleset, state, plan);
    expect(state).toEqual(before);
  });

  test('looks no further than the game is long', () => {
    const late = { ...copyState(state), turn: 10 };
    expect(forecastOf(ruleset, late, plan).fans[0]?.points.map(({ turn }) => turn)).toEqual([10, 11]);
  });

  test.each([
    ['an unknown policy', { policy: 'nobody' }],
    ['no runs', { runs: 0 }],
    ['no horizon', { horizon: 0 }],
  ])('refuses %s', (_, change) => {
    expect(() => forecastOf(ruleset, state, { ...plan, ...change })).toThrow(RangeError);
  });

  test('refuses a game that is over', () => {
    expect(() => forecastOf(ruleset, { ...state, over: { ending: 0, turn: 3 } }, plan)).toThrow(RangeError);
  });
});

test('a forecast of The Window is blind to what is hidden', () => {
  const { ruleset: window } = loadScenario('the-window');
  const opening = newGame(window, { seed: 'blind', difficulty: 'minister' }).state;
  const other: GameState = copyState(opening);
  other.worlds = other.worlds.map((reading, i) => (reading + 1) % (window.disputes[i]?.readings.length ?? 1));
  other.flags[window.flags.findIndex(({ id }) => id === 'coup_plot')] = true;
  const look = { runs: 8, policy: 'balanced', horizon: 3, seed: 'x' };
  expect(forecastOf(window, other, look)).toEqual(forecastOf(window, opening, look));
});

describe('a draw of luck that has shown in nothing yet', () => {
  const loss: Effect = { do: 'later', after: 2, list: 0 };
  // biome-ignore lint/suspicious/noThenProperty: an effect is never awaited
  const draw: Effect = { do: 'roll', chance: { op: 'number', value: 0.5 }, key: 5, then: [loss], else: [] };
  const gambling: Ruleset = {
    ...crossing,
    rules: [],
    capitals: [],
    cables: [],
    timeline: [],
    indicators: crossing.indicators.map((indicator) => ({ ...indicator, known: 'open' })),
    initiatives: crossing.initiatives.map((each) =>
      each.id === 'dice' ? { ...each, complete: { origin: 3, list: [draw] } } : each,
    ),
    demands: [],
    table: { terms: [], bargainers: [] },
    effectLists: [{ origin: 3, list: [{ do: 'change', slot: 0, by: { op: 'number', value: -200 }, hidden: false }] }],
  };
  /** After the draw, and whether it came. */
  const drawn = Array.from({ length: 12 }, (_, i) => {
    const { state } = newGame(gambling, { seed: `luck-${i}`, difficulty: 'calm' });
    let came = false;
    perform(gambling, state, { type: 'initiative/start', initiative: 'dice' }, (event) => {
      if (event.type === 'roll') came = event.came;
    });
    return { state, came };
  });

  test('comes as it was drawn', () => {
    expect(new Set(drawn.map(({ came }) => came)).size).toBe(2);
    for (const { state, came } of drawn) {
      const next = copyState(state);
      for (let month = 0; month < 3; month++) perform(gambling, next, { type: 'month/end' }, null);
      expect(next.values[0]).toBe(came ? 100 : 300);
    }
  });

  test('may come or not in what is foreseen, whatever was drawn', () => {
    const look = { runs: 200, policy: 'passive', horizon: 5, seed: 'x' };
    const [first, ...others] = drawn.map(({ state }) => forecastOf(gambling, { ...state, worlds: [0] }, look));
    for (const other of others) expect(other).toEqual(first);
    const fan = first?.fans.find(({ indicator }) => indicator === 'treasury')?.points.at(-1);
    expect([fan?.percentiles.at(0), fan?.percentiles.at(-1)]).toEqual([100, 300]);
  });
});

test.each([
  [0, 'highly-unlikely'],
  [0.2, 'highly-unlikely'],
  [0.21, 'unlikely'],
  [0.45, 'unlikely'],
  [0.5, 'roughly-even'],
  [0.56, 'likely'],
  [0.81, 'highly-likely'],
  [1, 'highly-likely'],
])('analysts call %d %s', (share, word) => {
  expect(likelihood(share)).toBe(word);
});
