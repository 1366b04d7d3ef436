import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { Luck } from '../../src/analysis/luck.ts';
import {
  assess,
  canonical,
  check,
  compileExpr,
  copyState,
  type GameEvent,
  type GameState,
  hashState,
  type Proposal,
  perform,
  type Ruleset,
  view,
} from '../../src/engine/index.ts';
import type { Appraisal } from '../../src/engine/table/appraise.ts';
import { compileTiny } from '../content/tiny.ts';
import { appraisalOf } from './appraisal.ts';
import { ruleset as theWindow } from './month.ts';
import { kinderTo, type Position, positionAt, proposed, seats } from './positions.ts';

// Whole games are played to reach a position; a busy machine takes its time.
vi.setConfig({ testTimeout: 30_000 });

const scenarios: [name: string, ruleset: Ruleset, numRuns: number][] = [
  ['tiny', compileTiny().ruleset, 150],
  ['The Window', theWindow, 80],
];

describe.each(scenarios)('the table of %s', (_, ruleset, numRuns) => {
  const weigh = ({ state }: Position, proposal: Proposal): Appraisal => {
    const appraisal = appraisalOf(ruleset, state, proposal);
    if (typeof appraisal === 'string') throw new Error(`${appraisal}: ${JSON.stringify(proposal)}`);
    return appraisal;
  };
  const counterTo = ({ state, proposal }: Position) => view(ruleset, proposed(ruleset, state, proposal)).table?.counter;
  const always = (holds: (position: Position) => void) =>
    fc.assert(
      fc.property(seats(ruleset), (seat) => {
        const position = positionAt(ruleset, seat);
        if (position) holds(position);
      }),
      { numRuns },
    );

  test('a capital never offers what it would refuse, nor what cannot be delivered', () => {
    always((position) => {
      const counter = counterTo(position);
      if (!counter) return;
      expect(weigh(position, counter).accepts).toBe(true);
      const state = proposed(ruleset, position.state, position.proposal);
      expect(check(ruleset, state, { type: 'table/sign' })).toBeNull();
      perform(ruleset, state, { type: 'table/sign' }, null);
      expect(termsOf(ruleset, state.treaties.at(-1)?.clauses ?? [])).toEqual(counter.terms);
    });
  });

  test('an offer is weighed again when it is taken: signed if it would still do, else it lapses and what changed is named', () => {
    const seen = { signed: 0, withdrawn: 0 };
    always(({ state: before, proposal }) => {
      const state = proposed(ruleset, before, proposal);
      const counter = state.table && view(ruleset, state).table?.counter;
      if (!counter) return;
      shaken(ruleset, state, new Luck(`shaken ${hashState(state)}`));
      if (check(ruleset, state, { type: 'table/sign' })) return;
      const { accepts } = weigh({ state, proposal: counter }, counter);
      const events: GameEvent[] = [];
      const signed = state.treaties.length;
      expect(perform(ruleset, state, { type: 'table/sign' }, (event) => events.push(event))).toBeNull();
      expect(state.treaties.length).toBe(signed + (accepts ? 1 : 0));
      seen[accepts ? 'signed' : 'withdrawn'] += 1;
      if (accepts) return;
      const answer = events.find((event) => event.type === 'table');
      expect(answer).toMatchObject({ what: 'withdrawn', reason: expect.any(String) });
      expect(view(ruleset, state).table?.counter).toBeNull();
      expect(check(ruleset, state, { type: 'table/sign' })?.code).toBe('table/no-counter');
    });
    expect(Math.min(seen.signed, seen.withdrawn)).toBeGreaterThan(0);
  });

  test('a counter-offer answers the question: less of what was asked, not none of it, and more of what is given', () => {
    always((position) => {
      const counter = counterTo(position);
      if (!counter) return;
      const side = (id: string) => ruleset.table.terms.find((term) => term.id === id)?.side;
      const asked = Object.entries(position.proposal.terms).filter(([id]) => side(id) === 'asked');
      for (const [id, amount] of asked) expect(counter.terms[id] ?? 0).toBeLessThanOrEqual(amount);
      for (const [id, amount] of Object.entries(counter.terms)) {
        if (side(id) === 'asked') expect(position.proposal.terms[id]).toBeDefined();
        else expect(amount).toBeGreaterThanOrEqual(position.proposal.terms[id] ?? 0);
      }
      if (asked.length > 0) expect(asked.some(([id]) => (counter.terms[id] ?? 0) > 0)).toBe(true);
    });
  });

  test('asking again, or for more, does not make the answer worse for Minsk', () => {
    let asked = 0;
    always(({ state, proposal }) => {
      const first = proposed(ruleset, state, proposal);
      const counter = view(ruleset, first).table?.counter;
      if (!counter) return;
      const worth = worthIn(ruleset, state);
      for (const again of [proposal, ...kinderTo(ruleset, first, counter, 'player')]) {
        const then = proposed(ruleset, copyState(first), again);
        const better = then.table ? view(ruleset, then).table?.counter : again;
        expect(better).not.toBeNull();
        if (better) expect(worth(better)).toBeGreaterThanOrEqual(worth(counter));
        asked += 1;
      }
    });
    expect(asked).toBeGreaterThan(numRuns / 4);
  });

  test('the capital asks for less above what it needs with each round, and in the last for nothing that it can do without', () => {
    const seen = { first: 0, between: 0, last: 0 };
    /** What a capital could have given back and still have what it wished for in this round, or could sign. */
    const spared = (state: GameState, question: Proposal, counter: Proposal, above: number) => {
      const worth = worthIn(ruleset, state);
      const { total, reservation } = weigh({ state, proposal: counter }, counter);
      const enough = total >= reservation + above ? reservation + above : reservation;
      return kinderTo(ruleset, state, counter, 'player')
        .filter((kinder) => isBetween(ruleset, question, kinder) && worth(kinder) > worth(counter))
        .filter((kinder) => weigh({ state, proposal: kinder }, kinder).total >= enough);
    };
    always(({ state: opened, proposal }) => {
      let state = opened;
      let before = '';
      const { rounds = 0, margin = 0 } = ruleset.table.bargainers[state.table?.capital ?? -1] ?? {};
      for (let round = 1; round <= rounds && state.table; round++) {
        state = proposed(ruleset, state, proposal);
        const counter = view(ruleset, state).table?.counter;
        // Nothing, or what was offered before stands.
        if (!counter || canonical(counter) === before) continue;
        before = canonical(counter);
        const last = round === rounds;
        seen[last ? 'last' : round > 1 ? 'between' : 'first'] += 1;
        expect(spared(state, proposal, counter, last ? 0 : margin / 2 ** (round - 1))).toEqual([]);
      }
    });
    expect(seen.first).toBeGreaterThan(numRuns / 8);
    expect(seen.last).toBeGreaterThan(numRuns / 40);
    // It does move: whoever asks again need not wait for the last round.
    expect(seen.between).toBeGreaterThan(numRuns / 40);
  });

  test('a package stays acceptable when a term gets better for the capital, and never counts for less', () => {
    always((position) => {
      const { total, accepts } = weigh(position, position.proposal);
      for (const kinder of kinderTo(ruleset, position.state, position.proposal, 'capital')) {
        const then = weigh(position, kinder);
        expect(then.total).toBeGreaterThanOrEqual(total);
        if (accepts) expect(then.accepts).toBe(true);
      }
    });
  });

  test('what is acceptable is signed as it stands, and the capital’s own counter-offer is acceptable', () => {
    always((position) => {
      const { state, proposal } = position;
      const signed = (package_: Proposal) => {
        const next = proposed(ruleset, state, package_);
        return next.treaties.length > state.treaties.length
          ? termsOf(ruleset, next.treaties.at(-1)?.clauses ?? [])
          : null;
      };
      if (weigh(position, proposal).accepts) expect(signed(proposal)).toEqual(proposal.terms);
      const counter = counterTo(position);
      if (counter) expect(signed(counter)).toEqual(counter.terms);
    });
  });

  test('the parts add up to the weighing exactly, and the heaviest part against it decides', () => {
    always((position) => {
      const { parts, total, reservation, accepts, deciding } = weigh(position, position.proposal);
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
      expect(accepts).toBe(total >= reservation);
      const least = Math.min(0, ...parts.map(({ points }) => points));
      expect(parts.find(({ id }) => id === deciding)?.points ?? 0).toBe(least);
    });
  });

  test('the same position gives the same answer, and weighing leaves no trace', () => {
    always(({ state, proposal }) => {
      const before = hashState(state);
      const first = appraisalOf(ruleset, state, proposal);
      expect(appraisalOf(ruleset, copyState(state), proposal)).toEqual(first);
      expect(hashState(state)).toBe(before);
      expect(hashState(proposed(ruleset, state, proposal))).toBe(hashState(proposed(ruleset, state, proposal)));
    });
  });

  test('the analysts’ ranges hold the truth, part by part', () => {
    always((position) => {
      const truth = weigh(position, position.proposal);
      const guess = assess(ruleset, position.state, position.proposal);
      if (typeof guess === 'string') throw new Error(guess);
      expect(guess.parts.map(({ id }) => id)).toEqual(truth.parts.map(({ id }) => id));
      truth.parts.forEach(({ points }, i) => {
        expect(guess.parts[i]?.low).toBeLessThanOrEqual(points);
        expect(guess.parts[i]?.high).toBeGreaterThanOrEqual(points);
      });
      expect(guess.total[0]).toBeLessThanOrEqual(truth.total);
      expect(guess.total[1]).toBeGreaterThanOrEqual(truth.total);
      expect(guess.reservation[0]).toBeLessThanOrEqual(truth.reservation);
      expect(guess.reservation[1]).toBeGreaterThanOrEqual(truth.reservation);
    });
  });
});

function termsOf(ruleset: Ruleset, clauses: readonly { readonly term: number; readonly amount: number }[]) {
  return Object.fromEntries(clauses.map(({ term, amount }) => [ruleset.table.terms[term]?.id ?? '', amount]));
}

/** Whether a package asks for nothing more than the question did, and gives no less. */
function isBetween(ruleset: Ruleset, question: Proposal, { terms }: Proposal): boolean {
  return ruleset.table.terms.every(({ id, side }) => {
    const [wanted, amount] = [question.terms[id] ?? 0, terms[id] ?? 0];
    return side === 'asked' ? amount <= wanted : amount >= wanted;
  });
}

/** Moves a few numbers anywhere on their scales, as an act of the same turn might have done. */
function shaken(ruleset: Ruleset, state: GameState, luck: Luck): void {
  for (let left = ruleset.indicators.length / 4; left > 0; left--) {
    const slot = luck.below(ruleset.indicators.length);
    const { min = 0, max = 0 } = ruleset.indicators[slot] ?? {};
    state.values[slot] = Math.round(min + luck.next() * (max - min));
  }
}

/** The scenario's rule of thumb: what a package is worth to Minsk, in points. */
function worthIn(ruleset: Ruleset, state: GameState): (proposal: Proposal) => number {
  return ({ terms, months }) =>
    ruleset.table.terms.reduce((sum, term) => {
      const amount = terms[term.id];
      const length = term.kind === 'standing' ? Math.min(1.5, Math.max(0.5, months / 12)) : 1;
      return amount === undefined ? sum : sum + length * compileExpr(term.worth, ruleset)(state, amount);
    }, 0);
}
