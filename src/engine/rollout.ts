import { assemble } from './assemble.ts';
import type { Command, Rejection } from './commands.ts';
import { listOf, numbersOf } from './list.ts';
import type { EventSink } from './machine.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';
import { drawWorlds, type WorldWeights } from './newGame.ts';
import { carryOut } from './perform.ts';
import { seedOf } from './random.ts';

/** Carries out a command on `state` itself: the rules of `apply` without its copy. A rejection changes nothing. */
export function perform(
  ruleset: Ruleset,
  state: GameState,
  command: Command,
  sink: EventSink | null,
): Rejection | null {
  return carryOut(assemble(ruleset), state, command, sink);
}

/**
 * An independent copy that `perform` may mutate. States come frozen, from threads and from files, each kind laid out
 * differently in memory; a copy is laid out as a new game is, its fields in the same order, or all rules would have to
 * be fit for every kind and run slower.
 */
export function copyState(state: GameState): GameState {
  return {
    ruleset: state.ruleset,
    seed: state.seed,
    difficulty: state.difficulty,
    turn: state.turn,
    clock: state.clock,
    decisions: state.decisions,
    attention: state.attention,
    values: copyNumbers(state.values),
    past: listOf(state.past, copyNumbers),
    memories: listOf(state.memories, ({ slot, size, keep, origin, decision, turn }) => ({
      slot,
      size,
      keep,
      origin,
      decision,
      turn,
    })),
    flags: [...state.flags],
    situations: listOf(state.situations, ({ phase, since }) => ({ phase, since })),
    worlds: [...state.worlds],
    cables: listOf(state.cables, ({ cable, arrived, due }) => ({ cable, arrived, due })),
    arrivals: listOf(state.arrivals, ({ times, last }) => ({ times, last })),
    schedule: listOf(state.schedule, ({ month, kind, item, decision, pending }) =>
      pending
        ? { month, kind, item, decision, pending: listOf(pending, (each) => ({ ...each })) }
        : { month, kind, item, decision },
    ),
    initiatives: listOf(state.initiatives, ({ running, since, ended, times, decision }) => ({
      running,
      since,
      ended,
      times,
      decision,
    })),
    moves: listOf(state.moves, (made) => [...made]),
    demands: listOf(state.demands, ({ stage, since, steps, worked, patience, audited, decision }) => ({
      stage,
      since,
      steps,
      worked,
      patience,
      audited,
      decision,
    })),
    treaties: listOf(state.treaties, (treaty) => ({
      ...treaty,
      clauses: listOf(treaty.clauses, (clause) => ({ ...clause })),
    })),
    table: state.table && { ...state.table },
    talks: [...state.talks],
    forecasts: listOf(state.forecasts, (forecast) => ({ ...forecast })),
    over: state.over && { ...state.over },
  };
}

/** Spreading would keep the numbers of a frozen array, or of one from another thread, as objects of their own. */
function copyNumbers(numbers: readonly number[]): number[] {
  return numbersOf(numbers, (x) => x);
}

/**
 * Gives a copied state other luck from here on and draws its hidden truths anew, so that a rollout tells nothing about
 * the world in which it is made: by the scenario's weights, or by those of somebody who has learnt something. What
 * waits on the schedule still hangs on what was drawn for it before.
 */
export function reseed(ruleset: Ruleset, state: GameState, seed: string, weights: WorldWeights | null = null): void {
  state.seed = seedOf(seed);
  state.worlds = drawWorlds(ruleset, state.seed, weights);
}
