import { amountAt, type Command, type GameState, type Ruleset, stepsWithin } from '../engine/index.ts';
import { type Deck, LEAVE, SIGN } from './deck.ts';
import type { Luck } from './luck.ts';

/** How often a bot at an open table proposes something, for each time it would sign or leave. */
const PROPOSALS = 3;

/** How many of `tableMove`'s commands there are to draw from in this state. */
export function countTableMoves(deck: Deck, state: GameState): number {
  const { terms, bargainers } = deck.ruleset.table;
  if (terms.length === 0) return 0;
  let treaties = 0;
  for (const treaty of state.treaties) {
    if (treaty.status === 'in-force' || treaty.status === 'ratifying') treaties += treaty.clauses.length + 1;
  }
  return (state.table ? PROPOSALS + 2 : bargainers.length) + treaties;
}

/**
 * The command number `index` of those that concern talks and treaties, not checked for legality. At an open table the
 * first ones are packages put together by luck.
 */
export function tableMove(deck: Deck, state: GameState, index: number, luck: Luck): Command | undefined {
  let at = index;
  if (state.table) {
    if (at < PROPOSALS) return anyPackage(deck.ruleset, state.table.capital, luck);
    if (at === PROPOSALS) return SIGN;
    if (at === PROPOSALS + 1) return LEAVE;
    at -= PROPOSALS + 2;
  } else {
    if (at < deck.openings.length) return deck.openings[at];
    at -= deck.openings.length;
  }
  for (const { id, status, clauses } of state.treaties) {
    if (status !== 'in-force' && status !== 'ratifying') continue;
    if (at === clauses.length) return { type: 'treaty/leave', treaty: id };
    const clause = clauses[at];
    if (clause) return { type: 'treaty/deliver', treaty: id, term: deck.ruleset.table.terms[clause.term]?.id ?? '' };
    at -= clauses.length + 1;
  }
  return undefined;
}

/** A package of one to four terms of a capital, amounts on their grids. */
function anyPackage(ruleset: Ruleset, capital: number, luck: Luck): Command {
  const own = ruleset.table.terms.filter((term) => term.capital === capital);
  const terms: Record<string, number> = {};
  for (let left = 1 + luck.below(4); left > 0 && own.length > 0; left--) {
    const [term] = own.splice(luck.below(own.length), 1);
    if (!term) continue;
    const grains = stepsWithin(term, term.max) + 1;
    // The least amount is as likely as all others together: large ones are seldom within reach.
    terms[term.id] = amountAt(term, luck.next() < 0.5 ? 0 : luck.below(grains));
  }
  const lengths = ruleset.table.bargainers[capital]?.lengths ?? [];
  return { type: 'table/propose', terms, months: lengths[luck.below(lengths.length)] ?? 0, exit: luck.below(3) };
}
