import { expect, test } from 'vitest';
import { type Expr, type GameState, type Interval, ratificationOdds } from '../../src/engine/index.ts';
import { DEMAND_STAGES } from '../../src/engine/model/effects.ts';
import { failing, reasonsFor } from '../../src/engine/sight/reasons.ts';
import { ruleset, slotOf, stateOf } from './month.ts';

const flag = (id: string) => ruleset.flags.findIndex((each) => each.id === id);
const odds = (state: GameState) => ratificationOdds(ruleset, state, 'brussels');
const middle = ([low, high]: Interval) => (low + high) / 2;
const friendly = { brussels_hawkishness: 44, warsaw_relation: 26, eu_unity: 75 };

test('the odds of a ratification rise with what speaks for it, and name what speaks against', () => {
  const hard = odds(stateOf({ values: { ...friendly, brussels_hawkishness: 90 } }));
  const soft = odds(stateOf({ values: friendly }));
  if (!hard || !soft) throw new Error('Brussels decides alone.');
  expect(middle(hard.chance)).toBeLessThan(middle(soft.chance));
  expect(hard.against[0]).toMatchObject({ kind: 'indicator', index: slotOf('brussels_hawkishness') });
  for (const { chance } of [hard, soft]) {
    expect(chance[0]).toBeGreaterThanOrEqual(0);
    expect(chance[1]).toBeLessThanOrEqual(1);
  }
});

test('the odds do not hang on what is hidden', () => {
  const known = stateOf({ values: friendly });
  const other = stateOf({ values: friendly });
  other.worlds = other.worlds.map(
    (reading, dispute) => (reading + 1) % (ruleset.disputes[dispute]?.readings.length ?? 1),
  );
  ruleset.flags.forEach((each, index) => {
    if (!each.known) other.flags[index] = !other.flags[index];
  });
  expect(odds(other)).toEqual(odds(known));
});

test('where a capital decides alone there are none', () => {
  expect(ratificationOdds(ruleset, stateOf(), 'kyiv')).toBeNull();
});

test('a reason is what is set, and how far a figure is known; nothing hidden is one', () => {
  const state = stateOf();
  const at = flag('reckless_act');
  const number = (value: number): Expr => ({ op: 'number', value });
  const chance: Expr = {
    op: 'add',
    a: { op: 'if', a: { op: 'flag', index: at }, b: number(0.4), c: number(0) },
    b: { op: 'if', a: { op: 'world', dispute: 0, reading: 0 }, b: number(0.5), c: number(0) },
  };
  expect(reasonsFor(chance, ruleset, state, 'high')).toEqual([]);
  state.flags[at] = true;
  expect(reasonsFor(chance, ruleset, state, 'high')).toEqual([{ kind: 'flag', index: at }]);
  const secret = { ...ruleset, flags: ruleset.flags.map((each) => ({ ...each, known: false })) };
  expect(reasonsFor(chance, secret, state, 'high')).toEqual([]);
});

test('what lowers a chance speaks against it, however the sum is written', () => {
  const state = stateOf({ values: { repression: 80 } });
  const repression: Expr = {
    op: 'divide',
    a: { op: 'value', slot: slotOf('repression') },
    b: { op: 'number', value: 100 },
  };
  const one: Expr = { op: 'number', value: 1 };
  const ways: Expr[] = [
    { op: 'subtract', a: one, b: repression },
    { op: 'add', a: one, b: { op: 'negate', a: repression } },
    { op: 'negate', a: { op: 'subtract', a: repression, b: one } },
  ];
  for (const chance of ways) {
    expect(reasonsFor(chance, ruleset, state, 'low')).toMatchObject([
      { kind: 'indicator', index: slotOf('repression') },
    ]);
    // It weighs against by four fifths of all that it could, and for by the fifth that it does not.
    const calm = stateOf({ values: { repression: 1 } });
    expect(reasonsFor(chance, ruleset, calm, 'low')).toEqual([]);
    expect(reasonsFor(chance, ruleset, calm, 'high')).toMatchObject([{ index: slotOf('repression') }]);
  }
});

test('of what a promise hangs on, what fails is told', () => {
  const state = stateOf({ values: { repression: 80 } });
  const slot = slotOf('repression');
  const under = (most: number): Expr => ({
    op: 'at-most',
    a: { op: 'value', slot },
    b: { op: 'number', value: most },
  });
  const fine: Expr = { op: 'not', a: { op: 'flag', index: flag('launchpad_used') } };
  const both: Expr = { op: 'and', a: under(76), b: fine };
  expect(failing(both, ruleset, state, 0)).toMatchObject([{ kind: 'indicator', index: slot }]);
  expect(failing({ ...both, a: under(90) }, ruleset, state, 0)).toEqual([]);
});

test('a demand at the stage that it is in, and an initiative that runs, can be reasons; a hidden figure is none', () => {
  const state = stateOf();
  const demand = 0;
  const stage = DEMAND_STAGES.indexOf('dormant');
  const initiative = ruleset.initiatives.findIndex(({ id }) => id === 'stall-by-committee');
  const waits: Expr = { op: 'stage', demand, stage };
  const runs: Expr = { op: 'not', a: { op: 'running', initiative } };
  expect(failing({ op: 'and', a: { op: 'not', a: waits }, b: { op: 'not', a: runs } }, ruleset, state, 0)).toEqual([
    { kind: 'demand', index: demand },
    { kind: 'initiative', index: initiative },
  ]);
  const slot = slotOf('credibility');
  const low: Expr = { op: 'less', a: { op: 'value', slot }, b: { op: 'number', value: -1 } };
  const known = (open: 'open' | 'hidden') => ({
    ...ruleset,
    indicators: ruleset.indicators.map((each, i) => (i === slot ? { ...each, known: open } : each)),
  });
  expect(failing(low, known('open'), state, 0)).toMatchObject([{ kind: 'indicator', index: slot }]);
  expect(failing(low, known('hidden'), state, 0)).toEqual([]);
});
