import { assemble } from './assemble.ts';
import type { Command, Rejection } from './commands.ts';
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

/** An independent copy that `perform` may mutate. */
export function copyState(state: GameState): GameState {
  return {
    ...state,
    values: [...state.values],
    past: state.past.map((values) => [...values]),
    memories: state.memories.map((memory) => ({ ...memory })),
    flags: [...state.flags],
    situations: state.situations.map((situation) => ({ ...situation })),
    worlds: [...state.worlds],
    cables: state.cables.map((cable) => ({ ...cable })),
    arrivals: state.arrivals.map((arrival) => ({ ...arrival })),
    schedule: state.schedule.map((item) => ({ ...item })),
    initiatives: state.initiatives.map((initiative) => ({ ...initiative })),
    moves: state.moves.map((made) => [...made]),
    demands: state.demands.map((demand) => ({ ...demand })),
    treaties: state.treaties.map((treaty) => ({ ...treaty, clauses: treaty.clauses.map((clause) => ({ ...clause })) })),
    forecasts: state.forecasts.map((forecast) => ({ ...forecast })),
    table: state.table && { ...state.table },
    talks: [...state.talks],
    over: state.over && { ...state.over },
  };
}

/**
 * Gives a copied state other luck from here on and draws its hidden truths anew, so that a rollout tells nothing about
 * the world in which it is made: by the scenario's weights, or by those of somebody who has learnt something.
 */
export function reseed(ruleset: Ruleset, state: GameState, seed: string, weights: WorldWeights | null = null): void {
  state.seed = seedOf(seed);
  state.worlds = drawWorlds(ruleset, state.seed, weights);
}
