import { assemble } from './assemble.ts';
import { atDesk, type EventSink, type Runnable } from './machine.ts';
import type { Effects } from './model/effects.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';
import { compileEffects } from './rules/effects.ts';

const compiled = new WeakMap<Ruleset, WeakMap<Effects, Runnable>>();

/**
 * Runs effects on `state` itself as if they came from outside, at the desk: for experiments on copies, never in play.
 * The effects belong to this ruleset; what they cause is booked to their origin.
 */
export function intervene(ruleset: Ruleset, state: GameState, effects: Effects, sink: EventSink | null): void {
  const known = compiled.get(ruleset) ?? new WeakMap<Effects, Runnable>();
  compiled.set(ruleset, known);
  const runnable = known.get(effects) ?? compileEffects(effects, ruleset);
  if (!runnable) return;
  known.set(effects, runnable);
  runnable.run(atDesk(assemble(ruleset), state, sink), null);
}
