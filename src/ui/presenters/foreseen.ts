import type { Command, Foreseen, Indicator } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { change, changeDigits, withUnit } from './numbers.ts';
import { say, sayCount } from './say.ts';
import { type ChangeTone, type Direction, toneOfChange, toneWord } from './tone.ts';

/** One consequence that can be foreseen, in words. */
export interface ForeseenData {
  readonly indicator: string;
  readonly name: string;
  readonly direction: Direction;
  readonly tone: ChangeTone;
  /** 1 to 3: how large it is on the indicator's scale. */
  readonly strength: number;
  /** '+2 to +5' with the unit. */
  readonly amount: string;
  /** 'in 2 months, for 3 months' */
  readonly when: string;
  /** 'fades', 'may not happen' */
  readonly notes: readonly string[];
  /** The whole as a sentence for a screen reader. */
  readonly spoken: string;
}

/** What can be foreseen of a command, the largest consequences first. */
export function presentForeseen(book: Book, course: Course, command: Command): ForeseenData[] {
  return presentConsequences(book, course.foresee(command));
}

/** Consequences in words, the largest first. */
export function presentConsequences(book: Book, consequences: readonly Foreseen[]): ForeseenData[] {
  return consequences
    .map((foreseen) => ({ foreseen, indicator: book.ruleset.indicators.find(({ id }) => id === foreseen.indicator) }))
    .filter((pair): pair is { foreseen: Foreseen; indicator: Indicator } => pair.indicator !== undefined)
    .filter(({ foreseen }) => foreseen.low !== 0 || foreseen.high !== 0)
    .sort((a, b) => weight(b.foreseen, b.indicator) - weight(a.foreseen, a.indicator))
    .map(({ foreseen, indicator }) => presentOne(book, foreseen, indicator));
}

function presentOne(book: Book, foreseen: Foreseen, indicator: Indicator): ForeseenData {
  const { low, high } = foreseen;
  const direction: Direction = low >= 0 ? 'up' : high <= 0 ? 'down' : 'either';
  const tone = direction === 'either' ? 'neutral' : toneOfChange(indicator.better, low + high);
  const size = weight(foreseen, indicator);
  const name = text(book, `indicator.${indicator.id}.name`);
  const amount = amountText(low, high, indicator);
  const when = whenText(foreseen);
  const notes = [
    ...(foreseen.fades ? [say('foreseen.fades')] : []),
    ...(foreseen.uncertain ? [say('foreseen.uncertain')] : []),
  ];
  const verb = say(direction === 'up' ? 'foreseen.rises' : direction === 'down' ? 'foreseen.falls' : 'foreseen.either');
  const spoken = `${name} ${verb}, ${[amount, when, ...notes, toneWord(tone)].join(', ')}`;
  return {
    indicator: indicator.id,
    name,
    direction,
    tone,
    strength: size < 0.025 ? 1 : size < 0.07 ? 2 : 3,
    amount,
    when,
    notes,
    spoken,
  };
}

/** The size of a consequence as a share of its scale, all of its repetitions together. */
function weight({ low, high, over }: Foreseen, { min, max }: Indicator): number {
  return (Math.max(Math.abs(low), Math.abs(high)) * Math.max(1, Math.min(over, 6))) / (max - min || 1);
}

function amountText(low: number, high: number, indicator: Indicator): string {
  const digits = Math.max(changeDigits(low, indicator.unit), changeDigits(high, indicator.unit)) as 0 | 1;
  const [a, b] = [change(low, digits), change(high, digits)];
  return withUnit(a === b ? a : say('foreseen.range', { low: a, high: b }), indicator.unit);
}

/** When it is felt, and for how long. */
function whenText({ after, over }: Foreseen): string {
  const start = after === 0 ? say('foreseen.now') : sayCount('foreseen.after', after);
  return over <= 1 ? start : `${start}, ${say('foreseen.over', { n: over })}`;
}
