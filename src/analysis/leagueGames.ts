import type { GameEvent, GameState, Ruleset } from '../engine/index.ts';
import { gameSeed } from './batch.ts';
import { type GameResult, type Observer, playGame } from './game.ts';
import { findPolicy } from './policies.ts';
import type { Policy } from './policy.ts';
import { searchPolicy } from './searchPolicy.ts';

/** A part of a league: games number `from` to `from + count - 1` of a policy. Plain data. */
export interface LeagueJob {
  readonly policy: string;
  readonly difficulty: string;
  /** Game number 7 has the seed `<seed>-7`, for every policy. */
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

/** What a policy made use of. */
export interface Usage {
  /** Turns that were played. */
  readonly turns: number;
  /** By initiative: turns in which it was started or ran. */
  readonly standing: Uint32Array;
  /** By initiative: games in which it was started. */
  readonly started: Uint32Array;
  /** By term of the table: games in which it came into force or was delivered. */
  readonly agreed: Uint32Array;
}

/** Plain data that a worker can send. */
export interface LeagueBatch {
  readonly job: LeagueJob;
  readonly games: readonly GameResult[];
  readonly usage: Usage;
}

/** The policy of this id, the searching one included, which is too slow to be among all others. */
export function leaguePolicy(ruleset: Ruleset, id: string): Policy | undefined {
  return findPolicy(ruleset, id) ?? (id === 'search' ? searchPolicy(ruleset) : undefined);
}

/** Plays a job of a league. Throws RangeError for a policy or difficulty that the ruleset does not have. */
export function playLeague(ruleset: Ruleset, job: LeagueJob): LeagueBatch {
  const policy = leaguePolicy(ruleset, job.policy);
  if (!policy) throw new RangeError(`Unknown policy: ${job.policy}`);
  const watch = new UsageWatch(ruleset);
  const games = Array.from({ length: job.count }, (_, i) => {
    const seed = gameSeed(job.seed, job.from + i);
    return playGame(ruleset, policy, { seed, difficulty: job.difficulty }, [watch]);
  });
  return { job, games, usage: watch.usage() };
}

/** Usage of several batches, added up. */
export function joinUsage(parts: readonly Usage[]): Usage {
  const add = (of: (usage: Usage) => Uint32Array) => {
    const sum = new Uint32Array(parts[0] ? of(parts[0]).length : 0);
    for (const part of parts) {
      of(part).forEach((count, i) => {
        sum[i] = (sum[i] ?? 0) + count;
      });
    }
    return sum;
  };
  return {
    turns: parts.reduce((sum, { turns }) => sum + turns, 0),
    standing: add(({ standing }) => standing),
    started: add(({ started }) => started),
    agreed: add(({ agreed }) => agreed),
  };
}

class UsageWatch implements Observer {
  readonly #standing: Uint32Array;
  readonly #started: Uint32Array;
  readonly #agreed: Uint32Array;
  /** Initiatives and terms of the game that is being played. */
  readonly #startedNow = new Set<number>();
  readonly #agreedNow = new Set<number>();
  /** Initiatives that were started this turn: those that take no time never run at its end. */
  readonly #thisTurn = new Set<number>();
  #turns = 0;

  constructor({ initiatives, table }: Ruleset) {
    this.#standing = new Uint32Array(initiatives.length);
    this.#started = new Uint32Array(initiatives.length);
    this.#agreed = new Uint32Array(table.terms.length);
  }

  event(event: GameEvent): void {
    if (event.type === 'initiative' && event.what === 'started') {
      this.#thisTurn.add(event.initiative);
      this.#startedNow.add(event.initiative);
    } else if (event.type === 'clause' && (event.what === 'began' || event.what === 'delivered')) {
      this.#agreedNow.add(event.term);
    }
  }

  before(state: GameState, { type }: { readonly type: string }): void {
    if (type !== 'month/end') return;
    this.#turns += 1;
    state.initiatives.forEach(({ running }, i) => {
      if (running || this.#thisTurn.has(i)) this.#standing[i] = (this.#standing[i] ?? 0) + 1;
    });
    this.#thisTurn.clear();
  }

  end(): void {
    for (const i of this.#startedNow) this.#started[i] = (this.#started[i] ?? 0) + 1;
    for (const i of this.#agreedNow) this.#agreed[i] = (this.#agreed[i] ?? 0) + 1;
    this.#startedNow.clear();
    this.#agreedNow.clear();
  }

  usage(): Usage {
    return { turns: this.#turns, standing: this.#standing, started: this.#started, agreed: this.#agreed };
  }
}
