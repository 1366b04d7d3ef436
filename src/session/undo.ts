import type { Command, GameEvent, Ruleset } from '../engine/index.ts';
import type { ProblemCode } from './problems.ts';

/**
 * Why a command that was carried out cannot be taken back; null when it can. It can as long as taking it back
 * leaves the player no wiser than before:
 * - the month passed ('month/end'): never;
 * - the game ended with it: never;
 * - luck was asked ('roll'): the outcome is known now. (The same decision would bring the same luck again, but
 *   another could be chosen in the light of it.)
 * - something showed that could not be foreseen: the engine says that an effect read what is hidden ('revealed'), a
 *   cable came, a capital moved, a fact became known;
 * - a capital sat down at the table or answered a proposal: its position is known now;
 * - intelligence grew or fell: a number that is seen in two ranges is known better than from one.
 * What is merely costly, or felt at once and foreseeable, can be taken back.
 */
export function undoBlock(ruleset: Ruleset, command: Command, events: readonly GameEvent[]): ProblemCode | null {
  if (events.some(({ type }) => type === 'ended')) return 'undo/over';
  if (command.type === 'month/end') return 'undo/month';
  if (events.some(({ type }) => type === 'roll')) return 'undo/chance';
  return events.some((event) => shows(ruleset, event)) ? 'undo/revealed' : null;
}

function shows(ruleset: Ruleset, event: GameEvent): boolean {
  switch (event.type) {
    case 'revealed':
    case 'cable-arrived':
    case 'move':
    case 'fact':
      return true;
    case 'table':
      // Leaving the table is the player's own act.
      return event.what !== 'walked-out' && event.what !== 'adjourned';
    case 'cause':
      return ruleset.indicators.some(({ intelligence }) => intelligence === event.slot);
    default:
      return false;
  }
}
