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
}

/** The run as it stood after its first `commands` commands. RangeError if there are not that many. */
export function runPrefix(run: Run, commands: number): Run {
  if (!Number.isInteger(commands) || commands < 0 || commands > run.commands.length) {
    throw new RangeError(`The run has ${run.commands.length} commands, not ${commands}.`);
  }
  return { ...run, commands: run.commands.slice(0, commands) };
}
