import { assemble } from './assemble.ts';
import type { GameEvent } from './events.ts';
import { listOf, numbersOf } from './list.ts';
import { atDesk } from './machine.ts';
import type { Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';
import { beginTurn } from './month.ts';
import { type Seed, seedOf, streamOf, uniform } from './random.ts';

export interface NewGame {
  /** Any text; equal texts give equal games. */
  readonly seed: string;
  /** Id of one of the ruleset's difficulties. Throws RangeError for another. */
  readonly difficulty: string;
}

/** The first morning of a game, with its events. */
export function newGame(ruleset: Ruleset, { seed, difficulty }: NewGame): { state: GameState; events: GameEvent[] } {
  const position = ruleset.difficulties.findIndex((item) => item.id === difficulty);
  if (position < 0) throw new RangeError(`Unknown difficulty: ${difficulty}`);
  const values = numbersOf(ruleset.indicators, (indicator) => indicator.start);
  for (const { slot, value } of ruleset.difficulties[position]?.start ?? []) values[slot] = value;
  const luck = seedOf(seed);
  const state: GameState = {
    ruleset: ruleset.hash,
    seed: luck,
    difficulty: position,
    turn: 0,
    clock: 0,
    decisions: 0,
    attention: 0,
    values,
    past: [[...values]],
    memories: [],
    flags: listOf(ruleset.flags, (flag) => flag.start),
    situations: listOf(ruleset.situations, (situation) => ({ phase: situation.start, since: 0 })),
    worlds: drawWorlds(ruleset, luck),
    cables: [],
    arrivals: listOf(ruleset.cables, () => ({ times: 0, last: -1 })),
    schedule: [],
    initiatives: listOf(ruleset.initiatives, () => ({
      running: false,
      since: -1,
      ended: -1,
      times: 0,
      decision: null,
    })),
    moves: listOf(ruleset.capitals, (capital) => listOf(capital.moves, () => -1)),
    demands: listOf(ruleset.demands, (demand) => ({
      stage: 'dormant' as const,
      since: -1,
      steps: 0,
      worked: 0,
      patience: demand.patience,
      audited: false,
      decision: null,
    })),
    treaties: [],
    table: null,
    talks: listOf(ruleset.capitals, () => -1),
    forecasts: [],
    over: null,
  };
  const events: GameEvent[] = [];
  beginTurn(atDesk(assemble(ruleset), state, (event) => events.push(event)));
  return { state, events };
}

/** How likely each reading of each dispute is, in the ruleset's order; of any sum. */
export type WorldWeights = readonly (readonly number[])[];

/** One reading per dispute, by weight: the scenario's, or other ones. */
export function drawWorlds(ruleset: Ruleset, seed: Seed, weights: WorldWeights | null = null): number[] {
  return listOf(ruleset.disputes, ({ id, readings }, dispute) => {
    const own = weights?.[dispute] ?? readings.map(({ weight }) => weight);
    const total = own.reduce((sum, weight) => sum + weight, 0);
    let luck = uniform(seed, 0, streamOf(`world:${id}`)) * total;
    const drawn = own.findIndex((weight) => {
      luck -= weight;
      return luck < 0;
    });
    return Math.max(0, drawn);
  });
}
