import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AnalystAnswer, AnalystQuestion } from '../../src/analystTasks.ts';
import { AnalystWorker } from '../../src/analystWorker.ts';
import { tiny } from './course.ts';

/** A thread that hears and does what the test says. */
class Thread extends EventTarget {
  readonly heard: AnalystQuestion[] = [];
  ended = false;

  postMessage(question: AnalystQuestion): void {
    this.heard.push(question);
  }

  terminate(): void {
    this.ended = true;
  }

  answer(data: AnalystAnswer): void {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  die(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: '' }));
  }
}

const threads: Thread[] = [];
let refuses = false;

beforeEach(() => {
  threads.length = 0;
  refuses = false;
  vi.stubGlobal('Worker', function start() {
    if (refuses) throw new DOMException('No threads here.', 'SecurityError');
    const thread = new Thread();
    threads.push(thread);
    return thread;
  });
});
afterEach(() => vi.unstubAllGlobals());

const { ruleset } = tiny;
const plan = { runs: 10, policy: 'passive', horizon: 1, seed: 'x' };
const task = { kind: 'jobs', plan, most: 5 } as const;
const kindsOf = (thread: Thread | undefined) => thread?.heard.map((question) => question.task.kind);
const idOf = (thread: Thread | undefined) => thread?.heard.at(-1)?.id ?? 0;

test('a thread is told the rules once, and answers each task to whoever gave it', async () => {
  const worker = new AnalystWorker();
  const heard: number[] = [];
  const one = worker.ask(ruleset, task, (share) => heard.push(share));
  const first = idOf(threads[0]);
  const other = worker.ask(ruleset, task);
  expect(kindsOf(threads[0])).toEqual(['rules', 'jobs', 'jobs']);
  threads[0]?.answer({ id: idOf(threads[0]), failure: 'Out of memory.' });
  threads[0]?.answer({ id: first, progress: 0.5 });
  threads[0]?.answer({ id: first, result: [] });
  await expect(other).rejects.toThrow('Out of memory.');
  expect(await one).toEqual([]);
  expect(heard).toEqual([0.5]);
});

test('a thread that dies takes its tasks with it; the next task starts another, which is told the rules', async () => {
  const worker = new AnalystWorker();
  const lost = worker.ask(ruleset, task);
  threads[0]?.die();
  await expect(lost).rejects.toThrow('could not start');
  expect(threads[0]?.ended).toBe(true);
  const next = worker.ask(ruleset, task);
  expect(kindsOf(threads[1])).toEqual(['rules', 'jobs']);
  threads[1]?.answer({ id: idOf(threads[1]), result: [] });
  expect(await next).toEqual([]);
});

test('where no thread is given once, the one that is given later is told the rules all the same', async () => {
  const worker = new AnalystWorker();
  refuses = true;
  await expect(worker.ask(ruleset, task)).rejects.toThrow('No threads here.');
  refuses = false;
  const later = worker.ask(ruleset, task);
  expect(kindsOf(threads[0])).toEqual(['rules', 'jobs']);
  threads[0]?.answer({ id: idOf(threads[0]), result: [] });
  expect(await later).toEqual([]);
});
