import { parentPort, workerData } from 'node:worker_threads';
import type { Ruleset } from '../engine/index.ts';
import { runTask, type Task } from './gameTask.ts';

/** A thread that plays games: it is given the ruleset once, then one task at a time, and answers each. */
const { ruleset } = workerData as { readonly ruleset: Ruleset };

parentPort?.on('message', (task: Task) => parentPort?.postMessage(runTask(ruleset, task)));
