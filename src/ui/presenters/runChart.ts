import { type Book, type Course, text } from './book.ts';
import { dateText } from './dates.ts';
import { courseOf, type Reading } from './indicator.ts';
import { digitsOf, range, withUnit } from './numbers.ts';

/** One indicator over the whole run. */
export interface SeriesData {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly points: readonly (Reading & { readonly date: string; readonly short: string; readonly value: string })[];
  /** Ends of the scale that is drawn: the course with some room. */
  readonly low: number;
  readonly high: number;
}

/** Every indicator that Minsk knew, by group and order of the scenario. */
export function presentRun(book: Book, course: Course): SeriesData[] {
  return book.ruleset.indicators.flatMap((indicator) => {
    const readings = courseOf(course, indicator.id);
    if (readings.length === 0) return [];
    const low = Math.min(...readings.map((reading) => reading.low));
    const high = Math.max(...readings.map((reading) => reading.high));
    const room = Math.max((high - low) * 0.1, (indicator.max - indicator.min) * 0.03);
    const digits = digitsOf(indicator.unit);
    return [
      {
        id: indicator.id,
        name: text(book, `indicator.${indicator.id}.name`),
        unit: withUnit('', indicator.unit).trim(),
        points: readings.map((reading, turn) => ({
          ...reading,
          date: dateText(book.ruleset, Math.min(turn, course.now.turn)).long,
          short: dateText(book.ruleset, turn).short,
          value: withUnit(range(reading.low, reading.high, digits), indicator.unit),
        })),
        low: Math.max(indicator.min, low - room),
        high: Math.min(indicator.max, high + room),
      },
    ];
  });
}

/** The figure that a chart opens with: how far the country is tied, or the first one that is known exactly. */
export function keyFigure(book: Book): { readonly id: string } | undefined {
  const open = book.ruleset.indicators.filter(({ known }) => known === 'open');
  return open.find(({ id }) => id === 'dependence') ?? open[0];
}
