import type { Command, Foreseen, Indicator } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { amountText } from './changes.ts';
import { isListed, stakes } from './keyFigures.ts';
import { change, changeDigits, shareOf, withUnit } from './numbers.ts';
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
  /** Whether it comes up and goes down again, so that the sum by itself would mislead. */
  readonly mixed: boolean;
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
  const atStake = stakes(book);
  const importance = ({ indicator, parts }: Change) =>
    weight(parts, indicator) * (atStake.has(indicator.id) ? STAKE : isListed(book, indicator.id) ? 1 : 1 / STAKE);
  return changesOf(book, consequences)
    .sort((a, b) => importance(b) - importance(a))
    .map((each) => presentChange(book, each));
}

/**
 * What a command is chiefly for and what it chiefly costs besides its price: the largest change for the better, on its
 * own scale, and the largest for the worse. At most two; none for what changes nothing that can be foreseen.
 */
export function presentGist(book: Book, course: Course, command: Command): ForeseenData[] {
  const purse = book.ruleset.indicators[book.ruleset.purse ?? -1];
  const size = ({ indicator, parts }: Change) =>
    weight(parts, indicator) * (isListed(book, indicator.id) ? 1 : 1 / STAKE);
  const all = changesOf(book, course.foresee(command))
    .sort((a, b) => size(b) - size(a))
    .map((each) => presentChange(book, each))
    .filter(({ indicator, tone }) => indicator !== purse?.id || tone === 'good');
  const [gain, harm] = [all.find(({ tone }) => tone === 'good'), all.find(({ tone }) => tone === 'bad')];
  return [gain ?? all.find(({ tone }) => tone === 'neutral'), harm].filter((each) => each !== undefined);
}

function changesOf(book: Book, consequences: readonly Foreseen[]): Change[] {
  const all = consequences.filter(({ low, high }) => low !== 0 || high !== 0);
  return book.ruleset.indicators
    .map((indicator) => ({ indicator, parts: all.filter((each) => each.indicator === indicator.id) }))
    .filter(({ parts }) => parts.length > 0);
}

interface Change {
  readonly indicator: Indicator;
  readonly parts: readonly Foreseen[];
}

function presentChange(book: Book, { indicator, parts }: Change): ForeseenData {
  const monthly = book.display.monthly.includes(indicator.id);
  const { low, high, when, notes: own, split } = toldOf(parts, monthly);
  const direction: Direction = low >= 0 ? 'up' : high <= 0 ? 'down' : 'either';
  const tone = direction === 'either' ? 'neutral' : toneOfChange(indicator.better, low + high);
  const size = weight(parts, indicator);
  const name = text(book, `indicator.${indicator.id}.name`);
  const amount = amountText(book, indicator, sizeText(low, high, indicator));
  const notes = [
    ...(parts.some(({ fades }) => fades) ? [say('foreseen.fades')] : []),
    ...(parts.some(({ uncertain }) => uncertain) ? [say('foreseen.uncertain')] : []),
    ...own,
  ];
  const way = say(direction === 'up' ? 'foreseen.up' : direction === 'down' ? 'foreseen.down' : 'foreseen.either');
  const single = parts.map((part, index) => {
    const [sum, time] = [sizeText(part.low, part.high, indicator), whenText(part)];
    // What is added every month to an amount a month would have the month in it twice.
    const added = monthly && part.over > 1;
    if (added && index > 0) return say('foreseen.further', { amount: sum, when: time });
    return `${added ? sum : amountText(book, indicator, sum)} ${time}`;
  });
  return {
    indicator: indicator.id,
    name,
    direction,
    tone,
    strength: size < 0.025 ? 1 : size < 0.07 ? 2 : 3,
    amount,
    when,
    notes,
    parts: split ? single.join('; ') : null,
    mixed: split && parts.some((part) => part.high > 0) && parts.some((part) => part.low < 0),
    spoken: `${name}: ${way}, ${[amount, when, ...notes, toneWord(tone)].join(', ')}`,
  };
}

/** What is told of the parts of a change: one amount and its time; `split` when the parts say more. */
interface Told {
  readonly low: number;
  readonly high: number;
  readonly when: string;
  readonly notes: readonly string[];
  readonly split: boolean;
}

function toldOf(parts: readonly Foreseen[], monthly: boolean): Told {
  const [low, high] = ends(parts, Number.POSITIVE_INFINITY);
  const sum = { low, high, when: spanText(parts, monthly), notes: [], split: parts.length > 1 };
  const [first, second] = parts;
  if (!first) return sum;
  const alone = { low: first.low, high: first.high, when: whenText(first), notes: [], split: false };
  if (!second) return monthly && first.over > 1 ? sum : alone;
  if (low === 0 && high === 0) return { ...alone, notes: [sayCount('foreseen.undone', lastOf(parts))], split: true };
  // The rules draw an amount a month back to where it was; a little more each month holds it where it came to stand.
  const holds = monthly && parts.length === 2 && first.over <= 1 && second.over > 1 && isUpkeep(first, second);
  return holds ? { ...alone, when: say('foreseen.kept', { when: alone.when, n: second.over }) } : sum;
}

/** Whether the second points the same way as the first and is at most a fifth of it. */
function isUpkeep(first: Foreseen, second: Foreseen): boolean {
  const small = (part: number, whole: number) => part * whole > 0 && Math.abs(part) <= Math.abs(whole) / 5;
  return small(second.low, first.low) && small(second.high, first.high);
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
function weight(parts: readonly Foreseen[], indicator: Indicator): number {
  const [low, high] = ends(parts, FORESIGHT);
  return shareOf(indicator, Math.max(Math.abs(low), Math.abs(high)));
}

function sizeText(low: number, high: number, indicator: Indicator): string {
  const digits = Math.max(changeDigits(low, indicator.unit), changeDigits(high, indicator.unit)) as 0 | 1;
  const [a, b] = [change(low, digits), change(high, digits)];
  return withUnit(a === b ? a : say('foreseen.range', { low: a, high: b }), indicator.unit);
}

/** When it is felt, and for how long. */
function whenText({ after, over }: Foreseen): string {
  if (over <= 1) return after === 0 ? say('foreseen.now') : sayCount('foreseen.after', after);
  if (after === 1) return say('foreseen.over', { n: over });
  return after === 0 ? say('foreseen.over.now', { n: over }) : say('foreseen.over.from', { n: over, after });
}

/** From when to when the parts are felt, for their sum; by when an amount a month is reached. */
function spanText(parts: readonly Foreseen[], monthly: boolean): string {
  const from = Math.min(...parts.map(({ after }) => after));
  const to = lastOf(parts);
  if (to === 0) return say('foreseen.now');
  if (monthly) return sayCount('foreseen.reached', to);
  return from === 0 || from === to ? sayCount('foreseen.all', to) : say('foreseen.all.from', { from, to });
}

/** Turns until the last of it is felt. */
function lastOf(parts: readonly Foreseen[]): number {
  return Math.max(...parts.map(({ after, over }) => after + Math.max(1, over) - 1));
}
