import { type Command, check, type GameState, type PolicyWeights, type Ruleset } from '../engine/index.ts';
import { type Deck, deckOf, END, STANCES } from './deck.ts';
import { LeaningTable } from './leaningTable.ts';
import { Luck } from './luck.ts';
import type { Policy } from './policy.ts';
import { points, taste } from './taste.ts';

/** Chance a month of giving up something that runs until it is stopped: even a principled government gets tired. */
const WEARY = 1 / 12;

/** Weight of calling it a month, beside the tastes of what could still be started. */
const ENOUGH = 1;

/** A scenario's policy, worked out for its ruleset: the tastes of everything that can be decided. */
interface Inclination {
  readonly deck: Deck;
  readonly weights: PolicyWeights;
  /** By cable and choice. */
  readonly choices: readonly (readonly number[])[];
  /** By initiative. */
  readonly initiatives: readonly number[];
  readonly table: LeaningTable;
}

/**
 * A policy that a scenario declares: it prefers what leans its way, answers demands as it says, and leaves part of its
 * attention unused. It is a taste and not a plan: it weighs what is on the desk and looks at no indicator.
 */
export function leaningPolicy(ruleset: Ruleset, weights: PolicyWeights): Policy {
  const like = ({ leans }: { readonly leans: readonly number[] }) => taste(points(weights.leans, leans));
  const inclination: Inclination = {
    deck: deckOf(ruleset),
    weights,
    choices: ruleset.cables.map(({ choices }) => choices.map(like)),
    initiatives: ruleset.initiatives.map(like),
    table: new LeaningTable(ruleset, weights),
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
  /** Cables that are left to their defaults, by arrival. */
  readonly #left = new Set<string>();
  /** Running initiatives that are given up this month. */
  #dropped: Command[] = [];

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
    this.#turn = state.turn;
    this.#idle = this.#luck.next() < weights.idleness;
    this.#dropped = [];
    state.initiatives.forEach(({ running }, i) => {
      const command = deck.stops[i];
      const open = running && deck.ruleset.initiatives[i]?.duration === null;
      if (open && command && this.#luck.next() < WEARY) this.#dropped.push(command);
    });
  }

  #answer(state: GameState): Command | undefined {
    const { deck, weights, choices } = this.#on;
    for (const { cable, arrived } of state.cables) {
      const post = `${cable}:${arrived}`;
      if (this.#left.has(post)) continue;
      const commands = deck.answers[cable] ?? [];
      const likes = choices[cable] ?? [];
      const possible = commands.map((command, i) =>
        check(deck.ruleset, state, command) === null ? (likes[i] ?? 0) : 0,
      );
      const command = this.#luck.next() < weights.idleness ? undefined : commands[this.#luck.weighted(possible)];
      if (command) return command;
      this.#left.add(post);
    }
    return undefined;
  }

  #takeStance(state: GameState): Command | undefined {
    const { deck, weights } = this.#on;
    for (let i = 0; i < deck.stances.length; i++) {
      if (state.demands[i]?.stage !== 'raised') continue;
      const stance = weights.demands === 'mixed' ? this.#luck.below(STANCES.length) : STANCES.indexOf(weights.demands);
      const command = deck.stances[i]?.[stance];
      if (command && check(deck.ruleset, state, command) === null) return command;
    }
    return undefined;
  }

  #drop(state: GameState): Command | undefined {
    const { ruleset } = this.#on.deck;
    this.#dropped = this.#dropped.filter((command) => check(ruleset, state, command) === null);
    return this.#dropped.pop();
  }

  #start(state: GameState): Command | undefined {
    if (this.#idle || state.attention === 0) return undefined;
    const { deck, initiatives, table } = this.#on;
    const { ruleset, starts, openings } = deck;
    const options = [...starts, ...openings];
    const likes = [...initiatives, ...table.appetites].map((like, i) => {
      if (like === 0 || (ruleset.initiatives[i]?.attention ?? 0) > state.attention) return 0;
      return check(ruleset, state, options[i] ?? END) === null ? like : 0;
    });
    return options[this.#luck.weighted([...likes, ENOUGH])];
  }
}
