import { describe, expect, test } from 'vitest';
import { type Effect, type Expr, promisesAtRisk, type Ruleset } from '../../src/engine/index.ts';
import { crossing } from '../session/crossing.ts';
import { Desk, quiet } from './desk.ts';
import { type Conditions, ruleset, slotOf } from './month.ts';
import { Play } from './play.ts';

/** Washington with its window open and a wish for deals: it signs nearly everything. */
const OPEN: Conditions = {
  phases: { window: 'open' },
  values: { washington_interest: 90, washington_relation: 80, treasury: 2000 },
};
const arrests = { type: 'initiative/start', initiative: 'wave-of-arrests' } as const;
const promised = () => new Play(OPEN).sitDown('washington').propose({ 'no-new-arrests': 1, 'us-airline-licence': 10 });

describe('a promise in force', () => {
  test('is named by what would break it, before it is done', () => {
    const play = promised();
    expect(play.statusOf('no-new-arrests')).toBe('in-force');
    expect(promisesAtRisk(ruleset, play.state, arrests)).toEqual([
      { treaty: play.treaty.id, capital: 'washington', term: 'no-new-arrests', sure: true },
    ]);
    const state = JSON.stringify(play.state);
    promisesAtRisk(ruleset, play.state, arrests);
    expect(JSON.stringify(play.state)).toBe(state);
  });

  test('is really broken by what was named, and by nothing that was not', () => {
    const kept = promised().pass(3);
    expect(kept.statusOf('no-new-arrests')).toBe('in-force');
    expect(promised().do(arrests).pass().told('no-new-arrests')).toContain('late');
  });

  test('is not at risk where nothing was promised, nor by what has nothing to do with it', () => {
    expect(promisesAtRisk(ruleset, new Play(OPEN).state, arrests)).toEqual([]);
    for (const initiative of ['no-such', 'raise-wages']) {
      expect(promisesAtRisk(ruleset, promised().state, { type: 'initiative/start', initiative })).toEqual([]);
    }
  });

  test('tells nothing that is hidden: the warning is the same in every world', () => {
    const warnings = [0, 1].map((reading) => {
      const play = promised();
      play.state.worlds = play.state.worlds.map(() => reading);
      play.state.values[slotOf('replacement_risk')] = 10 + 40 * reading;
      return promisesAtRisk(ruleset, play.state, arrests);
    });
    expect(warnings[0]).toEqual(warnings[1]);
  });

  test('counts what is done at once only once', () => {
    const visits = new Play({
      values: { brussels_relation: 95, brussels_hawkishness: 5, repression: 70, prisoners: 900 },
    });
    const term = ruleset.table.terms.findIndex(({ id }) => id === 'prison-visits');
    visits.state.treaties.push({
      id: 1,
      capital: ruleset.capitals.findIndex(({ id }) => id === 'brussels'),
      signed: 0,
      decision: 0,
      answer: null,
      until: 23,
      exit: 0,
      status: 'in-force',
      clauses: [{ term, amount: 1, status: 'in-force', due: null }],
    });
    // Kept up to 80; a wave of arrests adds four.
    visits.state.values[slotOf('repression')] = 74;
    expect(promisesAtRisk(ruleset, visits.state, arrests)).toEqual([]);
    visits.state.values[slotOf('repression')] = 79;
    expect(promisesAtRisk(ruleset, visits.state, arrests)).toMatchObject([{ term: 'prison-visits', sure: true }]);
  });
});

describe('a promise to keep calm', () => {
  const number = (value: number): Expr => ({ op: 'number', value });
  const at = (id: string) => crossing.indicators.findIndex((each) => each.id === id);
  const uproar: Effect = { do: 'change', slot: at('calm'), by: number(-50), hidden: false };
  const start = { type: 'initiative/start', initiative: 'road' } as const;

  /** Rules under which calm was promised, and a road that brings an uproar when it is done. */
  const withRoad = (duration: number, effect: Effect): Ruleset => {
    const complete = { origin: 3, list: [effect] };
    const kept: Expr = { op: 'at-most', a: number(40), b: { op: 'value', slot: at('calm') } };
    return quiet({
      initiatives: crossing.initiatives.map((item) => (item.id === 'road' ? { ...item, duration, complete } : item)),
      table: {
        ...crossing.table,
        terms: crossing.table.terms.map((term) => (term.id === 'timber' ? { ...term, kind: 'standing', kept } : term)),
      },
    });
  };
  const atRisk = (ruleset: Ruleset, trust = 50) => {
    const { state } = new Desk(ruleset, 'calm');
    state.values[at('trust')] = trust;
    const clauses = [{ term: 0, amount: 1, status: 'in-force' as const, due: null }];
    const times = { signed: 0, decision: 0, answer: null, until: 20 };
    state.treaties.push({ id: 1, capital: 0, ...times, exit: 1, status: 'in-force', clauses });
    return promisesAtRisk(ruleset, state, start);
  };
  const named = { treaty: 1, capital: 'east', term: 'timber' };

  test('is at risk by what breaks it at once and by what breaks it when it is done', () => {
    for (const duration of [0, 3]) expect(atRisk(withRoad(duration, uproar))).toEqual([{ ...named, sure: true }]);
    const mild: Effect = { ...uproar, by: number(-20) };
    for (const duration of [0, 3]) expect(atRisk(withRoad(duration, mild))).toEqual([]);
  });

  test('may be broken where that hangs on what is not known, whatever is true', () => {
    const trusting: Expr = { op: 'at-most', a: number(50), b: { op: 'value', slot: at('trust') } };
    // biome-ignore lint/suspicious/noThenProperty: an effect is never awaited
    const maybe: Effect = { do: 'if', when: trusting, then: [uproar], else: [] };
    for (const duration of [0, 3]) {
      for (const trust of [45, 55]) {
        expect(atRisk(withRoad(duration, maybe), trust)).toEqual([{ ...named, sure: false }]);
      }
    }
  });
});
