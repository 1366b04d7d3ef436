import { freeze, produce } from 'immer';
import { assemble } from './assemble.ts';
import type { Command, Rejection } from './commands.ts';
import type { GameEvent } from './events.ts';
import { inspect, reject } from './inspect.ts';
import type { EventSink } from './machine.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';
import { carryOut } from './perform.ts';
import { copyState } from './rollout.ts';

export type Applied = { readonly ok: true; readonly state: GameState; readonly events: readonly GameEvent[] };

/**
 * The game's transition: a new state and what happened, or a typed rejection that leaves the state as it was.
 * Total: any value may be passed as the command. A state of another ruleset is rejected as malformed.
 */
export function apply(ruleset: Ruleset, state: GameState, command: Command): Applied | Rejection {
  const machine = assemble(ruleset);
  if (state.ruleset !== ruleset.hash) return reject('command/malformed', 'the state belongs to another ruleset');
  const rejection = inspect(machine, state, command);
  if (rejection) return rejection;
  const events: GameEvent[] = [];
  const sink: EventSink = (event) => events.push(event);
  if (command.type === 'month/end') {
    // A passing month touches nearly everything, thousands of times: on a plain copy it is many times as fast as on
    // Immer's proxies, and there is little left to share with the state before.
    const next = copyState(state);
    carryOut(machine, next, command, sink);
    return { ok: true, state: freeze(next, true), events };
  }
  const next = produce(state, (draft) => {
    carryOut(machine, draft, command, sink);
  });
  return { ok: true, state: next, events };
}
