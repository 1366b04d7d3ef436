import { type Cause, type Indicator, isSecretOrigin } from '../../engine/index.ts';
import { type Book, type Course, positionOf } from './book.ts';
import { dateText } from './dates.ts';
import { type IndicatorData, presentIndicator } from './indicator.ts';
import { change, digitsOf, quantities, quantity, roundTogether, shareOf, withUnit } from './numbers.ts';
import { decisionLabel } from './option.ts';
import { originLabel, presentSource, type SourceData } from './origin.ts';
import { say } from './say.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';

/** Why an indicator is what it is after one turn. */
export interface WhyData {
  readonly indicator: IndicatorData;
  readonly turn: number;
  /** The turn's date; with 'so far' for the present one. */
  readonly date: string;
  readonly before: string;
  readonly after: string;
  readonly total: string;
  readonly totalTone: ChangeTone;
  /** False for an estimate: then amounts are only large or small. */
  readonly exact: boolean;
  readonly causes: readonly CauseData[];
  readonly earlier: number | null;
  readonly later: number | null;
}

export interface CauseData {
  readonly label: string;
  /** Signed figure; rounded so that the list adds up to the total. Empty for an estimate. */
  readonly amount: string;
  readonly tone: ChangeTone;
  readonly direction: 'up' | 'down';
  /** 1 to 3: its size on the indicator's scale. */
  readonly strength: number;
  readonly phase: string;
  readonly fading: boolean;
  /** The decision it comes from, in words. */
  readonly decision: string | null;
  readonly sources: readonly SourceData[];
}

/** All of a turn's causes of one indicator; null for one that Minsk cannot know. */
export function presentWhy(book: Book, course: Course, id: string, turn: number): WhyData | null {
  const slot = positionOf(book.ruleset.indicators, id);
  const indicator = book.ruleset.indicators[slot];
  const data = indicator ? presentIndicator(book, course, indicator) : null;
  if (!indicator || !data) return null;
  const merged = mergeCauses(book, causesOf(course, slot, turn));
  const exact = indicator.known === 'open' || course.now.over !== null;
  const total = merged.reduce((sum, { amount }) => sum + amount, 0);
  const { before, after, shownTotal, digits } = figuresOf(book, course, indicator, turn, total);
  const rounded = roundTogether(
    merged.map(({ amount }) => amount),
    shownTotal,
    digits,
  );
  const present = turn === course.now.turn && course.now.over === null;
  const date = dateText(book.ruleset, turn).long;
  return {
    indicator: data,
    turn,
    date: present ? say('why.date.now', { date }) : date,
    before,
    after,
    total: exact ? withUnit(change(shownTotal, digits), indicator.unit) : '',
    totalTone: toneOfChange(indicator.better, shownTotal),
    exact,
    causes: merged.map((cause, index) =>
      presentCause(book, course, indicator, cause, exact ? change(rounded[index] ?? 0, digits) : ''),
    ),
    earlier: turn > 0 ? turn - 1 : null,
    later: turn < course.now.turn ? turn + 1 : null,
  };
}

/** The causes of an indicator's change in one turn, in order; none for a turn that has not begun. */
export function causesOf(course: Course, slot: number, turn: number): readonly Cause[] {
  return turn < 0 || turn > course.now.turn ? [] : course.causes(slot, turn);
}

/** A sum of causes with the same origin and decision; what is unseen becomes one. */
export interface MergedCause {
  readonly cause: Cause;
  readonly amount: number;
  readonly unseen: boolean;
}

/** Puts together what has one origin and one decision; the largest first. */
export function mergeCauses(book: Book, causes: readonly Cause[]): MergedCause[] {
  const merged = new Map<string, MergedCause>();
  for (const cause of causes) {
    const unseen = isSecretOrigin(book.ruleset, book.ruleset.origins[cause.origin]?.id ?? '');
    const key = unseen ? 'unseen' : `${cause.origin}/${cause.decision}/${cause.fading}`;
    const amount = (merged.get(key)?.amount ?? 0) + cause.amount;
    merged.set(key, { cause, amount, unseen });
  }
  return [...merged.values()]
    .filter(({ amount }) => amount !== 0)
    .sort((a, b) => Math.abs(b.amount) - Math.abs(a.amount));
}

/** What the news of the morning did, with which a turn begins. */
function isMorning(book: Book, { phase, origin }: Cause): boolean {
  return phase === 'desk' && book.ruleset.origins[origin]?.id.startsWith('fact.') === true;
}

/**
 * Before and after as the screen shows them, and their difference rounded in the same way. A turn ends before the news
 * of the next morning, which is the next turn's: after one is before the next.
 */
function figuresOf(book: Book, course: Course, indicator: Indicator, turn: number, total: number) {
  const next = course.mornings[turn + 1];
  const end = next ?? course.now;
  const slot = positionOf(book.ruleset.indicators, indicator.id);
  const news = (next ? causesOf(course, slot, turn + 1) : []).filter((cause) => isMorning(book, cause));
  const start = course.mornings[turn] ?? course.now;
  const morning = end.indicators[indicator.id];
  const estimate = (view: typeof end) => view.estimates[indicator.id];
  if (morning === undefined) {
    const [a, b] = [estimate(start), estimate(end)];
    const show = (reading: typeof a) => (reading ? quantities(reading, indicator.unit) : '');
    return { before: show(a), after: show(b), shownTotal: total, digits: 0 as const };
  }
  const exactEnd = news.reduce((value, { amount }) => value - amount, morning);
  // Points are shown with a digit here, as the causes of a month are often smaller than one.
  const digits = indicator.unit === 'points' ? 1 : digitsOf(indicator.unit);
  const scale = digits === 1 ? 10 : 1;
  const round = (value: number) => Math.round(value * scale) / scale;
  const [before, after] = [round(exactEnd - total), round(exactEnd)];
  const show = (value: number) =>
    digits === 1 && indicator.unit === 'points' ? value.toFixed(1).replace('-', '−') : quantity(value, indicator.unit);
  return { before: show(before), after: show(after), shownTotal: round(after - before), digits: digits as 0 | 1 };
}

function presentCause(
  book: Book,
  course: Course,
  indicator: Indicator,
  merged: MergedCause,
  amount: string,
): CauseData {
  const { cause, unseen } = merged;
  const origin = book.ruleset.origins[cause.origin];
  const size = shareOf(indicator, merged.amount);
  const command = cause.decision === null ? undefined : course.commands[cause.decision];
  return {
    label: unseen || !origin ? say('why.unseen') : originLabel(book, origin.id),
    amount,
    tone: toneOfChange(indicator.better, merged.amount),
    direction: merged.amount > 0 ? 'up' : 'down',
    strength: size < 0.01 ? 1 : size < 0.04 ? 2 : 3,
    phase: say(isMorning(book, cause) ? 'why.morning' : `phase.${cause.phase}`),
    fading: cause.fading,
    decision:
      command && cause.decision !== null && command.type !== 'month/end'
        ? decisionText(book, course, cause.decision)
        : null,
    sources: unseen || !origin ? [] : origin.sources.map((source) => presentSource(book, source)),
  };
}

function decisionText(book: Book, course: Course, decision: number): string {
  const command = course.commands[decision];
  const date = dateText(book.ruleset, course.decisionTurn(decision)).long;
  return say('why.decision.of', { date, what: command ? decisionLabel(book, course, command) : '' });
}
