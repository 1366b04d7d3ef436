import type { GameEvent } from '../../engine/index.ts';
import { presentAftermath } from './aftermath.ts';
import { type Book, type Course, text } from './book.ts';
import { presentCables } from './cables.ts';
import { type ChangeData, largestChanges, reviewedOf } from './changes.ts';
import { completionText } from './completions.ts';
import { type MeasuredDanger, nearestDangers } from './dangers.ts';
import { dateText } from './dates.ts';
import { demanding } from './demands.ts';
import { presentDue } from './dueDates.ts';
import { isFilingDue } from './forecast.ts';
import { type HappeningData, presentEvent, presentHappenings } from './happenings.ts';
import { type IndicatorData, presentIndicator } from './indicator.ts';
import { isListed } from './keyFigures.ts';
import { say } from './say.ts';

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
  readonly decided: readonly DecidedData[];
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
export interface DecidedData {
  readonly title: string;
  readonly outcome: string | null;
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
  const passing = past.findIndex((event) => event.type === 'month' && event.phase !== 'morning');
  const news = past.flatMap((event, index) => {
    const told = presentEvent(book, event) ?? presentAftermath(book, course, event);
    if (told === null || told.kind === 'fact') return [];
    // What was begun and done in one turn is told once, where it is told what came of it.
    const other = event.type === 'initiative' && event.what === 'started' ? 'completed' : 'started';
    const both = past.some((each) => isSame(each, event) && each.what === other);
    if (both && told.own) return [];
    const own = told.own || both || (event.type === 'demand' && index < passing);
    return [{ ...told, own, text: told.text ?? completionText(book, course, event) }];
  });
  const today = course.events.filter((event) => event.turn === turn);
  return {
    title: turn === 0 ? say('brief.first') : say('brief.title', { date: dateText(book.ruleset, turn).long }),
    opening: turn === 0 ? text(book, 'scenario.goal') : null,
    facts: presentHappenings(book, today).filter(({ kind }) => kind === 'fact'),
    happened: news.filter(({ own }) => !own).sort((a, b) => gravity(b) - gravity(a)),
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

/** What comes first: a broken word and its like, then what went unanswered, then all else. */
function gravity({ grave, kind }: HappeningData): number {
  return grave ? (kind === 'cable' ? 1 : 2) : 0;
}

/** Whether an event is about the same initiative as another. */
export function isSame(event: GameEvent, other: GameEvent): event is Extract<GameEvent, { type: 'initiative' }> {
  return event.type === 'initiative' && other.type === 'initiative' && event.initiative === other.initiative;
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
