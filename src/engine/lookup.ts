import { assemble } from './assemble.ts';
import type { Command, Rejection } from './commands.ts';
import { blockOf, choiceBlock, inspect, startBlock } from './inspect.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';
import { deliverableAmount } from './table/amounts.ts';
import { openBlock } from './table/inspectTable.ts';

/** Why a command would be rejected; null when it is possible. */
export function check(ruleset: Ruleset, state: GameState, command: Command): Rejection | null {
  return inspect(assemble(ruleset), state, command);
}

/** Whether a command would be carried out: `check` for bots, who ask a hundred times a turn and read no reasons. */
export function possible(ruleset: Ruleset, state: GameState, command: Command): boolean {
  return blockOf(assemble(ruleset), state, command) === null;
}

/** Whether the initiative of this position could be started: `possible` by position. */
export function startable(ruleset: Ruleset, state: GameState, initiative: number): boolean {
  return state.over === null && startBlock(assemble(ruleset), state, initiative) === null;
}

/** Whether a choice of a cable on the desk could be taken: `possible` by position. */
export function answerable(ruleset: Ruleset, state: GameState, cable: number, choice: number): boolean {
  return state.over === null && choiceBlock(assemble(ruleset), state, cable, choice) === null;
}

/** Whether talks with the capital of this position could be opened: `possible` by position. */
export function openable(ruleset: Ruleset, state: GameState, capital: number): boolean {
  return state.over === null && openBlock(assemble(ruleset), state, capital) === null;
}

/** Most of the term of this position that could be put on its capital's table now, as `view` shows it. */
export function mostOnTable(ruleset: Ruleset, state: GameState, term: number): number {
  return deliverableAmount(assemble(ruleset), state, term);
}

/** Position of an indicator in the ruleset and in `GameState.values`. */
export function indicatorSlot(ruleset: Ruleset, id: string): number | undefined {
  return assemble(ruleset).find.indicator.get(id);
}
