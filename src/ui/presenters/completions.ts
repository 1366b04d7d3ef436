import type { GameEvent, Indicator } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { changeOf } from './numbers.ts';
import { say } from './say.ts';
import { causesOf } from './why.ts';

const MOST = 3;

/**
 * What came of an initiative when it was completed, or of a cable when it was answered or fell to its default, in a
 * sentence; null for any other event. What can be told only later, or never, is not in it.
 */
export function completionText(book: Book, course: Course, event: GameEvent): string | null {
  const own = originOf(book, event);
  if (own === null) return null;
  const came = broughtBy(book, course, own, event.turn);
  const luck = course.events.some(
    (each) => each.type === 'roll' && each.turn === event.turn && book.ruleset.origins[each.origin]?.id === own,
  );
  if (came.length === 0) return say(luck ? 'brief.completed.no-luck' : 'brief.completed.nothing');
  return say(luck ? 'brief.completed.luck' : 'brief.completed', { changes: came.join(', ') });
}

/** The id under which the ledger knows what was completed or answered; null for other events. */
function originOf({ ruleset }: Book, event: GameEvent): string | null {
  if (event.type === 'initiative')
    return event.what === 'completed' ? `initiative.${ruleset.initiatives[event.initiative]?.id}` : null;
  if (event.type !== 'cable-answered') return null;
  const cable = ruleset.cables[event.cable];
  return `cable.${cable?.id}.${cable?.choices[event.choice]?.id}`;
}

/** The largest changes of a turn with this origin: with their size, or for an estimate with their direction alone. */
function broughtBy(book: Book, course: Course, own: string, turn: number): string[] {
  const { ruleset } = book;
  return ruleset.indicators
    .map((indicator, slot) => ({
      indicator,
      amount: causesOf(course, slot, turn)
        .filter(({ origin, fading }) => !fading && ruleset.origins[origin]?.id === own)
        .reduce((sum, { amount }) => sum + amount, 0),
    }))
    .filter(({ indicator, amount }) => amount !== 0 && indicator.known !== 'hidden')
    .sort((a, b) => shareOf(b) - shareOf(a))
    .slice(0, MOST)
    .map(({ indicator, amount }) => {
      const name = text(book, `indicator.${indicator.id}.name`);
      if (indicator.known === 'estimate') return say(amount > 0 ? 'brief.rose' : 'brief.fell', { name });
      const change = changeOf(amount, indicator.unit);
      const monthly = book.display.monthly.includes(indicator.id);
      return `${name} ${monthly ? say('foreseen.monthly', { amount: change }) : change}`;
    });
}

function shareOf({ indicator: { min, max }, amount }: { indicator: Indicator; amount: number }): number {
  return Math.abs(amount) / (max - min || 1);
}
