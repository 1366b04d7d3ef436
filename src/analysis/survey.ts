import type { Ruleset } from '../engine/index.ts';
import { type Batch, type BatchJob, type Fault, gameSeed } from './batch.ts';
import { Coverage, type Hits } from './coverage.ts';
import type { GameResult } from './game.ts';
import { type Interval, mean, percentile, wilson } from './statistics.ts';
import { type Spread, Tracks } from './tracks.ts';

/** Games that a worker plays in one go. Part of a survey's meaning to nobody: any number gives the same result. */
const BATCH = 50;
/** Percentiles are taken over the first so many games, which bounds the memory. */
const TRACKED = 10_000;
/** The percentiles that are reported. */
export const SHARES = [0.05, 0.25, 0.5, 0.75, 0.95] as const;

export interface SurveyPlan {
  readonly policy: string;
  readonly difficulty: string;
  readonly seed: string;
  readonly runs: number;
}

export interface EndingCount {
  readonly id: string;
  readonly kind: string;
  readonly games: number;
  /** Share of all games with its 95 % interval (Wilson). */
  readonly share: Interval;
  /** Seed of the first game that ended so; null for none. */
  readonly example: string | null;
}

export interface Score {
  /** An axis, or 'overall'. */
  readonly id: string;
  /** Mean with its 95 % interval. */
  readonly mean: Interval;
  /** In the order of `SHARES`. */
  readonly percentiles: readonly number[];
}

/** The batches that a survey is cut into. */
export function batchesOf({ policy, difficulty, seed, runs }: SurveyPlan): BatchJob[] {
  return Array.from({ length: Math.ceil(runs / BATCH) }, (_, i) => {
    const from = i * BATCH;
    return { policy, difficulty, seed, from, count: Math.min(BATCH, runs - from) };
  });
}

/** What many games of one policy came to. Batches may be added in any order: the result is the same. */
export class Survey {
  readonly plan: SurveyPlan;
  readonly #ruleset: Ruleset;
  readonly #coverage: Coverage;
  readonly #tracks: Tracks;
  /** By number. */
  readonly #games: (GameResult | undefined)[];
  readonly #faults: { readonly from: number; readonly faults: readonly Fault[] }[] = [];
  #causes = 0;

  constructor(ruleset: Ruleset, plan: SurveyPlan) {
    this.plan = plan;
    this.#ruleset = ruleset;
    this.#coverage = new Coverage(ruleset);
    this.#tracks = new Tracks(ruleset, Math.min(TRACKED, plan.runs));
    this.#games = Array.from({ length: plan.runs }, () => undefined);
  }

  add(batch: Batch): void {
    const { from, count, seed } = batch.job;
    const numbers = new Map(batch.games.map((game) => [game.seed, game]));
    for (let game = from; game < from + count; game++) this.#games[game] = numbers.get(gameSeed(seed, game));
    this.#coverage.merge({ hits: batch.hits, games: batch.gamesHit });
    this.#tracks.place(from, new Tracks(this.#ruleset, count, batch.tracks));
    this.#causes += batch.causes;
    this.#faults.push({ from, faults: batch.faults });
  }

  /** The games that came to an end, in the order of their numbers. */
  get games(): GameResult[] {
    return this.#games.filter((game) => game !== undefined);
  }

  get decisions(): number {
    return this.games.reduce((sum, { decisions }) => sum + decisions, 0);
  }

  /** Changes of indicators that were booked. */
  get causes(): number {
    return this.#causes;
  }

  get faults(): Fault[] {
    return [...this.#faults].sort((a, b) => a.from - b.from).flatMap(({ faults }) => faults);
  }

  endings(): EndingCount[] {
    const games = this.games;
    return this.#ruleset.endings.map(({ id, kind }, i) => {
      const such = games.filter(({ ending }) => ending === i);
      return {
        id,
        kind,
        games: such.length,
        share: wilson(such.length, games.length),
        example: such[0]?.seed ?? null,
      };
    });
  }

  /** The overall verdict, then each axis. */
  scores(): Score[] {
    const games = this.games;
    const score = (id: string, values: Float64Array): Score => {
      const average = mean(values);
      const sorted = values.slice().sort();
      return { id, mean: average, percentiles: SHARES.map((share) => percentile(sorted, share)) };
    };
    return [
      score(
        'overall',
        Float64Array.from(games, ({ verdict }) => verdict.overall),
      ),
      ...this.#ruleset.verdict.axes.map(({ id }) =>
        score(
          id,
          Float64Array.from(games, ({ verdict }) => verdict.axes[id] ?? 0),
        ),
      ),
    ];
  }

  /** Games by grade. */
  grades(): { readonly id: string; readonly games: number; readonly share: Interval }[] {
    const games = this.games;
    return this.#ruleset.verdict.grades.map(({ id }) => {
      const such = games.filter(({ verdict }) => verdict.grade === id).length;
      return { id, games: such, share: wilson(such, games.length) };
    });
  }

  /** An indicator at the end of a turn, over the games that reached it. */
  spread(turn: number, slot: number): Spread {
    return this.#tracks.spread(turn, slot, SHARES);
  }

  coverage(): Hits[] {
    return this.#coverage.report();
  }
}

/** Hits of several surveys of one ruleset, added up. */
export function joinCoverage(parts: readonly (readonly Hits[])[]): Hits[] {
  const [first = []] = parts;
  return first.map(({ kind, id }, i) => ({
    kind,
    id,
    hits: parts.reduce((sum, part) => sum + (part[i]?.hits ?? 0), 0),
    games: parts.reduce((sum, part) => sum + (part[i]?.games ?? 0), 0),
  }));
}
