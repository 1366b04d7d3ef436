import { type Book, type Course, text } from './book.ts';
import { type DangerData, nearestDangers, presentDangers } from './dangers.ts';
import { dateText } from './dates.ts';
import { type IndicatorData, presentIndicator } from './indicator.ts';
import { keyFigures } from './keyFigures.ts';
import { say } from './say.ts';

/** What stands above every page of a game. */
export interface HeaderData {
  readonly date: string;
  readonly turn: string;
  readonly attention: number;
  readonly attentionMax: number;
  readonly attentionText: string;
  readonly dials: readonly IndicatorData[];
  /** The way to lose that is at the door, in words; null while none is. */
  readonly alarm: string | null;
  readonly over: boolean;
}

/** The goal, the ways to lose and the state of the world: one glance away at any time. */
export interface GoalData {
  readonly goal: string;
  readonly dangers: readonly DangerData[];
  readonly axes: readonly { readonly name: string; readonly meaning: string }[];
  readonly situations: readonly {
    readonly name: string;
    readonly phase: string;
    readonly meaning: string;
    readonly since: string;
  }[];
}

export function presentHeader(book: Book, course: Course): HeaderData {
  const { ruleset } = book;
  const { now } = course;
  return {
    date: dateText(ruleset, now.turn).full,
    turn: say(ruleset.turnMonths === 1 ? 'header.turn' : 'header.turn.quarter', {
      turn: Math.min(now.turn + 1, now.turns),
      turns: now.turns,
    }),
    attention: now.attention,
    attentionMax: now.attentionMax,
    attentionText: say('header.attention.of', { n: now.attention, max: now.attentionMax }),
    dials: keyFigures(book)
      .map((id) => ruleset.indicators.find((indicator) => indicator.id === id))
      .map((indicator) => (indicator ? presentIndicator(book, course, indicator) : null))
      .filter((indicator) => indicator !== null),
    alarm: alarmOf(book, course),
    over: now.over !== null,
  };
}

function alarmOf(book: Book, course: Course): string | null {
  const nearest = nearestDangers(book, course)[0];
  return nearest?.distance.tone === 'danger'
    ? say('header.alarm', { name: nearest.name, word: nearest.distance.word })
    : null;
}

/** The goal of the scenario and how it is lost; the world's situations once a game runs. */
export function presentGoal(book: Book, course: Course | null): GoalData {
  return {
    goal: text(book, 'scenario.goal'),
    dangers: presentDangers(book, course),
    axes: book.ruleset.verdict.axes.map(({ id }) => ({
      name: text(book, `axis.${id}.name`),
      meaning: text(book, `axis.${id}.meaning`),
    })),
    situations: course
      ? Object.entries(course.now.situations).map(([id, { phase, since }]) => ({
          name: text(book, `situation.${id}.name`),
          phase: text(book, `situation.${id}.phase.${phase}.name`),
          meaning: text(book, `situation.${id}.phase.${phase}.meaning`),
          since: say('union.since', { date: dateText(book.ruleset, since).long }),
        }))
      : [],
  };
}
