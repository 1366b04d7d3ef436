import type { Command } from '../../src/engine/index.ts';
import { Session } from '../../src/session/session.ts';
import type { Book, Course } from '../../src/ui/presenters/book.ts';
import { courseOf, morningsOf } from '../../src/ui/presenters/course.ts';
import { compileTiny } from '../content/tiny.ts';

/** The small fixture scenario as presenters read it. */
export const tiny: Book = compileTiny();

/** A game of a scenario in which these commands were given; each must be possible. */
export function played(
  book: Book,
  commands: readonly Command[],
  seed = 'quiet-7-river',
): { session: Session; course: Course } {
  const session = Session.start(book.ruleset, { seed, difficulty: book.display.defaultDifficulty });
  for (const command of commands) {
    const outcome = session.do(command);
    if (!outcome.ok) throw new Error(`${JSON.stringify(command)}: ${outcome.code}`);
  }
  return { session, course: courseNow(session) };
}

export function courseNow(session: Session): Course {
  return courseOf(session, morningsOf(session.ruleset, session.run));
}

/** Months that pass. */
export const months = (count: number): Command[] => Array.from({ length: count }, () => ({ type: 'month/end' }));

/** Every text in a tree of display data, commands and ids of things left out. */
export function textsIn(data: unknown, key = ''): string[] {
  if (typeof data === 'string') return NOT_SHOWN.has(key) ? [] : [data];
  if (Array.isArray(data)) return data.flatMap((each) => textsIn(each, key));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([name, each]) => (name === 'command' ? [] : textsIn(each, name)));
}

const NOT_SHOWN = new Set(['id', 'key', 'page', 'indicator', 'target', 'fallbackKey', 'dossier', 'address', 'capital']);
