import { assemble } from './assemble.ts';
import type { Command, Rejection } from './commands.ts';
import { blockOf, inspect, startBlock } from './inspect.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';

/** Why a command would be rejected; null when it is possible. */
export function check(ruleset: Ruleset, state: GameState, command: Command): Rejection | null {
  return inspect(assemble(ruleset), state, command);
}

/** Whether a command would be carried out: `check` for bots, who ask a hundred times a turn and read no reasons. */
export function possible(ruleset: Ruleset, state: GameState, command: Command): boolean {
  return blockOf(assemble(ruleset), state, command) === null;
}

/** Whether the initiative of this position could be started: `possible` without looking for its name. */
export function startable(ruleset: Ruleset, state: GameState, initiative: number): boolean {
  const machine = assemble(ruleset);
  // What a spent month cannot afford is told apart first: that takes no condition to evaluate.
  if (state.over || state.attention < (machine.initiatives[initiative]?.attention ?? 0)) return false;
  return startBlock(machine, state, initiative) === null;
}

/** Position of an indicator in the ruleset and in `GameState.values`. */
export function indicatorSlot(ruleset: Ruleset, id: string): number | undefined {
  return assemble(ruleset).find.indicator.get(id);
}
