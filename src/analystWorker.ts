import type { AnalystAnswer, AnalystResults, AnalystTask } from './analystTasks.ts';
import type { Ruleset } from './engine/index.ts';
import { memoryOf } from './handover.ts';

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: (share: number) => void;
}

/** One thread of its own. It is started with the first task, and keeps the rules that it was given. */
export class AnalystWorker {
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #rules: Ruleset | null = null;
  #asked = 0;

  /** Does a task under these rules. Rejects when the browser gives no thread, or the task fails. */
  async ask<K extends keyof AnalystResults>(
    ruleset: Ruleset,
    task: AnalystTask & { readonly kind: K },
    onProgress: (share: number) => void = () => undefined,
  ): Promise<AnalystResults[K]> {
    const worker = this.#start();
    if (this.#rules !== ruleset) {
      this.#rules = ruleset;
      // Tasks are done in order, so nobody has to wait for this one.
      void this.#post(worker, { kind: 'rules', ruleset }, () => undefined).catch(() => undefined);
    }
    return this.#post<K>(worker, task, onProgress);
  }

  #post<K extends keyof AnalystResults>(
    worker: Worker,
    task: AnalystTask & { readonly kind: K },
    onProgress: (share: number) => void,
  ): Promise<AnalystResults[K]> {
    const sent: AnalystTask = task;
    return new Promise((resolve, reject) => {
      this.#asked += 1;
      this.#waiting.set(this.#asked, { resolve, reject, onProgress });
      worker.postMessage({ id: this.#asked, task: sent }, sent.kind === 'join' ? memoryOf(sent.parts) : []);
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./forecast.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<AnalystAnswer>) => this.#hear(data));
    worker.addEventListener('error', ({ message }) => this.#fail(new Error(message || 'The thread could not start.')));
    this.#worker = worker;
    return worker;
  }

  #hear(answer: AnalystAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    if (!waiting) return;
    if ('progress' in answer) {
      waiting.onProgress(answer.progress);
      return;
    }
    this.#waiting.delete(answer.id);
    if ('failure' in answer) waiting.reject(new Error(answer.failure));
    else waiting.resolve(answer.result as never);
  }

  /** The thread is gone, and with it all that it was asked. The next task starts another. */
  #fail(error: Error): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#rules = null;
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(error);
  }
}
