import type { Mattered } from '../../analysis/debrief.ts';
import { type Book, type Course, text } from './book.ts';
import { dateText } from './dates.ts';
import { decisionAt } from './decisionAt.ts';
import { change, figure } from './numbers.ts';
import { say, sayCount } from './say.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';

/** A decision that mattered, and how the game would have gone without it. */
export interface MatteredData {
  /** Its position among the commands of the run. */
  readonly decision: number;
  readonly turn: number;
  readonly date: string;
  readonly label: string;
  /** '+12' points of the verdict. */
  readonly effect: string;
  readonly tone: ChangeTone;
  /** 'It moved Standing most: +20.' */
  readonly axis: string;
  readonly without: string;
  /** Later decisions that hung on it; null when none did. */
  readonly dropped: string | null;
}

/** Decisions in the order of their weight. Those without any effect are left out. */
export function presentMattered(book: Book, course: Course, mattered: readonly Mattered[]): MatteredData[] {
  return mattered
    .filter(({ effect, axis }) => Math.abs(effect) >= 0.05 || Math.abs(axis.effect) >= 0.05)
    .map(({ decision, turn, effect, axis, without }) => ({
      decision,
      turn,
      date: dateText(book.ruleset, turn).long,
      label: decisionAt(book, course, decision),
      effect: change(effect, Math.abs(effect) < 10 ? 1 : 0),
      tone: toneOfChange('up', Math.abs(effect) < 0.05 ? 0 : effect),
      axis: say('debrief.axis', { name: text(book, `axis.${axis.id}.name`), change: change(axis.effect, 1) }),
      without: say(without.ending === null ? 'debrief.without' : 'debrief.without.ending', {
        ending: without.ending === null ? '' : text(book, `ending.${without.ending}.name`),
        date: dateText(book.ruleset, without.turn).long,
        overall: figure(without.overall),
      }),
      dropped: without.dropped > 0 ? sayCount('debrief.dropped', without.dropped) : null,
    }));
}
