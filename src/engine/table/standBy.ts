import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import { amountOf, deliverableAmount } from './amounts.ts';
import { appraise, worthToPlayer } from './appraise.ts';

/**
 * The better for the player of a new counter-offer and the last one, where the last one answers the new question as
 * well and would still be signed: what was offered once is not lost by asking again, or for more.
 */
export function standBy(
  machine: Machine,
  state: GameState,
  capital: number,
  pack: Package,
  last: Package | null,
  found: Package | null,
): Package | null {
  if (last === null || !answers(machine, state, last, pack)) return found;
  if (!appraise(machine, state, capital, last).accepts) return found;
  if (found !== null && worthToPlayer(machine, state, found) >= worthToPlayer(machine, state, last)) return found;
  return last;
}

/** Whether an offer asks the capital for nothing that the question does not, and gives it no less. */
function answers(machine: Machine, state: GameState, offer: Package, question: Package): boolean {
  if (offer.months !== question.months || offer.exit !== question.exit) return false;
  return [...offer.terms, ...question.terms].every(({ term }) => {
    const offered = amountOf(offer, term);
    const wanted = amountOf(question, term);
    if (machine.terms[term]?.side === 'asked') return offered <= wanted;
    return offered >= wanted && offered <= deliverableAmount(machine, state, term);
  });
}
