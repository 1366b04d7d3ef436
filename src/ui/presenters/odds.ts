import type { Odds } from '../../analysis/forecast.ts';
import { likelihood } from '../../analysis/likelihood.ts';
import type { Interval } from '../../analysis/statistics.ts';
import { say } from './say.ts';

/** How probable something is, in the analysts' words and in figures. */
export interface OddsData {
  /** 'highly unlikely' */
  readonly word: string;
  /** '4 to 9 %' */
  readonly range: string;
  /** Ends of the range as shares, 0 to 1. */
  readonly low: number;
  readonly high: number;
}

export function presentOdds({ share, word }: Odds): OddsData {
  return { word: say(`forecast.word.${word}`), range: shareRange(share), low: share.low, high: share.high };
}

/** A range of shares in whole per cent. */
export function shareRange({ low, high }: Pick<Interval, 'low' | 'high'>): string {
  const [from, to] = [Math.round(low * 100), Math.round(high * 100)];
  if (to === 0) return say('forecast.range.none');
  if (from === 100) return say('forecast.range.sure');
  if (from === 0) return say('forecast.range.most', { high: to });
  if (to === 100) return say('forecast.range.least', { low: from });
  return from === to ? say('forecast.percent', { n: from }) : say('forecast.range', { low: from, high: to });
}

/** The word for a probability in whole per cent. */
export function percentWord(percent: number): string {
  return say(`forecast.word.${likelihood(percent / 100)}`);
}

/** Ends of the words' bands on a scale from 0 to 1, for a ruler. */
export const RULER = [0.2, 0.45, 0.55, 0.8] as const;
