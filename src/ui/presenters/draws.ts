import type { Effect, Ruleset } from '../../engine/index.ts';
import { shareOf } from './numbers.ts';
import { say } from './say.ts';

export type Draw = Extract<Effect, { do: 'roll' }>;

/** How a draw of luck fell, by whether it was something to hope for or to fear. */
export function fellText(ruleset: Ruleset, draw: Draw, came: boolean): string {
  const gain = worthOf(ruleset, draw.then) - worthOf(ruleset, draw.else);
  const kind = gain > 0 ? 'hope' : gain < 0 ? 'risk' : 'luck';
  return say(`brief.${kind}.${came ? 'came' : 'failed'}`);
}

/** The draws of luck in a list of effects, those within conditions and other draws included. */
export function drawsOf(list: readonly Effect[]): Draw[] {
  return list.flatMap((effect) => {
    if (effect.do !== 'if' && effect.do !== 'roll') return [];
    const inner = drawsOf([...effect.then, ...effect.else]);
    return effect.do === 'roll' ? [effect, ...inner] : inner;
  });
}

/**
 * Whether a draw moves a figure that is shown, whichever way it falls to something: one that sends a cable or sets a
 * flag alone must not be given away.
 */
export function shows(ruleset: Ruleset, draw: Draw): boolean {
  const ways = [draw.then, draw.else].filter((way) => way.length > 0);
  return ways.length > 0 && ways.every((way) => way.some((effect) => isSeen(ruleset, effect)));
}

/** Whether an effect moves a figure that is shown, and is foreseen. */
export function isSeen({ indicators }: Ruleset, effect: Effect): boolean {
  return (
    (effect.do === 'change' || effect.do === 'remember') &&
    !effect.hidden &&
    indicators[effect.slot]?.known !== 'hidden'
  );
}

/** What a list is worth to the player as far as it can be said beforehand, in shares of scales. */
function worthOf(ruleset: Ruleset, list: readonly Effect[]): number {
  return list.reduce((sum, effect) => {
    if (effect.do !== 'change' && effect.do !== 'remember') return sum;
    const indicator = ruleset.indicators[effect.slot];
    if (!indicator || !isSeen(ruleset, effect) || indicator.better === 'neutral') return sum;
    const by = effect.by.op === 'number' ? effect.by.value : 0;
    return sum + (indicator.better === 'up' ? 1 : -1) * Math.sign(by) * shareOf(indicator, by);
  }, 0);
}
