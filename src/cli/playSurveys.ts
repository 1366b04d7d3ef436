import { type Batch, type BatchJob, playBatch } from '../analysis/batch.ts';
import { batchesOf, Survey, type SurveyPlan } from '../analysis/survey.ts';
import type { Ruleset } from '../engine/index.ts';
import { Pool } from './pool.ts';
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
  await playAll(ruleset, jobs, games < WORTH_THREADS ? 1 : threads, take);
  progress.end();
  return [...surveys.values()];
}

async function playAll(
  ruleset: Ruleset,
  jobs: readonly BatchJob[],
  threads: number,
  take: (batch: Batch) => void,
): Promise<void> {
  if (threads > 1) {
    const pool = await Pool.start(ruleset, threads);
    await pool.run('batch', jobs, take);
    await pool.stop();
    return;
  }
  for (const job of jobs) {
    take(playBatch(ruleset, job));
    // Lets Ctrl+C be heard between two batches.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
