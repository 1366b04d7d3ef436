import type { Batch } from '../analysis/batch.ts';
import { batchesOf, Survey, type SurveyPlan } from '../analysis/survey.ts';
import type { Ruleset } from '../engine/index.ts';
import { playJobs } from './pool.ts';
import { Progress } from './progress.ts';

/** Fewer games are played sooner than threads are started. */
const WORTH_THREADS = 300;

/** Plays the games of all plans, with a line of progress, and sums them up plan by plan. */
export async function playSurveys(ruleset: Ruleset, plans: readonly SurveyPlan[], threads: number): Promise<Survey[]> {
  const jobs = plans.flatMap(batchesOf);
  const games = jobs.reduce((sum, { count }) => sum + count, 0);
  const surveys = new Map(plans.map((plan) => [plan.policy, new Survey(ruleset, plan)]));
  const progress = new Progress('games', games);
  const take = (batch: Batch) => {
    surveys.get(batch.job.policy)?.add(batch);
    progress.add(batch.job.count);
  };
  await playJobs(ruleset, games < WORTH_THREADS ? 1 : threads, 'batch', jobs, take);
  progress.end();
  return [...surveys.values()];
}
