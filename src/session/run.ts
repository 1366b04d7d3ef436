import type { Command } from '../engine/index.ts';

/** A game as what was put into it: the seed, the difficulty and every command. The rest follows by replay. */
export interface Run {
  readonly format: 1;
  /** The scenario's id. */
  readonly scenario: string;
  /** `Ruleset.hash` of the rules that the commands were given under. */
  readonly hash: string;
  readonly seed: string;
  /** The difficulty's id. */
  readonly difficulty: string;
  readonly commands: readonly Command[];
  /** Absent when nothing was looked at, and in codes. */
  readonly peeks?: Peeks;
}

/**
 * The questions whose answers by the analysts the player has seen, and the turn in which that was. No decision, and
 * nothing in the game depends on it: it is kept so that a forecast that is filed afterwards is known to be aided.
 */
export interface Peeks {
  readonly turn: number;
  readonly questions: readonly string[];
}

/** The run as it stood after its first `commands` commands. RangeError if there are not that many. */
export function runPrefix(run: Run, commands: number): Run {
  if (!Number.isInteger(commands) || commands < 0 || commands > run.commands.length) {
    throw new RangeError(`The run has ${run.commands.length} commands, not ${commands}.`);
  }
  return { ...run, commands: run.commands.slice(0, commands) };
}
