import type { Ending, Gauge } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { figure, range } from './numbers.ts';
import { say } from './say.ts';
import type { StateTone } from './tone.ts';

/** A way to lose. */
export interface DangerData {
  readonly id: string;
  readonly kind: Ending['kind'];
  readonly name: string;
  readonly warning: string;
  /** Null before a game, and where the scenario measures nothing. */
  readonly distance: DistanceData | null;
}

/** A way to lose whose distance is known. */
export type MeasuredDanger = DangerData & { readonly distance: DistanceData };

/** How near it is: 0 where nothing threatens, 1 at the line; a range where figures are estimates. */
export interface DistanceData {
  readonly low: number;
  readonly high: number;
  /** By the middle of what the figures may be: it moves with them where both ends lie beyond the bar's. */
  readonly middle: number;
  /** 'near', or 'near, uncertain' where the ends are far apart. */
  readonly word: string;
  readonly tone: StateTone;
  /** 'Unrest 18, line at 85' */
  readonly figures: readonly string[];
}

const WORDS = [
  { below: 0.35, word: 'danger.far', tone: 'good' },
  { below: 0.6, word: 'danger.sight', tone: 'calm' },
  { below: 0.8, word: 'danger.near', tone: 'warning' },
  { below: Number.POSITIVE_INFINITY, word: 'danger.door', tone: 'danger' },
] as const;

/** A distance whose ends are so far apart says little by itself. */
const UNSURE = 0.4;

/** The ways to lose in the scenario's order, each with its distance once a game runs. */
export function presentDangers(book: Book, course: Course | null): DangerData[] {
  return book.ruleset.endings
    .filter(({ kind, id }) => kind !== 'survival' && book.texts[`ending.${id}.warning`] !== undefined)
    .map(({ id, kind, gauges }) => ({
      id,
      kind,
      name: text(book, `ending.${id}.name`),
      warning: text(book, `ending.${id}.warning`),
      distance: course && distanceOf(book, course, id, gauges),
    }));
}

/** The dangers whose distance is known, the nearest first. */
export function nearestDangers(book: Book, course: Course): MeasuredDanger[] {
  return presentDangers(book, course)
    .flatMap((danger) => (danger.distance ? [{ ...danger, distance: danger.distance }] : []))
    .sort((a, b) => b.distance.middle - a.distance.middle);
}

function distanceOf(book: Book, course: Course, id: string, gauges: readonly Gauge[]): DistanceData | null {
  const readings = course.now.dangers.find(({ ending }) => ending === id)?.gauges ?? [];
  if (readings.length === 0) return null;
  const shares = gauges.map(({ from, at }, index) => {
    const { low, high } = readings[index] ?? { low: from, high: from };
    const [a = 0, b = 0, middle = 0] = [low, high, (low + high) / 2].map((value) =>
      Math.min(1, Math.max(0, (value - from) / (at - from))),
    );
    return [Math.min(a, b), Math.max(a, b), middle] as const;
  });
  // As near as the farthest gauge: all of them must reach their lines.
  const low = Math.min(...shares.map(([least]) => least));
  const high = Math.min(...shares.map(([, most]) => most));
  const middle = Math.min(...shares.map(([, , between]) => between));
  const { word, tone } = WORDS.find(({ below }) => middle < below) ?? WORDS[3];
  return {
    low,
    high,
    middle,
    word: high - low < UNSURE ? say(word) : say('danger.unsure', { word: say(word) }),
    tone,
    figures: gauges.map(({ at }, index) => {
      const reading = readings[index] ?? { low: at, high: at };
      const value = range(reading.low, reading.high);
      const values = { name: text(book, `ending.${id}.gauge.${index + 1}`), value, at: range(at, at) };
      return reading.high - reading.low < 1
        ? say('danger.figure', values)
        : say('danger.figure.unsure', { ...values, middle: figure((reading.low + reading.high) / 2) });
    }),
  };
}
