import type { GameState, Ruleset } from '../engine/index.ts';
import { playUntil } from './game.ts';
import { Imagination } from './imagination.ts';
import type { Policy } from './policy.ts';
import { Tracks } from './tracks.ts';

/** Some of the futures that could follow from a state: numbers `from` to `from + count - 1`. */
export interface FuturesJob {
  readonly seed: string;
  readonly from: number;
  readonly count: number;
  /** Turns ahead that are played; to the end of the game if left out. */
  readonly horizon?: number;
}

/** What became of a number of imagined futures. Plain data; those of several workers can be put together. */
export interface Futures {
  readonly job: FuturesJob;
  /** End-of-turn values, see `Tracks.values`. */
  readonly tracks: Float32Array;
  /** By ending: futures in which the game ended so, within the horizon. */
  readonly endings: Uint32Array;
  /** By question: futures in which it came true within its horizon from now. */
  readonly came: Uint32Array;
}

/**
 * Plays the rest of the game many times over, from presents that Minsk can imagine, under a stated assumption about its
 * conduct. Blind to everything hidden: equal views give futures of the same odds.
 */
export function playFutures(ruleset: Ruleset, state: GameState, policy: Policy, job: FuturesJob): Futures {
  const imagination = new Imagination(ruleset, state);
  const tracks = new Tracks(ruleset, job.count);
  const came = new Uint32Array(ruleset.questions.length);
  const endings = new Uint32Array(ruleset.endings.length);
  const until = state.turn + (job.horizon ?? ruleset.turns);
  for (let i = job.from; i < job.from + job.count; i++) {
    const seed = `${job.seed}-${i}`;
    const present = imagination.draw(seed);
    tracks.begin();
    // Every question is put to every future, and settled by the rules that settle a player's forecasts.
    present.forecasts = ruleset.questions.map((_, question) => ({
      question,
      turn: state.turn,
      percent: 50,
      came: null,
    }));
    playUntil(ruleset, present, policy.player(seed), until, [tracks], seed);
    present.forecasts.forEach((forecast, question) => {
      if (forecast.came === true) came[question] = (came[question] ?? 0) + 1;
    });
    if (present.over) endings[present.over.ending] = (endings[present.over.ending] ?? 0) + 1;
  }
  return { job, tracks: tracks.values, endings, came };
}
