import { DEMAND_STAGES, type Expr } from '../../engine/index.ts';
import type { Clocks } from '../calendar.ts';
import type { ProblemCode } from '../codes.ts';
import type { Kind, Names } from '../names.ts';
import type { Use } from '../uses.ts';
import { ANY, MAYBE, type Range } from './range.ts';
import { inExpressions } from './spaces.ts';

/** What an expression needs to know of the scenario around it. */
export interface Surroundings {
  readonly names: Names;
  readonly clocks: Clocks;
  /** True where the last turn may be over already. */
  readonly afterEnd: boolean;
  /** What `amount` can be; null where it means nothing. */
  readonly amount: Range | null;
  /** Range of an indicator by id; null if the indicator itself is wrong. */
  rangeOf(indicator: string): Range | null;
  hidden(indicator: string): boolean;
  /** What to say of something that only a library knows that is not included. */
  libraryHint(kinds: readonly Kind[], id: string): string | null;
}

/** What a name stands for. */
export type Meaning =
  | {
      readonly kind: 'number' | 'condition';
      readonly expr: Expr;
      readonly range: Range;
      readonly use: NamedUse | null;
      readonly hidden: Hidden | null;
    }
  | {
      readonly kind: 'word';
      readonly what: string;
      readonly words: readonly string[];
      readonly equals: (word: number) => Expr;
      readonly unknown: ProblemCode;
      readonly use: NamedUse | null;
      readonly hidden: Hidden | null;
    };

/** What a player must not learn. */
interface Hidden {
  readonly what: string;
  readonly isIndicator: boolean;
}

function hiddenIndicator(id: string, around: Surroundings): Hidden | null {
  return around.hidden(id) ? { what: id, isIndicator: true } : null;
}

interface NamedUse {
  readonly use: Use;
  readonly id: string;
}

const number = (expr: Expr, range: Range, use: NamedUse | null = null, hidden: Hidden | null = null): Meaning => ({
  kind: 'number',
  expr,
  range,
  use,
  hidden,
});
const condition = (expr: Expr, use: NamedUse | null = null): Meaning => ({
  kind: 'condition',
  expr,
  range: MAYBE,
  use,
  hidden: null,
});

/** What a plain name means, or null. */
export function meaningOf(name: string, around: Surroundings): Meaning | null {
  const { names, afterEnd, amount } = around;
  const { months, month, year } = around.clocks;
  if (name === 'amount' && amount !== null) return number({ op: 'amount' }, amount);
  const slot = names.of('indicator').get(name);
  if (slot !== undefined)
    return number({ op: 'value', slot }, around.rangeOf(name) ?? ANY, null, hiddenIndicator(name, around));
  const index = names.of('parameter').get(name);
  if (index !== undefined) return number({ op: 'parameter', index }, ANY, { use: 'parameter', id: name });
  const situation = names.of('situation').get(name);
  if (situation !== undefined) {
    const equals = (phase: number): Expr => ({ op: 'phase', situation, phase });
    return {
      kind: 'word',
      what: name,
      words: names.phases(name),
      equals,
      unknown: 'ref/unknown-phase',
      use: null,
      hidden: null,
    };
  }
  const last = afterEnd ? months : months - 1;
  switch (name) {
    case 'months_passed':
      return number({ op: 'clock', read: 'months_passed' }, [0, last]);
    case 'months_left':
      return number({ op: 'clock', read: 'months_left' }, [0, months]);
    case 'month':
      return number({ op: 'clock', read: 'month' }, afterEnd ? [1, 12] : month);
    case 'year':
      return number({ op: 'clock', read: 'year' }, afterEnd ? [year[0], year[1] + 1] : year);
    case 'difficulty': {
      const equals = (difficulty: number): Expr => ({ op: 'difficulty', index: difficulty });
      const words = [...names.of('difficulty').keys()];
      return { kind: 'word', what: name, words, equals, unknown: 'ref/unknown-difficulty', use: null, hidden: null };
    }
    default:
      return null;
  }
}

/** What a name behind a dot means; the member is known to exist. */
export function memberMeaning(
  space: string,
  { id, index }: { readonly id: string; readonly index: number },
  around: Surroundings,
): Meaning | null {
  const { names } = around;
  const { months } = around.clocks;
  const always: Range = [0, months];
  switch (space) {
    case 'flag':
      return condition({ op: 'flag', index }, { use: 'flag-read', id });
    case 'since':
      return number({ op: 'since', situation: index }, always);
    case 'running':
      return condition({ op: 'running', initiative: index });
    case 'times':
      return number({ op: 'times', initiative: index }, [0, Math.max(99, months)]);
    case 'progress':
      return number({ op: 'progress', demand: index }, [0, 1]);
    case 'trend': {
      const [low, high] = around.rangeOf(id) ?? ANY;
      return number({ op: 'trend', slot: index }, [low - high, high - low], null, hiddenIndicator(id, around));
    }
    case 'term':
      return number({ op: 'term', term: index }, ANY);
    case 'world': {
      const equals = (reading: number): Expr => ({ op: 'world', dispute: index, reading });
      const use = { use: 'world', id } as const;
      return {
        kind: 'word',
        what: `world.${id}`,
        words: names.readings(id),
        equals,
        unknown: 'ref/unknown-reading',
        use,
        hidden: { what: `world.${id}`, isIndicator: false },
      };
    }
    case 'demand': {
      const equals = (stage: number): Expr => ({ op: 'stage', demand: index, stage });
      return {
        kind: 'word',
        what: `demand.${inExpressions(id)}`,
        words: DEMAND_STAGES,
        equals,
        unknown: 'ref/unknown-stage',
        use: null,
        hidden: null,
      };
    }
    default:
      return null;
  }
}
