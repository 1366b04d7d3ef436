import type { Book, Course } from './book.ts';
import { lastEvent } from './lastEvent.ts';
import { presentTreaty, type TreatyData } from './obligations.ts';
import { type PriceData, pricesOf } from './prices.ts';
import { say } from './say.ts';
import { ratificationText } from './table.ts';
import { capitalName } from './tableWords.ts';

/** How talks of this month ended. */
export interface OutcomeData {
  readonly title: string;
  readonly text: string;
  /** What was signed; null when the table was left. */
  readonly treaty: TreatyData | null;
  readonly prices: readonly PriceData[];
}

/** How the talks of this month ended; null while they go on, or when there were none. */
export function presentOutcome(book: Book, course: Course): OutcomeData | null {
  const { now } = course;
  if (now.table) return null;
  const left = lastEvent(
    course,
    'table',
    ({ turn, what }) => turn === now.turn && (what === 'walked-out' || what === 'adjourned'),
  );
  const signed = lastEvent(course, 'treaty', ({ turn, what }) => turn === now.turn && what === 'signed');
  if (left && (!signed || course.events.indexOf(left) > course.events.indexOf(signed))) {
    return presentLeft(book, course, left.capital, left.what === 'walked-out');
  }
  if (!signed) return null;
  const capital = book.ruleset.capitals[signed.capital]?.id ?? '';
  const view = now.treaties.find(({ id }) => id === signed.treaty);
  const treaty = view ? presentTreaty(book, course, view) : null;
  const text =
    view?.status === 'ratifying' ? (ratificationText(book, course, capital) ?? '') : say('table.signed.in-force');
  const title = say('table.signed.title', { capital: capitalName(book, capital) });
  return { title, text, treaty, prices: [] };
}

/** The table was left: `remembered` when the capital had been made to bargain first. */
function presentLeft(book: Book, course: Course, position: number, remembered: boolean): OutcomeData {
  const capital = book.ruleset.capitals[position]?.id ?? '';
  return {
    title: say('table.left.title', { capital: capitalName(book, capital) }),
    text: say(remembered ? 'table.left.text' : 'table.left.early'),
    treaty: null,
    prices: remembered ? pricesOf(book, course, capital, ['walked_out'], course.now.turn) : [],
  };
}
