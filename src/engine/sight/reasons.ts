import { type Interval, type Knowledge, rangeOf } from '../expression/interval.ts';
import { operandsOf, type Summand, summandsOf } from '../expression/operands.ts';
import type { Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import { knownRange } from './knowledge.ts';

/** Something that Minsk knows of and that weighed in an outcome, by its position in the ruleset, as it stood then. */
export type Reason =
  | { readonly kind: 'indicator'; readonly index: number; readonly low: number; readonly high: number }
  | { readonly kind: 'situation'; readonly index: number; readonly phase: number }
  | { readonly kind: 'flag'; readonly index: number }
  | { readonly kind: 'demand'; readonly index: number }
  | { readonly kind: 'initiative'; readonly index: number };

/** So many reasons are told; a part of a chance below the least is none. */
const MOST = 2;
const LEAST = 0.03;

/**
 * What keeps a chance from being as high as it could be ('low'), or raises it above the least that it could be
 * ('high'): the parts of its sum that weigh most, by what they read. From what is known only, as a preview is.
 */
export function reasonsFor(expr: Expr, ruleset: Ruleset, state: GameState, far: 'low' | 'high', amount = 0): Reason[] {
  const known = knowledgeOf(ruleset, state);
  const anything: Knowledge = (slot) => [ruleset.indicators[slot]?.min ?? 0, ruleset.indicators[slot]?.max ?? 0];
  const unseen = {
    ...ruleset,
    flags: ruleset.flags.map((flag) => ({ ...flag, known: false })),
    situations: ruleset.situations.map((situation) => ({ ...situation, known: false })),
  };
  return unbounded(expr)
    .map(({ expr: part, factor }) => {
      const now = rangeOf(part, ruleset, state, known, amount);
      const ever = rangeOf(part, unseen, state, anything, amount);
      const middle = (now[0] + now[1]) / 2;
      const most = (far === 'low') === factor > 0;
      return { weight: most ? ever[1] - middle : middle - ever[0], reason: readsOf(part, ruleset, state, known)[0] };
    })
    .filter(({ weight, reason }) => reason !== undefined && weight >= LEAST)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ reason }) => reason ?? [])
    .slice(0, MOST);
}

/** What a condition reads that does not hold: of parts that all must hold, those that fail for all that is known. */
export function failing(condition: Expr, ruleset: Ruleset, state: GameState, amount: number): Reason[] {
  const known = knowledgeOf(ruleset, state);
  const fails = (part: Expr): Expr[] => {
    if (part.op === 'and') return [...fails(part.a), ...fails(part.b)];
    return rangeOf(part, ruleset, state, known, amount)[0] === 0 ? [part] : [];
  };
  return fails(condition)
    .flatMap((part) => readsOf(part, ruleset, state, known))
    .slice(0, MOST);
}

/**
 * The chance that those who must agree say yes, as far as Minsk can know it, and what speaks against; null: nobody
 * must.
 */
export function ratificationOdds(
  ruleset: Ruleset,
  state: GameState,
  capital: string,
): { readonly chance: Interval; readonly against: readonly Reason[] } | null {
  const rules = ruleset.table.bargainers[ruleset.capitals.findIndex(({ id }) => id === capital)]?.ratification;
  if (!rules) return null;
  const [low, high] = rangeOf(rules.chance, ruleset, state, knowledgeOf(ruleset, state));
  const share = (value: number) => Math.min(1, Math.max(0, value));
  return { chance: [share(low), share(high)], against: reasonsFor(rules.chance, ruleset, state, 'low') };
}

function knowledgeOf(ruleset: Ruleset, state: GameState): Knowledge {
  return (slot) => knownRange(ruleset, state, slot);
}

/** The parts of a sum; what only keeps it within bounds is taken off. */
function unbounded(sum: Expr, sign = 1): Summand[] {
  return summandsOf(sum, sign).flatMap((part) =>
    part.expr.op === 'clamp' ? unbounded(part.expr.a, part.factor) : [part],
  );
}

/** What an expression reads, each thing once; never what stays hidden. */
function readsOf(expr: Expr, ruleset: Ruleset, state: GameState, known: Knowledge): Reason[] {
  const found = new Map<string, Reason>();
  const note = (reason: Reason) => found.set(`${reason.kind}.${reason.index}`, reason);
  const walk = (each: Expr): void => {
    switch (each.op) {
      case 'value':
      case 'trend': {
        const [low, high] = known(each.slot);
        if (ruleset.indicators[each.slot]?.known !== 'hidden') note({ kind: 'indicator', index: each.slot, low, high });
        return;
      }
      case 'flag':
        if (ruleset.flags[each.index]?.known && state.flags[each.index]) note({ kind: 'flag', index: each.index });
        return;
      case 'phase': {
        const { situation: index } = each;
        const phase = state.situations[index]?.phase ?? 0;
        if (ruleset.situations[index]?.known) note({ kind: 'situation', index, phase });
        return;
      }
      case 'stage':
        note({ kind: 'demand', index: each.demand });
        return;
      case 'running':
        note({ kind: 'initiative', index: each.initiative });
        return;
      default:
        operandsOf(each).forEach(walk);
    }
  };
  walk(expr);
  return [...found.values()];
}
