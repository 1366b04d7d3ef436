import type { Command } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { dateText } from './dates.ts';
import { decisionLabel } from './option.ts';
import { say } from './say.ts';

/** Where a new game has left an earlier run: in which turn, and before which decision if it was one. */
export function branchText(book: Book, course: Course, turn: number, before: Command | null): string {
  const { now } = course;
  const values = {
    date: dateText(book.ruleset, turn).long,
    what: before ? decisionLabel(book, course, before) : '',
    ending: now.over ? text(book, `ending.${now.over.ending}.name`) : '',
    end: dateText(book.ruleset, now.turn).long,
  };
  return `${say(before ? 'branch.before' : 'branch.from', values)} ${say('branch.kept', values)}`;
}
