import type { Forecast } from '../../analysis/forecast.ts';
import type { Command, EndingKind } from '../../engine/index.ts';
import { type Book, type Course, text, textOrNull } from './book.ts';
import { dateText } from './dates.ts';
import { type FiledData, presentFiled, presentScore, type ScoreData } from './filed.ts';
import { type OddsData, presentOdds } from './odds.ts';
import { presentSource, type SourceData } from './origin.ts';
import { say, sayCount } from './say.ts';

/** Where the forecast desk stands. */
export interface ForecastData {
  /** From when, and after what, the futures are played. */
  readonly base: string;
  readonly questions: readonly QuestionData[];
  readonly endings: readonly EndingOdds[];
  readonly score: ScoreData;
  /** An invitation to file, in the first month of each quarter while a question waits; null otherwise. */
  readonly invitation: string | null;
}

export interface QuestionData {
  readonly id: string;
  readonly text: string;
  /** Null before any futures are played, and while the answer is sealed. */
  readonly odds: OddsData | null;
  /** True while the analysts' answer waits for the player's own. */
  readonly sealed: boolean;
  /** Its odds this morning, where this month's decisions have moved them; null otherwise. */
  readonly morning: string | null;
  readonly open: FiledData | null;
  /** The latest first. */
  readonly settled: readonly FiledData[];
  readonly sources: readonly SourceData[];
}

export interface EndingOdds {
  readonly id: string;
  readonly name: string;
  readonly odds: OddsData;
  readonly kind: EndingKind;
  /** Whether the player survives in it, in words. */
  readonly end: string;
  /** What it is; null when the scenario does not say. */
  readonly about: string | null;
}

/** An assumption about one's own conduct. */
export interface Assumption {
  readonly id: string;
  readonly name: string;
}

/** What can be assumed: the scenario's policies, or at least that nothing is done. */
export function presentAssumptions(book: Book): Assumption[] {
  const declared = book.ruleset.policies.map(({ id }) => ({ id, name: text(book, `policy.${id}.name`) }));
  return declared.length > 0 ? declared : [{ id: 'passive', name: say('forecast.passive') }];
}

/** The assumption that is wanted if the scenario has it; else one that leans to no side, or the first that there is. */
export function assumptionOf(book: Book, wanted: string | null): Assumption {
  const assumptions = presentAssumptions(book);
  const named = (name: string | null) => assumptions.find(({ id }) => id === name);
  return named(wanted) ?? named('balanced') ?? assumptions[0] ?? { id: 'passive', name: say('forecast.passive') };
}

/**
 * `forecast` is the present one or null; `morning` an earlier one of this month under the same assumption. The answer
 * to a question is sealed until the player has filed one, so that a score measures the player's own foresight, or
 * until its id is among those that are `shown` all the same.
 */
export function presentForecast(
  book: Book,
  course: Course,
  forecast: Forecast | null,
  morning: Forecast | null,
  shown: readonly string[] = [],
): ForecastData {
  const { now } = course;
  const questions = book.ruleset.questions.map(({ id, sources }): QuestionData => {
    const filings = now.forecasts.filter(({ question }) => question === id).map((each) => presentFiled(book, each));
    const open = filings.find(({ state }) => state === 'open') ?? null;
    const found = forecast?.questions.find((each) => each.id === id);
    const sealed = found !== undefined && open === null && !shown.includes(id);
    const odds = sealed ? undefined : found;
    const before = morning?.questions.find((each) => each.id === id);
    const moved = odds && before && (odds.share.low > before.share.high || odds.share.high < before.share.low);
    return {
      id,
      text: text(book, `question.${id}.text`),
      odds: odds ? presentOdds(odds) : null,
      sealed,
      morning: moved ? say('forecast.morning', { range: presentOdds(before).range }) : null,
      open,
      settled: filings.filter(({ state }) => state !== 'open').reverse(),
      sources: sources.map((source) => presentSource(book, source)),
    };
  });
  const waiting = questions.filter(({ open }) => open === null).length;
  return {
    base: forecast
      ? say(forecast.turn === now.turn ? 'forecast.base' : 'forecast.base.past', {
          n: forecast.plan.runs.toLocaleString('en'),
          date: dateText(book.ruleset, forecast.turn).long,
        })
      : '',
    questions,
    endings: forecast ? endingsOf(book, forecast) : [],
    score: presentScore(now.forecasts),
    invitation: isFilingTime(book, course) && waiting > 0 ? sayCount('forecast.invitation.text', waiting) : null,
  };
}

/** Endings that happen in at least one future of two hundred, the likeliest first. */
function endingsOf(book: Book, forecast: Forecast): EndingOdds[] {
  return forecast.endings
    .filter(({ share }) => share.value >= 0.005)
    .sort((a, b) => b.share.value - a.share.value)
    .flatMap((odds) => {
      const ending = book.ruleset.endings.find(({ id }) => id === odds.id);
      const name = text(book, `ending.${odds.id}.name`);
      if (!ending) return [];
      const end = say(ending.kind === 'survival' ? 'forecast.ending.survival' : 'forecast.ending.fall');
      const about = textOrNull(book, `ending.${odds.id}.text`);
      return [{ id: odds.id, name, odds: presentOdds(odds), kind: ending.kind, end, about }];
    });
}

/** Whether a quarter begins; every turn does where a turn is a quarter. */
function isFilingTime({ ruleset }: Book, { now }: Course): boolean {
  return now.over === null && (now.turn * ruleset.turnMonths) % 3 === 0;
}

/** Whether a quarter begins in which nothing was filed so far, though a question waits. */
export function isFilingDue(book: Book, course: Course): boolean {
  const { forecasts, turn } = course.now;
  const open = forecasts.filter(({ came }) => came === null).length;
  const filed = forecasts.some((each) => each.turn === turn);
  return isFilingTime(book, course) && !filed && open < book.ruleset.questions.length;
}

/** The question after this one that has no open forecast; null when all have. */
export function nextQuestion(questions: readonly QuestionData[], after: string | null): string | null {
  const at = questions.findIndex(({ id }) => id === after);
  const order = [...questions.slice(at + 1), ...questions.slice(0, at + 1)];
  return order.find(({ open, id }) => open === null && id !== after)?.id ?? null;
}

/** The command that files a forecast; `aided` when the analysts' answer has been seen before. */
export function filing(question: string, percent: number, aided = false): Command {
  const whole = Math.min(100, Math.max(0, Math.round(percent)));
  return { type: 'forecast/file', question, percent: whole, ...(aided && { aided: true }) };
}
