import {
  compileExpr,
  conditionsOf,
  copyState,
  type Evaluate,
  type Expr,
  type GameState,
  knownRange,
  operandsOf,
  type Pending,
  quantise,
  type Ruleset,
  reseed,
  uniform,
  type WorldWeights,
} from '../engine/index.ts';
import { Luck } from './luck.ts';

/** How far from its opening value a number may have come that the player never sees, as a share of its scale. */
const GUESS = 1 / 8;

interface Guess {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
}

/** How likely each draw of luck of a ruleset is, by its key. Those that speak of a term's amount are left out. */
const chances = new WeakMap<Ruleset, ReadonlyMap<number, Evaluate>>();

function readsAmount(expr: Expr): boolean {
  return expr.op === 'amount' || operandsOf(expr).some(readsAmount);
}

function chancesOf(ruleset: Ruleset): ReadonlyMap<number, Evaluate> {
  const known = chances.get(ruleset);
  if (known) return known;
  const found = new Map<number, Evaluate>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { do: kind, key, chance } = value as { do?: unknown; key?: number; chance?: Expr };
    if (kind === 'roll' && key !== undefined && chance) {
      if (!readsAmount(chance)) found.set(key, compileExpr(chance, ruleset));
    }
    for (const part of Object.values(value)) walk(part);
  };
  walk(ruleset);
  chances.set(ruleset, found);
  return found;
}

/**
 * A state as Minsk may imagine it. Each draw is a copy with other luck and other hidden truths; numbers known through
 * intelligence lie anywhere in their range, those not known at all near where the scenario opens, and secret flags and
 * situations are as at the start; draws that nobody has seen the outcome of are drawn again. So a future that is
 * played from it tells nothing about the world it is made in.
 */
export class Imagination {
  readonly #ruleset: Ruleset;
  readonly #state: GameState;
  readonly #guesses: readonly Guess[];
  readonly #weights: WorldWeights | null;

  /**
   * The state must not change while this is in use. `weights` say what is believed of the hidden truths; the scenario's
   * own if they are left out.
   */
  constructor(ruleset: Ruleset, state: GameState, weights: WorldWeights | null = null) {
    this.#ruleset = ruleset;
    this.#state = state;
    this.#weights = weights;
    this.#guesses = ruleset.indicators.flatMap(({ known, min, max, start }, slot): Guess[] => {
      if (known === 'open') return [];
      const give = (max - min) * GUESS;
      const [low, high] =
        known === 'estimate'
          ? knownRange(ruleset, state, slot)
          : [Math.max(min, start - give), Math.min(max, start + give)];
      return [{ slot, low, high }];
    });
  }

  /** One possible present, free to be played on. Equal seeds give equal ones. */
  draw(seed: string): GameState {
    const state = copyState(this.#state);
    reseed(this.#ruleset, state, seed, this.#weights);
    const luck = new Luck(`imagine:${seed}`);
    return this.#guess(state, () => luck.next());
  }

  /** The present as it would be guessed at best: the middle of every range. For judging, not for playing on. */
  middle(): GameState {
    return this.#guess(copyState(this.#state), () => 0.5);
  }

  #guess(state: GameState, share: () => number): GameState {
    for (const { slot, low, high } of this.#guesses) {
      const value = quantise(low + share() * (high - low));
      state.values[slot] = value;
      // Nobody knows how it came to be there: no trend.
      for (const values of state.past) values[slot] = value;
    }
    this.#ruleset.flags.forEach(({ known, start }, i) => {
      if (!known) state.flags[i] = start;
    });
    this.#ruleset.situations.forEach(({ known, start }, i) => {
      if (!known) state.situations[i] = { phase: start, since: 0 };
    });
    this.#ruleset.capitals.forEach(({ moves }, i) => {
      const made = state.moves[i] ?? [];
      moves.forEach(({ seen }, move) => {
        if (!seen) made[move] = -1;
      });
    });
    state.memories = state.memories.filter(({ slot }) => this.#ruleset.indicators[slot]?.known !== 'hidden');
    state.schedule = state.schedule.filter(({ pending }) => !pending?.some(({ kind }) => kind === 'secret'));
    for (const { pending } of state.schedule) for (const each of pending ?? []) this.#askAnew(state, each);
    return state;
  }

  /** Draws again, or asks again, what nobody has seen the outcome of. */
  #askAnew(state: GameState, pending: Pending): void {
    if (pending.kind === 'luck') {
      // How likely it was may have hung on a number that is only guessed here.
      pending.chance = chancesOf(this.#ruleset).get(pending.key)?.(state, 0) ?? pending.chance;
      pending.held = uniform(state.seed, pending.clock, pending.key) < pending.chance;
    } else if (pending.kind === 'truth') {
      const condition = conditionsOf(this.#ruleset).list[pending.condition];
      pending.held = condition !== undefined && compileExpr(condition, this.#ruleset)(state, pending.amount) !== 0;
    }
  }
}
