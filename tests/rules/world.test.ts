import { expect, test } from 'vitest';
import { Month, share } from './month.ts';

test('G1 the partnership with Beijing cools, and trains go where borders are open', () => {
  const cools = (border_crossings: number) =>
    new Month({ values: { beijing_relation: 60, border_crossings } }).by('partnership-cools', 'beijing_relation');
  expect(cools(60)).toBeLessThan(0);
  expect(cools(5)).toBeLessThan(cools(60));
  const snubbed = share(60, { values: { beijing_relation: 15 } }, (month) => month.phase('beijing_mood') === 'snub');
  expect(snubbed).toBeGreaterThan(0.05);
  expect(new Month({ phases: { beijing_mood: 'snub' } }).by('beijings-mood', 'standing')).toBeLessThan(0);
});

test('G2 memberships bring standing that does not stay, and no money', () => {
  const month = new Month({ values: { standing: 50 } });
  expect(month.by('few-guests', 'standing')).toBeLessThan(-1);
  expect(month.by('few-guests', 'treasury')).toBe(0);
});

test('G3 neighbours drift from a Minsk that looks like a part of Russia', () => {
  expect(new Month({ values: { dependence: 95 } }).by('neighbours-drift', 'standing')).toBeLessThan(-0.3);
  expect(new Month({ values: { dependence: 50 } }).by('neighbours-drift', 'standing')).toBe(0);
});

test('G4 trade with the wider world runs off, since nobody finances it and partners fear Washington', () => {
  expect(new Month({ values: { south_trade: 150 } }).by('no-credit-no-trade', 'south_trade')).toBeLessThan(-4);
  const fear = (us_finance: number) =>
    new Month({ values: { us_finance } }).by('partners-tread-carefully', 'south_trade');
  expect(fear(90)).toBeLessThan(0);
  expect(fear(40)).toBe(0);
});

test('G5 a conference of few guests lifts standing only to what relations carry', () => {
  const warm = { washington_relation: 60, brussels_relation: 50, standing: 20 };
  expect(new Month({ values: warm }).by('few-guests', 'standing')).toBeGreaterThan(0);
  expect(new Month({ values: { standing: 20 } }).by('few-guests', 'standing')).toBeLessThan(0);
});

test('G6 a borrowed peace formula makes nobody neutral', () => {
  const month = new Month({ values: { mediation_credibility: 40 } });
  expect(month.by('not-neutral', 'mediation_credibility')).toBeLessThan(-1);
});
