import { brier } from '../../analysis/calibration.ts';
import type { View } from '../../engine/index.ts';
import { type Book, positionOf, text } from './book.ts';
import { dateText } from './dates.ts';
import { percentWord } from './odds.ts';
import { say, sayCount } from './say.ts';

type Filing = View['forecasts'][number];

/** A forecast that the player has put on record. */
export interface FiledData {
  readonly question: string;
  readonly turn: number;
  readonly date: string;
  readonly percent: number;
  readonly word: string;
  readonly state: 'open' | 'came' | 'not';
  /** Filed after the analysts' answer had been seen. */
  readonly aided: boolean;
  /** What became of it: 'came true', or until when it is open. */
  readonly outcome: string;
  /** Squared error, '0.04'; null while it is open. */
  readonly points: string | null;
  /** All of it as one sentence. */
  readonly sentence: string;
}

/** How well the player foresees, so far. */
export interface ScoreData {
  readonly settled: number;
  readonly open: number;
  /** '0.18'; null while nothing is settled. */
  readonly score: string | null;
  readonly word: string;
  readonly sentence: string;
  /**
   * The score of those that were filed without having seen the analysts' answer; null when all were, or none is
   * settled.
   */
  readonly unaided: string | null;
}

export function presentFiled(book: Book, filing: Filing): FiledData {
  const { ruleset } = book;
  const question = ruleset.questions[positionOf(ruleset.questions, filing.question)];
  const state = filing.came === null ? 'open' : filing.came ? 'came' : 'not';
  const until = dateText(ruleset, filing.turn + (question?.horizon ?? 1) - 1).long;
  const date = dateText(ruleset, filing.turn).long;
  const aided = filing.aided === true;
  const points = state === 'open' ? null : scoreText(brier([filing]).score ?? 0);
  const outcome = say(`forecast.outcome.${state}`, { until });
  return {
    question: text(book, `question.${filing.question}.text`),
    turn: filing.turn,
    date,
    percent: filing.percent,
    word: percentWord(filing.percent),
    state,
    aided,
    outcome,
    points,
    sentence:
      points === null
        ? say(aided ? 'forecast.filed.aided' : 'forecast.filed', { n: filing.percent, date, outcome })
        : say(aided ? 'forecast.settled.aided' : 'forecast.settled', { n: filing.percent, date, outcome, points }),
  };
}

/** The score over all that is settled, and over what was filed unaided. */
export function presentScore(filings: readonly Filing[]): ScoreData {
  const { score, settled, open } = brier(filings);
  const word = score === null ? '' : scoreWord(score, settled);
  return {
    settled,
    open,
    score: score === null ? null : scoreText(score),
    word,
    sentence:
      score === null
        ? sayCount('forecast.score.none', open)
        : say('forecast.score.text', { score: scoreText(score), word, n: settled, open }),
    unaided: settled > 0 && filings.some(({ aided }) => aided) ? unaidedText(filings) : null,
  };
}

function unaidedText(filings: readonly Filing[]): string {
  const { score, settled } = brier(filings.filter(({ aided }) => !aided));
  if (score === null) return say('forecast.score.unaided.none');
  return sayCount('forecast.score.unaided', settled, { score: scoreText(score), word: scoreWord(score, settled) });
}

/** Fewer settled forecasts are not judged: one that came true says next to nothing. */
export const ENOUGH = 5;

function scoreWord(score: number, settled: number): string {
  if (settled < ENOUGH) return say('forecast.score.few');
  return say(`forecast.score.${score < 0.1 ? 0 : score < 0.2 ? 1 : score <= 0.25 ? 2 : 3}`);
}

/** A Brier score with two digits. */
export function scoreText(score: number): string {
  return score.toFixed(2);
}
