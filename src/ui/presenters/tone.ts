import type { Indicator } from '../../engine/index.ts';
import { say } from './say.ts';

/** What a state of things means for the player. Always shown with a word or a shape, never as colour alone. */
export type StateTone = 'good' | 'calm' | 'warning' | 'danger';

/** What a change means for the player. */
export type ChangeTone = 'good' | 'bad' | 'neutral';

export type Direction = 'up' | 'down' | 'flat' | 'either';

/** Whether a change of this size is good for the player. */
export function toneOfChange(better: Indicator['better'], amount: number): ChangeTone {
  if (better === 'neutral' || amount === 0) return 'neutral';
  return amount > 0 === (better === 'up') ? 'good' : 'bad';
}

/** The tone in words, for those who do not see it. */
export function toneWord(tone: StateTone | ChangeTone): string {
  return say(`tone.${tone}`);
}
