import { type Batch, type BatchJob, playBatch } from '../analysis/batch.ts';
import { type ExperimentJob, playExperiment, type Samples } from '../analysis/experiment.ts';
import { type Futures, type FuturesJob, playFutures } from '../analysis/futures.ts';
import { type LeagueBatch, type LeagueJob, playLeague } from '../analysis/leagueGames.ts';
import { type MindsBatch, type MindsJob, playMinds } from '../analysis/minds.ts';
import { findPolicy } from '../analysis/policies.ts';
import type { GameState, Ruleset } from '../engine/index.ts';

/** Work that a thread can do for the command line, as plain data, by kind. */
export interface GameTasks {
  readonly batch: { readonly job: BatchJob; readonly result: Batch };
  readonly futures: {
    readonly job: FuturesJob & { readonly state: GameState; readonly policy: string };
    readonly result: Futures;
  };
  readonly experiment: { readonly job: ExperimentJob; readonly result: Samples };
  readonly minds: { readonly job: MindsJob; readonly result: MindsBatch };
  readonly league: { readonly job: LeagueJob; readonly result: LeagueBatch };
}

export type TaskKind = keyof GameTasks;
export interface Task<K extends TaskKind = TaskKind> {
  readonly kind: K;
  readonly job: GameTasks[K]['job'];
}

const WORK: { readonly [K in TaskKind]: (ruleset: Ruleset, job: GameTasks[K]['job']) => GameTasks[K]['result'] } = {
  batch: playBatch,
  futures: (ruleset, { state, policy: id, ...job }) => {
    const policy = findPolicy(ruleset, id);
    if (!policy) throw new RangeError(`Unknown policy: ${id}`);
    return playFutures(ruleset, state, policy, job);
  },
  experiment: playExperiment,
  league: playLeague,
  minds: (ruleset, job) => playMinds(ruleset, job),
};

/** Does a piece of work. Throws RangeError for a policy or difficulty that the ruleset does not have. */
export function runTask<K extends TaskKind>(ruleset: Ruleset, { kind, job }: Task<K>): GameTasks[K]['result'] {
  return WORK[kind](ruleset, job);
}
