import type { GameEvent } from '../../engine/index.ts';
import type { Book, Course } from './book.ts';
import type { DecidedData } from './brief.ts';
import { type ChangeData, largestChanges } from './changes.ts';
import { completionText } from './completions.ts';
import { dateText } from './dates.ts';
import { type HappeningData, presentEvent, presentHappenings } from './happenings.ts';
import { decisionLabel } from './option.ts';

/** One month of the log. */
export interface LogMonth {
  readonly turn: number;
  readonly date: string;
  readonly decisions: readonly string[];
  readonly happenings: readonly HappeningData[];
  readonly changes: readonly ChangeData[];
}

/** The run so far, the latest month first. */
export function presentLog(book: Book, course: Course): LogMonth[] {
  return Array.from({ length: course.now.turn + 1 }, (_, turn) => ({
    turn,
    date: dateText(book.ruleset, turn).long,
    decisions: course.commands
      .filter((command, index) => command.type !== 'month/end' && course.decisionTurn(index) === turn)
      .map((command) => decisionLabel(book, command)),
    happenings: presentHappenings(
      book,
      course.events.filter((event) => event.turn === turn && !isDecision(event)),
    ),
    changes: largestChanges(book, course, turn).slice(0, 4),
  })).reverse();
}

/** The cables that were answered in the present month, each with what came of it. */
export function presentAnswered(book: Book, course: Course): DecidedData[] {
  return course.events.flatMap((event) => {
    if (event.type !== 'cable-answered' || event.turn !== course.now.turn) return [];
    const title = presentEvent(book, event)?.title;
    return title === undefined ? [] : [{ title, outcome: completionText(book, course, event) }];
  });
}

/** True for what the list of decisions says already. */
function isDecision(event: GameEvent): boolean {
  if (event.type === 'cable-answered') return !event.byDefault;
  return event.type === 'initiative' && event.what !== 'completed';
}
