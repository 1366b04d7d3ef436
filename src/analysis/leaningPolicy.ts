import {
  answerable,
  type Command,
  type GameState,
  openable,
  type PolicyWeights,
  possible,
  type Ruleset,
  STANCES,
  startable,
} from '../engine/index.ts';
import { type Deck, deckOf, END } from './deck.ts';
import { LeaningTable } from './leaningTable.ts';
import { Luck } from './luck.ts';
import type { Policy } from './policy.ts';
import { points, taste } from './taste.ts';

/** Chance a month of giving up something that runs until it is stopped: even a principled government gets tired. */
const WEARY = 1 / 12;

/** Weight of calling it a month, beside the tastes of what could still be started. */
const ENOUGH = 1;

/** Share of the purse that it spends on one thing at most: whatever a government leans to, it counts its money. */
const THRIFT = 1 / 5;

/** A scenario's policy, worked out for its ruleset: the tastes of everything that can be decided. */
interface Inclination {
  readonly deck: Deck;
  readonly weights: PolicyWeights;
  /** By cable and choice. */
  readonly choices: readonly (readonly number[])[];
  /** By initiative. */
  readonly beginnings: readonly number[];
  /** By initiative, like what it takes: side by side, since all of them are gone through for every decision. */
  readonly money: readonly number[];
  readonly attention: readonly number[];
  readonly table: LeaningTable;
}

/**
 * A policy that a scenario declares: it prefers what leans its way, answers demands as it says, and leaves part of its
 * attention unused. It is a taste and not a plan: it weighs what is on the desk and looks at no number but its purse.
 */
export function leaningPolicy(ruleset: Ruleset, weights: PolicyWeights): Policy {
  const like = ({ leans }: { readonly leans: readonly number[] }) => taste(points(weights.leans, leans));
  const deck = deckOf(ruleset);
  const table = new LeaningTable(ruleset, weights);
  const inclination: Inclination = {
    deck,
    weights,
    choices: ruleset.cables.map(({ choices }) => choices.map(like)),
    beginnings: ruleset.initiatives.map(like),
    money: ruleset.initiatives.map((initiative) => initiative.money),
    attention: ruleset.initiatives.map((initiative) => initiative.attention),
    table,
  };
  return {
    id: weights.id,
    player(seed) {
      const game = new LeaningGame(inclination, new Luck(`${weights.id}:${seed}`));
      return (state) => game.next(state);
    },
  };
}

/** One game of such a policy: what it has made up its mind about this month. */
class LeaningGame {
  readonly #on: Inclination;
  readonly #luck: Luck;
  #turn = -1;
  #idle = false;
  /** Cables that are left to their defaults, by position and arrival. */
  readonly #left = new Set<number>();
  /** Running initiatives that are given up this month. */
  #dropped: Command[] = [];
  /** What could be begun, and how much it is liked: written over each time it is asked, which is often. */
  readonly #open: Command[] = [];
  readonly #likes: number[] = [];

  constructor(on: Inclination, luck: Luck) {
    this.#on = on;
    this.#luck = luck;
  }

  next(state: GameState): Command {
    if (state.turn !== this.#turn) this.#begin(state);
    return (
      this.#on.table.next(state, this.#luck) ??
      this.#answer(state) ??
      this.#takeStance(state) ??
      this.#on.table.delivery(state) ??
      this.#drop(state) ??
      this.#start(state) ??
      END
    );
  }

  #begin(state: GameState): void {
    const { deck, weights } = this.#on;
    // A quarter is three months in which one may get tired of something.
    const weary = WEARY * deck.ruleset.turnMonths;
    this.#turn = state.turn;
    this.#idle = this.#luck.next() < weights.idleness;
    this.#dropped = [];
    state.initiatives.forEach(({ running }, i) => {
      const command = deck.stops[i];
      const open = running && deck.ruleset.initiatives[i]?.duration === null;
      if (open && command && this.#luck.next() < weary) this.#dropped.push(command);
    });
  }

  #answer(state: GameState): Command | undefined {
    const { deck, weights } = this.#on;
    const most = spendable(deck.ruleset, state);
    for (const { cable, arrived } of state.cables) {
      const post = cable * deck.ruleset.turns + arrived;
      if (this.#left.has(post)) continue;
      const command = this.#luck.next() < weights.idleness ? undefined : this.#choice(state, cable, most);
      if (command) return command;
      this.#left.add(post);
    }
    return undefined;
  }

  /** One of the choices of a cable that it can have, as it likes them. */
  #choice(state: GameState, cable: number, most: number): Command | undefined {
    const { deck, choices } = this.#on;
    const { ruleset } = deck;
    const prices = ruleset.cables[cable]?.choices ?? [];
    const open = choices[cable]?.map((like, i) =>
      (prices[i]?.money ?? 0) <= most && answerable(ruleset, state, cable, i) ? like : 0,
    );
    return deck.answers[cable]?.[this.#luck.weighted(open ?? [])];
  }

  #takeStance(state: GameState): Command | undefined {
    const { deck, weights } = this.#on;
    for (let i = 0; i < deck.stances.length; i++) {
      if (state.demands[i]?.stage !== 'raised') continue;
      const stance = weights.demands === 'mixed' ? this.#luck.below(STANCES.length) : STANCES.indexOf(weights.demands);
      const command = deck.stances[i]?.[stance];
      if (command && possible(deck.ruleset, state, command)) return command;
    }
    return undefined;
  }

  #drop(state: GameState): Command | undefined {
    if (this.#dropped.length === 0) return undefined;
    const { ruleset } = this.#on.deck;
    this.#dropped = this.#dropped.filter((command) => possible(ruleset, state, command));
    return this.#dropped.pop();
  }

  #start(state: GameState): Command | undefined {
    if (this.#idle || state.attention === 0) return undefined;
    const { deck, beginnings, money, attention, table } = this.#on;
    const { ruleset, starts, openings } = deck;
    const most = spendable(ruleset, state);
    const [open, likes] = [this.#open, this.#likes];
    let count = 0;
    for (let i = 0; i < starts.length; i++) {
      if ((money[i] as number) > most || (attention[i] as number) > state.attention) continue;
      if (!startable(ruleset, state, i)) continue;
      open[count] = starts[i] as Command;
      likes[count++] = beginnings[i] as number;
    }
    for (let i = 0; i < openings.length; i++) {
      const appetite = table.appetites[i] ?? 0;
      if (appetite <= 0 || !openable(ruleset, state, i)) continue;
      open[count] = openings[i] as Command;
      likes[count++] = appetite;
    }
    likes[count] = ENOUGH;
    const drawn = this.#luck.weighted(likes, count + 1);
    return drawn < count ? open[drawn] : undefined;
  }
}

/** The most that it would spend on one thing now; without a purse, nothing costs money. */
function spendable({ purse }: Ruleset, state: GameState): number {
  return purse === null ? Number.POSITIVE_INFINITY : THRIFT * Math.max(0, state.values[purse] ?? 0);
}
