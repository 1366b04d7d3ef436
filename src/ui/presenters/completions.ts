import type { GameEvent } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { changeOf } from './numbers.ts';
import { say } from './say.ts';
import { causesOf } from './why.ts';

const MOST = 3;

/** What came of an initiative when it was completed, in a sentence; null for any other event. */
export function completionText(book: Book, course: Course, event: GameEvent): string | null {
  if (event.type !== 'initiative' || event.what !== 'completed') return null;
  const { ruleset } = book;
  const own = `initiative.${ruleset.initiatives[event.initiative]?.id}`;
  const came = ruleset.indicators
    .map((indicator, slot) => ({
      indicator,
      amount: causesOf(course, slot, event.turn)
        .filter(({ origin, fading }) => !fading && ruleset.origins[origin]?.id === own)
        .reduce((sum, { amount }) => sum + amount, 0),
    }))
    .filter(({ indicator, amount }) => amount !== 0 && indicator.known === 'open')
    .map(({ indicator, amount }) => ({
      share: Math.abs(amount) / (indicator.max - indicator.min || 1),
      words: `${text(book, `indicator.${indicator.id}.name`)} ${changeOf(amount, indicator.unit)}`,
    }))
    .sort((a, b) => b.share - a.share)
    .slice(0, MOST);
  return came.length === 0
    ? say('brief.completed.nothing')
    : say('brief.completed', { changes: came.map(({ words }) => words).join(', ') });
}
