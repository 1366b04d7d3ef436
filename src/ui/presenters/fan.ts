import type { Fan, Forecast } from '../../analysis/forecast.ts';
import { type AxesData, axesOf } from './axes.ts';
import { type Book, type Course, positionOf, text } from './book.ts';
import { dateText } from './dates.ts';
import { type Reading, readingOf } from './indicator.ts';
import { quantities, quantity } from './numbers.ts';
import { say } from './say.ts';

/** A figure's past as it was known, and its futures as a fan. */
export interface FanData extends AxesData {
  readonly id: string;
  readonly name: string;
  /** What the fan says, in a sentence or two. */
  readonly summary: string;
  /** Where most futures end, short: '40 to 62'. */
  readonly outlook: string;
  readonly past: readonly (Reading & { readonly at: number })[];
  readonly fan: readonly FanStep[];
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

/** The fan of an indicator in a forecast; null when it is not in it. */
export function presentFan(book: Book, course: Course, forecast: Forecast, id: string): FanData | null {
  const indicator = book.ruleset.indicators[positionOf(book.ruleset.indicators, id)];
  const fan = forecast.fans.find((each) => each.indicator === id);
  if (!indicator || !fan) return null;
  const steps = stepsOf(fan);
  const last = steps.at(-1);
  const until = last?.at ?? forecast.turn + 1;
  const from = Math.max(0, forecast.turn - Math.max(3, Math.ceil((until - forecast.turn) * 0.75)));
  const past = pastOf(course, forecast.turn, id).filter(({ at }) => at >= from);
  const present = past.at(-1);
  const values = [...past.flatMap(({ low, high }) => [low, high]), ...steps.flatMap(({ percentiles }) => percentiles)];
  const between = (low: number, high: number) => quantities({ low, high }, indicator.unit);
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
    past,
    fan: present ? [{ at: present.at, percentiles: opening(present) }, ...steps] : steps,
    ...axesOf(book, indicator, values, from, until),
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
