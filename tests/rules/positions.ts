import fc from 'fast-check';
import { Luck } from '../../src/analysis/luck.ts';
import { findPolicy } from '../../src/analysis/policies.ts';
import {
  copyState,
  type GameState,
  newGame,
  type Proposal,
  perform,
  type Ruleset,
  type TermView,
  view,
} from '../../src/engine/index.ts';

/** A game at an open table, and a package that can be put on it. */
export interface Position {
  readonly state: GameState;
  readonly proposal: Proposal;
}

/** Where to look for a position: small enough to be read when a property fails. */
export interface Seat {
  readonly seed: number;
  readonly policy: string;
  readonly turn: number;
  readonly capital: string;
}

export function seats(ruleset: Ruleset): fc.Arbitrary<Seat> {
  const capitals = ruleset.table.bargainers.flatMap((rules, i) => (rules ? [ruleset.capitals[i]?.id ?? ''] : []));
  return fc.record({
    seed: fc.nat({ max: 2 ** 31 }),
    policy: fc.constantFrom('random', ...ruleset.policies.map(({ id }) => id)),
    turn: fc.nat({ max: ruleset.turns - 2 }),
    capital: fc.constantFrom(...capitals),
  });
}

/**
 * A game that a bot has played for some turns, talks opened with one capital whatever they would have cost, and a
 * package of one to six terms by lot. Null where the capital does not sit down.
 */
export function positionAt(ruleset: Ruleset, { seed, policy, turn, capital }: Seat): Position | null {
  const state = playedTo(ruleset, `position ${seed}`, policy, turn);
  if (state === null || !sitDown(ruleset, state, capital)) return null;
  const proposal = anyPackage(ruleset, state, new Luck(`package ${seed}`));
  return proposal && { state, proposal };
}

function playedTo(ruleset: Ruleset, seed: string, policy: string, turn: number): GameState | null {
  const { state } = newGame(ruleset, { seed, difficulty: ruleset.difficulties[0]?.id ?? '' });
  const player = findPolicy(ruleset, policy)?.player(seed);
  while (player && !state.over && (state.turn < turn || state.table)) perform(ruleset, state, player(state), null);
  return state.over ? null : state;
}

/** Opens talks in a state, which it changes, as if there were attention enough and no talk had been held before. */
export function sitDown(ruleset: Ruleset, state: GameState, capital: string): boolean {
  state.attention = 50;
  state.talks = state.talks.map(() => -1);
  return perform(ruleset, state, { type: 'table/open', capital }, null) === null;
}

function anyPackage(ruleset: Ruleset, state: GameState, luck: Luck): Proposal | null {
  const table = view(ruleset, state).table;
  const open = (table?.terms ?? []).filter(({ most }) => most > 0);
  if (!table || open.length === 0) return null;
  const terms: Record<string, number> = {};
  for (let left = 1 + luck.below(6); left > 0; left--) {
    const term = open[luck.below(open.length)];
    if (term) terms[term.id] = term.min + luck.below(grains(term) + 1) * term.step;
  }
  return { terms, months: table.lengths[luck.below(table.lengths.length)] ?? 0, exit: luck.below(3) };
}

/** All packages that differ from one by one step in somebody's favour. */
export function kinderTo(
  ruleset: Ruleset,
  state: GameState,
  proposal: Proposal,
  whom: 'capital' | 'player',
): Proposal[] {
  return (view(ruleset, state).table?.terms ?? []).flatMap((term): Proposal[] => {
    const { [term.id]: now = 0, ...others } = proposal.terms;
    const more = (term.side === 'given') === (whom === 'capital');
    const next = more ? raised(term, now) : lowered(term, now);
    if (next === now || next > term.most) return [];
    const terms = next === 0 ? others : { ...others, [term.id]: next };
    return Object.keys(terms).length === 0 ? [] : [{ ...proposal, terms }];
  });
}

/** What becomes of talks on a copy of the state; the state itself stays as it is. */
export function proposed(ruleset: Ruleset, state: GameState, proposal: Proposal): GameState {
  const next = copyState(state);
  const rejection = perform(ruleset, next, { type: 'table/propose', ...proposal }, null);
  if (rejection) throw new Error(rejection.detail);
  return next;
}

function grains({ min, most, step }: TermView): number {
  return Math.floor((most - min) / step);
}

function raised({ min, step }: TermView, now: number): number {
  return now === 0 ? min : now + step;
}

function lowered({ min, step }: TermView, now: number): number {
  return now > min ? now - step : 0;
}
