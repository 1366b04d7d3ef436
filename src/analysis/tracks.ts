import type { Command, GameState, Ruleset } from '../engine/index.ts';
import type { Observer } from './game.ts';
import { percentile } from './statistics.ts';

/** Percentiles of an indicator at the end of a turn, over the games that were still being played. */
export interface Spread {
  /** Games that came to the end of this turn. */
  readonly games: number;
  /** In the order of the shares asked for, in the indicator's unit. */
  readonly percentiles: readonly number[];
}

/**
 * The values of every indicator at the end of every turn of many games, kept as single-precision numbers: four bytes
 * for each, which is the display's precision many times over. Turns that a game did not reach are NaN.
 */
export class Tracks implements Observer {
  /** By turn, then indicator, then game. */
  readonly values: Float32Array;
  readonly games: number;
  readonly #turns: number;
  readonly #slots: number;
  #game = -1;

  constructor(ruleset: Ruleset, games: number, values?: Float32Array) {
    this.games = games;
    this.#turns = ruleset.turns;
    this.#slots = ruleset.indicators.length;
    this.values = values ?? new Float32Array(games * this.#turns * this.#slots).fill(Number.NaN);
  }

  begin(): void {
    this.#game += 1;
  }

  after(state: GameState, { type }: Command): void {
    const ends = state.past[0];
    if (type !== 'month/end' || !ends) return;
    const turn = state.over ? state.over.turn : state.turn - 1;
    for (let slot = 0; slot < this.#slots; slot++)
      this.values[this.#at(turn, slot) + this.#game] = ends[slot] as number;
  }

  /** Takes over the values of other games, the first of which is number `from` here. What does not fit is left out. */
  place(from: number, other: Tracks): void {
    const fits = Math.min(other.games, this.games - from);
    if (fits <= 0) return;
    for (let track = 0; track < this.#turns * this.#slots; track++) {
      const source = track * other.games;
      this.values.set(other.values.subarray(source, source + fits), track * this.games + from);
    }
  }

  /** Percentiles (shares from 0 to 1) of an indicator at the end of a turn. */
  spread(turn: number, slot: number, shares: readonly number[]): Spread {
    const at = this.#at(turn, slot);
    const sorted = this.values
      .slice(at, at + this.games)
      .filter((value) => !Number.isNaN(value))
      .sort();
    return { games: sorted.length, percentiles: shares.map((share) => percentile(sorted, share)) };
  }

  #at(turn: number, slot: number): number {
    return (turn * this.#slots + slot) * this.games;
  }
}
