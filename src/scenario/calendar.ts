/** When a scenario plays. */
export interface Calendar {
  readonly start: { readonly year: number; readonly month: number };
  readonly turns: number;
  readonly turnMonths: number;
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
