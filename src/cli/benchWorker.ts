import { parentPort, workerData } from 'node:worker_threads';
import type { Ruleset } from '../engine/index.ts';
import { measure } from './measures.ts';

/** A thread that measures, so that what is measured is built as the browser's code is. */
const { ruleset, difficulty, time } = workerData as {
  readonly ruleset: Ruleset;
  readonly difficulty: string;
  readonly time: number;
};

parentPort?.postMessage(measure(ruleset, difficulty, time));
