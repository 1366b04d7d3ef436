import type { Command, Foreseen, Indicator } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { isListed, stakes } from './keyFigures.ts';
import { change, changeDigits, withUnit } from './numbers.ts';
import { say, sayCount } from './say.ts';
import { capitalName, termName } from './tableWords.ts';
import { type ChangeTone, type Direction, toneOfChange, toneWord } from './tone.ts';

/** What can be foreseen for one indicator, all of it together. */
export interface ForeseenData {
  readonly indicator: string;
  readonly name: string;
  readonly direction: Direction;
  readonly tone: ChangeTone;
  /** 1 to 3: how large it is on the indicator's scale. */
  readonly strength: number;
  /** '+2 to +5' with the unit. */
  readonly amount: string;
  /** 'in 2 months, for 3 months'; 'in all, over 12 months' when it comes at several times. */
  readonly when: string;
  /** 'fades', 'may not happen' */
  readonly notes: readonly string[];
  /** '+60 at once; +7.2 in 1 month, for 12 months', when it comes at several times; else null. */
  readonly parts: string | null;
  /** The whole as a sentence for a screen reader. */
  readonly spoken: string;
}

/** What can be foreseen of a command: what matters most, then the rest by groups of indicators. */
export interface OutlookData {
  /** 'Breaks your promise to Washington: No new wave of arrests' */
  readonly breaks: readonly string[];
  readonly first: readonly ForeseenData[];
  readonly rest: readonly { readonly group: string; readonly name: string; readonly items: readonly ForeseenData[] }[];
}

/** So many are always shown; a single one more is not worth a fold. */
const FIRST = 4;

/** A change of what the game is lost by, or of a figure of the header, weighs so much more than another's. */
const STAKE = 4;

/** Repetitions beyond so many do not make a consequence more important: much can change until then. */
const FORESIGHT = 6;

/** What can be foreseen of a command, by indicator; the most important ones first. */
export function presentForeseen(book: Book, course: Course, command: Command): OutlookData {
  const all = presentConsequences(book, course.foresee(command));
  const shown = all.length <= FIRST + 1 ? all.length : FIRST;
  const groupOf = new Map(book.ruleset.indicators.map(({ id, group }) => [id, group]));
  const rest = all.slice(shown);
  return {
    breaks: course.breaks(command).map(({ capital, term, sure }) =>
      say(sure ? 'foreseen.breaks' : 'foreseen.may-break', {
        capital: capitalName(book, capital),
        term: termName(book, term),
      }),
    ),
    first: all.slice(0, shown),
    rest: book.display.groups
      .map((group) => ({
        group,
        name: text(book, `group.${group}.name`),
        items: rest.filter(({ indicator }) => groupOf.get(indicator) === group),
      }))
      .filter(({ items }) => items.length > 0),
  };
}

/** Consequences in words, one for each indicator; the most important ones first. */
export function presentConsequences(book: Book, consequences: readonly Foreseen[]): ForeseenData[] {
  const all = consequences.filter(({ low, high }) => low !== 0 || high !== 0);
  const atStake = stakes(book);
  const importance = ({ indicator, parts }: Change) =>
    weight(parts, indicator) * (atStake.has(indicator.id) ? STAKE : isListed(book, indicator.id) ? 1 : 1 / STAKE);
  return book.ruleset.indicators
    .map((indicator) => ({ indicator, parts: all.filter((each) => each.indicator === indicator.id) }))
    .filter(({ parts }) => parts.length > 0)
    .sort((a, b) => importance(b) - importance(a))
    .map((each) => presentChange(book, each));
}

interface Change {
  readonly indicator: Indicator;
  readonly parts: readonly Foreseen[];
}

function presentChange(book: Book, { indicator, parts }: Change): ForeseenData {
  const [low, high] = parts.length === 1 ? ends(parts, 1) : ends(parts, Number.POSITIVE_INFINITY);
  const direction: Direction = low >= 0 ? 'up' : high <= 0 ? 'down' : 'either';
  const tone = direction === 'either' ? 'neutral' : toneOfChange(indicator.better, low + high);
  const size = weight(parts, indicator);
  const name = text(book, `indicator.${indicator.id}.name`);
  const amount = amountText(low, high, indicator);
  const [only] = parts;
  const when = parts.length === 1 && only ? whenText(only) : spanText(parts);
  const notes = [
    ...(parts.some(({ fades }) => fades) ? [say('foreseen.fades')] : []),
    ...(parts.some(({ uncertain }) => uncertain) ? [say('foreseen.uncertain')] : []),
  ];
  const verb = say(direction === 'up' ? 'foreseen.rises' : direction === 'down' ? 'foreseen.falls' : 'foreseen.either');
  const single = parts.map((part) => `${amountText(part.low, part.high, indicator)} ${whenText(part)}`);
  return {
    indicator: indicator.id,
    name,
    direction,
    tone,
    strength: size < 0.025 ? 1 : size < 0.07 ? 2 : 3,
    amount,
    when,
    notes,
    parts: parts.length > 1 ? single.join('; ') : null,
    spoken: `${name} ${verb}, ${[amount, when, ...notes, toneWord(tone)].join(', ')}`,
  };
}

/** Lowest and highest sum, each part counted as often as it repeats but at most so many times. */
function ends(parts: readonly Foreseen[], most: number): readonly [number, number] {
  const times = ({ over }: Foreseen) => Math.max(1, Math.min(over, most));
  return [
    parts.reduce((sum, part) => sum + part.low * times(part), 0),
    parts.reduce((sum, part) => sum + part.high * times(part), 0),
  ];
}

/** The size of a consequence as a share of its scale, its repetitions together. */
function weight(parts: readonly Foreseen[], { min, max }: Indicator): number {
  const [low, high] = ends(parts, FORESIGHT);
  return Math.max(Math.abs(low), Math.abs(high)) / (max - min || 1);
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

/** From when to when the parts are felt, for their sum. */
function spanText(parts: readonly Foreseen[]): string {
  const from = Math.min(...parts.map(({ after }) => after));
  const to = Math.max(...parts.map(({ after, over }) => after + Math.max(1, over) - 1));
  if (to === 0) return say('foreseen.now');
  return from === 0 ? sayCount('foreseen.all', to) : say('foreseen.all.from', { from, to });
}
