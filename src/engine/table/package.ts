import type { Proposal, RejectionCode } from '../commands.ts';
import { holds } from '../expression/evaluate.ts';
import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import { deliverableAmount } from './amounts.ts';
import { isOnScale } from './scale.ts';

/** A proposal by names as a package by positions, or why it cannot be put on the open table. */
export function packageOf(machine: Machine, state: GameState, proposal: Proposal): Package | RejectionCode {
  const { table } = state;
  const rules = table && machine.bargainers[table.capital];
  if (!table || !rules) return 'table/closed';
  const terms: { term: number; amount: number }[] = [];
  for (const [id, amount] of Object.entries(proposal.terms)) {
    const term = machine.find.term.get(id) ?? -1;
    const block = termBlock(machine, state, table.capital, term, amount);
    if (block) return block;
    terms.push({ term, amount });
  }
  if (terms.length === 0) return 'package/empty';
  if (!rules.lengths.includes(proposal.months) || ![0, 1, 2].includes(proposal.exit)) return 'package/length';
  terms.sort((a, b) => a.term - b.term);
  return { terms, months: proposal.months, exit: proposal.exit };
}

/** A package by names. */
export function proposalOf(machine: Machine, pack: Package): Proposal {
  const terms = Object.fromEntries(pack.terms.map(({ term, amount }) => [machine.terms[term]?.id ?? '', amount]));
  return { terms, months: pack.months, exit: pack.exit };
}

/** Why this amount of a term cannot be put on this capital's table now; null when it can. */
export function termBlock(
  machine: Machine,
  state: GameState,
  capital: number,
  term: number,
  amount: number,
): RejectionCode | null {
  const rules = machine.terms[term];
  if (!rules || rules.capital !== capital) return 'package/term';
  if (rules.when !== null && !holds(rules.when, state, 0)) return 'package/term';
  if (!isOnScale(rules, amount)) return 'package/amount';
  if (rules.side === 'given' && amount > deliverableAmount(machine, state, term)) return 'package/undeliverable';
  return null;
}
