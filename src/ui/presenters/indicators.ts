import { type Book, type Course, text } from './book.ts';
import { type IndicatorData, presentIndicator } from './indicator.ts';

export interface GroupData {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly IndicatorData[];
}

/** All that Minsk knows, in the scenario's groups and order. */
export function presentGroups(book: Book, course: Course): GroupData[] {
  return book.display.groups
    .map((id) => ({
      id,
      name: text(book, `group.${id}.name`),
      indicators: book.ruleset.indicators
        .filter(({ group }) => group === id)
        .map((indicator) => presentIndicator(book, course, indicator))
        .filter((indicator) => indicator !== null),
    }))
    .filter(({ indicators }) => indicators.length > 0);
}
