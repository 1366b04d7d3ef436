import { describe, expect, test } from 'vitest';
import { newGame, perform } from '../../src/engine/index.ts';
import { Month, ruleset, share, slotOf, stateOf } from './month.ts';

/** The basket: what Moscow pays a month, by part. */
const BASKET = ['crude_discount', 'gas_benefit', 'loans', 'state_orders'] as const;

describe('M1 outpost rent', () => {
  test.each(BASKET)('%s follows the outpost value up and down', (part) => {
    const rent = (outpost_value: number) => new Month({ values: { outpost_value } }).by('outpost-rent', part);
    expect(rent(90)).toBeGreaterThan(rent(66));
    expect(rent(20)).toBeLessThan(0);
  });

  test('a quiet rear is worth more than an unquiet one', () => {
    expect(new Month().by('quiet-rear', 'outpost_value')).toBeGreaterThan(0);
    expect(new Month({ values: { unrest: 70 } }).by('unquiet-rear', 'outpost_value')).toBeLessThan(-1);
  });
});

test('M2 each part of the basket reaches the treasury by a rule of its own', () => {
  const month = new Month();
  for (const rule of ['cheap-oil', 'cheap-gas', 'soft-loans', 'orders-and-sales']) {
    expect(month.by(rule, 'treasury')).toBeGreaterThan(20);
  }
  expect(month.by('soft-loans', 'debt')).toBeGreaterThan(0);
});

test('M3 refineries lose money, so that the same discount buys less', () => {
  const now = new Month();
  expect(now.by('refinery-losses', 'refinery_margin')).toBeLessThan(0);
  const later = new Month({ values: { refinery_margin: -60 } });
  expect(later.by('cheap-oil', 'treasury')).toBeLessThan(now.by('cheap-oil', 'treasury'));
});

test('M4 the war absorbs attention, which returns when it eases', () => {
  const attention = (war: string, war_intensity: number) =>
    new Month({ phases: { war }, values: { war_intensity } }).by('war-absorbs-moscow', 'moscow_attention');
  expect(attention('status_quo', 65)).toBeLessThan(1);
  expect(attention('ceasefire', 20)).toBeGreaterThan(1);
  expect(attention('russian_victory', 20)).toBeGreaterThan(attention('ceasefire', 20));
});

test('M5 military integration deepens by itself; dormant institutions do not', () => {
  const month = new Month({ values: { union_political: 40 } });
  expect(month.by('joint-commands', 'union_military')).toBeGreaterThan(0);
  expect(month.by('dormant-institutions', 'union_political')).toBeLessThan(0);
  expect(new Month({ values: { union_economic: 70 } }).by('what-was-implemented', 'dependence')).toBeGreaterThan(0.4);
});

test('M6 warheads are a status, a target and an obstacle in the West', () => {
  const month = new Month();
  expect(month.by('nuclear-host', 'outpost_value')).toBeGreaterThan(0);
  expect(month.by('nuclear-host', 'war_exposure')).toBeGreaterThan(0);
  expect(month.by('nuclear-host', 'merging')).toBeGreaterThan(0);
  expect(new Month({ flags: { nuclear_deployed: false } }).by('warheads-withdrawn', 'merging')).toBeLessThan(0);
});

test('M7 filling supply gaps raises the worth of a Belarus that does not fight', () => {
  const month = new Month({ values: { enmeshment: 75 } });
  expect(month.by('industry-hard-to-replace', 'outpost_value')).toBeGreaterThan(0.5);
  expect(month.by('filling-the-gaps', 'state_orders')).toBeGreaterThan(2);
  expect(month.by('substitutes-for-troops', 'hawk_calls')).toBeLessThan(-1);
});

test('M8 substitutes for troops wear out', () => {
  expect(new Month().by('patience-with-substitutes', 'hawk_calls')).toBeGreaterThan(0);
});

test('M9 calls to fight grow when the front goes badly', () => {
  const calls = (front_balance: number) => new Month({ values: { front_balance } }).by('calls-to-fight', 'hawk_calls');
  expect(calls(30)).toBeGreaterThan(2);
  expect(calls(70)).toBeLessThan(0.5);
  expect(new Month({ values: { hawk_calls: 80 } }).by('hawks-distrust', 'moscow_trust')).toBeLessThan(-1);
});

test('M10 access to the Kremlin keeps successors out of the talk', () => {
  expect(new Month({ values: { moscow_trust: 85 } }).by('access-protects', 'replacement_risk')).toBeLessThan(-0.4);
});

describe('M11 the kingmaker', () => {
  test('lost trust starts talk of a successor, and the end of the war removes the shield', () => {
    const values = { moscow_trust: 38, outpost_value: 40 };
    expect(new Month({ values }).by('kingmakers-patience', 'replacement_risk')).toBeGreaterThan(1);
    expect(new Month({ values }).by('shield-of-war', 'replacement_risk')).toBe(0);
    const settled = new Month({ values, phases: { war: 'settlement' } });
    expect(settled.by('shield-of-war', 'replacement_risk')).toBeGreaterThan(0.5);
  });

  test('past the mark a successor may be installed, and that ends the government', () => {
    const values = { replacement_risk: 95, moscow_trust: 25 };
    const replaced = share(60, { values }, (month) => month.ending === 'replaced-by-moscow');
    expect(replaced).toBeGreaterThan(0.1);
    expect(share(60, {}, (month) => month.flag('successor_installed'))).toBe(0);
  });

  test('D6 decides how fast', () => {
    const risk = (D6: string) =>
      new Month({ values: { moscow_trust: 38 }, worlds: { D6 } }).by('kingmakers-patience', 'replacement_risk');
    expect(risk('unsure')).toBeGreaterThan(risk('holds'));
  });
});

test('M12 rivals for favour lower the outpost value, more where D3 says so', () => {
  const rivals = (D3: string) => new Month({ worlds: { D3 } }).by('rivals-for-favour', 'outpost_value');
  expect(rivals('high')).toBeLessThan(0);
  expect(rivals('falling')).toBeLessThan(rivals('high'));
});

test('M13 a statement of distance costs trust in Moscow and buys little elsewhere', () => {
  const state = stateOf();
  perform(ruleset, state, { type: 'initiative/start', initiative: 'distance-statement' }, null);
  const trust = state.values[slotOf('moscow_trust')] as number;
  const west =
    (state.values[slotOf('washington_relation')] as number) -
    (stateOf().values[slotOf('washington_relation')] as number);
  expect(trust).toBeLessThan(stateOf().values[slotOf('moscow_trust')] as number);
  expect(west).toBeLessThan(4);
});

describe('M14 triangulation', () => {
  const discount = (western_warmth: number) => {
    const month = new Month({ values: { western_warmth, us_russia_talks: 20 } });
    return month.by('triangulation', 'crude_discount') + month.by('past-the-limit', 'crude_discount');
  };

  test('warmth from the West makes Moscow pay more, up to a point', () => {
    expect(discount(12)).toBe(0);
    expect(discount(24)).toBeGreaterThan(0);
    expect(discount(38)).toBeGreaterThan(discount(24));
  });

  test('past it Moscow coerces', () => {
    expect(discount(55)).toBeLessThan(0);
    expect(discount(70)).toBeLessThan(discount(55));
    expect(new Month({ values: { western_warmth: 70 } }).by('past-the-limit', 'moscow_trust')).toBeLessThan(-1);
  });
});

test('M15 contacts cost no trust while Washington and Moscow talk', () => {
  const cost = (us_russia_talks: number) =>
    new Month({ values: { western_warmth: 40, us_russia_talks } }).by('contacts-irritate', 'moscow_trust');
  expect(cost(10)).toBeLessThan(-1);
  expect(cost(70)).toBe(0);
});

test('M16 the status quo fades: a stagnating Russia can pay less and buys less', () => {
  const month = new Month();
  expect(month.by('stagnation-in-russia', 'moscow_means')).toBeLessThan(0);
  expect(month.by('russian-market', 'exports_russia')).toBeLessThan(0);
  const poor = new Month({ values: { moscow_means: 40 } });
  expect(poor.by('russian-market', 'exports_russia')).toBeLessThan(month.by('russian-market', 'exports_russia'));
  expect(poor.by('moscows-purse', 'crude_discount')).toBeLessThan(-2);
});

test('M17 Russia rearms after a ceasefire and goes on ordering', () => {
  expect(new Month({ phases: { war: 'ceasefire' } }).by('rearming', 'state_orders')).toBeGreaterThan(0);
  expect(new Month({ phases: { war: 'settlement' } }).by('orders-dry-up', 'state_orders')).toBeLessThan(0);
});

test('M18 the alliance is a habit: trust returns to the middle from both sides', () => {
  const pull = (moscow_trust: number) =>
    new Month({ values: { moscow_trust } }).by('habit-of-alliance', 'moscow_trust');
  expect(pull(20)).toBeGreaterThan(1);
  expect(pull(95)).toBeLessThan(-1);
});

test('M19 the semi-blockade raises dependence, and dependence weakens the hand', () => {
  const open = { eu_trade: 20, eu_finance: 20 };
  expect(new Month().by('semi-blockade', 'dependence')).toBeGreaterThan(0);
  expect(new Month({ values: open }).by('semi-blockade', 'dependence')).toBeLessThan(0);
  expect(new Month({ values: { dependence: 90 } }).by('weak-hand', 'crude_discount')).toBeLessThan(-2);
});

test('M20 Russian forces make a target, and draw NATO and Kyiv opposite', () => {
  const month = new Month({ values: { russian_forces: 80 } });
  expect(month.by('host-country', 'war_exposure')).toBeGreaterThan(1.5);
  expect(month.by('garrison-and-answer', 'nato_posture')).toBeGreaterThan(1);
  expect(month.by('mined-border', 'southern_tension')).toBeGreaterThan(
    new Month().by('mined-border', 'southern_tension'),
  );
});

test('the same month from the same state has the same ledger', () => {
  const [one, two] = [new Month(), new Month()];
  expect(one.state).toEqual(two.state);
  expect(newGame(ruleset, { seed: 'x', difficulty: 'minister' })).toEqual(
    newGame(ruleset, { seed: 'x', difficulty: 'minister' }),
  );
});
