import type { Indicator, View } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { readingOf, shiftOf } from './indicator.ts';
import { isListed, keyFigures } from './keyFigures.ts';
import { changeOf, quantities, shareOf } from './numbers.ts';
import { originLabel } from './origin.ts';
import { say } from './say.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';
import { causesOf, mergeCauses } from './why.ts';

/** A figure that moved in a turn. */
export interface MovedFigure {
  readonly indicator: string;
  readonly turn: number;
  readonly name: string;
  /** '+4'; for an estimate both ranges, '52 to 78 → 49 to 75', or nothing where only the direction is known. */
  readonly amount: string;
  readonly direction: 'up' | 'down';
  readonly tone: ChangeTone;
}

/** One of the largest changes of the month, with its main cause. */
export interface ChangeData extends MovedFigure {
  readonly because: string;
}

/**
 * A turn's changes of what the desk lists, as far as Minsk knows them, the largest first; each with its largest cause.
 * An estimate is among them when its ranges show that it moved, and is told by its ranges.
 */
export function largestChanges(book: Book, course: Course, turn: number): ChangeData[] {
  const start = course.mornings[turn] ?? course.now;
  const end = course.mornings[turn + 1] ?? course.now;
  return book.ruleset.indicators
    .map((indicator, slot) => ({ indicator, causes: mergeCauses(book, causesOf(course, slot, turn)) }))
    .filter(({ indicator, causes }) => causes.length > 0 && isListed(book, indicator.id))
    .flatMap(({ indicator, causes }) => {
      const exact = indicator.known === 'open';
      const sum = () => causes.reduce((total, { amount }) => total + amount, 0);
      const amount = exact ? sum() : indicator.known === 'estimate' ? (shiftOf(indicator, start, end) ?? 0) : 0;
      return shareOf(indicator, amount) < 0.005 ? [] : [{ indicator, causes, amount, exact }];
    })
    .sort((a, b) => shareOf(b.indicator, b.amount) - shareOf(a.indicator, a.amount))
    .map(({ indicator, causes, amount, exact }) => {
      const main = causes.find((cause) => cause.amount > 0 === amount > 0) ?? causes[0];
      const origin = main && !main.unseen ? book.ruleset.origins[main.cause.origin] : undefined;
      const cause = origin ? originLabel(book, origin.id) : say('why.unseen');
      return {
        indicator: indicator.id,
        turn,
        name: text(book, `indicator.${indicator.id}.name`),
        amount: exact
          ? changeText(book, indicator, amount)
          : say('brief.range', { from: readingText(indicator, start), to: readingText(indicator, end) }),
        direction: amount > 0 ? 'up' : 'down',
        tone: toneOfChange(indicator.better, amount),
        because: say(exact ? 'brief.because' : 'brief.because.estimate', { cause }),
      };
    });
}

/** A change with its unit; of what is an amount a month, it says so: '+17 m USD a month'. */
export function changeText(book: Book, indicator: Indicator, by: number): string {
  return amountText(book, indicator, changeOf(by, indicator.unit));
}

/** An amount in words, as it stands where it is one a month: '15 to 20 m USD a month'. */
export function amountText({ display }: Book, { id }: Indicator, amount: string): string {
  return display.monthly.includes(id) ? say('foreseen.monthly', { amount }) : amount;
}

function readingText({ id, unit }: Indicator, view: View): string {
  const reading = readingOf(view, id);
  return reading ? quantities(reading, unit) : '';
}

/**
 * The header's estimates that were read anew this morning, so that nothing tells how they moved; null when none was.
 */
export function reviewedOf(book: Book, course: Course, turn: number): string | null {
  const [start, end] = [course.mornings[turn], course.mornings[turn + 1]];
  const names = book.ruleset.indicators
    .filter(({ id, known }) => known === 'estimate' && keyFigures(book).includes(id))
    .filter((indicator) => end !== undefined && shiftOf(indicator, start, end) === null)
    .map((indicator) => `${text(book, `indicator.${indicator.id}.name`)} ${end ? readingText(indicator, end) : ''}`);
  return names.length === 0 ? null : say('brief.reviewed', { names: names.join(', ') });
}
