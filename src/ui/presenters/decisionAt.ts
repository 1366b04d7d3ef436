import { type Book, type Course, text } from './book.ts';
import { decisionLabel } from './option.ts';
import { say } from './say.ts';

/** What was decided by this command of a run; at the table also with whom. '' where the run has none. */
export function decisionAt(book: Book, course: Course, decision: number): string {
  const { commands } = course;
  const command = commands[decision];
  if (!command) return '';
  const what = decisionLabel(book, course, command);
  if (!command.type.startsWith('table/') || command.type === 'table/open') return what;
  const opened = commands
    .slice(0, decision)
    .reverse()
    .find(({ type }) => type === 'table/open');
  const capital = opened?.type === 'table/open' ? text(book, `capital.${opened.capital}.name`) : '';
  return say('debrief.table', { capital, what });
}
