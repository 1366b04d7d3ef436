import { Worker } from 'node:worker_threads';
import type { Ruleset } from '../engine/index.ts';
import { bundle } from './bundle.ts';
import { type GameTasks, runTask, type TaskKind } from './gameTask.ts';

/** Threads that play games of one ruleset. */
export class Pool {
  readonly #workers: readonly Worker[];

  private constructor(workers: readonly Worker[]) {
    this.#workers = workers;
  }

  /** Builds the worker and starts so many threads. */
  static async start(ruleset: Ruleset, threads: number): Promise<Pool> {
    const program = await bundle(new URL('./gameWorker.ts', import.meta.url));
    return new Pool(Array.from({ length: threads }, () => new Worker(program, { workerData: { ruleset } })));
  }

  /** Has the jobs done and hands each result over as it comes, in no certain order. One call at a time. */
  async run<K extends TaskKind>(
    kind: K,
    jobs: readonly GameTasks[K]['job'][],
    take: (result: GameTasks[K]['result']) => void,
  ): Promise<void> {
    const waiting = [...jobs];
    await Promise.all(this.#workers.map((worker) => workOff(worker, kind, waiting, take)));
  }

  async stop(): Promise<void> {
    await Promise.all(this.#workers.map((worker) => worker.terminate()));
  }
}

/**
 * Has jobs done by so many threads, or by this one, and hands each result over as it comes. With several threads they
 * come in no certain order.
 */
export async function playJobs<K extends TaskKind>(
  ruleset: Ruleset,
  threads: number,
  kind: K,
  jobs: readonly GameTasks[K]['job'][],
  take: (result: GameTasks[K]['result']) => void,
): Promise<void> {
  if (threads > 1) {
    const pool = await Pool.start(ruleset, threads);
    await pool.run(kind, jobs, take);
    await pool.stop();
    return;
  }
  for (const job of jobs) {
    take(runTask(ruleset, { kind, job }));
    // Lets Ctrl+C be heard between two jobs.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One thread, working off the common list to its end. */
function workOff<K extends TaskKind>(
  worker: Worker,
  kind: K,
  waiting: GameTasks[K]['job'][],
  take: (result: GameTasks[K]['result']) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const answer = (result: GameTasks[K]['result']) => {
      take(result);
      next();
    };
    const next = () => {
      const job = waiting.shift();
      if (job !== undefined) {
        worker.postMessage({ kind, job });
        return;
      }
      worker.off('message', answer);
      worker.off('error', reject);
      resolve();
    };
    worker.on('message', answer);
    worker.on('error', reject);
    next();
  });
}
