import { describe, expect, test } from 'vitest';
import { type GameState, knownRange, preview, view } from '../../src/engine/index.ts';
import { crossing } from '../session/crossing.ts';
import { Desk } from './desk.ts';

const TRUST = 3;
const REPORTS = 2;
const PLOT = 4;

/** Games in which trust and what is reported of it are as stated. */
function games(trust: number, reports: number, turn = 0): GameState[] {
  return Array.from({ length: 60 }, (_, i) => {
    const { state } = new Desk(crossing, `estimate ${i}`);
    state.values[TRUST] = trust;
    state.values[REPORTS] = reports;
    state.turn = turn;
    return state;
  });
}

const widths = (reports: number) =>
  games(50, reports).map((state) => {
    const [low, high] = knownRange(crossing, state, TRUST);
    return high - low;
  });
const middles = (states: readonly GameState[]) =>
  states.map((state) => {
    const [low, high] = knownRange(crossing, state, TRUST);
    return (low + high) / 2;
  });

describe('what is known through intelligence', () => {
  test('is the sharper the better the intelligence, and never exact', () => {
    const [none, some, best] = [0, 50, 100].map(widths) as [number[], number[], number[]];
    expect(Math.min(...none)).toBeGreaterThan(Math.max(...some));
    expect(Math.min(...some)).toBeGreaterThan(Math.max(...best));
    expect(Math.max(...none)).toBeLessThan(60);
    expect(Math.min(...best)).toBeGreaterThan(2);
  });

  test('lies to either side of the truth, so that its middle gives nothing away', () => {
    const off = middles(games(50, 0)).map((middle) => middle - 50);
    expect(off.filter((by) => by > 4).length).toBeGreaterThan(10);
    expect(off.filter((by) => by < -4).length).toBeGreaterThan(10);
    expect(Math.abs(off.reduce((sum, by) => sum + by, 0) / off.length)).toBeLessThan(4);
  });

  test('is read anew every second turn, and moves with the truth in between', () => {
    const [early, late, next] = [2, 3, 4].map((turn) => middles(games(50, 50, turn))) as [number[], number[], number[]];
    expect(late).toEqual(early);
    expect(next.filter((middle, i) => middle !== late[i]).length).toBeGreaterThan(40);
    const moved = middles(games(60, 50, 3));
    expect(moved).toEqual(early.map((middle) => middle + 10));
  });

  test('is the whole scale where a number is hidden, and the number where it is open', () => {
    const [state] = games(50, 50) as [GameState];
    expect(knownRange(crossing, state, PLOT)).toEqual([0, 100]);
    expect(knownRange(crossing, state, 0)).toEqual([300, 300]);
    const { indicators, estimates } = view(crossing, state);
    expect(Object.keys(indicators)).toEqual(['treasury', 'calm', 'reports']);
    expect(Object.keys(estimates)).toEqual(['trust']);
  });
});

test('work without an end is foreseen for three turns, and not beyond the last', () => {
  const foreseen = (turn: number) => {
    const { state } = new Desk(crossing);
    state.turn = turn;
    state.clock = turn;
    return preview(crossing, state, { type: 'initiative/start', initiative: 'patrols' });
  };
  expect(foreseen(0)).toMatchObject([{ indicator: 'calm', low: 1, high: 1, after: 1, over: 3 }]);
  expect(foreseen(crossing.turns - 2)).toMatchObject([{ indicator: 'calm', low: 1, after: 1, over: 2 }]);
});

test('a preview leaves out what the scenario hides, and what comes to nothing', () => {
  const { state } = new Desk(crossing);
  const brings = (initiative: string) => preview(crossing, state, { type: 'initiative/start', initiative });
  expect(brings('courtship')).toMatchObject([{ indicator: 'trust', low: 5, high: 5 }]);
  expect(brings('hints')).toEqual([]);
  state.values[1] = 100;
  expect(brings('road').map(({ indicator }) => indicator)).toEqual(['treasury']);
});

test('who is right is drawn anew for each game, by the weights of the scenario', () => {
  const [dispute] = crossing.disputes;
  if (!dispute) throw new Error('The crossing has one dispute.');
  const weights = [1, 0, 3];
  const readings = weights.map((weight, i) => ({ id: `reading-${i}`, weight }));
  const ruleset = { ...crossing, disputes: [{ ...dispute, readings }] };
  const drawn = Array.from({ length: 400 }, (_, i) => new Desk(ruleset, `world ${i}`).state.worlds[0]);
  const share = (reading: number) => drawn.filter((each) => each === reading).length / 400;
  expect(Math.abs(share(0) - 0.25)).toBeLessThan(0.08);
  expect(share(1)).toBe(0);
  expect(share(0) + share(2)).toBe(1);
});
