import {
  type Command,
  copyState,
  type GameEvent,
  type GameState,
  hashState,
  newGame,
  perform,
  type Ruleset,
} from '../engine/index.ts';
import { commandLine } from './commandLine.ts';
import { failure, type Result } from './problems.ts';
import type { Run } from './run.ts';

/** A command that was carried out, with the state before it, so that it can be taken back or looked back to. */
export interface Step {
  readonly command: Command;
  readonly before: GameState;
  readonly events: readonly GameEvent[];
}

export interface Replay {
  readonly start: { readonly state: GameState; readonly events: readonly GameEvent[] };
  readonly steps: readonly Step[];
  /** The state that the run ends in. */
  readonly state: GameState;
  /** Every event, those of the new game included. */
  readonly events: readonly GameEvent[];
  /** `hashState` of the last state. */
  readonly hash: string;
}

/**
 * Plays a run again under the given rules. The run's content hash is not looked at: whoever replays a run of other
 * content does so on purpose. Refuses a run of another scenario or difficulty, and at the first command that is not
 * legal, which it names ('replay/refused').
 */
export function replay(ruleset: Ruleset, run: Run): Result<Replay> {
  if (run.scenario !== ruleset.id) return failure('run/unknown-scenario', { scenario: run.scenario });
  if (!ruleset.difficulties.some(({ id }) => id === run.difficulty)) {
    return failure('run/unknown-difficulty', { difficulty: run.difficulty });
  }
  const start = newGame(ruleset, { seed: run.seed, difficulty: run.difficulty });
  const steps: Step[] = [];
  let before = start.state;
  for (const command of run.commands) {
    // `perform` on copies: the same rules as `apply`, several times as fast, and 'Continue' must not keep one waiting.
    const state = copyState(before);
    const events: GameEvent[] = [];
    const rejection = perform(ruleset, state, command, (event) => events.push(event));
    if (rejection) {
      return failure('replay/refused', {
        index: steps.length,
        total: run.commands.length,
        turn: before.turn,
        command: commandLine(command),
        rejection: rejection.code,
        detail: rejection.detail,
      });
    }
    steps.push({ command, before, events });
    before = state;
  }
  const events = [...start.events, ...steps.flatMap((step) => step.events)];
  return { ok: true, start, steps, state: before, events, hash: hashState(before) };
}
