import type { Ruleset } from '../../engine/index.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A turn's date in the lengths that the screen needs. */
export interface DateText {
  /** 'March 2025', or 'January to March 2025' when a turn is a quarter. */
  readonly long: string;
  /** 'March', or 'the quarter'. */
  readonly month: string;
  /** 'Mar' */
  readonly short: string;
  readonly year: number;
  /** 1 to 12, of the turn's first month. */
  readonly number: number;
}

/** The date of a turn; 0 is the first. */
export function dateText(ruleset: Pick<Ruleset, 'start' | 'turnMonths'>, turn: number): DateText {
  const first = ruleset.start.year * 12 + ruleset.start.month - 1 + turn * ruleset.turnMonths;
  const year = Math.floor(first / 12);
  const number = (first % 12) + 1;
  const name = MONTHS[number - 1] ?? MONTHS[0];
  if (ruleset.turnMonths === 1) return { long: `${name} ${year}`, month: name, short: name.slice(0, 3), year, number };
  const last = MONTHS[(number + ruleset.turnMonths - 2) % 12] ?? MONTHS[0];
  const span = `${name} to ${last}`;
  return { long: `${span} ${year}`, month: span, short: name.slice(0, 3), year, number };
}
