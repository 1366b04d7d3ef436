import type { GameEvent, Ruleset } from '../engine/index.ts';
import { Coverage } from './coverage.ts';
import { type GameResult, type Observer, playGame, StuckGame } from './game.ts';
import { Invariants, type Violation } from './invariants.ts';
import { findPolicy } from './policies.ts';
import { Tracks } from './tracks.ts';

/** A part of a survey: games number `from` to `from + count - 1` of a policy. Plain data. */
export interface BatchJob {
  readonly policy: string;
  readonly difficulty: string;
  /** The survey's seed; game number 7 is played with the seed `<seed>-7`. */
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

/** A game that broke something. */
export interface Fault {
  readonly policy: string;
  readonly seed: string;
  /** Of an invariant, or 'game/crashed' for an exception and 'game/stuck' for a dead end. */
  readonly code: Violation['code'] | 'game/crashed' | 'game/stuck';
  readonly detail: string;
  readonly turn: number | null;
}

/** What a batch of games came to. Plain data that a worker can send. */
export interface Batch {
  readonly job: BatchJob;
  /** In the order of their numbers; games that broke off are missing. */
  readonly games: readonly GameResult[];
  /** End-of-turn values, see `Tracks.values`. */
  readonly tracks: Float32Array;
  readonly hits: Uint32Array;
  readonly gamesHit: Uint32Array;
  /** Changes that were booked. */
  readonly causes: number;
  readonly faults: readonly Fault[];
}

/** The seed of a survey's game. It can be typed into the title screen to play that very world. */
export function gameSeed(seed: string, game: number): string {
  return `${seed}-${game}`;
}

/** Plays a batch with everything watching. Throws RangeError for an unknown policy or difficulty. */
export function playBatch(ruleset: Ruleset, job: BatchJob): Batch {
  const policy = findPolicy(ruleset, job.policy);
  if (!policy) throw new RangeError(`Unknown policy: ${job.policy}`);
  if (!ruleset.difficulties.some(({ id }) => id === job.difficulty)) {
    throw new RangeError(`Unknown difficulty: ${job.difficulty}`);
  }
  const coverage = new Coverage(ruleset);
  const tracks = new Tracks(ruleset, job.count);
  const counter = new CauseCounter();
  const games: GameResult[] = [];
  const faults: Fault[] = [];
  for (let game = job.from; game < job.from + job.count; game++) {
    const seed = gameSeed(job.seed, game);
    const invariants = new Invariants(ruleset);
    const fault = (code: Fault['code'], detail: string, turn: number | null) =>
      faults.push({ policy: job.policy, seed, code, detail, turn });
    try {
      games.push(
        playGame(ruleset, policy, { seed, difficulty: job.difficulty }, [coverage, tracks, counter, invariants]),
      );
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      fault(error instanceof StuckGame ? 'game/stuck' : 'game/crashed', message, null);
    }
    for (const { code, detail, turn } of invariants.violations) fault(code, detail, turn);
  }
  return {
    job,
    games,
    tracks: tracks.values,
    hits: coverage.hits,
    gamesHit: coverage.games,
    causes: counter.causes,
    faults,
  };
}

class CauseCounter implements Observer {
  causes = 0;

  event({ type }: GameEvent): void {
    if (type === 'cause') this.causes += 1;
  }
}
