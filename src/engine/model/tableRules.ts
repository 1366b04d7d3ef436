import type { Effects } from './effects.ts';
import type { Expr } from './expression.ts';

/** What can be put on the table with which capital, and how a capital weighs it. */
export interface TableRules {
  readonly terms: readonly Term[];
  /** In the order of `Ruleset.capitals`; null for a capital that does not bargain. */
  readonly bargainers: readonly (Bargainer | null)[];
}

/** How one capital bargains. All worth is in points of one scale, so that parts can be added up. */
export interface Bargainer {
  /** Condition for talks to open at all. */
  readonly when: Expr | null;
  /** Points of attention that opening talks takes. */
  readonly attention: number;
  /** Proposals in one talk, at least 1. */
  readonly rounds: number;
  /** Months after a talk before the next. */
  readonly cooldown: number;
  /** A package worth less than this is refused: the reservation value. */
  readonly reservation: Expr;
  /** What it wants above the reservation value in its first counter-offer; halves with every round. */
  readonly margin: number;
  /** Parts that do not depend on the package: trust, domestic constraint, what others will think. */
  readonly parts: readonly AppraisalPart[];
  /** Slot (0 to 100) of the player's record of kept promises; null when this capital does not ask. */
  readonly credibility: number | null;
  /** Share of a promise's worth that is lost at a credibility of 0, 0 to 1. */
  readonly doubt: number;
  /** Domestic resistance to giving: points lost for each squared point of what is asked. */
  readonly strain: number;
  /** Lengths of a treaty in months that it will discuss, rising. */
  readonly lengths: readonly number[];
  /** Capitals that cannot decide alone: months until the answer, and the chance that it is yes. */
  readonly ratification: { readonly months: number; readonly chance: Expr } | null;
  readonly signed: Effects | null;
  readonly walkedOut: Effects | null;
  readonly lapsed: Effects | null;
  /** A clause of the player's was broken. */
  readonly breach: Effects | null;
  /** A clause of the capital's was broken. */
  readonly betrayed: Effects | null;
  /** The player left early; `amount` is the treaty's exit level, 0 to 2. */
  readonly exit: Effects | null;
}

export interface AppraisalPart {
  readonly id: string;
  readonly worth: Expr;
  readonly sources: readonly string[];
}

export interface Term {
  readonly id: string;
  readonly capital: number;
  /** 'given' by the player, or 'asked' of the capital. */
  readonly side: 'given' | 'asked';
  /** 'once' is a single act, 'standing' holds for the treaty's length. */
  readonly kind: 'once' | 'standing';
  readonly unit: string;
  /** Least, most and grain of the amount; min ≥ step > 0. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly when: Expr | null;
  /** Most that can be delivered now; null for `max`. Only for given terms. */
  readonly deliverable: Expr | null;
  /** Points to the capital for `amount`: rising with it when given (≥ 0), falling when asked (≤ 0). */
  readonly interest: Expr;
  /** Points to the player for `amount`, as a rule of thumb: ≤ 0 when given, ≥ 0 when asked. */
  readonly worth: Expr;
  /** Given once: months to deliver; 0 is at signature. */
  readonly deadline: number;
  /** Given and standing: must hold every turn. */
  readonly kept: Expr | null;
  /** Asked and standing: the chance each month that the capital stops delivering. */
  readonly defect: Expr | null;
  /** When the act is done ('once') or the term begins ('standing'). */
  readonly start: Effects | null;
  readonly each: Effects | null;
  readonly ended: Effects | null;
  readonly leans: readonly number[];
}
