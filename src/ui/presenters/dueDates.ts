import type { TreatyView } from '../../engine/index.ts';
import { ratifierName } from './answer.ts';
import type { Book, Course } from './book.ts';
import { dateText } from './dates.ts';
import { say } from './say.ts';
import { capitalName, termName, termOf, treatyName, treatySubject } from './tableWords.ts';

/** Something that a treaty brings on a date. */
export interface DueData {
  readonly key: string;
  readonly treaty: number;
  readonly turn: number;
  readonly label: string;
  /** 'this month', 'late', 'May 2025' */
  readonly tag: string;
  /** The same in a few words, for the timeline. */
  readonly short: string;
  /** True for what you must act on this month. */
  readonly pressing: boolean;
  /** True for what you owe, false for answers and ends. */
  readonly yours: boolean;
}

/** Everything that falls due under the treaties, the earliest first. */
export function presentDue(book: Book, course: Course): DueData[] {
  return course.now.treaties
    .flatMap((treaty) => [...promisesOf(book, course, treaty), ...datesOf(book, course, treaty)])
    .sort((a, b) => a.turn - b.turn || Number(b.pressing) - Number(a.pressing));
}

/** What you have promised and not yet delivered, or failed to keep. */
function promisesOf(book: Book, { now }: Course, treaty: TreatyView): DueData[] {
  if (treaty.status !== 'in-force') return [];
  const capital = capitalName(book, treaty.capital);
  return treaty.clauses.flatMap(({ term, side, status, due }): DueData[] => {
    if (side !== 'given' || due === null) return [];
    const name = termName(book, term);
    const base = {
      key: `treaty.${treaty.id}.${term}`,
      treaty: treaty.id,
      yours: true,
      short: say('obligations.timeline.due', { name }),
    };
    if (status === 'in-force') {
      const label = say('obligations.due.warned', { capital, name });
      return [{ ...base, turn: now.turn, label, tag: say('obligations.tag.warning'), pressing: true }];
    }
    if (status !== 'owed' && status !== 'late') return [];
    const label = say('obligations.due.you', { capital, name });
    // What is late can still be delivered in the month after.
    const turn = Math.max(due, now.turn);
    const tag = status === 'late' ? say('obligations.tag.late') : tagOf(book, now.turn, due);
    return [{ ...base, turn, label, tag, pressing: due <= now.turn }];
  });
}

/** The answer of those who must agree, and the end of what stands. */
function datesOf(book: Book, { now }: Course, treaty: TreatyView): DueData[] {
  const names = { capital: capitalName(book, treaty.capital), terms: treatySubject(book, treaty) };
  const base = { key: `treaty.${treaty.id}`, treaty: treaty.id, pressing: false, yours: false };
  const tag = (turn: number) => tagOf(book, now.turn, turn);
  if (treaty.status === 'ratifying' && treaty.answer !== null) {
    const { answer } = treaty;
    const label = `${say('obligations.due.answer', { name: ratifierName(book, treaty.capital) })}: ${treatyName(book, treaty)}`;
    return [{ ...base, turn: answer, label, tag: tag(answer), short: say('obligations.timeline.answer', names) }];
  }
  const stands = treaty.clauses.some(
    ({ term, status }) => status === 'in-force' && termOf(book, term)?.kind === 'standing',
  );
  if (treaty.status !== 'in-force' || !stands || treaty.until >= now.turns) return [];
  const label = say('obligations.due.end', { name: treatyName(book, treaty) });
  return [
    { ...base, turn: treaty.until, label, tag: tag(treaty.until), short: say('obligations.timeline.end', names) },
  ];
}

function tagOf(book: Book, now: number, turn: number): string {
  return turn <= now ? say('obligations.tag.due') : dateText(book.ruleset, turn).long;
}
