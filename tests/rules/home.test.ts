import { describe, expect, test } from 'vitest';
import { perform } from '../../src/engine/index.ts';
import { Month, ruleset, share, slotOf, stateOf } from './month.ts';

describe('H1 force holds the balance', () => {
  test('legitimacy returns to what was left of it in 2020', () => {
    expect(new Month({ values: { legitimacy: 55 } }).by('broken-in-2020', 'legitimacy')).toBeLessThan(-1);
    expect(new Month({ values: { legitimacy: 15 } }).by('no-consent', 'unrest')).toBeGreaterThan(3);
  });

  test('fear of the police keeps the streets quiet for as long as the police is loyal', () => {
    const held = (elite_security: number) =>
      new Month({ values: { repression: 85, elite_security } }).by('fear-of-the-police', 'unrest');
    expect(held(80)).toBeLessThan(-1);
    expect(held(16)).toBeGreaterThan(-0.2);
  });

  test('crowds draw crowds, to the end', () => {
    const month = new Month({ values: { unrest: 70 } });
    expect(month.by('crowds-draw-crowds', 'unrest')).toBeGreaterThan(2);
    expect(month.by('crowds-draw-crowds', 'elite_security')).toBeLessThan(-1);
    expect(new Month({ values: { unrest: 97, legitimacy: 10 } }).ending).toBe('uprising');
  });
});

describe('H2 the repression circle', () => {
  test('repression fills the prisons and wins nobody', () => {
    const month = new Month({ values: { repression: 90 } });
    expect(month.by('prisons-fill', 'prisoners')).toBeGreaterThan(50);
    expect(month.by('repression-wins-nobody', 'legitimacy')).toBeLessThan(-0.4);
    expect(month.by('families-of-prisoners', 'unrest')).toBeGreaterThan(0.3);
  });

  test('low legitimacy and unrest call for more of it', () => {
    const circle = (values: Record<string, number>) => new Month({ values }).by('the-circle', 'repression');
    expect(circle({ legitimacy: 10, unrest: 50 })).toBeGreaterThan(1);
    expect(circle({ legitimacy: 60, unrest: 10 })).toBeLessThan(0);
  });
});

describe('H3 fear of war is credit', () => {
  test('for a government that keeps the country out', () => {
    const month = new Month({ values: { fear_of_war: 75, war_exposure: 15 } });
    expect(month.by('kept-out-of-the-war', 'legitimacy')).toBeGreaterThan(0.4);
  });

  test('and a debt for one that does not', () => {
    const month = new Month({ values: { fear_of_war: 75, war_exposure: 75 } });
    expect(month.by('kept-out-of-the-war', 'legitimacy')).toBe(0);
    expect(month.by('not-kept-out', 'legitimacy')).toBeLessThan(-0.5);
    expect(month.by('not-kept-out', 'unrest')).toBeGreaterThan(0.5);
  });

  test('it follows the guns', () => {
    const fear = (war_intensity: number) =>
      new Month({ values: { war_intensity } }).by('guns-within-hearing', 'fear_of_war');
    expect(fear(95)).toBeGreaterThan(0);
    expect(fear(5)).toBeLessThan(-1);
  });
});

test('H4 disappointment with the opposition abroad helps the government', () => {
  expect(new Month({ values: { exile_influence: 10 } }).by('exiles-disappoint', 'legitimacy')).toBeGreaterThan(0);
  expect(new Month({ values: { exile_influence: 70 } }).by('exiles-disappoint', 'legitimacy')).toBeLessThan(0);
  expect(new Month({ values: { exile_influence: 70 } }).by('voices-from-abroad', 'unrest')).toBeGreaterThan(0);
});

test('H5 what a promise of a last term gains is small and runs off', () => {
  const state = stateOf();
  const before = state.values[slotOf('legitimacy')] as number;
  expect(perform(ruleset, state, { type: 'initiative/start', initiative: 'last-term' }, null)).toBeNull();
  for (let i = 0; i < 3; i++) perform(ruleset, state, { type: 'month/end' }, null);
  expect((state.values[slotOf('legitimacy')] as number) - before).toBeLessThan(6);
  expect(new Month({ values: { legitimacy: 40 } }).by('broken-in-2020', 'legitimacy')).toBeLessThan(0);
});

describe('H6 the economy floats on Russian orders', () => {
  test('output and taxes follow them', () => {
    const lean = new Month({ values: { state_orders: 40, exports_russia: 1300 } });
    expect(lean.by('russian-demand', 'output')).toBeLessThan(-1);
    expect(lean.by('orders-and-sales', 'treasury')).toBeLessThan(new Month().by('orders-and-sales', 'treasury') - 50);
  });

  test('an empty treasury is met from reserves and the press, then wages are late', () => {
    const empty = new Month({ values: { treasury: 0, crude_discount: 0, gas_benefit: 0 } });
    expect(empty.by('reserves-plug-the-gap', 'reserves')).toBeLessThan(-100);
    const broke = new Month({ values: { treasury: 0, reserves: 6500, crude_discount: 0, gas_benefit: 0 } });
    expect(broke.by('printing-money', 'inflation')).toBeGreaterThan(0);
    expect(broke.by('empty-treasury', 'living_standards')).toBeLessThan(0);
    expect(broke.ending).toBe('insolvent');
  });

  test('hardship and prices reach the streets', () => {
    const month = new Month({ values: { living_standards: 30, inflation: 25 } });
    expect(month.by('hardship', 'unrest')).toBeGreaterThan(1);
    expect(month.by('prices-on-the-shelf', 'unrest')).toBeGreaterThan(1);
    expect(month.by('prices-eat-wages', 'living_standards')).toBeLessThan(-1);
  });
});

test('H7 a reshuffle is noticed by the elite', () => {
  const state = stateOf();
  const before = [...state.values];
  expect(perform(ruleset, state, { type: 'initiative/start', initiative: 'reshuffle' }, null)).toBeNull();
  for (let i = 0; i < 2; i++) perform(ruleset, state, { type: 'month/end' }, null);
  expect(state.values[slotOf('elite_officials')]).not.toBe(before[slotOf('elite_officials')]);
});

test('H8 standing abroad becomes a little prestige at home', () => {
  const prestige = new Month({ values: { standing: 60 } }).by('prestige-on-screen', 'legitimacy');
  expect(prestige).toBeGreaterThan(0);
  expect(prestige).toBeLessThan(1);
});

describe('H9 the elite weighs its own safety', () => {
  const wavering = { elite_security: 30, elite_officials: 30, elite_army: 30 };

  test('releases and a lighter hand worry the services; hardship worries officials; war worries the army', () => {
    const light = new Month({ values: { prisoners: 1000 }, before: { prisoners: 1400 } });
    expect(light.by('who-will-answer', 'elite_security')).toBeLessThan(-0.3);
    expect(new Month({ values: { living_standards: 20 } }).by('officials-weigh', 'elite_officials')).toBeLessThan(-0.5);
    expect(new Month({ values: { war_exposure: 85 } }).by('army-weighs', 'elite_army')).toBeLessThan(-0.5);
  });

  test('unpaid loyalty does not last', () => {
    const values = { treasury: 0, reserves: 6500, crude_discount: 0, gas_benefit: 0 };
    expect(new Month({ values }).by('unpaid-loyalty', 'elite_security')).toBeLessThan(0);
  });

  test('when all blocs waver a plot forms, and it may move', () => {
    expect(share(40, { values: wavering }, (month) => month.flag('coup_plot'))).toBeGreaterThan(0.05);
    expect(share(40, {}, (month) => month.flag('coup_plot'))).toBe(0);
    const plot = { values: wavering, flags: { coup_plot: true } };
    expect(share(40, plot, (month) => month.ending === 'palace-coup')).toBeGreaterThan(0.05);
  });
});
