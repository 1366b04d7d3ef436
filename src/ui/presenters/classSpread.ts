import type { ClassTable } from './classRuns.ts';
import { figure } from './numbers.ts';
import { say } from './say.ts';

/** How the runs of a class lie on one score. */
export interface SpreadData {
  readonly name: string;
  /** One for each run that is over, by rising score: 0 to 100, and how many of the same whole score lie below it. */
  readonly dots: readonly { readonly name: string; readonly score: number; readonly above: number }[];
  /** The score in the middle; null when no run is over. */
  readonly median: number | null;
  /** 'from 12 to 60, 41 in the middle' */
  readonly sentence: string;
}

/** The scores of all runs that are over, overall first. */
export function presentSpreads({ columns, rows }: ClassTable): SpreadData[] {
  return columns.map((name, column) => {
    const scored = rows
      .flatMap((row) => (row.scores[column] === undefined ? [] : [{ name: row.name, score: row.scores[column] }]))
      .sort((a, b) => a.score - b.score);
    const piled = new Map<number, number>();
    const dots = scored.map((dot) => {
      const place = Math.round(dot.score);
      const above = piled.get(place) ?? 0;
      piled.set(place, above + 1);
      return { ...dot, above };
    });
    const median = middleOf(scored.map(({ score }) => score));
    const [low, high] = [scored[0]?.score, scored.at(-1)?.score];
    return {
      name,
      dots,
      median,
      sentence:
        median === null || low === undefined || high === undefined
          ? say('class.spread.none')
          : say('class.spread', { low: figure(low), high: figure(high), median: figure(median) }),
    };
  });
}

/** The median of values in rising order. */
function middleOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
