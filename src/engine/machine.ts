import type { GameEvent } from './events.ts';
import type { Program } from './expression/tape.ts';
import type { MonthPhase, Ruleset } from './model/ruleset.ts';
import type { GameState } from './model/state.ts';

/**
 * A ruleset with its expressions compiled to programs, in the ruleset's own order. Derived data: made once per
 * ruleset by `assemble`, never saved or sent. `Machine` and `Turn` name each other, so they share this file.
 */
export interface Machine {
  readonly ruleset: Ruleset;
  readonly turns: number;
  readonly purse: number | null;
  readonly cablesPerTurn: number;
  readonly bounds: readonly { readonly min: number; readonly max: number }[];
  /** The rules of each phase, in the ruleset's order. */
  readonly rules: Readonly<Record<MonthPhase, Program>>;
  readonly situations: readonly CompiledSituation[];
  readonly initiatives: readonly CompiledInitiative[];
  readonly cables: readonly CompiledCable[];
  /** Cables that come as soon as they can. */
  readonly urgent: readonly CompiledPost[];
  /** Cables that the month's post is drawn from. */
  readonly drawn: readonly CompiledPost[];
  readonly capitals: readonly CompiledCapital[];
  readonly demands: readonly CompiledDemand[];
  readonly terms: readonly CompiledTerm[];
  /** Positions in `terms`, by capital. */
  readonly termsOf: readonly (readonly number[])[];
  /** In the order of the capitals; null for one that does not bargain. */
  readonly bargainers: readonly (CompiledBargainer | null)[];
  /** By turn. */
  readonly facts: readonly (readonly { readonly fact: number; readonly effects: Runnable | null }[])[];
  readonly endings: readonly { readonly when: Program; readonly atEnd: boolean }[];
  readonly axes: readonly Program[];
  readonly questions: readonly { readonly horizon: number; readonly holds: Program }[];
  readonly effectLists: readonly Runnable[];
  /** What programs do beside changing numbers, as their operation `act` names it. */
  readonly acts: readonly Act[];
  /** Positions by id. */
  readonly find: {
    readonly initiative: ReadonlyMap<string, number>;
    readonly cable: ReadonlyMap<string, number>;
    /** By cable. */
    readonly choices: readonly ReadonlyMap<string, number>[];
    readonly demand: ReadonlyMap<string, number>;
    readonly question: ReadonlyMap<string, number>;
    readonly indicator: ReadonlyMap<string, number>;
    readonly capital: ReadonlyMap<string, number>;
    readonly term: ReadonlyMap<string, number>;
  };
}

/** Something that happens to a state, by so much, booked to an origin and maybe to a decision. */
export type Act = (t: Turn, by: number, origin: number, decision: number | null, amount: number) => void;

/** A list of effects, ready to run. */
export interface Runnable {
  readonly origin: number;
  /**
   * Carries them out, and tells the sink when a decision's effects show the player something hidden. `amount` is the
   * amount of a term of the table, 0 elsewhere.
   */
  run(t: Turn, decision: number | null, amount?: number): void;
}

export interface CompiledSituation {
  readonly stream: number;
  readonly phases: readonly {
    readonly enter: Runnable | null;
    readonly moves: readonly {
      readonly to: number;
      readonly when: Program | null;
      readonly chance: Program;
      readonly origin: number;
    }[];
  }[];
}

export interface CompiledInitiative {
  readonly origin: number;
  readonly attention: number;
  readonly money: number;
  readonly duration: number | null;
  readonly upkeep: number;
  readonly when: Program | null;
  readonly cooldown: number;
  readonly limit: number;
  readonly start: Runnable | null;
  readonly each: Runnable | null;
  readonly complete: Runnable | null;
  readonly stopped: Runnable | null;
}

export interface CompiledCable {
  readonly deadline: number;
  readonly fallback: number;
  readonly choices: readonly {
    readonly attention: number;
    readonly money: number;
    readonly when: Program | null;
    readonly effects: Runnable;
  }[];
}

/** How a cable arrives of itself. Apart from what it says, since all of them are gone through each month. */
export interface CompiledPost {
  readonly cable: number;
  readonly stream: number;
  readonly when: Program;
  readonly weight: Program;
  /** No weight is above this, in any state. */
  readonly most: number;
  readonly cooldown: number;
  readonly limit: number;
}

export interface CompiledCapital {
  readonly threshold: number;
  readonly noise: number;
  readonly moves: readonly {
    readonly stream: number;
    readonly when: Program | null;
    readonly utility: Program;
    readonly cooldown: number;
    readonly effects: Runnable;
  }[];
}

export interface CompiledDemand {
  readonly stream: number;
  readonly when: Program | null;
  readonly chance: Program;
  readonly deadline: number;
  readonly steps: readonly { readonly months: number; readonly effects: Runnable }[];
  readonly patience: number;
  readonly wear: Program;
  readonly auditAt: number;
  readonly cooldown: number;
  readonly raised: Runnable | null;
  readonly signed: Runnable | null;
  readonly refused: Runnable | null;
  readonly slow: Runnable | null;
  readonly audit: Runnable | null;
  readonly ultimatum: Runnable | null;
  readonly complete: Runnable | null;
}

export interface CompiledBargainer {
  readonly when: Program | null;
  readonly attention: number;
  readonly rounds: number;
  readonly cooldown: number;
  readonly reservation: Program;
  readonly margin: number;
  readonly parts: readonly { readonly id: string; readonly worth: Program }[];
  readonly credibility: number | null;
  readonly doubt: number;
  readonly strain: number;
  readonly lengths: readonly number[];
  readonly ratification: { readonly months: number; readonly chance: Program } | null;
  readonly signed: Runnable | null;
  readonly walkedOut: Runnable | null;
  readonly lapsed: Runnable | null;
  readonly breach: Runnable | null;
  readonly betrayed: Runnable | null;
  readonly exit: Runnable | null;
}

export interface CompiledTerm {
  readonly id: string;
  /** Its name among the parts of an appraisal. */
  readonly part: string;
  readonly stream: number;
  readonly capital: number;
  readonly side: 'given' | 'asked';
  readonly kind: 'once' | 'standing';
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly when: Program | null;
  readonly deliverable: Program | null;
  readonly interest: Program;
  readonly worth: Program;
  readonly deadline: number;
  readonly kept: Program | null;
  readonly defect: Program | null;
  readonly start: Runnable | null;
  readonly each: Runnable | null;
  readonly ended: Runnable | null;
}

/** Receives what happens. Null in rollouts, where nobody asks why and nothing is allocated. */
export type EventSink = (event: GameEvent) => void;

/** What every rule function gets: the rules, the state that it may mutate, and where it stands in the month. */
export interface Turn {
  readonly machine: Machine;
  readonly state: GameState;
  readonly sink: EventSink | null;
  phase: MonthPhase | 'desk';
  /** Phases of situations that are being entered, one because of the other. */
  entering: number;
  /** Above 0 while something happens that began where nobody sees it. */
  unseen: number;
}

/** Where a command begins: at the desk. */
export function atDesk(machine: Machine, state: GameState, sink: EventSink | null): Turn {
  return { machine, state, sink, phase: 'desk', entering: 0, unseen: 0 };
}

/**
 * The month, by the clock, from which something is felt that begins now: on the desk the present one, else the next.
 */
export function feltFrom(t: Turn): number {
  return t.phase === 'desk' ? t.state.clock : t.state.clock + 1;
}

/** The turn on whose morning something is felt that begins now. */
export function feltInTurn(t: Turn): number {
  return t.phase === 'desk' ? t.state.turn : t.state.turn + 1;
}

/** Turns that a number of months fills, a part of one counted as a whole. */
export function turnsOf({ ruleset }: Pick<Machine, 'ruleset'>, months: number): number {
  return Math.ceil(months / ruleset.turnMonths);
}

/** Whether this month, which passes, is the last of its turn. What waits for the player is settled in it. */
export function endsTurn(t: Turn): boolean {
  return (t.state.clock + 1) % t.machine.ruleset.turnMonths === 0;
}
