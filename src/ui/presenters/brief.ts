import type { Indicator } from '../../engine/index.ts';
import { type Book, type Course, text } from './book.ts';
import { presentCables } from './cables.ts';
import { completionText } from './completions.ts';
import { type MeasuredDanger, nearestDangers } from './dangers.ts';
import { dateText } from './dates.ts';
import { demanding } from './demands.ts';
import { presentDue } from './dueDates.ts';
import { isFilingDue } from './forecast.ts';
import { type HappeningData, presentEvent, presentHappenings } from './happenings.ts';
import { type IndicatorData, presentIndicator } from './indicator.ts';
import { isListed } from './keyFigures.ts';
import { changeOf } from './numbers.ts';
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
  /** What the player did in it, as plain lines. */
  readonly decided: readonly string[];
  readonly changes: readonly ChangeData[];
  readonly urgent: readonly UrgentData[];
  /** The ways to lose that are nearest. */
  readonly dangers: readonly MeasuredDanger[];
  /** Figures in a band that is marked as danger. */
  readonly alarms: readonly IndicatorData[];
}

/** One of the largest changes of the month, with its main cause. */
export interface ChangeData {
  readonly indicator: string;
  readonly turn: number;
  readonly name: string;
  readonly amount: string;
  readonly value: string;
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
    decided: news.filter(({ own }) => own).map(({ title }) => title),
    changes: turn === 0 ? [] : largestChanges(book, course, turn - 1).slice(0, MOST_CHANGES),
    urgent: urgentOf(book, course),
    dangers: nearestDangers(book, course).slice(0, MOST_DANGERS),
    alarms: book.ruleset.indicators
      .map((indicator) => presentIndicator(book, course, indicator))
      .filter((indicator) => indicator !== null)
      .filter(({ id, tone }) => tone === 'danger' && isListed(book, id)),
  };
}

/** A turn's changes of what the desk lists and Minsk knows exactly, the largest first; each with its largest cause. */
export function largestChanges(book: Book, course: Course, turn: number): ChangeData[] {
  return book.ruleset.indicators
    .map((indicator, slot) => ({ indicator, causes: mergeCauses(book, causesOf(course, slot, turn)) }))
    .filter(({ indicator, causes }) => indicator.known === 'open' && causes.length > 0 && isListed(book, indicator.id))
    .map(({ indicator, causes }) => ({
      indicator,
      causes,
      amount: causes.reduce((sum, { amount }) => sum + amount, 0),
    }))
    .filter(({ indicator, amount }) => shareOf(indicator, amount) >= 0.005)
    .sort((a, b) => shareOf(b.indicator, b.amount) - shareOf(a.indicator, a.amount))
    .map(({ indicator, causes, amount }) => {
      const main = causes.find((cause) => cause.amount > 0 === amount > 0) ?? causes[0];
      const origin = main && !main.unseen ? book.ruleset.origins[main.cause.origin] : undefined;
      const end = course.mornings[turn + 1] ?? course.now;
      return {
        indicator: indicator.id,
        turn,
        name: text(book, `indicator.${indicator.id}.name`),
        amount: changeOf(amount, indicator.unit),
        value: String(end.indicators[indicator.id] ?? ''),
        direction: amount > 0 ? 'up' : 'down',
        tone: toneOfChange(indicator.better, amount),
        because: say('brief.because', { cause: origin ? originLabel(book, origin.id) : say('why.unseen') }),
      };
    });
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
