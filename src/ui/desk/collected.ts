import { batch, signal } from '@preact/signals';
import type { Opened } from '../../session/opened.ts';
import type { RunText } from '../../session/runTexts.ts';
import type { ClassRun } from '../presenters/classRuns.ts';
import { problemText } from '../presenters/saves.ts';
import { say, sayCount } from '../presenters/say.ts';

/** The runs of a class that were handed in on this page, and what was said of those that were read last. */
export class Collected {
  readonly runs = signal<readonly ClassRun[]>([]);
  /** How far the reading has come; null while nothing is read. */
  readonly reading = signal<{ readonly done: number; readonly all: number } | null>(null);
  /** What came of the last reading; empty before the first. */
  readonly told = signal('');
  /** What could not be read, each with the reason. */
  readonly refused = signal<readonly string[]>([]);
  readonly #open: (text: string) => Promise<Opened>;
  /** Counts what was put away: a reading that has lasted longer adds nothing any more. */
  #cleared = 0;
  /** The reading that was asked for last: the next one begins when it is done. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(open: (text: string) => Promise<Opened>) {
    this.#open = open;
  }

  /**
   * Plays runs again, one after the other and after those that are being read, and adds those that can be shown.
   * Returns what could not be opened.
   */
  async add(texts: readonly RunText[]): Promise<RunText[]> {
    if (texts.length === 0) return [];
    const cleared = this.#cleared;
    const read = this.#last.then(() => (cleared === this.#cleared ? this.#read(texts) : []));
    this.#last = read;
    return read;
  }

  async #read(texts: readonly RunText[]): Promise<RunText[]> {
    const cleared = this.#cleared;
    const refused: string[] = [];
    const left: RunText[] = [];
    let read = 0;
    batch(() => {
      this.told.value = '';
      this.refused.value = [];
    });
    for (const [done, handed] of texts.entries()) {
      const { name, text } = handed;
      this.reading.value = { done, all: texts.length };
      // The page is drawn between runs.
      await new Promise((resolve) => setTimeout(resolve));
      // What nobody foresaw of a text must not stand in the way of the others.
      const opened = await this.#open(text).catch(() => null);
      if (cleared !== this.#cleared) return [];
      const session = opened?.ok ? opened.session : opened?.continuable;
      if (!session) {
        left.push(handed);
        refused.push(`${name}: ${opened && !opened.ok ? problemText(opened.problem) : say('open.bad')}`);
      } else if (this.#has(name, session.code())) refused.push(say('class.read.again', { name }));
      else {
        read += 1;
        this.runs.value = [...this.runs.value, { name, session, changed: !opened?.ok }];
      }
    }
    batch(() => {
      this.reading.value = null;
      this.refused.value = refused;
      this.told.value = sayCount('class.read', read);
    });
    return left;
  }

  /** Puts all runs away. */
  clear(): void {
    this.#cleared += 1;
    batch(() => {
      this.runs.value = [];
      this.reading.value = null;
      this.told.value = '';
      this.refused.value = [];
    });
  }

  #has(name: string, code: string): boolean {
    return this.runs.value.some((run) => run.name === name && run.session.code() === code);
  }
}
