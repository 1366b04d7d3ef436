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
  /** 'March 2025', or 'Q1 2025' when a turn is a quarter: can stand in any sentence, as after 'by the end of'. */
  readonly long: string;
  /** 'March 2025', or 'January to March 2025' when a turn is a quarter: stands by itself, as in the masthead. */
  readonly full: string;
  /** 'March', or 'January to March'. */
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
  const { name, year, number } = monthOf(first);
  const common = { short: name.slice(0, 3), year, number };
  const alone = `${name} ${year}`;
  if (ruleset.turnMonths === 1) return { long: alone, full: alone, month: name, ...common };
  const last = monthOf(first + ruleset.turnMonths - 1);
  const full = `${year === last.year ? name : alone} to ${last.name} ${last.year}`;
  // Three months that are no quarter of a year have no name of their own.
  const long = ruleset.turnMonths === 3 && number % 3 === 1 ? `Q${Math.ceil(number / 3)} ${year}` : full;
  return { long, full, month: `${name} to ${last.name}`, ...common };
}

/** The month so many months after January of the year 0. */
function monthOf(months: number): { name: string; year: number; number: number } {
  const number = (months % 12) + 1;
  return { name: MONTHS[number - 1] ?? MONTHS[0], year: Math.floor(months / 12), number };
}
