import type { Ruleset } from '../engine/index.ts';
import { gameSeed } from './batch.ts';
import { EvidenceReader } from './evidence.ts';
import { playGame } from './game.ts';
import { type Effort, MINDS, type Mind, searchPolicy } from './searchPolicy.ts';
import { type Interval, mean } from './statistics.ts';

/** A part of the experiment: games number `from` to `from + count - 1`, each played by every mind. Plain data. */
export interface MindsJob {
  readonly difficulty: string;
  /** Game number 7 has the seed `<seed>-7`, for every mind. */
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

/** What came of it. Plain data that a worker can send. */
export interface MindsBatch {
  readonly job: MindsJob;
  /** By mind, in the order of `MINDS`, then by game: the overall verdict, 0 to 100. */
  readonly verdicts: readonly (readonly number[])[];
  /** By dispute, then by game: how likely the truth was held to be at the end, 0 to 1. */
  readonly believed: readonly (readonly number[])[];
  /** The same before anything had happened: the scenario's weight of what was true. */
  readonly expected: readonly (readonly number[])[];
}

/** What reading the evidence is worth. */
export interface Minds {
  readonly games: number;
  readonly verdicts: readonly { readonly mind: Mind; readonly verdict: Interval }[];
  /** By how much a mind does better than the blind one in the same games. */
  readonly gains: readonly { readonly mind: Mind; readonly gain: Interval }[];
  /** What a reader knows of each dispute's truth at the end of a game, and what the scenario's weights said. */
  readonly disputes: readonly {
    readonly id: string;
    readonly expected: Interval;
    readonly believed: Interval;
    /** Share of games in which the truth was held to be likelier than not. */
    readonly found: number;
  }[];
}

/** A lighter search than the league's, so that there can be games enough to tell minds apart. */
const EFFORT: Effort = { horizon: 8, glances: 1, candidates: 4, worlds: 4 };

/**
 * Plays the games of a job: three players that search alike and differ in what they make of the hidden truths. A reader
 * looks on while the blind one plays, so that what can be known is not what was looked for. Throws RangeError for a
 * difficulty that the ruleset does not have.
 */
export function playMinds(ruleset: Ruleset, job: MindsJob, effort: Effort = EFFORT): MindsBatch {
  const verdicts: number[][] = MINDS.map(() => []);
  const believed: number[][] = ruleset.disputes.map(() => []);
  const expected: number[][] = ruleset.disputes.map(() => []);
  for (let game = job.from; game < job.from + job.count; game++) {
    const seed = gameSeed(job.seed, game);
    MINDS.forEach((mind, i) => {
      const reader = new EvidenceReader(ruleset, seed);
      const prior = reader.beliefs.map((weights) => [...weights]);
      let truths: readonly number[] = [];
      const onlooker = {
        begin: ({ worlds }: { readonly worlds: readonly number[] }) => {
          truths = [...worlds];
        },
        before: reader.before.bind(reader),
        after: reader.after.bind(reader),
      };
      const policy = searchPolicy(ruleset, effort, mind);
      const { verdict } = playGame(ruleset, policy, { seed, difficulty: job.difficulty }, i === 0 ? [onlooker] : []);
      verdicts[i]?.push(verdict.overall);
      if (i > 0) return;
      truths.forEach((truth, dispute) => {
        believed[dispute]?.push(reader.beliefs[dispute]?.[truth] ?? 0);
        expected[dispute]?.push(prior[dispute]?.[truth] ?? 0);
      });
    });
  }
  return { job, verdicts, believed, expected };
}

/** Cuts the experiment into jobs of one game, the longest work there is. */
export function mindsJobs(difficulty: string, seed: string, runs: number): MindsJob[] {
  return Array.from({ length: runs }, (_, from) => ({ difficulty, seed, from, count: 1 }));
}

/** Sums up all batches, in any order. */
export function settleMinds({ disputes }: Ruleset, batches: readonly MindsBatch[]): Minds {
  const ordered = [...batches].sort((a, b) => a.job.from - b.job.from);
  const all = (of: (batch: MindsBatch) => readonly number[] | undefined) => ordered.flatMap((batch) => of(batch) ?? []);
  const verdicts = MINDS.map((_, i) => all((batch) => batch.verdicts[i]));
  const [blind = []] = verdicts;
  return {
    games: blind.length,
    verdicts: MINDS.map((mind, i) => ({ mind, verdict: mean(verdicts[i] ?? []) })),
    gains: MINDS.slice(1).map((mind, i) => ({
      mind,
      gain: mean((verdicts[i + 1] ?? []).map((verdict, game) => verdict - (blind[game] ?? 0))),
    })),
    disputes: disputes.map(({ id }, i) => {
      const believed = all((batch) => batch.believed[i]);
      return {
        id,
        expected: mean(all((batch) => batch.expected[i])),
        believed: mean(believed),
        found: believed.filter((share) => share > 0.5).length / Math.max(1, believed.length),
      };
    }),
  };
}
