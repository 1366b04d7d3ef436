import { describe, expect, test } from 'vitest';
import { perform } from '../../src/engine/index.ts';
import { Month, ruleset, share, stateOf } from './month.ts';

const US = { us_finance: 5, us_potash: 5, us_aviation: 5 };
const EU = { eu_finance: 5, eu_potash: 5, eu_trade: 5, eu_transit: 5 };

describe('W1 two sanctions regimes', () => {
  const income = (values: Record<string, number>) => {
    const month = new Month({ values });
    return month.by('western-market', 'exports_west') + month.by('potash-market', 'potash_income');
  };

  test('American relief alone brings a small part of what joint relief brings', () => {
    const nothing = income({});
    const alone = income(US) - nothing;
    const joint = income({ ...US, ...EU }) - nothing;
    expect(alone).toBeGreaterThan(0);
    expect(alone).toBeLessThan(0.15 * joint);
  });

  test('banks return to SWIFT when the EU lets them, and a wave of arrests cuts them off again', () => {
    expect(new Month({ values: { eu_finance: 20 } }).flag('swift_restored')).toBe(true);
    const back = { swift_restored: true };
    expect(new Month({ flags: back }).flag('swift_restored')).toBe(true);
    expect(new Month({ flags: { ...back, new_arrests: true } }).flag('swift_restored')).toBe(false);
  });

  test('potash and the airline are cleared by Washington, and listed again', () => {
    const cleared = new Month({ values: US });
    expect(cleared.flag('us_potash_lifted')).toBe(true);
    expect(cleared.flag('us_aviation_lifted')).toBe(true);
    const again = new Month({ flags: { us_potash_lifted: true, us_aviation_lifted: true } });
    expect(again.by('potash-relisted', 'standing')).toBeLessThan(0);
    expect(again.by('airline-relisted', 'standing')).toBeLessThan(0);
  });
});

test('W2 twinned sanctions fall after a ceasefire, with no effort by Minsk', () => {
  const relief = (war: string) => new Month({ phases: { war } }).by('twinned-relief', 'eu_trade');
  expect(relief('ceasefire')).toBeLessThan(-1);
  expect(relief('settlement')).toBeLessThan(relief('ceasefire'));
  expect(relief('status_quo')).toBe(0);
});

describe('W3 the window', () => {
  test('interest comes with the talks and wanders off without them', () => {
    expect(
      new Month({ values: { us_russia_talks: 60 } }).by('talks-draw-interest', 'washington_interest'),
    ).toBeGreaterThan(1);
    expect(
      new Month({ values: { washington_interest: 70 } }).by('attention-wanders', 'washington_interest'),
    ).toBeLessThan(-2);
  });

  test('D5 decides how fast it wanders', () => {
    const wanders = (D5: string) =>
      new Month({ values: { washington_interest: 70 }, worlds: { D5 } }).by('attention-wanders', 'washington_interest');
    expect(wanders('brief')).toBeLessThan(wanders('lasting'));
  });

  test('it opens while the talks are warm and closes when they stall', () => {
    const opens = (us_russia_talks: number) =>
      share(
        40,
        { values: { us_russia_talks, washington_interest: 30 }, phases: { window: 'closed' } },
        (month) => month.phase('window') === 'opening',
      );
    expect(opens(60)).toBeGreaterThan(0.4);
    expect(opens(5)).toBe(0);
    const stays = (us_russia_talks: number) =>
      share(
        60,
        { values: { us_russia_talks }, phases: { window: 'open' } },
        (month) => month.phase('window') === 'open',
      );
    expect(stays(60)).toBeGreaterThan(stays(5));
  });

  test('licences lapse once it is shut', () => {
    expect(new Month({ values: US, phases: { window: 'shut' } }).by('relief-wears-off', 'us_finance')).toBeGreaterThan(
      0,
    );
  });
});

describe('W4 prisoners for relief', () => {
  const released = { values: { prisoners: 1300 }, before: { prisoners: 1400 } };

  test('a release buys more while the window is open than after it is shut', () => {
    const bought = (window: string) =>
      new Month({ ...released, phases: { window } }).by('people-come-home', 'washington_relation');
    expect(bought('open')).toBeGreaterThan(0.5);
    expect(bought('shut')).toBeLessThan(0.2 * bought('open'));
  });

  test('new arrests debase it', () => {
    const debased = new Month({ ...released, phases: { window: 'open' }, flags: { new_arrests: true } });
    expect(debased.by('people-come-home', 'washington_relation')).toBe(0);
    expect(debased.by('arrests-debase', 'washington_relation')).toBeLessThan(0);
  });

  test('a wave of arrests is noticed, and in time subsides', () => {
    expect(new Month({ values: { prisoners: 1600 }, before: { prisoners: 1400 } }).flag('new_arrests')).toBe(true);
    expect(share(40, { flags: { new_arrests: true } }, (month) => month.flag('new_arrests'))).toBeLessThan(1);
  });

  test('D2 decides how concessions are read', () => {
    const read = (D2: string) =>
      new Month({ ...released, worlds: { D2 } }).by('concessions-read', 'brussels_hawkishness');
    expect(read('pressure')).toBeGreaterThan(0);
    expect(read('engagement')).toBeLessThan(0);
  });
});

test('W5 gestures without reform run off in Brussels; reform stays', () => {
  const harsh = new Month({ values: { brussels_relation: 25, repression: 72 } });
  expect(harsh.by('stony-silence', 'brussels_relation')).toBeLessThan(-1);
  const reformed = new Month({ values: { brussels_relation: 25, repression: 40 } });
  expect(reformed.by('stony-silence', 'brussels_relation')).toBe(0);
  expect(reformed.by('reform-is-noticed', 'brussels_relation')).toBeGreaterThan(0);
});

describe('W6 Brussels hardens', () => {
  test('while the war goes on, and softens when it is over', () => {
    const hardens = (war: string) => new Month({ phases: { war } }).by('brussels-hardens', 'brussels_hawkishness');
    expect(hardens('status_quo')).toBeGreaterThan(0);
    expect(hardens('settlement')).toBeLessThan(0);
  });

  test('D1 decides what the rift does to it', () => {
    const rift = (D1: string) =>
      new Month({ values: { us_russia_talks: 60 }, worlds: { D1 } }).by('the-rift', 'brussels_hawkishness');
    expect(rift('hardens')).toBeGreaterThan(0);
    expect(rift('lowers_bar')).toBeLessThan(0);
  });
});

test('W7 Warsaw wants its conditions met', () => {
  const held = new Month({ values: { warsaw_relation: 20 } });
  const met = new Month({ values: { warsaw_relation: 20 }, flags: { minority_leaders_freed: true } });
  expect(held.by('strict-conditions', 'warsaw_relation')).toBeLessThan(0);
  expect(met.by('strict-conditions', 'warsaw_relation')).toBeGreaterThan(0);
});

test('W8 each pull of the border lever hardens those on whom it is pulled', () => {
  const pulled = new Month({ values: { border_pressure: 85 } });
  expect(pulled.by('the-lever-hardens', 'warsaw_relation')).toBeLessThan(-1);
  expect(pulled.by('the-lever-hardens', 'border_crossings')).toBeLessThan(-1);
  expect(pulled.by('brussels-hardens', 'brussels_hawkishness')).toBeGreaterThan(
    new Month().by('brussels-hardens', 'brussels_hawkishness'),
  );
});

test('W9 a single reckless act ends ambivalence everywhere, for long', () => {
  const month = new Month({ flags: { reckless_act: true } });
  for (const relation of ['washington_relation', 'brussels_relation', 'warsaw_relation', 'standing']) {
    expect(month.by('reckless-acts', relation)).toBeLessThan(0);
  }
  const forgotten = share(60, { flags: { reckless_act: true } }, (after) => !after.flag('reckless_act'));
  expect(forgotten).toBeLessThan(0.25);
});

test('W10 who looks like an extension of Russia is sanctioned like it; visible distance keeps them apart', () => {
  const spill = (merging: number) => new Month({ values: { merging } }).by('war-spills-over', 'eu_trade');
  expect(spill(90)).toBeGreaterThan(spill(30));
  expect(new Month({ values: { western_warmth: 45 } }).by('visible-distance', 'merging')).toBeLessThan(-0.5);
  expect(new Month({ values: { union_military: 95, dependence: 95 } }).by('seen-as-one', 'merging')).toBeGreaterThan(
    0.5,
  );
});

test('W11 personal diplomacy opens doors in Washington while the window is open', () => {
  const doors = (window: string) =>
    new Month({ values: { standing: 40 }, phases: { window } }).by('personal-diplomacy', 'washington_relation');
  expect(doors('open')).toBeGreaterThan(0);
  expect(doors('shut')).toBe(0);
});

test.each(['letter-to-brussels', 'interview-abroad'])('W12 %s tests the water for normalisation', (initiative) => {
  const state = stateOf();
  const before = [...state.values];
  expect(perform(ruleset, state, { type: 'initiative/start', initiative }, null)).toBeNull();
  const { duration } = ruleset.initiatives.find(({ id }) => id === initiative) ?? { duration: 0 };
  for (let i = 0; i < (duration ?? 1); i++) perform(ruleset, state, { type: 'month/end' }, null);
  expect(state.values).not.toEqual(before);
  expect(state.initiatives[ruleset.initiatives.findIndex(({ id }) => id === initiative)]?.times).toBe(1);
});

test('W13 as ties with the government shrink, ties with society grow', () => {
  const ties = (western_warmth: number) =>
    new Month({ values: { western_warmth } }).by('ties-with-society', 'exile_influence');
  expect(ties(5)).toBeGreaterThan(ties(40));
  expect(ties(5)).toBeGreaterThan(0);
});

test('W14 if Ukraine falls, the eastern flank arms and Moscow answers in Belarus', () => {
  const fallen = new Month({ phases: { war: 'puppet_ukraine' } });
  expect(fallen.by('flank-arms', 'nato_posture')).toBeGreaterThan(0);
  expect(fallen.by('garrison-and-answer', 'russian_forces')).toBeGreaterThan(0);
});

test('W15 an alternative loosens dependence, more where D2 says engagement works', () => {
  const loosened = (D2: string) =>
    new Month({ values: { western_warmth: 50 }, worlds: { D2 } }).by('an-alternative-exists', 'dependence');
  expect(loosened('engagement')).toBeLessThan(loosened('pressure'));
  expect(loosened('pressure')).toBeLessThan(0);
  expect(new Month().by('an-alternative-exists', 'dependence')).toBe(0);
});

test('W16 Western market access offsets the Russian market', () => {
  const month = new Month({ values: { exports_west: 700, potash_income: 300 } });
  expect(month.by('other-demand', 'output')).toBeGreaterThan(1);
  expect(month.by('western-earnings', 'treasury')).toBeGreaterThan(
    new Month().by('western-earnings', 'treasury') + 100,
  );
  expect(month.by('other-markets', 'dependence')).toBeLessThan(-1);
});

test('W17 when a deal is within reach, objections to Minsk fall silent', () => {
  const near = new Month({ values: { us_russia_talks: 70 }, phases: { war: 'talks' } });
  expect(near.by('deal-within-reach', 'standing')).toBeGreaterThan(0);
  expect(new Month().by('deal-within-reach', 'standing')).toBe(0);
});
