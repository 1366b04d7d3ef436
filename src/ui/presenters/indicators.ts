import { type Book, type Course, text } from './book.ts';
import { type IndicatorData, presentIndicator } from './indicator.ts';
import { isListed } from './keyFigures.ts';

export interface GroupData {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly IndicatorData[];
}

/** What the desk lists of all that Minsk knows, in the scenario's groups and order. */
export function presentGroups(book: Book, course: Course): GroupData[] {
  return grouped(book, course, (id) => isListed(book, id));
}

/** What Minsk knows and the desk does not list, in the same order. */
export function presentOthers(book: Book, course: Course): GroupData[] {
  return grouped(book, course, (id) => !isListed(book, id));
}

function grouped(book: Book, course: Course, wanted: (id: string) => boolean): GroupData[] {
  return book.display.groups
    .map((id) => ({
      id,
      name: text(book, `group.${id}.name`),
      indicators: book.ruleset.indicators
        .filter((indicator) => indicator.group === id && wanted(indicator.id))
        .map((indicator) => presentIndicator(book, course, indicator))
        .filter((indicator) => indicator !== null),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}
