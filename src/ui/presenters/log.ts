import type { Command, GameEvent } from '../../engine/index.ts';
import { presentAftermath } from './aftermath.ts';
import type { Book, Course } from './book.ts';
import { type DecidedData, isSame } from './brief.ts';
import { type ChangeData, largestChanges } from './changes.ts';
import { completionText } from './completions.ts';
import { dateText } from './dates.ts';
import { type HappeningData, presentEvent } from './happenings.ts';
import { decisionLabel } from './option.ts';

/** One month of the log. */
export interface LogMonth {
  readonly turn: number;
  readonly date: string;
  readonly decisions: readonly DecidedData[];
  readonly happenings: readonly HappeningData[];
  readonly changes: readonly ChangeData[];
}

/** The decisions of a run, month by month, without the months that had none. */
export function presentDecisions(book: Book, course: Course): (Pick<LogMonth, 'turn' | 'date'> & { what: string })[] {
  return Array.from({ length: course.now.turn + 1 }, (_, turn) => ({
    turn,
    date: dateText(book.ruleset, turn).long,
    what: course.commands
      .filter((command, index) => command.type !== 'month/end' && course.decisionTurn(index) === turn)
      .map((command) => decisionLabel(book, course, command))
      .join('; '),
  })).filter(({ what }) => what !== '');
}

/** The run so far, the latest month first. */
export function presentLog(book: Book, course: Course): LogMonth[] {
  return Array.from({ length: course.now.turn + 1 }, (_, turn) => ({
    turn,
    date: dateText(book.ruleset, turn).long,
    decisions: course.commands.flatMap((command, index): DecidedData[] => {
      if (command.type === 'month/end' || course.decisionTurn(index) !== turn) return [];
      const event = course.events.find((each) => each.turn === turn && isOutcome(book, each, command));
      return [
        { title: decisionLabel(book, course, command), outcome: event ? completionText(book, course, event) : null },
      ];
    }),
    happenings: course.events.flatMap((event) => {
      if (event.turn !== turn || isDecision(course, event)) return [];
      const after = presentAftermath(book, course, event);
      if (after !== null) return [after];
      const told = presentEvent(book, event);
      if (told === null) return [];
      // Why something grave happened, and what came of something, belong to it; the rest can be read in the codex.
      return [{ ...told, text: completionText(book, course, event) ?? (told.grave ? told.text : null) }];
    }),
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
function isDecision({ events }: Course, event: GameEvent): boolean {
  if (event.type === 'demand') return event.what === 'signed';
  if (event.type === 'cable-answered') return !event.byDefault;
  if (event.type !== 'initiative') return false;
  return (
    event.what !== 'completed' ||
    events.some((each) => each.turn === event.turn && isSame(each, event) && each.what === 'started')
  );
}

/** Whether an event of the same turn tells what came of a command. */
function isOutcome({ ruleset }: Book, event: GameEvent, command: Command): boolean {
  switch (event.type) {
    case 'demand':
      return (
        command.type === 'demand/answer' &&
        event.what === 'signed' &&
        ruleset.demands[event.demand]?.id === command.demand
      );
    case 'initiative':
      return (
        command.type === 'initiative/start' &&
        event.what === 'completed' &&
        ruleset.initiatives[event.initiative]?.id === command.initiative
      );
    case 'cable-answered':
      return command.type === 'cable/answer' && !event.byDefault && ruleset.cables[event.cable]?.id === command.cable;
    default:
      return false;
  }
}
