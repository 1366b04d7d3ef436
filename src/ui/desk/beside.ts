import { batch, signal } from '@preact/signals';
import type { Opened } from '../../session/opened.ts';
import { partingOf } from '../../session/parting.ts';
import type { Session } from '../../session/session.ts';
import { LETTERS, type RunBeside } from '../presenters/compare.ts';
import { courseOf, morningsOf } from '../presenters/course.ts';
import { problemText } from '../presenters/saves.ts';
import { say } from '../presenters/say.ts';

/** A run that was handed in, and the name it goes by. */
export interface HandedIn {
  readonly name: string;
  readonly opened: Opened;
}

/** What came of handing in a run. */
export interface Handed {
  readonly text: string;
  /** Whether the run lies beside the others now. */
  readonly laid: boolean;
}

/** The runs that lie beside the one on the desk, and what was said of those that were handed in last. */
export class Beside {
  readonly runs = signal<readonly RunBeside[]>([]);
  readonly handed = signal<readonly Handed[]>([]);
  readonly #titleOf: (scenario: string) => string;
  #session: Session | null = null;

  constructor(titleOf: (scenario: string) => string) {
    this.#titleOf = titleOf;
  }

  /**
   * Lays runs beside a session's. What cannot lie there is told with the reason; the others are laid all the same.
   * Runs that took so long to open that another session is on the desk are not wanted any more.
   */
  lay(session: Session, handed: readonly HandedIn[]): void {
    if (session !== this.#session) return;
    const runs = [...this.runs.value];
    const told: Handed[] = [];
    for (const { name, opened } of handed) {
      const run = opened.ok ? opened.session : opened.continuable;
      const objection = run ? this.#objection(run, [session, ...runs.map((each) => each.session)]) : null;
      if (!run || objection !== null) {
        const why = objection ?? (opened.ok ? '' : problemText(opened.problem));
        told.push({ text: `${name}: ${why}`, laid: false });
        continue;
      }
      const parting = partingOf(session.run, run.run);
      runs.push({ name, session: run, course: courseOf(run, morningsOf(run.ruleset, run.run)), parting });
      const letter = LETTERS[runs.length] ?? '';
      told.push({ text: say(opened.ok ? 'compare.laid' : 'compare.changed', { letter, name }), laid: true });
    }
    batch(() => {
      this.runs.value = runs;
      this.handed.value = told;
    });
  }

  /** Takes a run away, 0 being the first of those beside. */
  takeAway(index: number): void {
    batch(() => {
      this.runs.value = this.runs.value.filter((_, each) => each !== index);
      this.handed.value = [];
    });
  }

  /** Another session is on the desk; nothing lies beside it. */
  begin(session: Session): void {
    this.#session = session;
    batch(() => {
      this.runs.value = [];
      this.handed.value = [];
    });
  }

  #objection(run: Session, laid: readonly Session[]): string | null {
    const { id } = run.ruleset;
    if (id !== laid[0]?.ruleset.id) return say('compare.other', { title: this.#titleOf(id) });
    if (laid.length >= LETTERS.length) return say('compare.full', { n: LETTERS.length });
    return laid.some((session) => session.code() === run.code()) ? say('compare.twice') : null;
  }
}
