import type { GameEvent } from '../events.ts';
import type { Ruleset } from '../model/ruleset.ts';

/**
 * Whether the player may see an event as it stands. Changes of numbers that are known only through intelligence, draws
 * of luck, moves made in secret, secret flags and unknown situations are for the debrief.
 */
export function witnessed(ruleset: Ruleset, event: GameEvent): boolean {
  switch (event.type) {
    case 'cause':
      return ruleset.indicators[event.slot]?.known === 'open';
    case 'roll':
      return false;
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

/** Whether an origin, by its id, is a move made in secret: what it changed is felt, its name is not known. */
export function isSecretOrigin(ruleset: Ruleset, origin: string): boolean {
  const [kind, capital, move] = origin.split('.');
  if (kind !== 'move') return false;
  return ruleset.capitals.find(({ id }) => id === capital)?.moves.find(({ id }) => id === move)?.seen === false;
}
