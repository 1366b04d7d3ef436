import type { GameState, Ruleset } from '../engine/index.ts';
import { type Futures, type FuturesJob, playFutures } from './futures.ts';
import { type Likelihood, likelihood } from './likelihood.ts';
import { findPolicy } from './policies.ts';
import { type Interval, wilson } from './statistics.ts';
import { Tracks } from './tracks.ts';

/** The percentiles of a fan chart, as shares. */
export const FAN = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export interface ForecastPlan {
  /** Futures to play; 1,000 say a per cent to within about two. */
  readonly runs: number;
  /** Id of the policy that is assumed for Minsk, see `policyIds`. */
  readonly policy: string;
  /** Turns ahead, at least 1; lengthened to the longest question's, cut off at the last turn of the game. */
  readonly horizon: number;
  /** Equal seeds give equal forecasts. */
  readonly seed: string;
}

/** What a number may come to. */
export interface Fan {
  /** Id of the indicator. */
  readonly indicator: string;
  /** One for each turn from the present one on, at its end. */
  readonly points: readonly FanPoint[];
}

export interface FanPoint {
  /** 0 is the game's first turn. */
  readonly turn: number;
  /** Share of the futures in which the game still goes on; the percentiles are over these. */
  readonly going: number;
  /** In the order of `FAN`, in the indicator's unit; empty when no future comes this far. */
  readonly percentiles: readonly number[];
}

/** How probable something is. */
export interface Odds {
  readonly id: string;
  /** 0 to 1, with the 95 % interval (Wilson) that comes of playing no more than so many futures. */
  readonly share: Interval;
  readonly word: Likelihood;
}

/** The future as Minsk may see it from a state. Plain data. */
export interface Forecast {
  readonly plan: ForecastPlan;
  /** The turn from which it looks ahead. */
  readonly turn: number;
  /** Every indicator that is not hidden, in the ruleset's order. */
  readonly fans: readonly Fan[];
  /** Every question of the scenario: does it come true within its own horizon from now? */
  readonly questions: readonly Odds[];
  /** Ways in which the game may end within the horizon. */
  readonly endings: readonly Odds[];
}

/**
 * Cuts a forecast into jobs of at most so many futures, for several threads; however it is cut, the sum is the same.
 * Throws RangeError for no runs or no horizon.
 */
export function forecastJobs(ruleset: Ruleset, plan: ForecastPlan, most: number): FuturesJob[] {
  const { seed, runs } = plan;
  const horizon = reach(ruleset, plan);
  if (!(runs >= 1)) throw new RangeError(`A forecast of ${runs} futures`);
  if (!(plan.horizon >= 1)) throw new RangeError(`A forecast ${plan.horizon} turns ahead`);
  return Array.from({ length: Math.ceil(runs / most) }, (_, i) => {
    const from = i * most;
    return { seed, from, count: Math.min(most, runs - from), horizon };
  });
}

/** How far ahead futures are played. */
function reach({ questions }: Ruleset, plan: ForecastPlan): number {
  return questions.reduce((most, { horizon }) => Math.max(most, horizon), plan.horizon);
}

/**
 * Does one of the jobs of a forecast; the result can be posted from a worker. Blind to what is hidden: hidden truths,
 * luck, and numbers that are known only in ranges are drawn anew in each future, so equal views have forecasts of equal
 * odds. Throws RangeError for an unknown policy, and for a game that is over: it has no future.
 */
export function playForecast(ruleset: Ruleset, state: GameState, plan: ForecastPlan, job: FuturesJob): Futures {
  const policy = findPolicy(ruleset, plan.policy);
  if (!policy) throw new RangeError(`Unknown policy: ${plan.policy}`);
  if (state.over) throw new RangeError('The game is over.');
  return playFutures(ruleset, state, policy, job);
}

/** Puts the results of all jobs of a forecast together, in any order. `turn` is the turn from which it looks ahead. */
export function joinForecast(ruleset: Ruleset, turn: number, plan: ForecastPlan, parts: readonly Futures[]): Forecast {
  const tracks = new Tracks(ruleset, plan.runs);
  for (const { job, tracks: values } of parts) tracks.place(job.from, new Tracks(ruleset, job.count, values));
  const odds = (id: string, hits: number): Odds => {
    const share = wilson(hits, plan.runs);
    return { id, share, word: likelihood(share.value) };
  };
  const sum = (of: (part: Futures) => Uint32Array, i: number) =>
    parts.reduce((total, part) => total + (of(part)[i] ?? 0), 0);
  const turns = Array.from({ length: Math.min(reach(ruleset, plan), ruleset.turns - turn) }, (_, i) => turn + i);
  return {
    plan,
    turn,
    fans: ruleset.indicators.flatMap(({ id, known }, slot) =>
      known === 'hidden' ? [] : [{ indicator: id, points: turns.map((at) => fanPoint(tracks, at, slot, plan.runs)) }],
    ),
    questions: ruleset.questions.map(({ id }, i) =>
      odds(
        id,
        sum(({ came }) => came, i),
      ),
    ),
    endings: ruleset.endings.map(({ id }, i) =>
      odds(
        id,
        sum(({ endings }) => endings, i),
      ),
    ),
  };
}

function fanPoint(tracks: Tracks, turn: number, slot: number, runs: number): FanPoint {
  const { games, percentiles } = tracks.spread(turn, slot, FAN);
  return { turn, going: games / runs, percentiles: games === 0 ? [] : percentiles };
}
