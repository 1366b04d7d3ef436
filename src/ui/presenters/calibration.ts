import { brier, calibration } from '../../analysis/calibration.ts';
import type { View } from '../../engine/index.ts';
import type { Book, Course } from './book.ts';
import { ENOUGH, type FiledData, presentFiled, presentScore, type ScoreData, scoreText } from './filed.ts';
import { shareRange } from './odds.ts';
import { say } from './say.ts';

/** How well the player foresaw. */
export interface ForecastReview {
  readonly score: ScoreData;
  /** How the analysts would have fared with the same questions; null while that is unknown. */
  readonly rivals: string | null;
  readonly bins: readonly BinData[];
  /** In the order in which they were filed. */
  readonly filings: readonly FiledData[];
}

/** Forecasts of about the same probability. Shares are 0 to 1. */
export interface BinData {
  /** '20 to 40 %' */
  readonly span: string;
  readonly count: number;
  readonly filed: number;
  readonly came: number;
  readonly low: number;
  readonly high: number;
  /** '24 %', '50 %', '15 to 85 %' */
  readonly filedText: string;
  readonly cameText: string;
  readonly rangeText: string;
}

/** A probability that analysts gave to a question when the player filed. */
export interface RivalForecast {
  /** Position among the filings. */
  readonly filing: number;
  /** 0 to 1 */
  readonly share: number;
}

type Filing = View['forecasts'][number];

/** Null when nothing was filed. */
export function presentReview(
  book: Book,
  course: Course,
  rivals: readonly RivalForecast[] | null,
  assumption: string,
): ForecastReview | null {
  const { forecasts } = course.now;
  if (forecasts.length === 0) return null;
  return {
    score: presentScore(forecasts),
    rivals: rivals ? rivalText(forecasts, rivals, assumption) : null,
    bins: calibration(forecasts).map(({ low, high, count, filed, came }) => ({
      span: say('forecast.range', { low, high }),
      count,
      filed,
      came: came.value,
      low: came.low,
      high: came.high,
      filedText: percent(filed),
      cameText: percent(came.value),
      rangeText: shareRange(came),
    })),
    filings: forecasts.map((filing) => presentFiled(book, filing)),
  };
}

/** Both scores over the same questions: those that the player answered without having seen the analysts' answer. */
function rivalText(filings: readonly Filing[], rivals: readonly RivalForecast[], assumption: string): string | null {
  const pairs = rivals.flatMap(({ filing, share }) => {
    const yours = filings[filing];
    return yours && yours.came !== null && !yours.aided
      ? [{ yours, theirs: { percent: share * 100, came: yours.came } }]
      : [];
  });
  const [yours, theirs] = [brier(pairs.map((pair) => pair.yours)), brier(pairs.map((pair) => pair.theirs))];
  if (yours.score === null || theirs.score === null) return null;
  const even = Math.abs(yours.score - theirs.score) < 0.005;
  const better = yours.settled < ENOUGH ? 'few' : even ? 'even' : yours.score < theirs.score ? 'you' : 'they';
  const questions = say(filings.some(({ aided }) => aided) ? 'debrief.rivals.unaided' : 'debrief.rivals.same');
  return say(`debrief.rivals.${better}`, { score: scoreText(theirs.score), assumption, questions });
}

function percent(share: number): string {
  return say('forecast.percent', { n: Math.round(share * 100) });
}
