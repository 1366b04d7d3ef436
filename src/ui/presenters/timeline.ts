import { type Book, type Course, text } from './book.ts';
import { dateText } from './dates.ts';
import { presentDue } from './dueDates.ts';
import { presentHappenings } from './happenings.ts';
import { say } from './say.ts';

/** One turn on the strip below the board. */
export interface TimelineMonth {
  readonly turn: number;
  readonly label: string;
  readonly year: string | null;
  readonly state: 'past' | 'now' | 'ahead';
  /** Number of notable events, and of deadlines ahead: the marks on the strip. */
  readonly events: number;
  readonly grave: boolean;
  readonly deadlines: number;
  /** Everything in words. */
  readonly spoken: string;
  /** At most three lines, for the card. */
  readonly lines: readonly string[];
}

/** All turns of the game with what happened in them and what falls due. */
export function presentTimeline(book: Book, course: Course): TimelineMonth[] {
  const { now } = course;
  return Array.from({ length: now.turns }, (_, turn) => {
    const date = dateText(book.ruleset, turn);
    const happenings = presentHappenings(
      book,
      course.events.filter((event) => event.turn === turn),
    ).filter(({ kind }) => kind !== 'cable' && kind !== 'initiative' && kind !== 'forecast');
    const deadlines = turn < now.turn ? [] : deadlinesOf(book, course, turn);
    const lines = [...happenings.map(({ title }) => title), ...deadlines];
    const events = lines.join('. ');
    const id =
      turn === now.turn ? 'timeline.month.now' : events === '' ? 'timeline.month.empty' : 'timeline.month.past';
    return {
      turn,
      label: date.short,
      year: turn === 0 || date.number <= book.ruleset.turnMonths ? String(date.year) : null,
      state: turn < now.turn ? 'past' : turn === now.turn ? 'now' : 'ahead',
      events: happenings.length,
      grave: happenings.some(({ grave }) => grave),
      deadlines: deadlines.length,
      spoken: say(id, { date: date.full, events }),
      lines,
    };
  });
}

function deadlinesOf(book: Book, course: Course, turn: number): string[] {
  const { now } = course;
  return [
    ...now.cables
      .filter(({ due }) => due === turn)
      .map(({ id }) => say('timeline.due.cable', { title: text(book, `cable.${id}.title`) })),
    ...now.demands
      .filter(({ due }) => due === turn)
      .map(({ id }) => say('timeline.due.demand', { name: text(book, `demand.${id}.name`) })),
    ...now.initiatives
      .filter(({ running, left }) => running && left !== null && now.turn + left === turn)
      .map(({ id }) => say('timeline.due.initiative', { name: text(book, `initiative.${id}.name`) })),
    ...presentDue(book, course)
      .filter((due) => due.turn === turn)
      .map(({ short }) => short),
  ];
}
