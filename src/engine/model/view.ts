import type { Aided, Proposal, RejectionCode, Stance } from '../commands.ts';
import type { DemandStage } from './effects.ts';
import type { EndingKind } from './ruleset.ts';
import type { Clause, Treaty } from './tableState.ts';

/** What Minsk may know of a state, ids instead of positions. Nothing hidden can be computed from it. */
export interface View {
  readonly scenario: string;
  readonly difficulty: string;
  /** 0 is the first turn. */
  readonly turn: number;
  readonly turns: number;
  /** 'YYYY-MM' of the turn's first month. */
  readonly date: string;
  readonly attention: number;
  readonly attentionMax: number;
  /** Indicators known exactly. */
  readonly indicators: Readonly<Record<string, number>>;
  /** Indicators known in ranges, through intelligence; both ends lie on the indicator's scale. */
  readonly estimates: Readonly<Record<string, Estimate>>;
  /** How near each way to lose is: its gauges as far as they are known. Endings without gauges are not in it. */
  readonly dangers: readonly DangerView[];
  readonly situations: Readonly<Record<string, { readonly phase: string; readonly since: number }>>;
  readonly cables: readonly CableView[];
  readonly initiatives: readonly InitiativeView[];
  readonly demands: readonly DemandView[];
  readonly table: TableView | null;
  /** Capitals with which talks can or could be opened. */
  readonly talks: readonly {
    readonly capital: string;
    readonly attention: number;
    readonly blocked: RejectionCode | null;
    /** First turn in which earlier talks, with this capital or others, no longer stand in the way. */
    readonly next: number;
  }[];
  readonly treaties: readonly TreatyView[];
  readonly forecasts: readonly FiledForecast[];
  readonly over: { readonly ending: string; readonly kind: EndingKind; readonly turn: number } | null;
}

/** A forecast of the player's, by the question's id; `percent` is whole. */
export interface FiledForecast extends Aided {
  readonly question: string;
  readonly turn: number;
  readonly percent: number;
  /** Null while it is open. */
  readonly came: boolean | null;
}

export interface Estimate {
  readonly low: number;
  readonly high: number;
}

export interface DangerView {
  readonly ending: string;
  /** In the order of the ending's gauges. */
  readonly gauges: readonly Estimate[];
}

export interface CableView {
  readonly id: string;
  readonly arrived: number;
  /** Last turn in which it can be answered. */
  readonly due: number;
  readonly fallback: string;
  readonly choices: readonly Option[];
}

/** Something that could be done; `blocked` says why not. */
export interface Option {
  readonly id: string;
  readonly attention: number;
  readonly money: number;
  readonly blocked: RejectionCode | null;
}

export interface InitiativeView extends Option {
  readonly running: boolean;
  /** Turns until completion; null when open-ended or not running. */
  readonly left: number | null;
  readonly times: number;
}

export interface DemandView {
  readonly id: string;
  readonly stage: DemandStage;
  readonly since: number;
  /** Last turn to answer while raised, else null. */
  readonly due: number | null;
  readonly steps: number;
  /** Months worked on the present step. */
  readonly worked: number;
  /**
   * Thirds that are left of what it was at signature, one that is begun counted; null while nobody waits. No finer:
   * what it loses in a month can hang on numbers that are known only in ranges.
   */
  readonly patience: 1 | 2 | 3 | null;
  readonly stances: readonly {
    readonly stance: Stance;
    readonly blocked: RejectionCode | null;
  }[];
}

/** Talks that are open. */
export interface TableView {
  readonly capital: string;
  readonly round: number;
  readonly rounds: number;
  readonly lengths: readonly number[];
  readonly proposal: Proposal | null;
  readonly counter: Proposal | null;
  /** Terms of this table; `most` is what could be promised or asked at the most now, 0 when it cannot be. */
  readonly terms: readonly TermView[];
}

export interface TermView {
  readonly id: string;
  readonly side: 'given' | 'asked';
  readonly kind: 'once' | 'standing';
  readonly unit: string;
  readonly min: number;
  readonly most: number;
  readonly step: number;
  readonly deadline: number;
}

export interface TreatyView {
  readonly id: number;
  readonly capital: string;
  readonly signed: number;
  readonly until: number;
  /** Turn in which the answer of those who must agree comes. */
  readonly answer: number | null;
  readonly exit: number;
  readonly status: Treaty['status'];
  readonly clauses: readonly {
    readonly term: string;
    readonly side: 'given' | 'asked';
    readonly amount: number;
    readonly status: Clause['status'];
    readonly due: number | null;
    readonly deliver: RejectionCode | null;
  }[];
}

/** A consequence that can be foreseen, from what is known only: `low` to `high` in the indicator's unit. */
export interface Foreseen {
  readonly indicator: string;
  readonly low: number;
  readonly high: number;
  /** Turns from now until it is felt first; 0 is at once. */
  readonly after: number;
  /** Turns over which it repeats; 1 is once. */
  readonly over: number;
  /** True if it is a memory that fades. */
  readonly fades: boolean;
  /** True if it depends on luck or on something not known. */
  readonly uncertain: boolean;
}
