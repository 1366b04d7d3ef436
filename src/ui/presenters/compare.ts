import type { Parting } from '../../session/parting.ts';
import type { Session } from '../../session/session.ts';
import { type AxesData, axesOf } from './axes.ts';
import { type Book, type Course, positionOf, text } from './book.ts';
import { dateText } from './dates.ts';
import { decisionAt } from './decisionAt.ts';
import { courseOf, type Reading } from './indicator.ts';
import { figure, quantities } from './numbers.ts';
import { outcomeOf } from './outcome.ts';
import { say } from './say.ts';

/** A run that lies beside others. */
export interface RunBeside {
  /** What the player knows it by: a file's name, a save's, or the seed. */
  readonly name: string;
  readonly session: Session;
  readonly course: Course;
  /** Where it parts from the first of the runs. */
  readonly parting: Parting;
}

/** The letters that runs go by, in their order; more runs than these a chart cannot tell apart. */
export const LETTERS = ['A', 'B', 'C', 'D', 'E'] as const;

/** A score, and whether no other run has a higher one. */
interface Score {
  readonly value: string;
  readonly highest: boolean;
}

export interface ComparedRun {
  readonly letter: string;
  readonly name: string;
  /** Difficulty and seed. */
  readonly start: string;
  readonly ending: string;
  /** The scores: overall, then each axis. Empty as long as the game is not over: they would tell what is hidden. */
  readonly scores: readonly Score[];
}

/** Where another run leaves the first. */
export interface PartingData {
  readonly letter: string;
  readonly sentence: string;
  /** What each decided there: the letter, and the decision. Empty where they do not part by a decision. */
  readonly decisions: readonly { readonly letter: string; readonly what: string }[];
}

export interface ComparisonData {
  /** The names of the scores. */
  readonly columns: readonly string[];
  readonly runs: readonly ComparedRun[];
  readonly partings: readonly PartingData[];
}

/** One figure in several runs. */
export interface ComparedFigure extends AxesData {
  readonly name: string;
  readonly lines: readonly {
    readonly letter: string;
    readonly points: readonly (Reading & { readonly at: number; readonly value: string })[];
  }[];
  /** The mornings by name, and the end of the last turn. */
  readonly rows: readonly string[];
}

/** Several runs of one scenario, the first of which is the one that the others are held against. */
export function presentComparison(book: Book, runs: readonly RunBeside[]): ComparisonData {
  const scored = runs.map(({ session }) => {
    const { overall, axes } = outcomeOf(session);
    return session.over ? [overall, ...book.ruleset.verdict.axes.map(({ id }) => axes[id] ?? 0)] : [];
  });
  const best = (column: number) => Math.max(...scored.map((scores) => Math.round(scores[column] ?? -1)));
  return {
    columns: [say('verdict.overall'), ...book.ruleset.verdict.axes.map(({ id }) => text(book, `axis.${id}.name`))],
    runs: runs.map(({ name, session, course }, index) => ({
      letter: letterOf(index),
      name,
      start: `${text(book, `difficulty.${session.run.difficulty}.name`)}, ${session.run.seed}`,
      ending: endingOf(book, course),
      scores: (scored[index] ?? []).map((value, column) => ({
        value: figure(value),
        highest: runs.length > 1 && Math.round(value) === best(column),
      })),
    })),
    partings: runs.slice(1).flatMap((run, index) => (runs[0] ? [leave(book, runs[0], run, letterOf(index + 1))] : [])),
  };
}

/** The course of an indicator in each run; null when none of them knew it. */
export function presentComparedFigure(book: Book, runs: readonly RunBeside[], id: string): ComparedFigure | null {
  const indicator = book.ruleset.indicators[positionOf(book.ruleset.indicators, id)];
  // The last reading is the end of a game; where it is not over, it is the same morning as the one before.
  const readings = runs.map(({ course }) => courseOf(course, id).slice(0, course.now.over ? undefined : -1));
  const values = readings.flat().map(middle);
  const longest = Math.max(0, ...readings.map(({ length }) => length));
  if (!indicator || values.length === 0) return null;
  return {
    ...axesOf(book, indicator, values, 0, Math.max(1, longest - 1)),
    name: text(book, `indicator.${id}.name`),
    lines: readings.map((line, index) => ({
      letter: letterOf(index),
      points: line.map((reading, at) => ({
        ...reading,
        at,
        value: quantities(reading, indicator.unit),
      })),
    })),
    rows: Array.from({ length: longest }, (_, at) =>
      at === book.ruleset.turns
        ? say('verdict.chart.end', { date: dateText(book.ruleset, at - 1).long })
        : say('verdict.chart.start', { date: dateText(book.ruleset, at).long }),
    ),
  };
}

/** The middle of what was known, where a line is drawn. */
export function middle({ low, high }: Reading): number {
  return (low + high) / 2;
}

function letterOf(index: number): string {
  return LETTERS[index] ?? '';
}

function endingOf(book: Book, { now }: Course): string {
  const date = dateText(book.ruleset, now.over?.turn ?? now.turn).long;
  return now.over
    ? say('compare.ended', { ending: text(book, `ending.${now.over.ending}.name`), date })
    : say('compare.open', { date });
}

function leave(book: Book, first: RunBeside, other: RunBeside, letter: string): PartingData {
  const { parting } = other;
  if (parting === 'start') return { letter, sentence: say('compare.parting.world', { letter }), decisions: [] };
  if (parting === 'nowhere') return { letter, sentence: say('compare.parting.same', { letter }), decisions: [] };
  const turn = first.session.decisionTurn(parting) ?? other.session.decisionTurn(parting) ?? 0;
  const decided = ({ course }: RunBeside) => decisionAt(book, course, parting) || say('compare.parting.stops');
  return {
    letter,
    sentence: say('compare.parting.at', { letter, date: dateText(book.ruleset, turn).long }),
    decisions: [
      { letter: letterOf(0), what: decided(first) },
      { letter, what: decided(other) },
    ],
  };
}
