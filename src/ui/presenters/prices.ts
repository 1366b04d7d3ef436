import { type Book, type Course, positionOf, text } from './book.ts';
import { changeText, type MovedFigure } from './changes.ts';
import { toneOfChange } from './tone.ts';

/** What one figure lost or gained by an act at the table or by a treaty's end; no amount for an estimate. */
export type PriceData = MovedFigure;

/** What acts at the table have cost together in a turn, among the figures that Minsk knows of. */
export function pricesOf(
  book: Book,
  course: Course,
  capital: string,
  acts: readonly ('walked_out' | 'breach' | 'exit' | 'lapsed' | 'betrayed')[],
  turn: number,
): PriceData[] {
  const origins = acts.map((act) => positionOf(book.ruleset.origins, `table.${capital}.${act}`));
  const totals = new Map<number, number>();
  for (const event of course.events) {
    if (event.type !== 'cause' || event.turn !== turn || !origins.includes(event.origin)) continue;
    totals.set(event.slot, (totals.get(event.slot) ?? 0) + event.amount);
  }
  return [...totals].flatMap(([slot, amount]): PriceData[] => {
    const indicator = book.ruleset.indicators[slot];
    if (!indicator || indicator.known === 'hidden' || amount === 0) return [];
    return [
      {
        indicator: indicator.id,
        turn,
        name: text(book, `indicator.${indicator.id}.name`),
        amount: indicator.known === 'open' ? changeText(book, indicator, amount) : '',
        direction: amount > 0 ? 'up' : 'down',
        tone: toneOfChange(indicator.better, amount),
      },
    ];
  });
}
