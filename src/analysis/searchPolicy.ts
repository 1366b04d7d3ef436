import {
  type Command,
  copyState,
  type GameState,
  legal,
  perform,
  type Ruleset,
  verdict,
  type WorldWeights,
} from '../engine/index.ts';
import { END } from './deck.ts';
import { EvidenceReader } from './evidence.ts';
import { playUntil } from './game.ts';
import { Imagination } from './imagination.ts';
import { findPolicy } from './policies.ts';
import type { Player, Policy } from './policy.ts';

/** How hard it thinks. More of anything plays a little better and takes longer in proportion. */
export interface Effort {
  /** Turns that a rollout looks ahead. */
  readonly horizon: number;
  /** Imagined presents in which every command is tried once a turn. */
  readonly glances: number;
  /** Commands that are looked at closely. */
  readonly candidates: number;
  /** Imagined presents in which those are tried. */
  readonly worlds: number;
}

/**
 * What it makes of the hidden truths: 'blind' imagines them by the scenario's weights, 'reader' by what the evidence
 * has taught it. 'seer' knows them, which no player can: it shows what there is to be gained.
 */
export const MINDS = ['blind', 'reader', 'seer'] as const;
export type Mind = (typeof MINDS)[number];

const EFFORT: Effort = { horizon: 7, glances: 2, candidates: 7, worlds: 6 };

/** What a command must be better by, in points of the verdict, than leaving the rest to the government it imagines. */
const WORTHWHILE = 0.1;

/**
 * Plans with rollouts: tries commands in imagined presents, lets a balanced government play on for some turns, and
 * takes the command after which the verdict stands highest. Blind: each present has other luck, other hidden truths and
 * other values for what is known only in ranges, the same ones for all commands that are compared. Where a scenario
 * declares no 'balanced', it imagines one that decides by lot.
 */
export function searchPolicy(ruleset: Ruleset, effort: Effort = EFFORT, mind: Mind = 'blind'): Policy {
  const imagined = findPolicy(ruleset, 'balanced') ?? findPolicy(ruleset, 'random');
  if (!imagined) throw new RangeError('There is no policy to imagine.');
  return {
    id: 'search',
    player: (seed) => {
      const reader = mind === 'reader' ? new EvidenceReader(ruleset, seed) : null;
      const beliefs = (state: GameState) => (mind === 'seer' ? certainty(ruleset, state) : (reader?.beliefs ?? null));
      const game = new SearchedGame(ruleset, imagined, effort, seed, beliefs);
      return (state) => {
        reader?.after(state);
        const command = game.next(state);
        reader?.before(state, command);
        return command;
      };
    },
  };
}

/** The hidden truths as weights. */
function certainty({ disputes }: Ruleset, { worlds }: GameState): WorldWeights {
  return disputes.map(({ readings }, i) => readings.map((_, reading) => Number(worlds[i] === reading)));
}

/** A present that is imagined, with the luck of whoever governs it. */
interface Present {
  readonly state: GameState;
  readonly seed: string;
}

interface Tried {
  readonly command: Command;
  readonly value: number;
}

class SearchedGame {
  readonly #ruleset: Ruleset;
  readonly #imagined: Policy;
  readonly #effort: Effort;
  readonly #seed: string;
  readonly #beliefs: (state: GameState) => WorldWeights | null;
  /** Suggests what is not in `legal`: whole packages for the table. */
  readonly #adviser: Player;
  #turn = -1;
  #moves = 0;
  /** Ways of deciding that looked promising this turn, best first. */
  #promising: Command[] = [];

  constructor(
    ruleset: Ruleset,
    imagined: Policy,
    effort: Effort,
    seed: string,
    beliefs: (state: GameState) => WorldWeights | null,
  ) {
    this.#ruleset = ruleset;
    this.#imagined = imagined;
    this.#effort = effort;
    this.#seed = seed;
    this.#beliefs = beliefs;
    this.#adviser = imagined.player(`adviser:${seed}`);
  }

  next(state: GameState): Command {
    if (state.turn !== this.#turn) [this.#turn, this.#moves, this.#promising] = [state.turn, 0, []];
    this.#moves += 1;
    const possible = this.#possible(state);
    if (possible.length === 0) return END;
    const { glances, candidates, worlds } = this.#effort;
    const known = new Set(this.#promising.map(keyOf));
    const fresh = this.#promising.length === 0 ? possible : possible.filter((command) => !known.has(keyOf(command)));
    const first = this.#presents(state, glances, 'glance');
    // The whole desk is looked over once a turn; afterwards only what has become possible since then.
    const glanced = this.#promising.length > 0 && state.table === null ? [] : this.#tryAll(fresh, first);
    const open = new Set(possible.map(keyOf));
    const held = this.#promising.filter((command) => open.has(keyOf(command)));
    this.#promising = [...glanced.map(({ command }) => command), ...held];
    const closely = this.#promising.slice(0, candidates);
    const presents = this.#presents(state, worlds, 'close');
    const [best] = this.#tryAll(closely, presents);
    const idle = this.#value(END, presents);
    const follow = this.#value(null, presents);
    if (!best || best.value < Math.max(idle, follow) + WORTHWHILE) return idle >= follow ? END : this.#advice(state);
    this.#promising = this.#promising.filter((command) => command !== best.command);
    return best.command;
  }

  /** What the imagined government would do now, if that is possible. */
  #advice(state: GameState): Command {
    return this.#moves > MOST_MOVES ? END : this.#adviser(state);
  }

  #possible(state: GameState): Command[] {
    if (this.#moves > MOST_MOVES) return [];
    const all = legal(this.#ruleset, state).filter(({ type }) => type !== 'forecast/file' && type !== 'month/end');
    return state.table ? [...all, this.#adviser(state)] : all;
  }

  #presents(state: GameState, count: number, purpose: string): Present[] {
    const imagination = new Imagination(this.#ruleset, state, this.#beliefs(state));
    return Array.from({ length: count }, (_, i) => {
      const seed = `${purpose}:${this.#seed}:${state.turn}:${this.#moves}:${i}`;
      return { state: imagination.draw(seed), seed };
    });
  }

  /** Best first. */
  #tryAll(commands: readonly Command[], presents: readonly Present[]): Tried[] {
    return commands
      .map((command) => ({ command, value: this.#value(command, presents) }))
      .filter(({ value }) => value > Number.NEGATIVE_INFINITY)
      .sort((a, b) => b.value - a.value);
  }

  /** The mean verdict after a command, or after leaving the month to the imagined government (null). */
  #value(command: Command | null, presents: readonly Present[]): number {
    let sum = 0;
    for (const present of presents) {
      const state = copyState(present.state);
      const until = state.turn + this.#effort.horizon;
      if (command && perform(this.#ruleset, state, command, null)) return Number.NEGATIVE_INFINITY;
      playUntil(this.#ruleset, state, this.#imagined.player(present.seed), until);
      sum += verdict(this.#ruleset, state).overall;
    }
    return sum / presents.length;
  }
}

/** Commands in one turn; nobody who plans well needs more. */
const MOST_MOVES = 24;

function keyOf(command: Command): string {
  return JSON.stringify(command);
}
