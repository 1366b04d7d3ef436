import type { Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';

/** A condition that asks for nothing but where one situation stands: bit n is set if it holds in phase n. */
export interface PhaseSet {
  readonly situation: number;
  readonly bits: number;
}

/** An expression that reads nothing but where one situation stands: what it comes to, by phase. */
export interface PhaseTable {
  readonly situation: number;
  readonly numbers: readonly number[];
}

/** A whole number has room for so many phases. */
const MOST_PHASES = 31;

/** The phases of one situation in which a condition holds; null if it asks for anything else. */
export function phaseSetOf(expr: Expr, ruleset: Ruleset): PhaseSet | null {
  switch (expr.op) {
    case 'phase': {
      const { situation, phase } = expr;
      return phasesOf(ruleset, situation) <= MOST_PHASES ? { situation, bits: 1 << phase } : null;
    }
    case 'not': {
      const set = phaseSetOf(expr.a, ruleset);
      return set && { ...set, bits: ~set.bits & ((1 << phasesOf(ruleset, set.situation)) - 1) };
    }
    case 'and':
    case 'or': {
      const a = phaseSetOf(expr.a, ruleset);
      const b = a && phaseSetOf(expr.b, ruleset);
      if (!a || a.situation !== b?.situation) return null;
      return { ...a, bits: expr.op === 'and' ? a.bits & b.bits : a.bits | b.bits };
    }
    default:
      return null;
  }
}

/** What a choice between numbers by the phases of one situation comes to; null if it depends on anything else. */
export function phaseTableOf(expr: Expr, ruleset: Ruleset): PhaseTable | null {
  if (expr.op !== 'if') return null;
  const set = phaseSetOf(expr.a, ruleset);
  if (!set) return null;
  const branch = (part: Expr): readonly number[] | null => {
    if (part.op === 'number') return Array.from({ length: phasesOf(ruleset, set.situation) }, () => part.value);
    const table = phaseTableOf(part, ruleset);
    return table?.situation === set.situation ? table.numbers : null;
  };
  const [yes, no] = [branch(expr.b), branch(expr.c)];
  if (!yes || !no) return null;
  const numbers = yes.map((number, phase) => (((set.bits >> phase) & 1) === 1 ? number : (no[phase] as number)));
  return { situation: set.situation, numbers };
}

function phasesOf({ situations }: Ruleset, situation: number): number {
  return situations[situation]?.phases.length ?? 0;
}
