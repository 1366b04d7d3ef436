import type { Indicator } from '../../engine/index.ts';
import { type Book, text } from './book.ts';
import { dateText } from './dates.ts';
import { figure, withUnit } from './numbers.ts';
import { roundTicks } from './ticks.ts';

/** The frame of a chart over time. Positions on the time axis count the mornings of turns. */
export interface AxesData {
  /** Ends of the time axis. */
  readonly from: number;
  readonly until: number;
  /** Ends of the scale that is drawn: the values with some room. */
  readonly low: number;
  readonly high: number;
  /** The unit of the scale; empty for points. */
  readonly unit: string;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly dates: readonly { readonly at: number; readonly label: string; readonly year: boolean }[];
  /** Stretches of the scale that are dangerous. */
  readonly dangers: readonly { readonly from: number; readonly to: number; readonly word: string }[];
}

/** A frame that holds all of these values of an indicator, from one morning to another. */
export function axesOf(
  book: Book,
  indicator: Indicator,
  values: readonly number[],
  from: number,
  until: number,
): AxesData {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((most - least) * 0.06, (indicator.max - indicator.min) * 0.02);
  const [low, high] = [Math.max(indicator.min, least - room), Math.min(indicator.max, most + room)];
  return {
    from,
    until,
    low,
    high,
    unit: withUnit('', indicator.unit).trim(),
    ticks: roundTicks(low, high, 4).map((value) => ({ value, label: figure(value, high - low < 4 ? 1 : 0) })),
    dates: datesOf(book, from, until),
    dangers: indicator.bands.flatMap(({ upTo, word, tone }, index) => {
      const start = index === 0 ? indicator.min : (indicator.bands[index - 1]?.upTo ?? indicator.min);
      const inside = tone === 'danger' && start < high && upTo > low;
      return inside ? [{ from: Math.max(low, start), to: Math.min(high, upTo), word: text(book, word) }] : [];
    }),
  };
}

/** Most names that stand along the axis. */
const NAMES = 9;

/** Names of months along the axis, as many as there is room for; the year stands for its first month. */
function datesOf({ ruleset }: Book, from: number, until: number): AxesData['dates'] {
  const months = (until - from) * ruleset.turnMonths;
  const step = [1, 2, 3, 6, 12].find((each) => each % ruleset.turnMonths === 0 && months / each <= NAMES) ?? 12;
  return Array.from({ length: until - from }, (_, index) => from + index)
    .map((at) => ({ at, ...dateText(ruleset, at) }))
    .filter(({ number }) => (number - 1) % step === 0)
    .map(({ at, short, number, year }) => ({ at, label: number === 1 ? String(year) : short, year: number === 1 }));
}
