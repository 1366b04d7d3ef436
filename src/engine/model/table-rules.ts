import type { Expr } from './expression.ts';
import type { Effects } from './ruleset.ts';

/** What can be put on the table with which capital, and how a capital weighs it. */
export interface TableRules {
  readonly terms: readonly Term[];
  /** Per capital, in the order of `Ruleset.capitals`: how it bargains; null for one that does not. */
  readonly bargainers: readonly (Bargainer | null)[];
}

export interface Bargainer {
  /** The package must be worth at least this much to be signed (reservation value), in points. */
  readonly reservation: Expr;
  /** Named parts that are added whatever the terms: trust, domestic constraint, what others will think. */
  readonly parts: readonly { readonly id: string; readonly worth: Expr }[];
  /** Rounds of one talk. */
  readonly rounds: number;
  readonly when: Expr | null;
  readonly attention: number;
  readonly walkedOut: Effects | null;
  readonly signed: Effects | null;
  readonly cooldown: number;
}

export interface Term {
  readonly id: string;
  readonly capital: number;
  /** 'given' by the player's capital, or 'asked' of the other. */
  readonly side: 'given' | 'asked';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly unit: string;
  readonly when: Expr | null;
  /** Largest amount that can be delivered now. */
  readonly deliverable: Expr | null;
  /** Points to the other capital for `amount`; not falling in `amount` when given, not rising when asked. */
  readonly interest: Expr;
  /** Points to the player for `amount`, for the fairness of counter-offers. */
  readonly worth: Expr;
  /** Turns that it stays in force; 0 is done at once. */
  readonly duration: number;
  readonly signed: Effects | null;
  readonly each: Effects | null;
  readonly ended: Effects | null;
  /** What must be true by the deadline for the term to count as kept. */
  readonly obligation: { readonly turns: number; readonly kept: Expr; readonly broken: Effects } | null;
  /** Cost of leaving early. */
  readonly exit: Effects | null;
  readonly leans: readonly number[];
}
