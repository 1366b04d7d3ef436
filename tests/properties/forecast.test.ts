import { describe, expect, test } from 'vitest';
import {
  FAN,
  type ForecastPlan,
  forecast,
  forecastJobs,
  joinForecast,
  playForecast,
} from '../../src/analysis/forecast.ts';
import { likelihood } from '../../src/analysis/likelihood.ts';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { copyState, type GameState, newGame } from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';

const { ruleset } = compileTiny();
const { state } = newGame(ruleset, { seed: 'ahead', difficulty: 'normal' });
const plan: ForecastPlan = { runs: 60, policy: 'random', horizon: 6, seed: 'now' };

describe('a forecast', () => {
  const found = forecast(ruleset, state, plan);

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

  test('is the same however it is cut into jobs, and tells how far it has come', () => {
    const parts = forecastJobs(ruleset, plan, 17).map((job) => playForecast(ruleset, state, plan, job));
    expect(joinForecast(ruleset, state.turn, plan, [...parts].reverse())).toEqual(found);
    const steps: number[] = [];
    forecast(ruleset, state, plan, (done, runs) => steps.push(done / runs));
    expect(steps.at(-1)).toBe(1);
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
  });

  test('leaves the state as it was', () => {
    const before = copyState(state);
    forecast(ruleset, state, plan);
    expect(state).toEqual(before);
  });

  test('looks no further than the game is long', () => {
    const late = { ...copyState(state), turn: 10 };
    expect(forecast(ruleset, late, plan).fans[0]?.points.map(({ turn }) => turn)).toEqual([10, 11]);
  });

  test.each([
    ['an unknown policy', { policy: 'nobody' }],
    ['no runs', { runs: 0 }],
    ['no horizon', { horizon: 0 }],
  ])('refuses %s', (_, change) => {
    expect(() => forecast(ruleset, state, { ...plan, ...change })).toThrow(RangeError);
  });

  test('refuses a game that is over', () => {
    expect(() => forecast(ruleset, { ...state, over: { ending: 0, turn: 3 } }, plan)).toThrow(RangeError);
  });
});

test('a forecast of The Window is blind to what is hidden', () => {
  const { ruleset: window } = loadScenario('the-window');
  const opening = newGame(window, { seed: 'blind', difficulty: 'minister' }).state;
  const other: GameState = copyState(opening);
  other.worlds = other.worlds.map((reading, i) => (reading + 1) % (window.disputes[i]?.readings.length ?? 1));
  other.flags[window.flags.findIndex(({ id }) => id === 'coup_plot')] = true;
  const look = { runs: 8, policy: 'balanced', horizon: 3, seed: 'x' };
  expect(forecast(window, other, look)).toEqual(forecast(window, opening, look));
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
