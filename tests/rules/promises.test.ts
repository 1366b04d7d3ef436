import { describe, expect, test } from 'vitest';
import { promisesAtRisk } from '../../src/engine/index.ts';
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
