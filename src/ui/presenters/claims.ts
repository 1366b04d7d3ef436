import { type PlayedRun, readRun } from '../../analysis/runReadings.ts';
import type { Claim, Measure } from '../../engine/index.ts';
import { type Book, text } from './book.ts';
import { figure, quantity } from './numbers.ts';
import { presentSource, type SourceData } from './origin.ts';
import { say, sayCount } from './say.ts';
import { slotsIn } from './slots.ts';

/** A prediction of the analyses that the scenario is built on. */
export interface ClaimData {
  readonly id: string;
  readonly text: string;
  readonly method: string;
  readonly sources: readonly SourceData[];
  /** What it speaks of, as it was in this run: 'Political prisoners at the end', '1,433 people'. */
  readonly own: readonly { readonly name: string; readonly value: string }[];
}

/** What the analyses had expected, in the scenario's order, each with what this run made of it. */
export function presentClaims(book: Book, run: PlayedRun): ClaimData[] {
  const { claims } = book.claims;
  const readings = readRun(book.ruleset, run, claims);
  return book.display.claims.map(({ id, sources, measures }) => {
    const at = claims.findIndex((claim) => claim.id === id);
    return {
      id,
      text: text(book, `claim.${id}.text`),
      method: text(book, `claim.${id}.method`),
      sources: sources.map((source) => presentSource(book, source)),
      own: measures.flatMap((measure) => {
        const read = claims[at]?.measures.findIndex((each) => each.id === measure.id) ?? -1;
        const value = readings[at]?.[read];
        if (value === undefined) return [];
        const name = text(book, `claim.${id}.measure.${measure.id}`);
        return [{ name, value: valueText(book, measure.as, claims[at]?.measures[read], value) }];
      }),
    };
  });
}

type As = Book['display']['claims'][number]['measures'][number]['as'];

function valueText(book: Book, as: As, measure: Claim['measures'][number] | undefined, value: number): string {
  switch (as) {
    case 'fact':
      return say(value > 0 ? 'debrief.claims.yes' : 'debrief.claims.no');
    case 'share':
      return quantity(value * 100, 'percent');
    case 'count':
      return sayCount('debrief.claims.times', value);
    case 'figure': {
      const unit = measure ? unitOf(book, measure) : 'points';
      return unit === 'points'
        ? figure(value, Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0)
        : quantity(value, unit);
    }
  }
}

/** The unit of what an expression reads, if all of it has the same one. */
function unitOf({ ruleset }: Book, measure: Measure) {
  const value = 'value' in measure && !('axis' in measure.value) ? measure.value : null;
  const units = value === null ? [] : slotsIn(value).map((slot) => ruleset.indicators[slot]?.unit);
  const [unit] = units;
  return unit !== undefined && units.every((each) => each === unit) ? unit : 'points';
}
