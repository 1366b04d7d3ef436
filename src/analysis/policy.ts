import type { Command, GameState } from '../engine/index.ts';

/**
 * A way of governing that a machine can follow. A policy may look at what Minsk may know and no further: the desk, open
 * numbers, what is legal and what it costs. It is made for one ruleset and can play any number of games.
 */
export interface Policy {
  readonly id: string;
  /** A player for one game; all its wavering follows from the seed. */
  player(seed: string): Player;
}

/** The next command in a state that is not over. Always a legal one. */
export type Player = (state: GameState) => Command;
