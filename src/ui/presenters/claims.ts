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
  /** Whether it held in this run; 'open' when one run cannot tell. */
  readonly held: 'yes' | 'no' | 'open';
}

/** What the analyses had expected, in the scenario's order, each with what this run made of it. */
export function presentClaims(book: Book, run: PlayedRun): ClaimData[] {
  const { claims } = book.claims;
  const readings = readRun(book.ruleset, run, claims);
  const played = run.commands.filter(({ type }) => type === 'month/end').length;
  return book.display.claims.map(({ id, sources, oneRun, measures }) => {
    const at = claims.findIndex((claim) => claim.id === id);
    const facts = measures.filter(({ as }) => as === 'fact').map((measure) => measure.id);
    const held = oneRun ? heldIn(claims[at], readings[at] ?? [], facts, played) : 'open';
    return {
      id,
      text: text(book, `claim.${id}.text`),
      method: text(book, `claim.${id}.method`),
      sources: sources.map((source) => presentSource(book, source)),
      held,
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

/**
 * Whether all expectations came true in one run of so many turns, of a claim of which one run can tell; not where the
 * run ended before it was decided. An expectation of how often a thing happens is read as what it makes likelier: that
 * it happens, or that it does not.
 */
function heldIn(
  claim: Claim | undefined,
  readings: readonly number[],
  facts: readonly string[],
  played: number,
): ClaimData['held'] {
  const found = (claim?.expectations ?? []).map(({ measure, above, below }) => {
    const value = readings[measure];
    const fact = facts.includes(claim?.measures[measure]?.id ?? '');
    if (value === undefined) return 'open';
    const over = played > (claim?.until ?? 0) || (fact && value > 0);
    if (!over) return 'open';
    if (!fact) return (above === null || value > above) && (below === null || value <= below);
    if (below !== null && below <= 0.5) return value === 0;
    return above !== null && above >= 0.5 ? value > 0 : 'open';
  });
  if (found.includes(false)) return 'no';
  return found.length > 0 && found.every((each) => each === true) ? 'yes' : 'open';
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
