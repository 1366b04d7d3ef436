import type { Range } from './expression/range.ts';
import { rootSchema } from './schema/root.ts';
import { child, type MapTree } from './tree.ts';

/** When a scenario plays. */
export interface Calendar {
  readonly start: { readonly year: number; readonly month: number };
  readonly turns: number;
  readonly turnMonths: number;
}

/** What clocks can show, for sums in advance. */
export interface Clocks {
  /** Length of a game in months. */
  readonly months: number;
  /** Months of the year, 1 to 12, while turns are played. */
  readonly month: Range;
  readonly year: Range;
  /** The first month and the span in words; null where games of any time are meant. */
  readonly start: Calendar['start'] | null;
  readonly span: string;
}

/** Of a game of any length that begins at any time: what a library can be sure of. */
export const ANY_CLOCKS: Clocks = { months: 360, month: [1, 12], year: [1000, 3000], start: null, span: '' };

/** The calendar that scenario.yaml gives; null if one of its keys is wrong or missing, which is told there. */
export function calendarOf(root: MapTree): Calendar | null {
  const read = <K extends 'start' | 'turns' | 'turn'>(key: K) => {
    const tree = child(root, key);
    const result = rootSchema.shape[key].safeParse(tree?.kind === 'scalar' ? tree.value : undefined);
    return result.success ? result.data : null;
  };
  const [start, turns, turn] = [read('start'), read('turns'), read('turn')];
  if (typeof start !== 'string' || typeof turns !== 'number' || turn === null) return null;
  const [year = 0, month = 1] = start.split('-').map(Number);
  return { start: { year, month }, turns, turnMonths: turn === 'quarter' ? 3 : 1 };
}

export function clocksOf(calendar: Calendar): Clocks {
  const { start, turns, turnMonths } = calendar;
  const months = turns * turnMonths;
  const last = start.month + months - 1;
  return {
    months,
    month: last <= 12 ? [start.month, last] : [1, 12],
    year: [start.year, start.year + Math.floor((last - 1) / 12)],
    start,
    span: spanOf(calendar),
  };
}

/** The turn of a date such as '2025-03'; below 0 or beyond the last turn for a date outside the game. */
export function turnOf({ start, turnMonths }: Calendar, date: string): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return Math.floor(((year - start.year) * 12 + month - start.month) / turnMonths);
}

/** The months in which the game is played: 'from 2025-01 to 2026-12'. */
export function spanOf({ start, turns, turnMonths }: Calendar): string {
  const first = start.year * 12 + start.month - 1;
  return `from ${dateOf(first)} to ${dateOf(first + turns * turnMonths - 1)}`;
}

/** The date of a month that is counted from the year 0. */
function dateOf(months: number): string {
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
