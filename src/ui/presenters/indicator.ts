import { type Indicator, sameReview, type View } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { changeOf, digitsOf, figure, quantities } from './numbers.ts';
import { say } from './say.ts';
import { type ChangeTone, type Direction, type StateTone, toneOfChange } from './tone.ts';

/** What is known of an indicator at one time: `low` is `high` when it is known exactly. */
export interface Reading {
  readonly low: number;
  readonly high: number;
}

/** An indicator as a row, a dial or a page shows it. */
export interface IndicatorData {
  readonly id: string;
  readonly name: string;
  readonly meaning: string;
  readonly better: string;
  /** Figure and unit; a range for an estimate. */
  readonly value: string;
  readonly estimate: boolean;
  readonly word: string;
  readonly tone: StateTone;
  readonly trend: TrendData;
  readonly scale: ScaleData;
  /** By turn, oldest first, the present value last. */
  readonly course: readonly Reading[];
}

export interface TrendData {
  readonly direction: Direction;
  readonly tone: ChangeTone;
  /** 'rising' */
  readonly word: string;
  /** '+4' since the month before; empty when nothing is known to have changed. */
  readonly change: string;
}

/** The scale with its bands; positions are shares of the scale, 0 to 1. */
export interface ScaleData {
  readonly low: number;
  readonly high: number;
  readonly bands: readonly {
    readonly from: number;
    readonly to: number;
    readonly word: string;
    readonly tone: StateTone;
    readonly span: string;
  }[];
}

/** What a view says about an indicator, or null when it is hidden. */
export function readingOf(view: View, id: string): Reading | null {
  const exact = view.indicators[id];
  if (exact !== undefined) return { low: exact, high: exact };
  return view.estimates[id] ?? null;
}

/** The readings of all mornings and of now. Turns in which it was hidden are left out. */
export function courseOf(course: Course, id: string): Reading[] {
  return [...course.mornings, course.now].map((view) => readingOf(view, id)).filter((reading) => reading !== null);
}

/** Everything that is shown of one indicator; null when Minsk cannot know it. */
export function presentIndicator(book: Book, course: Course, indicator: Indicator): IndicatorData | null {
  const now = readingOf(course.now, indicator.id);
  if (!now) return null;
  const middle = (now.low + now.high) / 2;
  const band = bandAt(indicator, middle);
  const share = (value: number) => (value - indicator.min) / (indicator.max - indicator.min || 1);
  const digits = digitsOf(indicator.unit);
  const readings = courseOf(course, indicator.id);
  return {
    id: indicator.id,
    name: text(book, `indicator.${indicator.id}.name`),
    meaning: text(book, `indicator.${indicator.id}.meaning`),
    better: say(`indicators.better.${indicator.better}`),
    value: quantities(now, indicator.unit),
    estimate: indicator.known === 'estimate',
    word: text(book, indicator.bands[band]?.word ?? `indicator.${indicator.id}.name`),
    tone: indicator.bands[band]?.tone ?? 'calm',
    trend: trendOf(indicator, shiftOf(indicator, before(course), course.now)),
    scale: {
      low: share(now.low),
      high: share(now.high),
      bands: indicator.bands.map(({ upTo, word, tone }, index) => {
        const from = index === 0 ? indicator.min : (indicator.bands[index - 1]?.upTo ?? indicator.min);
        const span = say('indicators.band', { from: figure(from, digits), to: figure(upTo, digits) });
        return { from: share(from), to: share(upTo), word: text(book, word), tone, span };
      }),
    },
    course: readings,
  };
}

/** The view with which the trend compares: a turn ago, or this morning's in the first turn. */
function before(course: Course): View | undefined {
  return course.mornings[Math.max(0, course.now.turn - 1)];
}

/**
 * How far an indicator has moved between two views, in its unit; 0 when it has not been seen to move; null when that
 * cannot be told: the analysts have read an estimate anew, and both ranges may hold the same number.
 */
export function shiftOf(indicator: Indicator, from: View | undefined, to: View): number | null {
  const [a, b] = [from ? readingOf(from, indicator.id) : null, readingOf(to, indicator.id)];
  if (!a || !b || !from) return 0;
  const shift = (b.low + b.high - a.low - a.high) / 2;
  if (indicator.known === 'open') return shift;
  if (!sameReview(from.turn, to.turn)) return b.low > a.high || b.high < a.low ? shift : null;
  // A range that grows or shrinks moves its middle as well; its ends are rounded.
  const own = (Math.abs(b.high - b.low - a.high + a.low) / 2) * 0.6;
  return Math.abs(shift) >= 1 + own ? shift : 0;
}

/** The position of the band that a value lies in. */
function bandAt(indicator: Indicator, value: number): number {
  const found = indicator.bands.findIndex(({ upTo }) => value <= upTo);
  return found === -1 ? indicator.bands.length - 1 : found;
}

/** How a reading moved. */
function trendOf(indicator: Indicator, amount: number | null): TrendData {
  const exact = indicator.known === 'open';
  const least = indicator.unit === 'points' || indicator.unit === 'percent' ? 0.05 : 0.5;
  if (amount === null || Math.abs(amount) < least) {
    const word = say(amount === null ? 'indicators.trend.unclear' : 'indicators.trend.flat');
    return { direction: 'flat', tone: 'neutral', word, change: '' };
  }
  return {
    direction: amount > 0 ? 'up' : 'down',
    tone: toneOfChange(indicator.better, amount),
    word: say(amount > 0 ? 'indicators.trend.up' : 'indicators.trend.down'),
    change: exact ? changeOf(amount, indicator.unit) : '',
  };
}
