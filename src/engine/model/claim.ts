import type { Command } from '../commands.ts';
import type { Effects } from './effects.ts';
import type { Expr } from './expression.ts';
import type { EndingKind, Origin } from './ruleset.ts';

/**
 * What a source predicts, as an experiment on the rules: games that differ in one condition or decision and in nothing
 * else, their luck included, and what is expected to come of it. Plain data; turns count from 0.
 */
export interface Claim {
  readonly id: string;
  readonly sources: readonly string[];
  /** Id of the policy that governs unless an arm says otherwise. */
  readonly policy: string;
  /** Id of the difficulty; null for the scenario's default. */
  readonly difficulty: string | null;
  /** Games that each arm is played; game number 7 has the same seed in all arms. */
  readonly runs: number;
  /** The last turn that is played. */
  readonly until: number;
  readonly arms: readonly Arm[];
  readonly measures: readonly Measure[];
  readonly expectations: readonly Expectation[];
}

/** One of the ways in which the games are played. */
export interface Arm {
  readonly id: string;
  readonly policy: string | null;
  /** Situations that stay in their phase unless an effect moves them: they have no chance of moving by themselves. */
  readonly frozen: readonly number[];
  readonly interventions: readonly Intervention[];
}

/** What is brought about from outside, on the mornings of the turns `from` to `until`, before anything is decided. */
export interface Intervention {
  readonly from: number;
  readonly until: number;
  readonly effects: Effects | null;
  /** Given in order after the effects; one that is not possible is counted and left out. */
  readonly commands: readonly Command[];
}

/** One number that is read off each game. A game that has ended stands still. */
export type Measure = { readonly id: string } & (
  | Metered
  /** How often one of these happened in the turns `from` to `until`. */
  | { readonly read: 'count'; readonly events: readonly Counted[]; readonly from: number; readonly until: number }
  /** 1 if the game ended in one of these ways by the last turn that is played. */
  | { readonly read: 'ended'; readonly kinds: readonly EndingKind[] }
);

/** A number at the ends of the turns `from` to `until`. */
export interface Metered {
  readonly read: 'end' | 'mean' | 'sum' | 'least' | 'most';
  /** An expression, conditions counting 1 and 0; or an axis of the verdict by its id, or 'overall'. */
  readonly value: Expr | { readonly axis: string };
  /** What it counts from the turn on in which the game was lost; null: as it was left. */
  readonly lost: number | null;
  readonly from: number;
  readonly until: number;
}

export type Counted =
  | { readonly what: 'move'; readonly capital: number; readonly move: number }
  /** A demand is raised. */
  | { readonly what: 'demand'; readonly demand: number };

/**
 * A comparison of arms by one measure, game by game; divided, on average, by another where there is a `per`. It holds
 * when the whole 95 % interval lies above `above` and not above `below`.
 */
export interface Expectation {
  /** Position in `measures`. */
  readonly measure: number;
  readonly of: Contrast;
  readonly per: Contrast | null;
  /** It must be more than this; null: anything. */
  readonly above: number | null;
  /** It must not be more than this. */
  readonly below: number | null;
}

/** A sum of arms: `joint - none`. Positions in `arms`; an arm may stand in it more than once. */
export type Contrast = readonly { readonly arm: number; readonly sign: 1 | -1 }[];

/** The claims of a scenario, and what their interventions add to the lists of its ruleset. */
export interface ClaimBook {
  readonly claims: readonly Claim[];
  /** Stand behind the ruleset's own. */
  readonly origins: readonly Origin[];
  readonly effectLists: readonly Effects[];
}
