import type { GameEvent } from '../events.ts';
import type { Ruleset } from '../model/ruleset.ts';

/**
 * Whether the player may see an event as it stands. Changes of numbers that are known only through intelligence, moves
 * made in secret, secret flags and unknown situations are for the debrief.
 */
export function witnessed(ruleset: Ruleset, event: GameEvent): boolean {
  switch (event.type) {
    case 'cause':
      return ruleset.indicators[event.slot]?.known === 'open';
    case 'move':
      return ruleset.capitals[event.capital]?.moves[event.move]?.seen === true;
    case 'flag':
      return ruleset.flags[event.flag]?.known === true;
    case 'situation':
      return ruleset.situations[event.situation]?.known === true;
    default:
      return true;
  }
}
