import type { DemandStage } from './effects.ts';
import type { TableState, Treaty } from './tableState.ts';

/**
 * One position of a game: a tree of plain JSON. Arrays stand in the order of the ruleset's lists, so that
 * `values[i]` belongs to `ruleset.indicators[i]`.
 */
export interface GameState {
  /** Content hash of the ruleset that this state belongs to. */
  ruleset: string;
  /** Two unsigned 32-bit words. All luck is a pure function of them, the turn and the name of the draw. */
  seed: readonly [number, number];
  difficulty: number;
  /** 0 is the first turn. */
  turn: number;
  /** Months since the game began: those of the turns that have passed and, while one passes, its own. */
  clock: number;
  /** Commands applied so far; a decision is named by this number. */
  decisions: number;
  attention: number;
  values: number[];
  /** Values at the end of the last months, newest first, at most three. */
  past: number[][];
  memories: Memory[];
  flags: boolean[];
  /** `since` is the month in which the phase began, by the clock. */
  situations: { phase: number; since: number }[];
  /** The true reading of each dispute. Hidden. */
  worlds: number[];
  cables: OpenCable[];
  /** Per cable: times arrived, turn of the last arrival (-1: never). */
  arrivals: { times: number; last: number }[];
  schedule: Scheduled[];
  initiatives: InitiativeState[];
  /** Per capital, per move: month last made, by the clock; -1 for never. */
  moves: number[][];
  demands: DemandState[];
  treaties: Treaty[];
  table: TableState | null;
  /** Per capital: turn of the last talk, -1 for never. */
  talks: number[];
  forecasts: Forecast[];
  over: { ending: number; turn: number } | null;
}

/** A change of a relation that fades. */
export interface Memory {
  slot: number;
  /** What is left of it, in the relation's points. */
  size: number;
  keep: number;
  origin: number;
  decision: number | null;
  /** Turn in which it began. */
  turn: number;
}

export interface OpenCable {
  cable: number;
  arrived: number;
  /** Last turn in which it can be answered. */
  due: number;
}

export interface Scheduled {
  /** Month on whose first morning it is felt, by the clock. */
  month: number;
  kind: 'effects' | 'cable';
  /** Position in `effectLists` or `cables`. */
  item: number;
  decision: number | null;
  /** All that decides whether it comes and that nobody has seen; absent when it is known to come. */
  pending?: readonly Pending[];
}

/**
 * What decided, when this was put on the schedule, whether it comes, and shows in nothing before it is felt. It comes
 * if it `held` and that was `wanted`, or neither; in futures that are imagined it is asked or drawn anew. Of what
 * nobody saw begin ('secret') nothing is imagined at all.
 */
export type Pending = PendingLuck | PendingTruth | { kind: 'secret' };

/** A condition that read something hidden. */
export interface PendingTruth {
  kind: 'truth';
  /** Position in `conditionsOf` the ruleset. */
  condition: number;
  /** What `amount` was in it. */
  amount: number;
  held: boolean;
  wanted: boolean;
}

/** A draw that was made in a month, by the clock. */
export interface PendingLuck {
  kind: 'luck';
  key: number;
  clock: number;
  chance: number;
  held: boolean;
  wanted: boolean;
}

export interface InitiativeState {
  running: boolean;
  /** Turn of the start; -1 when it never started. */
  since: number;
  /** Turn of the last completion or stop; -1 for never. */
  ended: number;
  times: number;
  /** The decision that started it. */
  decision: number | null;
}

export interface DemandState {
  stage: DemandStage;
  /** Turn in which the stage began. */
  since: number;
  /** Steps implemented. */
  steps: number;
  /** Months spent on the present step. */
  worked: number;
  patience: number;
  audited: boolean;
  decision: number | null;
}

export interface Forecast {
  question: number;
  turn: number;
  /** 0 to 100, whole. */
  percent: number;
  /** Null while open. */
  came: boolean | null;
  /** Filed after the analysts' answer had been seen. */
  aided?: true;
}
