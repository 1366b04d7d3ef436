import { describe, expect, test } from 'vitest';
import type { Appraisal } from '../../src/engine/table/appraise.ts';
import { appraisalOf } from './appraisal.ts';
import { type Conditions, ruleset } from './month.ts';
import { Play } from './play.ts';

/** How a capital weighs some terms under stated conditions, for a year with a firm exit. */
function weigh(capital: string, terms: Record<string, number>, conditions: Conditions = {}): Appraisal {
  const { state } = new Play(conditions).sitDown(capital);
  const appraisal = appraisalOf(ruleset, state, { terms, months: 12, exit: 1 });
  if (typeof appraisal === 'string') throw new Error(appraisal);
  return appraisal;
}

const pointsOf = ({ parts }: Appraisal, id: string) => parts.find((part) => part.id === id)?.points ?? 0;

describe('M14 at the table', () => {
  const offers = (western_warmth: number, us_russia_talks = 18) =>
    weigh('moscow', { 'crude-price': 10 }, { values: { western_warmth, us_russia_talks } }).total;

  test('warmth from the West makes Moscow pay more, up to a point, and past it less than nothing', () => {
    const curve = [10, 20, 30, 40, 60, 80].map((warmth) => offers(warmth));
    const peak = curve.indexOf(Math.max(...curve));
    expect(peak).toBeGreaterThan(1);
    expect(peak).toBeLessThan(4);
    expect(curve.at(-1)).toBeLessThan((curve[0] as number) - 5);
  });

  test('M15 talks between Washington and Moscow move that point', () => {
    expect(offers(55, 70)).toBeGreaterThan(offers(55, 5) + 5);
    expect(offers(20, 70)).toBe(offers(20, 5));
  });

  test('M14 what is signed with Washington is heard in Moscow, the less so under cover', () => {
    const open: Conditions['phases'] = { window: 'open' };
    const heard = (us_russia_talks: number) =>
      new Play({ phases: open, values: { washington_interest: 90, washington_relation: 80, us_russia_talks } })
        .sitDown('washington')
        .propose({ 'us-airline-licence': 10 })
        .by('table.washington.signed', 'moscow_trust');
    expect(heard(10)).toBeLessThan(-1.5);
    expect(heard(70)).toBeGreaterThan(-0.6);
  });
});

test('M2 M19 a short purse and a weak hand make Moscow dearer', () => {
  const crude = (values: Record<string, number>) => weigh('moscow', { 'crude-price': 40 }, { values });
  expect(pointsOf(crude({ moscow_means: 30 }), 'term.crude-price')).toBeLessThan(
    pointsOf(crude({ moscow_means: 75 }), 'term.crude-price') - 3,
  );
  expect(crude({ dependence: 90 }).total).toBeLessThan(crude({ dependence: 66 }).total - 3);
});

test('M2 twice as much for Minsk is four times as hard to carry at home', () => {
  const strain = (amount: number) => {
    const appraisal = weigh('moscow', { 'crude-price': amount });
    return pointsOf(appraisal, 'strain') / pointsOf(appraisal, 'term.crude-price') ** 2;
  };
  expect(strain(60)).toBeLessThan(0);
  expect(strain(60) / strain(20)).toBeCloseTo(1, 1);
  expect(pointsOf(weigh('moscow', { 'gas-formula': 10 }), 'strain')).toBeLessThan(0);
});

test('M4 the less the war absorbs Moscow, the more it wants', () => {
  const wants = (moscow_attention: number) => weigh('moscow', { 'gas-formula': 10 }, { values: { moscow_attention } });
  expect(wants(80).reservation).toBeGreaterThan(wants(15).reservation + 2);
});

describe('M5 M20 at the table', () => {
  const PRICES = { 'arms-at-cost': 20, 'plant-shares': 10, 'ranges-for-conscripts': 1 };
  const stalled = (demand: string, terms: Record<string, number>, conditions: Conditions = {}): Appraisal => {
    const { state } = new Play(conditions).sitDown('moscow');
    const now = state.demands[ruleset.demands.findIndex(({ id }) => id === demand)];
    if (!now) throw new Error(demand);
    now.stage = 'slow-walking';
    const appraisal = appraisalOf(ruleset, state, { terms, months: 12, exit: 1 });
    if (typeof appraisal === 'string') throw new Error(appraisal);
    return appraisal;
  };

  test.each([
    ['road-military', 'joint-air-defence', { 'crude-price': 20 }],
    ['road-economic', 'single-currency', { 'crude-price': 30 }],
    ['road-political', 'joint-parliament', { 'credit-tranches': 30 }],
  ])('%s: what lies unfinished buys a part of the basket', (road, demand, asked) => {
    const work = stalled(demand, { [road]: 1, ...asked });
    expect(work.total).toBeGreaterThan(work.reservation);
    expect(stalled(demand, asked).total).toBeLessThan(work.reservation);
  });

  test.each([
    ['military-set-aside', 'permanent-base'],
    ['economic-set-aside', 'fiscal-rules'],
    ['political-set-aside', 'joint-parliament'],
  ])('%s: what lies unfinished can be bought off', (aside, demand) => {
    const paid = stalled(demand, { [aside]: 1, ...PRICES });
    expect(paid.total).toBeGreaterThan(paid.reservation);
    expect(stalled(demand, { [aside]: 1 }).total).toBeLessThan(paid.reservation);
  });

  test('battalions go home against supplies, the more so when the guns are quiet', () => {
    const home = (war: string) => weigh('moscow', { 'units-withdrawn': 2, ...PRICES }, { phases: { war } });
    expect(home('ceasefire').total).toBeGreaterThan(home('ceasefire').reservation);
    expect(home('ceasefire').total).toBeGreaterThan(home('escalation').total);
  });
});

test('C7 the same release counts for more while the window is open, and for little among new arrests', () => {
  const release = (window: string, new_arrests = false) =>
    pointsOf(
      weigh('washington', { 'release-listed': 100 }, { phases: { window }, flags: { new_arrests } }),
      'term.release-listed',
    );
  const order = ['open', 'opening', 'closing', 'shut'].map((window) => release(window));
  expect([...order].sort((a, b) => b - a)).toEqual(order);
  expect(order[0]).toBeGreaterThan(4 * (order[3] as number));
  expect(release('open', true)).toBeLessThan(release('open') / 2);
});

test('C11 small releases hardly count in Brussels', () => {
  expect(pointsOf(weigh('brussels', { 'wide-release': 40 }), 'term.wide-release')).toBeLessThan(1.5);
  expect(pointsOf(weigh('brussels', { 'wide-release': 400 }), 'term.wide-release')).toBeGreaterThan(8);
});

test('W1 American relief earns little until Europe follows', () => {
  const earns = (eu: number) => {
    const values = { washington_interest: 95, washington_relation: 90, eu_potash: eu, eu_transit: eu, eu_finance: eu };
    const conditions = { phases: { window: 'open' }, values };
    const with_ = new Play(conditions).sitDown('washington').propose({ 'us-potash-licence': 10 }).pass();
    const without = new Play(conditions).pass();
    const income = (play: Play) => play.by('rule.potash-market', 'potash_income');
    return income(with_) - income(without);
  };
  // Less is left to gain per licence while the ports are shut.
  expect(earns(90)).toBeLessThan(0.3 * earns(10));
});

test('W6 a hard Brussels asks more for the same relief, and may not agree with itself', () => {
  const relief = (brussels_hawkishness: number) =>
    pointsOf(weigh('brussels', { 'eu-trade-quota': 30 }, { values: { brussels_hawkishness } }), 'term.eu-trade-quota');
  expect(relief(85)).toBeLessThan(relief(45) - 2);
});

test('W7 the minority leaders are worth most to Warsaw, and as long as they are in prison they stand in the way', () => {
  const before = weigh('warsaw', { 'minority-leaders': 1, 'border-quiet': 10 });
  expect(pointsOf(before, 'term.minority-leaders')).toBeGreaterThan(5 * pointsOf(before, 'term.border-quiet'));
  const after = weigh('warsaw', { 'border-quiet': 10 }, { flags: { minority_leaders_freed: true } });
  expect(pointsOf(after, 'minority')).toBeGreaterThan(pointsOf(before, 'minority') + 3);
});

test('W8 nobody sells the same quiet border twice at the full price', () => {
  const conditions: Conditions = { values: { border_pressure: 20, warsaw_relation: 90, brussels_relation: 90 } };
  const once = pointsOf(weigh('brussels', { 'border-officers': 30 }, conditions), 'term.border-officers');
  const play = new Play(conditions).sitDown('warsaw').propose({ 'border-quiet': 30, 'local-traffic': 1 });
  expect(play.statusOf('border-quiet')).toBe('in-force');
  const { state } = play.sitDown('brussels');
  const twice = appraisalOf(ruleset, state, { terms: { 'border-officers': 30 }, months: 12, exit: 1 });
  if (typeof twice === 'string') throw new Error(twice);
  expect(pointsOf(twice, 'term.border-officers')).toBeLessThanOrEqual(once / 2);
});

test('U9 U11 Kyiv and Washington do not sit down with a party to the war', () => {
  expect(() => new Play({ flags: { launchpad_used: true } }).sitDown('kyiv')).toThrow();
  expect(() => new Play({ flags: { troops_sent: true } }).sitDown('washington')).toThrow();
});

test('the disputes act on what capitals want', () => {
  const total = (capital: string, terms: Record<string, number>, worlds: Record<string, string>, values = {}) =>
    weigh(capital, terms, { worlds, values, flags: { peace_venue_offered: true } }).total;
  const warm = { us_russia_talks: 60, washington_relation: 50 };
  const pairs: [lower: number, higher: number][] = [
    [
      total('brussels', { 'eu-swift': 1 }, { D1: 'hardens' }, warm),
      total('brussels', { 'eu-swift': 1 }, { D1: 'lowers_bar' }, warm),
    ],
    [
      total('brussels', { 'wide-release': 200 }, { D2: 'pressure' }),
      total('brussels', { 'wide-release': 200 }, { D2: 'engagement' }),
    ],
    [
      total('moscow', { 'arms-at-cost': 30 }, { D3: 'falling' }),
      total('moscow', { 'arms-at-cost': 30 }, { D3: 'high' }),
    ],
    [total('kyiv', { 'venue-consent': 1 }, { D4: 'fantasy' }), total('kyiv', { 'venue-consent': 1 }, { D4: 'chance' })],
    [
      total('moscow', { 'gas-formula': 10 }, { D6: 'unsure' }, { replacement_risk: 40 }),
      total('moscow', { 'gas-formula': 10 }, { D6: 'holds' }, { replacement_risk: 40 }),
    ],
  ];
  for (const [lower, higher] of pairs) expect(lower).toBeLessThan(higher);
});
