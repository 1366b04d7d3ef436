import type { Command, RejectionCode } from '../commands.ts';
import { evaluate, holds } from '../expression/evaluate.ts';
import { type Machine, turnsOf } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import { DELIVERY_ATTENTION } from '../rules/treaties.ts';
import { packageOf, termBlock } from './package.ts';

type TableCommand = Extract<Command, { type: `table/${string}` | `treaty/${string}` }>;

/** Why a command of the table or about a treaty is not possible; null when it is. */
export function tableBlock(machine: Machine, state: GameState, command: TableCommand): RejectionCode | null {
  switch (command.type) {
    case 'table/open':
      return openBlock(machine, state, machine.find.capital.get(command.capital) ?? -1);
    case 'table/propose': {
      const rules = state.table && machine.bargainers[state.table.capital];
      if (!state.table || !rules) return 'table/closed';
      if (state.table.round >= rules.rounds) return 'table/over';
      const pack = packageOf(machine, state, command);
      return typeof pack === 'string' ? pack : null;
    }
    case 'table/sign':
      return signBlock(machine, state);
    case 'table/leave':
      return state.table ? null : 'table/closed';
    case 'treaty/deliver':
      return deliveryBlock(machine, state, command.treaty, command.term);
    default: {
      const status = state.treaties.find((treaty) => treaty.id === command.treaty)?.status;
      return status === 'in-force' || status === 'ratifying' ? null : 'treaty/unknown';
    }
  }
}

/** Why talks with a capital cannot be opened now; null when they can. */
export function openBlock(machine: Machine, state: GameState, capital: number): RejectionCode | null {
  const rules = machine.bargainers[capital];
  if (!rules) return 'table/unknown';
  if (state.table) return 'table/open';
  const last = state.talks[capital] ?? -1;
  if (last >= 0 && (state.turn - last) * machine.ruleset.turnMonths <= rules.cooldown) return 'table/resting';
  if (rules.when !== null && !holds(rules.when, state, 0)) return 'table/unavailable';
  if (turnIsSpent(machine, state)) return 'table/turn-spent';
  return state.attention < rules.attention ? 'attention/short' : null;
}

/** Whether this turn's talks have all been opened. A capital rests in the turn of its talks, so each counts once. */
function turnIsSpent(machine: Machine, state: GameState): boolean {
  return state.talks.filter((turn) => turn === state.turn).length >= machine.ruleset.talksPerTurn;
}

/** First turn in which neither the last talks nor others of this turn stand in the way of new ones. */
export function nextTalks(machine: Machine, state: GameState, capital: number): number {
  const last = state.talks[capital] ?? -1;
  const rested = last < 0 ? 0 : last + turnsOf(machine, (machine.bargainers[capital]?.cooldown ?? 0) + 1);
  return Math.max(rested, state.turn + (turnIsSpent(machine, state) ? 1 : 0));
}

/** A counter-offer stands until something else makes it impossible to keep. */
function signBlock(machine: Machine, state: GameState): RejectionCode | null {
  const { table } = state;
  if (!table) return 'table/closed';
  if (!table.counter) return 'table/no-counter';
  for (const { term, amount } of table.counter.terms) {
    const block = termBlock(machine, state, table.capital, term, amount);
    if (block) return block;
  }
  return null;
}

function deliveryBlock(machine: Machine, state: GameState, id: number, termId: string): RejectionCode | null {
  const term = machine.find.term.get(termId) ?? -1;
  const treaty = state.treaties.find((item) => item.id === id);
  const clause = treaty?.clauses.find((item) => item.term === term);
  if (!treaty || !clause) return 'treaty/unknown';
  if (clause.status !== 'owed' && clause.status !== 'late') return 'treaty/nothing-owed';
  if (state.attention < DELIVERY_ATTENTION) return 'attention/short';
  const rules = machine.terms[term];
  if (rules?.deliverable && evaluate(rules.deliverable, state, 0) < clause.amount) return 'treaty/undeliverable';
  return null;
}
