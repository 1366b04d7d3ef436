/** A thread that plays futures and replays runs, so that the page never waits. See analystTasks.ts for its messages. */

import { type AnalystAnswer, type AnalystQuestion, doTask } from './analystTasks.ts';
import type { Ruleset } from './engine/index.ts';
import { memoryOf } from './handover.ts';

let ruleset: Ruleset | null = null;

const answer = (message: AnalystAnswer, transfer: ArrayBuffer[] = []) => postMessage(message, { transfer });

addEventListener('message', ({ data }: MessageEvent<AnalystQuestion>) => {
  const { id, task } = data;
  try {
    if (task.kind === 'rules') ruleset = task.ruleset;
    const result = doTask(ruleset, task, (progress) => answer({ id, progress }));
    answer({ id, result }, memoryOf([result]));
  } catch (error) {
    answer({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
