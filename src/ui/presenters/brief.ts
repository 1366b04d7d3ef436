import type { Indicator, View } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { presentCables } from './cables.ts';
import { completionText } from './completions.ts';
import { type MeasuredDanger, nearestDangers } from './dangers.ts';
import { dateText } from './dates.ts';
import { demanding } from './demands.ts';
import { presentDue } from './dueDates.ts';
import { isFilingDue } from './forecast.ts';
import { type HappeningData, presentEvent, presentHappenings } from './happenings.ts';
import { type IndicatorData, presentIndicator, readingOf, shiftOf } from './indicator.ts';
import { isListed, keyFigures } from './keyFigures.ts';
import { changeOf, digitsOf, range, withUnit } from './numbers.ts';
import { originLabel } from './origin.ts';
import { say } from './say.ts';
import { type ChangeTone, toneOfChange } from './tone.ts';
import { causesOf, mergeCauses } from './why.ts';

/** The first page of the month. */
export interface BriefData {
  readonly title: string;
  /** An introduction on the first morning. */
  readonly opening: string | null;
  /** The record's facts of this month. */
  readonly facts: readonly HappeningData[];
  /** What happened in the month that passed. */
  readonly happened: readonly HappeningData[];
  /** What the player did in it, and what came of an answer. */
  readonly decided: readonly Outcome[];
  readonly changes: readonly ChangeData[];
  /** Which of the header's estimates cannot be compared with the month before; null when all can. */
  readonly reviewed: string | null;
  readonly urgent: readonly UrgentData[];
  /** The ways to lose that are nearest. */
  readonly dangers: readonly MeasuredDanger[];
  /** Figures in a band that is marked as danger. */
  readonly alarms: readonly IndicatorData[];
}

/** A decision in a few words, with what came of it as far as it can be counted. */
export interface Outcome {
  readonly title: string;
  readonly outcome: string | null;
}

/** One of the largest changes of the month, with its main cause. */
export interface ChangeData {
  readonly indicator: string;
  readonly turn: number;
  readonly name: string;
  /** '+4'; for an estimate both ranges, '52 to 78 → 49 to 75'. */
  readonly amount: string;
  readonly direction: 'up' | 'down';
  readonly tone: ChangeTone;
  readonly because: string;
}

export interface UrgentData {
  readonly label: string;
  /** 'this month', 'new' */
  readonly tag: string;
  readonly tab: 'cables' | 'union' | 'obligations' | 'forecasts';
  readonly target: string;
  readonly pressing: boolean;
}

const MOST_CHANGES = 6;
const MOST_DANGERS = 3;

/** The brief for the present turn. */
export function presentBrief(book: Book, course: Course): BriefData {
  const { turn } = course.now;
  const past = course.events.filter((event) => event.turn === turn - 1);
  const news = past.flatMap((event) => {
    const told = presentEvent(book, event);
    return told === null || told.kind === 'fact'
      ? []
      : [{ ...told, text: told.text ?? completionText(book, course, event) }];
  });
  const today = course.events.filter((event) => event.turn === turn);
  return {
    title: turn === 0 ? say('brief.first') : say('brief.title', { date: dateText(book.ruleset, turn).long }),
    opening: turn === 0 ? text(book, 'scenario.goal') : null,
    facts: presentHappenings(book, today).filter(({ kind }) => kind === 'fact'),
    happened: news.filter(({ own }) => !own),
    decided: news.filter(({ own }) => own).map(({ title, text: outcome }) => ({ title, outcome })),
    changes: turn === 0 ? [] : largestChanges(book, course, turn - 1).slice(0, MOST_CHANGES),
    reviewed: turn === 0 ? null : reviewedOf(book, course, turn - 1),
    urgent: urgentOf(book, course),
    dangers: nearestDangers(book, course).slice(0, MOST_DANGERS),
    alarms: book.ruleset.indicators
      .map((indicator) => presentIndicator(book, course, indicator))
      .filter((indicator) => indicator !== null)
      .filter(({ id, tone }) => tone === 'danger' && isListed(book, id)),
  };
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
          ? changeOf(amount, indicator.unit)
          : say('brief.range', { from: readingText(indicator, start), to: readingText(indicator, end) }),
        direction: amount > 0 ? 'up' : 'down',
        tone: toneOfChange(indicator.better, amount),
        because: say(exact ? 'brief.because' : 'brief.because.estimate', { cause }),
      };
    });
}

function readingText({ id, unit }: Indicator, view: View): string {
  const reading = readingOf(view, id);
  return reading ? withUnit(range(reading.low, reading.high, digitsOf(unit)), unit) : '';
}

/** The header's estimates that were read anew this morning, so that nothing tells how they moved; null when none was. */
function reviewedOf(book: Book, course: Course, turn: number): string | null {
  const [start, end] = [course.mornings[turn], course.mornings[turn + 1]];
  const names = book.ruleset.indicators
    .filter(({ id, known }) => known === 'estimate' && keyFigures(book).includes(id))
    .filter((indicator) => end !== undefined && shiftOf(indicator, start, end) === null)
    .map((indicator) => `${text(book, `indicator.${indicator.id}.name`)} ${end ? readingText(indicator, end) : ''}`);
  return names.length === 0 ? null : say('brief.reviewed', { names: names.join(', ') });
}

function shareOf({ min, max }: Indicator, amount: number): number {
  return Math.abs(amount) / (max - min || 1);
}

function urgentOf(book: Book, course: Course): UrgentData[] {
  const { turn } = course.now;
  const cables = presentCables(book, course)
    .filter(({ pressing, isNew }) => pressing || isNew)
    .map(
      ({ id, title, pressing }): UrgentData => ({
        label: title,
        tag: say(pressing ? 'brief.tag.due' : 'brief.tag.new'),
        tab: 'cables',
        target: id,
        pressing,
      }),
    );
  const demands = course.now.demands
    .filter(({ stage }) => stage === 'raised')
    .map(({ id, due }): UrgentData => {
      const [late, now] = [due !== null && due < turn, due === turn];
      return {
        label: text(book, `demand.${id}.name`),
        tag: say(late ? 'brief.tag.overdue' : now ? 'brief.tag.due' : 'brief.tag.demand', {
          capital: demanding(book, id),
        }),
        tab: 'union',
        target: id,
        pressing: late || now,
      };
    });
  const promises = presentDue(book, course)
    .filter(({ yours, turn: due }) => yours && due <= turn + 1)
    .map(({ key, label, tag, pressing }): UrgentData => ({ label, tag, tab: 'obligations', target: key, pressing }));
  // Not on the first morning, which has enough to read; the desk is open all the same.
  const forecasts: UrgentData[] =
    turn > 0 && isFilingDue(book, course)
      ? [
          {
            label: say('brief.forecasts'),
            tag: say('brief.tag.quarter'),
            tab: 'forecasts',
            target: 'invitation',
            pressing: false,
          },
        ]
      : [];
  return [...cables, ...demands, ...promises, ...forecasts].sort((a, b) => Number(b.pressing) - Number(a.pressing));
}
