import { describe, expect, test } from 'vitest';
import { Month, share } from './month.ts';

/** Share of sixty months begun so in which the war passes into a phase. */
const passes = (to: string, from: string, values: Record<string, number>, flags: Record<string, boolean> = {}) =>
  share(60, { values, flags, phases: { war: from } }, (month) => month.phase('war') === to);

describe('U1 the phases of the war', () => {
  test('talks follow the warmth between Washington and Moscow, and stall without it', () => {
    expect(passes('talks', 'status_quo', { us_russia_talks: 70 })).toBeGreaterThan(0.03);
    expect(passes('talks', 'status_quo', { us_russia_talks: 10 })).toBe(0);
    expect(passes('status_quo', 'talks', { us_russia_talks: 5 })).toBeGreaterThan(
      passes('status_quo', 'talks', { us_russia_talks: 70 }),
    );
  });

  test('victory follows the front', () => {
    expect(passes('russian_victory', 'status_quo', { front_balance: 92 })).toBeGreaterThan(0.03);
    expect(passes('ukrainian_victory', 'status_quo', { front_balance: 10 })).toBeGreaterThan(0.03);
    expect(passes('russian_victory', 'status_quo', { front_balance: 50 })).toBe(0);
  });

  test('each phase has its own intensity', () => {
    const fighting = (war: string) => new Month({ phases: { war } }).by('fighting', 'war_intensity');
    expect(fighting('escalation')).toBeGreaterThan(fighting('status_quo'));
    expect(fighting('ceasefire')).toBeLessThan(-5);
  });

  test('demands of both sides cool the talks again', () => {
    expect(new Month({ values: { us_russia_talks: 60 } }).by('maximalist-demands', 'us_russia_talks')).toBeLessThan(-2);
  });
});

test('U2 a ceasefire pays without peace: orders, relief, and a calmer line', () => {
  const month = new Month({ values: { front_balance: 65 }, phases: { war: 'ceasefire' } });
  expect(month.by('quiet-line', 'front_balance')).toBeLessThan(0);
  expect(month.by('rearming', 'state_orders')).toBeGreaterThan(0);
  expect(month.by('twinned-relief', 'eu_finance')).toBeLessThan(0);
});

test('U3 a settlement takes the outpost value away', () => {
  const worth = (war: string) => new Month({ phases: { war } }).by('worth-of-an-outpost', 'outpost_value');
  expect(worth('settlement')).toBeLessThan(-2);
  expect(worth('ceasefire')).toBeGreaterThan(-1);
  const settled = new Month({ phases: { war: 'settlement' } });
  expect(settled.by('normalisation', 'us_russia_talks')).toBeGreaterThan(0);
  expect(settled.by('peace-fills-the-purse', 'moscow_means')).toBeGreaterThan(0);
});

test('U4 a Russian victory brings appetite for more', () => {
  const month = new Month({ phases: { war: 'russian_victory' } });
  for (const track of ['union_military', 'union_economic', 'union_political']) {
    expect(month.by('appetite-for-more', track)).toBeGreaterThan(0);
  }
});

test('U5 a puppet government in Kyiv competes for the same money', () => {
  const month = new Month({ phases: { war: 'puppet_ukraine' } });
  expect(month.by('competition-for-subsidies', 'crude_discount')).toBeLessThan(0);
  expect(month.by('worth-of-an-outpost', 'outpost_value')).toBeLessThan(0);
});

test('U6 after a Russian defeat the benefactor can no longer pay', () => {
  const month = new Month({ phases: { war: 'ukrainian_victory' } });
  expect(month.by('benefactor-in-defeat', 'moscow_means')).toBeLessThan(-1);
  expect(month.by('victor-in-the-east', 'unrest')).toBeGreaterThan(0);
  expect(month.by('victor-in-the-east', 'elite_security')).toBeLessThan(0);
});

test('U7 escalation makes the country a theatre of war', () => {
  const month = new Month({ phases: { war: 'escalation' } });
  expect(month.by('theatre-of-war', 'war_exposure')).toBeGreaterThan(1);
  expect(month.by('theatre-of-war', 'output')).toBeLessThan(0);
  expect(new Month({ values: { war_exposure: 95 }, phases: { war: 'escalation' } }).ending).toBe('dragged-into-war');
});

test('U8 staying out keeps exposure low, for as long as hawks do not get their way', () => {
  expect(new Month({ values: { war_exposure: 50 } }).by('staying-out', 'war_exposure')).toBeLessThan(-3);
  expect(new Month({ values: { hawk_calls: 85 } }).by('hawks-get-their-way', 'war_exposure')).toBeGreaterThan(1);
  expect(new Month({ flags: { troops_sent: true } }).by('staying-out', 'war_exposure')).toBe(0);
});

test('U9 sending troops silences the hawks and brings people into the streets', () => {
  const month = new Month({ flags: { troops_sent: true } });
  expect(month.by('soldiers-abroad', 'unrest')).toBeGreaterThan(2);
  expect(month.by('soldiers-abroad', 'legitimacy')).toBeLessThan(-1);
  expect(month.by('soldiers-abroad', 'elite_army')).toBeLessThan(-1);
  expect(month.by('troops-silence-hawks', 'hawk_calls')).toBeLessThan(-2);
});

test('U10 tension on the mined border exposes the country', () => {
  const tense = new Month({ values: { southern_tension: 90 } });
  expect(tense.by('host-country', 'war_exposure')).toBeGreaterThan(new Month().by('host-country', 'war_exposure'));
  expect(new Month({ phases: { war: 'ceasefire' } }).by('mined-border', 'southern_tension')).toBeLessThan(0);
});

test('U11 strikes from our soil are paid for in standing and at the border', () => {
  const month = new Month({ flags: { launchpad_used: true } });
  expect(month.by('launchpad', 'standing')).toBeLessThan(0);
  expect(month.by('launchpad', 'southern_tension')).toBeGreaterThan(0);
  expect(month.by('launchpad', 'kyiv_relation')).toBeLessThan(0);
});

describe('U12 mediation', () => {
  test('credibility as a venue returns to little while Minsk is taken for a part of Russia', () => {
    const pull = (merging: number) =>
      new Month({ values: { merging, mediation_credibility: 20 } }).by('not-neutral', 'mediation_credibility');
    expect(pull(80)).toBeLessThan(0);
    expect(pull(10)).toBeGreaterThan(0);
  });

  test('D4 decides what repeated offers are worth', () => {
    const worth = (D4: string) =>
      new Month({ flags: { peace_venue_offered: true }, worlds: { D4 } }).by('record-as-host', 'mediation_credibility');
    expect(worth('chance')).toBeGreaterThan(worth('fantasy'));
  });
});

describe('U13 a seat at the table', () => {
  const near = { values: { mediation_credibility: 60, us_russia_talks: 60 }, phases: { war: 'talks' } };

  test('talks may come to Minsk when a deal is near, hardly ever where D4 is a fantasy, and never unasked', () => {
    const come = (D4: string, peace_venue_offered: boolean) =>
      share(80, { ...near, worlds: { D4 }, flags: { peace_venue_offered } }, (month) => month.flag('summit_held'));
    expect(come('chance', true)).toBeGreaterThan(0.05);
    expect(come('fantasy', true)).toBeLessThan(come('chance', true));
    expect(come('chance', false)).toBe(0);
  });

  test('a host is less toxic', () => {
    const month = new Month({ flags: { summit_held: true } });
    expect(month.by('less-toxic', 'standing')).toBeGreaterThan(0);
    expect(month.by('less-toxic', 'brussels_relation')).toBeGreaterThan(0);
  });
});

test('U14 a quiet Belarus keeps a channel', () => {
  const quiet = { war_exposure: 15, southern_tension: 20 };
  expect(new Month({ values: quiet }).by('useful-channel', 'kyiv_relation')).toBeGreaterThan(0);
  expect(new Month({ values: { ...quiet, war_exposure: 60 } }).by('useful-channel', 'kyiv_relation')).toBe(0);
});

test('U15 Kyiv hardens with what comes from Belarus, and thaws when the guns are silent', () => {
  const stance = (war_exposure: number, war: string) =>
    new Month({ values: { war_exposure }, phases: { war } }).by('kyivs-stance', 'kyiv_relation');
  expect(stance(70, 'status_quo')).toBeLessThan(-0.5);
  expect(stance(15, 'ceasefire')).toBeGreaterThan(0.3);
});
