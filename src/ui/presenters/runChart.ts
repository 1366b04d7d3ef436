import { type AxesData, axesOf } from './axes.ts';
import { type Book, type Course, positionOf, text } from './book.ts';
import { dateText } from './dates.ts';
import { courseOf, type Reading } from './indicator.ts';
import { isListed } from './keyFigures.ts';
import { quantities, quantity } from './numbers.ts';

/** One indicator over the whole run. */
export interface SeriesData extends AxesData {
  readonly id: string;
  readonly name: string;
  /** At each morning, and at the end. */
  readonly points: readonly (Reading & { readonly at: number; readonly date: string; readonly value: string })[];
  /** What it truly was, at the same times; null where that was known all along, or is not to be told yet. */
  readonly truth: readonly { readonly at: number; readonly number: number; readonly value: string }[] | null;
  /** 'from 72 to 80': the opening value and the last. */
  readonly outlook: string;
}

/** Ids and names of every indicator that the desk lists and Minsk knew, in the order of the scenario. */
export function presentRunFigures(book: Book, course: Course): { readonly id: string; readonly name: string }[] {
  return book.ruleset.indicators
    .filter(({ id }) => isListed(book, id) && courseOf(course, id).length > 0)
    .map(({ id }) => ({ id, name: text(book, `indicator.${id}.name`) }));
}

/**
 * The course of an indicator; null when it was never known.
 * @param history what it truly was on each morning and at the end, once that may be told: after the game
 */
export function presentSeries(
  book: Book,
  course: Course,
  id: string,
  history: readonly number[] | null = null,
): SeriesData | null {
  const indicator = book.ruleset.indicators[positionOf(book.ruleset.indicators, id)];
  const readings = courseOf(course, id);
  const [first, last] = [readings[0], readings.at(-1)];
  if (!indicator || !first || !last) return null;
  const shown = (reading: Reading) => quantities(reading, indicator.unit);
  const hidden = indicator.known === 'estimate' && course.now.over !== null ? history : null;
  const values = [...readings.flatMap(({ low, high }) => [low, high]), ...(hidden ?? [])];
  return {
    ...axesOf(book, indicator, values, 0, Math.max(1, readings.length - 1)),
    id,
    name: text(book, `indicator.${id}.name`),
    points: readings.map((reading, at) => ({
      ...reading,
      at,
      date: dateText(book.ruleset, Math.min(at, course.now.turn)).long,
      value: shown(reading),
    })),
    truth: hidden?.map((number, at) => ({ at, number, value: quantity(number, indicator.unit) })) ?? null,
    outlook: `${shown(first)} → ${shown(last)}`,
  };
}
