import { blockOf } from '../inspect.ts';
import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Term } from '../model/tableRules.ts';
import type { Treaty } from '../model/tableState.ts';
import type { TableView, TreatyView, View } from '../model/view.ts';
import { deliverableAmount } from './amounts.ts';
import { nextTalks, openBlock } from './inspectTable.ts';
import { proposalOf } from './package.ts';

/** The open table as the player sees it. How the capital weighs a package is not part of it: see `appraise`. */
export function viewTable(machine: Machine, state: GameState): TableView | null {
  const { table } = state;
  const rules = table && machine.bargainers[table.capital];
  if (!table || !rules) return null;
  return {
    capital: machine.ruleset.capitals[table.capital]?.id ?? '',
    round: table.round,
    rounds: rules.rounds,
    lengths: rules.lengths,
    proposal: table.proposal && proposalOf(machine, table.proposal),
    counter: table.counter && proposalOf(machine, table.counter),
    terms: (machine.termsOf[table.capital] ?? []).map((i) => {
      const { id, side, kind, unit, min, step, deadline } = machine.ruleset.table.terms[i] as Term;
      return { id, side, kind, unit, min, most: deliverableAmount(machine, state, i), step, deadline };
    }),
  };
}

/** With whom talks can be opened. */
export function viewTalks(machine: Machine, state: GameState): View['talks'] {
  return machine.ruleset.capitals.flatMap(({ id }, i) => {
    const rules = machine.bargainers[i];
    if (!rules) return [];
    return [
      {
        capital: id,
        attention: rules.attention,
        blocked: state.over ? 'game/over' : openBlock(machine, state, i),
        next: nextTalks(machine, state, i),
      },
    ];
  });
}

/** A treaty with what is owed under it. */
export function viewTreaty(machine: Machine, state: GameState, treaty: Treaty): TreatyView {
  return {
    id: treaty.id,
    capital: machine.ruleset.capitals[treaty.capital]?.id ?? '',
    signed: treaty.signed,
    until: treaty.until,
    answer: treaty.answer,
    exit: treaty.exit,
    status: treaty.status,
    clauses: treaty.clauses.map(({ term, amount, status, due }) => {
      const id = machine.terms[term]?.id ?? '';
      const deliver = blockOf(machine, state, { type: 'treaty/deliver', treaty: treaty.id, term: id });
      return {
        term: id,
        side: machine.terms[term]?.side ?? 'given',
        amount,
        status,
        due,
        deliver,
      };
    }),
  };
}
