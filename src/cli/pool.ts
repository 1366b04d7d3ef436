import { Worker } from 'node:worker_threads';
import type { Ruleset } from '../engine/index.ts';
import { bundle } from './bundle.ts';
import type { GameTasks, TaskKind } from './gameTask.ts';

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
