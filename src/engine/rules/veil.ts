import { operandsOf } from '../expression/operands.ts';
import type { Effect, Effects } from '../model/effects.ts';
import type { Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';

/**
 * Whether an effect's outcome could tell the player something hidden: the true reading of a dispute, a secret flag,
 * or a number known only through intelligence. Such a decision cannot be taken back. What else the effect brings about,
 * a phase or a demand, counts as well.
 */
export function dependsOnHidden(effect: Effect, ruleset: Ruleset): boolean {
  return tells(effect, ruleset, new Set());
}

/** `looked` holds the lists that have been looked through, since phases and demands may bring each other. */
function tells(effect: Effect, ruleset: Ruleset, looked: Set<Effects>): boolean {
  const any = (effects: Effects | null | undefined): boolean => {
    if (!effects || looked.has(effects)) return false;
    looked.add(effects);
    return effects.list.some((child) => tells(child, ruleset, looked));
  };
  switch (effect.do) {
    case 'change':
    case 'remember':
      // A hidden effect was not in the preview: seeing the number move tells of it.
      return isShown(effect.slot, ruleset) && (effect.hidden || readsHidden(effect.by, ruleset));
    case 'if':
      return (
        readsHidden(effect.when, ruleset) || [...effect.then, ...effect.else].some((e) => tells(e, ruleset, looked))
      );
    case 'roll':
      return true;
    case 'phase': {
      const situation = ruleset.situations[effect.situation];
      const enter = situation?.phases[effect.to]?.enter;
      // Whether anything begins says what phase it was in.
      return situation?.known === false && enter ? true : any(enter);
    }
    case 'demand':
      return effect.to === 'raised' && any(ruleset.demands[effect.demand]?.raised);
    case 'stop':
      return any(ruleset.initiatives[effect.initiative]?.stopped);
    default:
      return false;
  }
}

/** Whether the player sees at once, if only in part, that an effect came. */
export function isSeen(effect: Effect, ruleset: Ruleset, entered: readonly Effects[] = []): boolean {
  switch (effect.do) {
    case 'change':
    case 'remember':
      return isShown(effect.slot, ruleset);
    case 'flag':
      return ruleset.flags[effect.flag]?.known === true;
    case 'if':
    case 'roll':
      return [...effect.then, ...effect.else].some((child) => isSeen(child, ruleset, entered));
    case 'phase': {
      const situation = ruleset.situations[effect.situation];
      const enter = situation?.phases[effect.to]?.enter;
      if (situation?.known || !enter || entered.includes(enter)) return situation?.known === true;
      return enter.list.some((child) => isSeen(child, ruleset, [...entered, enter]));
    }
    case 'later':
    case 'cable':
      return false;
    default:
      return true;
  }
}

/** All conditions of effects and rules. By its position, what is scheduled says on which of them it hangs. */
interface Conditions {
  readonly list: readonly Expr[];
  readonly positions: ReadonlyMap<Expr, number>;
}

/** The conditions of a ruleset; they are looked for once. */
export function conditionsOf(ruleset: Ruleset): Conditions {
  const known = conditions.get(ruleset);
  if (known) return known;
  const positions = new Map<Expr, number>();
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { do: kind, phase, when } = value as { do?: unknown; phase?: unknown; when?: Expr | null };
    if (when && (kind === 'if' || phase !== undefined) && !positions.has(when)) positions.set(when, positions.size);
    for (const part of Object.values(value)) walk(part);
  };
  walk(ruleset);
  const found = { list: [...positions.keys()], positions };
  conditions.set(ruleset, found);
  return found;
}

const conditions = new WeakMap<Ruleset, Conditions>();

/** A number that is known in a range is shown by it: as long as an analyst keeps to a reading, both move alike. */
function isShown(slot: number, { indicators }: Ruleset): boolean {
  return indicators[slot]?.known !== 'hidden' || indicators.some(({ intelligence }) => intelligence === slot);
}

/** True if the expression reads anything that the player does not know exactly. */
export function readsHidden(expr: Expr, ruleset: Ruleset): boolean {
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
    default:
      return operandsOf(expr).some((part) => readsHidden(part, ruleset));
  }
}
