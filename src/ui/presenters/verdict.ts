import { type Book, type Course, text, textOrNull } from './book.ts';
import { changeText } from './changes.ts';
import { dateText } from './dates.ts';
import { isListed } from './keyFigures.ts';
import { change, figure, quantity, shareOf } from './numbers.ts';
import { originLabel } from './origin.ts';
import { say } from './say.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';
import { type TraceData, tracesOf } from './traces.ts';
import { causesOf, mergeCauses } from './why.ts';

/** How a run ended, and why. */
export interface VerdictData {
  readonly ending: string;
  readonly text: string;
  readonly when: string;
  readonly survived: boolean;
  readonly grade: string;
  readonly gradeText: string | null;
  readonly overall: string;
  readonly axes: readonly {
    readonly id: string;
    readonly name: string;
    readonly meaning: string;
    readonly score: number;
    readonly word: string;
  }[];
  /** The largest, in order of time. */
  readonly turning: readonly TurningPoint[];
  readonly truths: readonly TruthData[];
}

export interface TurningPoint {
  readonly indicator: string;
  readonly turn: number;
  readonly date: string;
  readonly title: string;
  readonly tone: ChangeTone;
  readonly causes: readonly string[];
}

export interface TruthData {
  readonly question: string;
  readonly reading: string;
  readonly meaning: string;
  readonly evidence: string | null;
  /** What it moved in this run. */
  readonly traces: readonly TraceData[];
  /** Readings that were not true. */
  readonly others: readonly string[];
}

/** What the engine says at the end: `verdict(ruleset, state)` and the true reading of each dispute. */
export interface Outcome {
  readonly axes: Readonly<Record<string, number>>;
  readonly overall: number;
  readonly grade: string;
  /** By position in the ruleset's disputes. */
  readonly worlds: readonly number[];
}

const MOST = 6;

export function presentVerdict(book: Book, course: Course, outcome: Outcome): VerdictData | null {
  const { over } = course.now;
  if (!over) return null;
  return {
    ending: text(book, `ending.${over.ending}.name`),
    text: text(book, `ending.${over.ending}.text`),
    when: say('verdict.ended', {
      date: dateText(book.ruleset, over.turn).long,
      turn: say(book.ruleset.turnMonths === 1 ? 'header.turn' : 'header.turn.quarter', {
        turn: over.turn + 1,
        turns: course.now.turns,
      }),
    }),
    survived: over.kind === 'survival',
    grade: text(book, `grade.${outcome.grade}.name`),
    gradeText: textOrNull(book, `grade.${outcome.grade}.text`),
    overall: figure(outcome.overall),
    axes: book.ruleset.verdict.axes.map(({ id }) => {
      const score = outcome.axes[id] ?? 0;
      return {
        id,
        name: text(book, `axis.${id}.name`),
        meaning: text(book, `axis.${id}.meaning`),
        score,
        word: axisWord(score),
      };
    }),
    turning: turningPoints(book, course)
      .slice(0, MOST)
      .sort((a, b) => a.turn - b.turn),
    truths: truthsOf(book, course, outcome.worlds),
  };
}

/** A word for 0 to 100 points. */
function axisWord(score: number): string {
  const step = Math.max(0, Math.min(4, Math.floor(score / 20)));
  return say(`verdict.word.${step}` as 'verdict.word.0');
}

/** The largest swings of one listed indicator in one turn. Each indicator is named once. */
function turningPoints(book: Book, course: Course): TurningPoint[] {
  const swings = book.ruleset.indicators.flatMap((indicator, slot) =>
    Array.from({ length: course.now.turn + 1 }, (_, turn) => {
      const amount = causesOf(course, slot, turn).reduce((sum, cause) => sum + cause.amount, 0);
      return { indicator, slot, turn, amount, share: shareOf(indicator, amount) };
    }),
  );
  const seen = new Set<string>();
  return swings
    .filter(({ share, indicator }) => share > 0.03 && indicator.better !== 'neutral' && isListed(book, indicator.id))
    .sort((a, b) => b.share - a.share)
    .filter(({ indicator }) => !seen.has(indicator.id) && seen.add(indicator.id))
    .map(({ indicator, slot, turn, amount }) => {
      const value = course.mornings[turn + 1]?.indicators[indicator.id] ?? course.now.indicators[indicator.id];
      const name = text(book, `indicator.${indicator.id}.name`);
      const shown = changeText(book, indicator, amount);
      return {
        indicator: indicator.id,
        turn,
        date: dateText(book.ruleset, turn).long,
        title:
          value === undefined
            ? `${name} ${shown}`
            : say('verdict.turning.item', { name, change: shown, value: quantity(value, indicator.unit) }),
        tone: toneOfChange(indicator.better, amount),
        causes: mergeCauses(book, causesOf(course, slot, turn))
          .slice(0, 3)
          .map(
            (merged) =>
              `${originLabel(book, book.ruleset.origins[merged.cause.origin]?.id ?? '')} ${change(merged.amount, 1)}`,
          ),
      };
    });
}

function truthsOf(book: Book, course: Course, worlds: readonly number[]): TruthData[] {
  return book.ruleset.disputes.flatMap((dispute, index) => {
    const reading = dispute.readings[worlds[index] ?? -1];
    if (!reading) return [];
    const id = `dispute.${dispute.id}`;
    return [
      {
        question: text(book, `${id}.question`),
        reading: text(book, `${id}.reading.${reading.id}.name`),
        meaning: text(book, `${id}.reading.${reading.id}.meaning`),
        evidence: textOrNull(book, `${id}.evidence`),
        traces: tracesOf(book, course, index),
        others: dispute.readings
          .filter((each) => each !== reading)
          .map((each) => text(book, `${id}.reading.${each.id}.name`)),
      },
    ];
  });
}
