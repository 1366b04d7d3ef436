import type { DemandStage } from './model/effects.ts';
import type { MonthPhase } from './model/ruleset.ts';
import type { Reason } from './sight/reasons.ts';

/**
 * What happened, and why. Events are returned, never stored in the state: the session keeps the log.
 * Numbers such as `slot` and `origin` are positions in the ruleset's lists.
 */
export type GameEvent =
  | Cause
  | { readonly type: 'month'; readonly turn: number; readonly phase: MonthPhase | 'morning' }
  | { readonly type: 'cable-arrived'; readonly turn: number; readonly cable: number; readonly due: number }
  | {
      readonly type: 'cable-answered';
      readonly turn: number;
      readonly cable: number;
      readonly choice: number;
      readonly byDefault: boolean;
    }
  | {
      readonly type: 'initiative';
      readonly turn: number;
      readonly initiative: number;
      readonly what: 'started' | 'completed' | 'stopped';
    }
  | { readonly type: 'move'; readonly turn: number; readonly capital: number; readonly move: number }
  | {
      readonly type: 'situation';
      readonly turn: number;
      readonly situation: number;
      readonly from: number;
      readonly to: number;
      readonly origin: number;
    }
  | {
      readonly type: 'demand';
      readonly turn: number;
      readonly demand: number;
      readonly stage: DemandStage;
      readonly what: DemandBeat;
    }
  | {
      readonly type: 'flag';
      readonly turn: number;
      readonly flag: number;
      readonly on: boolean;
      readonly origin: number;
    }
  | { readonly type: 'fact'; readonly turn: number; readonly fact: number }
  | { readonly type: 'roll'; readonly turn: number; readonly origin: number; readonly came: boolean }
  /** A decision has shown something that was hidden; it can no longer be taken back. */
  | { readonly type: 'revealed'; readonly turn: number; readonly origin: number }
  | {
      readonly type: 'forecast';
      readonly turn: number;
      readonly question: number;
      readonly percent: number;
      readonly came: boolean | null;
    }
  | {
      readonly type: 'table';
      readonly turn: number;
      readonly capital: number;
      readonly what: TableBeat;
      readonly reason: string | null;
    }
  | {
      readonly type: 'treaty';
      readonly turn: number;
      readonly treaty: number;
      readonly capital: number;
      readonly what: TreatyBeat;
      /** Positions of its terms. */
      readonly terms: readonly number[];
      /** Of one that never takes effect: what weighed most against it. */
      readonly because: readonly Reason[];
    }
  | {
      readonly type: 'clause';
      readonly turn: number;
      readonly treaty: number;
      readonly capital: number;
      readonly term: number;
      readonly what: ClauseBeat;
      /** What made it fail: what a promise hung on, or what drove the other side to break its own. */
      readonly because: readonly Reason[];
    }
  | { readonly type: 'ended'; readonly turn: number; readonly ending: number };

/** 'resumed': from now on it is implemented, though nothing is signed anew; 'dropped': it is demanded no longer. */
export type DemandBeat =
  | 'raised'
  | 'signed'
  | 'step'
  | 'resumed'
  | 'slowed'
  | 'refused'
  | 'dropped'
  | 'audit'
  | 'ultimatum'
  | 'complete';

/**
 * `reason` names the part of the appraisal that decided a refusal, or whose change made a capital withdraw its offer.
 */
export type TableBeat = 'opened' | 'refused' | 'countered' | 'accepted' | 'withdrawn' | 'walked-out' | 'adjourned';
export type TreatyBeat = 'signed' | 'ratified' | 'lapsed' | 'left' | 'broken' | 'done';
export type ClauseBeat = 'began' | 'delivered' | 'late' | 'broken' | 'betrayed' | 'ended';

/**
 * One cause of one change. The causes of an indicator in a turn add up to its change exactly, in plain double
 * addition and in any order: every amount is a multiple of `QUANTUM`, a power of two.
 */
export interface Cause {
  readonly type: 'cause';
  readonly turn: number;
  readonly phase: MonthPhase | 'desk';
  readonly slot: number;
  /** In the indicator's unit; never 0. */
  readonly amount: number;
  readonly origin: number;
  /** The decision (see `GameState.decisions`) that this comes from, if any. */
  readonly decision: number | null;
  /** True if this is a memory that fades. */
  readonly fading: boolean;
}
