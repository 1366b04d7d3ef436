import type { Fan, Forecast } from '../../analysis/forecast.ts';
import { type Book, type Course, positionOf, text } from './book.ts';
import { dateText } from './dates.ts';
import { type Reading, readingOf } from './indicator.ts';
import { digitsOf, figure, quantity, range, withUnit } from './numbers.ts';
import { say } from './say.ts';
import { roundTicks } from './ticks.ts';
import type { StateTone } from './tone.ts';

/** A figure's past as it was known, and its futures as a fan. Positions on the time axis count turns' mornings. */
export interface FanData {
  readonly id: string;
  readonly name: string;
  /** What the fan says, in a sentence or two. */
  readonly summary: string;
  /** Where most futures end, short: '40 to 62'. */
  readonly outlook: string;
  readonly past: readonly (Reading & { readonly at: number })[];
  readonly fan: readonly FanStep[];
  /** Ends of the time axis. */
  readonly from: number;
  readonly until: number;
  readonly low: number;
  readonly high: number;
  /** The unit of the scale; empty for points. */
  readonly unit: string;
  readonly ticks: readonly { readonly value: number; readonly label: string }[];
  readonly dates: readonly { readonly at: number; readonly label: string; readonly year: boolean }[];
  /** Stretches of the scale that are dangerous. */
  readonly dangers: readonly { readonly from: number; readonly to: number; readonly word: string }[];
  readonly rows: readonly FanRow[];
}

/** Five percentiles: 5, 25, 50, 75, 95 per cent of the futures lie below. */
export interface FanStep {
  readonly at: number;
  readonly percentiles: readonly [number, number, number, number, number];
}

/** The same as a row of a table. */
export interface FanRow {
  readonly date: string;
  readonly middle: string;
  readonly half: string;
  readonly most: string;
  readonly going: string;
}

const DANGER: StateTone = 'danger';

/** The fan of an indicator in a forecast; null when it is not in it. */
export function presentFan(book: Book, course: Course, forecast: Forecast, id: string): FanData | null {
  const indicator = book.ruleset.indicators[positionOf(book.ruleset.indicators, id)];
  const fan = forecast.fans.find((each) => each.indicator === id);
  if (!indicator || !fan) return null;
  const digits = digitsOf(indicator.unit);
  const past = pastOf(course, forecast.turn, id);
  const present = past.at(-1);
  const steps = stepsOf(fan);
  const last = steps.at(-1);
  const values = [...past.flatMap(({ low, high }) => [low, high]), ...steps.flatMap(({ percentiles }) => percentiles)];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = Math.max((most - least) * 0.06, (indicator.max - indicator.min) * 0.02);
  const [low, high] = [Math.max(indicator.min, least - room), Math.min(indicator.max, most + room)];
  const between = (a: number, b: number) => withUnit(range(a, b, digits), indicator.unit);
  const until = last?.at ?? forecast.turn + 1;
  const from = Math.max(0, forecast.turn - Math.max(3, Math.ceil((until - forecast.turn) * 0.75)));
  return {
    id,
    name: text(book, `indicator.${id}.name`),
    summary:
      present && last
        ? say('forecast.fan', {
            now: between(present.low, present.high),
            date: dateText(book.ruleset, last.at - 1).long,
            half: between(last.percentiles[1], last.percentiles[3]),
            most: between(last.percentiles[0], last.percentiles[4]),
          })
        : '',
    outlook: last ? between(last.percentiles[1], last.percentiles[3]) : '',
    past: past.filter(({ at }) => at >= from),
    fan: present ? [{ at: present.at, percentiles: opening(present) }, ...steps] : steps,
    from,
    until,
    low,
    high,
    unit: withUnit('', indicator.unit).trim(),
    ticks: roundTicks(low, high, 4).map((value) => ({ value, label: figure(value) })),
    dates: datesOf(book, from, until),
    dangers: indicator.bands.flatMap(({ upTo, word, tone }, index) => {
      const start = index === 0 ? indicator.min : (indicator.bands[index - 1]?.upTo ?? indicator.min);
      const inside = tone === DANGER && start < high && upTo > low;
      return inside ? [{ from: Math.max(low, start), to: Math.min(high, upTo), word: text(book, word) }] : [];
    }),
    rows: fan.points
      .filter(({ percentiles }) => percentiles.length > 0)
      .map(({ turn, going, percentiles: [p5 = 0, p25 = 0, p50 = 0, p75 = 0, p95 = 0] }) => ({
        date: dateText(book.ruleset, turn).long,
        middle: quantity(p50, indicator.unit),
        half: between(p25, p75),
        most: between(p5, p95),
        going: say('forecast.percent', { n: Math.round(going * 100) }),
      })),
  };
}

/** What was known in the mornings up to that of the forecast, and what is known now. */
function pastOf({ mornings, now }: Course, turn: number, id: string): FanData['past'] {
  const views = turn === now.turn ? [...mornings.slice(0, turn), now] : mornings.slice(0, turn + 1);
  return views.flatMap((view, at) => {
    const reading = readingOf(view, id);
    return reading ? [{ ...reading, at }] : [];
  });
}

function stepsOf({ points }: Fan): FanStep[] {
  return points.flatMap(({ turn, percentiles: [a, b, c, d, e] }) =>
    a === undefined || b === undefined || c === undefined || d === undefined || e === undefined
      ? []
      : [{ at: turn + 1, percentiles: [a, b, c, d, e] as const }],
  );
}

/** The fan opens at what is known now: a point, or the width of an estimate. */
function opening({ low, high }: Reading): FanStep['percentiles'] {
  const middle = (low + high) / 2;
  return [low, (low + middle) / 2, middle, (high + middle) / 2, high];
}

/** Names of quarters along the axis, with the year at its first month. */
function datesOf(book: Book, from: number, until: number): FanData['dates'] {
  const every = until - from <= 9 ? 1 : until - from <= 16 ? 2 : 3;
  return Array.from({ length: until - from }, (_, index) => from + index)
    .map((at) => ({ at, ...dateText(book.ruleset, at) }))
    .filter(({ number }) => (number - 1) % (every * book.ruleset.turnMonths) === 0)
    .map(({ at, short, number, year }) => ({
      at,
      label: number === 1 ? String(year) : short,
      year: number === 1,
    }));
}
