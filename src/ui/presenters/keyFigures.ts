import type { Book } from './book.ts';
import { slotsIn } from './slots.ts';

/** Most figures that the header has room for. */
const MOST = 6;

/** The indicators of the header: the scenario's choice, else the purse and then what the ways to lose depend on. */
export function keyFigures(book: Book): readonly string[] {
  const { figures } = book.display;
  return figures.length > 0 ? figures : [...stakes(book)].slice(0, MOST);
}

/** What a game is about, most important first: the header's choice, the purse, what the ways to lose depend on. */
export function stakes({ ruleset, display }: Book): ReadonlySet<string> {
  const { purse, indicators, endings } = ruleset;
  const fatal = endings
    .filter(({ kind }) => kind !== 'survival')
    .flatMap(({ when }) => slotsIn(when))
    .map((slot) => indicators[slot]);
  const known = [purse === null ? undefined : indicators[purse], ...fatal].filter(
    (indicator) => indicator !== undefined && indicator.known !== 'hidden',
  );
  return new Set([...display.figures, ...known.flatMap((indicator) => indicator?.id ?? [])]);
}

/** Whether the desk lists an indicator. Others are a click further away. */
export function isListed({ display }: Book, id: string): boolean {
  return display.indicators === null || display.indicators.includes(id) || display.figures.includes(id);
}
