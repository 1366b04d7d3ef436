import type { Effect } from '../model/effects.ts';
import type { Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';

/**
 * Whether an effect's outcome could tell the player something hidden: the true reading of a dispute, a secret flag,
 * or a number known only through intelligence. Such a decision cannot be taken back.
 */
export function dependsOnHidden(effect: Effect, ruleset: Ruleset): boolean {
  switch (effect.do) {
    case 'change':
    case 'remember':
      // A hidden effect was not in the preview: seeing the number move tells of it.
      return ruleset.indicators[effect.slot]?.known === 'open' && (effect.hidden || readsHidden(effect.by, ruleset));
    case 'if':
      return (
        readsHidden(effect.when, ruleset) || [...effect.then, ...effect.else].some((e) => dependsOnHidden(e, ruleset))
      );
    case 'roll':
      return true;
    default:
      return false;
  }
}

/** True if the expression reads anything that the player does not know exactly. */
function readsHidden(expr: Expr, ruleset: Ruleset): boolean {
  switch (expr.op) {
    case 'world':
      return true;
    case 'value':
    case 'trend':
      return ruleset.indicators[expr.slot]?.known !== 'open';
    case 'flag':
      return !ruleset.flags[expr.index]?.known;
    case 'phase':
    case 'since':
      return !ruleset.situations[expr.situation]?.known;
    default: {
      const parts = ['a' in expr ? expr.a : null, 'b' in expr ? expr.b : null, 'c' in expr ? expr.c : null];
      return parts.some((part) => part !== null && readsHidden(part, ruleset));
    }
  }
}
