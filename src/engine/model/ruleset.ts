import type { Effects } from './effects.ts';
import type { Expr } from './expression.ts';
import type { TableRules } from './tableRules.ts';

/**
 * A scenario as the engine sees it: plain, serialisable data, every name already resolved to a position.
 * Made by `scenario/compile`; never written by hand. Text for people is kept apart, under stable ids.
 */
export interface Ruleset {
  readonly format: 1;
  readonly id: string;
  /** Hash of everything that can change the course of a game; texts do not count. */
  readonly hash: string;
  readonly start: { readonly year: number; readonly month: number };
  /** Length of the game in turns. */
  readonly turns: number;
  /** Calendar months in a turn: 1, or 3 for quarters. */
  readonly turnMonths: number;
  /** The slot that pays for what costs money; null when nothing does. */
  readonly purse: number | null;
  /** Cables that may arrive in one month beside the urgent ones. */
  readonly cablesPerTurn: number;
  /** Talks that may be opened in one turn, with whomever; at least 1. */
  readonly talksPerTurn: number;
  readonly indicators: readonly Indicator[];
  readonly parameters: readonly Parameter[];
  readonly flags: readonly Flag[];
  readonly situations: readonly Situation[];
  readonly disputes: readonly Dispute[];
  readonly rules: readonly Rule[];
  readonly initiatives: readonly Initiative[];
  readonly cables: readonly Cable[];
  readonly capitals: readonly Capital[];
  readonly demands: readonly Demand[];
  readonly timeline: readonly DatedFact[];
  readonly endings: readonly Ending[];
  readonly verdict: VerdictRules;
  readonly questions: readonly Question[];
  readonly difficulties: readonly Difficulty[];
  readonly policies: readonly PolicyWeights[];
  readonly table: TableRules;
  /** Everything that can be named as the cause of a change. `Effects.origin` points in here. */
  readonly origins: readonly Origin[];
  /** Lists of effects that are run later point in here, so that the state holds a number and not a tree. */
  readonly effectLists: readonly Effects[];
  /** Words that a choice, initiative or term may lean to ('moscow', 'west', …), for bots and statistics. */
  readonly leans: readonly string[];
}

/** What a cause names: a rule, a choice, an initiative, a move, a fading memory. */
export interface Origin {
  /** Stable id such as 'rule.refinery-losses' or 'cable.envoy.receive'; the text id of its label too. */
  readonly id: string;
  /** `doc#N`, or the single word 'assumption'. Never empty. */
  readonly sources: readonly string[];
}

export interface Indicator {
  readonly id: string;
  readonly group: string;
  readonly unit: 'points' | 'musd' | 'people' | 'percent' | 'usd';
  /** Bounds of the value, both reachable. Multiples of `QUANTUM`. */
  readonly min: number;
  readonly max: number;
  readonly start: number;
  /** What a rise means for the player. */
  readonly better: 'up' | 'down' | 'neutral';
  /** Words for stretches of the scale, rising; the last reaches `max`. */
  readonly bands: readonly Band[];
  /** 'open' is known exactly, 'estimate' in words and ranges through intelligence, 'hidden' not at all. */
  readonly known: 'open' | 'estimate' | 'hidden';
  /** For estimates: the slot (0 to 100) that says how good the intelligence is. */
  readonly intelligence: number | null;
  /** True if this is a relation: changes may be memories that fade. */
  readonly relation: boolean;
}

export interface Band {
  readonly upTo: number;
  /** Text id of the word. */
  readonly word: string;
  readonly tone: 'good' | 'calm' | 'warning' | 'danger';
}

export interface Parameter {
  readonly id: string;
  readonly value: number;
}

export interface Flag {
  readonly id: string;
  readonly start: boolean;
  /** False for what the player must not learn, even through a preview. */
  readonly known: boolean;
}

/** A named state of the world with phases: the war, the talks between two capitals. */
export interface Situation {
  readonly id: string;
  readonly start: number;
  readonly known: boolean;
  readonly phases: readonly Phase[];
}

export interface Phase {
  readonly id: string;
  readonly enter: Effects | null;
  readonly moves: readonly Transition[];
}

/** Chances of one phase's transitions are stacked and rolled once a month; what is left over is staying. */
export interface Transition {
  readonly to: number;
  readonly when: Expr | null;
  readonly chance: Expr;
  readonly origin: number;
}

/** Where analysts disagree: one reading is drawn per game by weight. */
export interface Dispute {
  readonly id: string;
  readonly readings: readonly { readonly id: string; readonly weight: number }[];
  readonly sources: readonly string[];
}

/** The month's phases, in this order. */
export const MONTH_PHASES = ['capitals', 'obligations', 'war', 'money', 'society', 'memory', 'thresholds'] as const;
export type MonthPhase = (typeof MONTH_PHASES)[number];

export interface Rule {
  readonly id: string;
  readonly phase: MonthPhase;
  readonly when: Expr | null;
  readonly effects: Effects;
}

export interface Initiative {
  readonly id: string;
  readonly dossier: string;
  readonly capital: number | null;
  /** Points of attention, taken when it starts. */
  readonly attention: number;
  /** Money from the purse, taken when it starts. */
  readonly money: number;
  /** Months until completion; 0 completes at once; null runs until it is stopped. */
  readonly duration: number | null;
  /** Points of attention taken each further turn while it runs. */
  readonly upkeep: number;
  readonly when: Expr | null;
  /** Months after completion or stop before it can start again. */
  readonly cooldown: number;
  /** Most often it can be completed in a game. */
  readonly limit: number;
  readonly start: Effects | null;
  readonly each: Effects | null;
  readonly complete: Effects | null;
  readonly stopped: Effects | null;
  readonly leans: readonly number[];
}

export interface Cable {
  readonly id: string;
  readonly from: number | null;
  /** Null: arrives only when an effect sends it. */
  readonly when: Expr | null;
  /** Relative weight in the month's draw (urgent cables ignore it). */
  readonly weight: Expr;
  /** An urgent cable arrives as soon as it can. */
  readonly urgent: boolean;
  /** Months to answer, at least 1; 1 means by the end of this turn. */
  readonly deadline: number;
  readonly cooldown: number;
  readonly limit: number;
  /** What a missed deadline amounts to: the position of a choice. */
  readonly fallback: number;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly id: string;
  readonly attention: number;
  readonly money: number;
  readonly when: Expr | null;
  readonly effects: Effects;
  readonly leans: readonly number[];
}

export interface Capital {
  readonly id: string;
  /** The slot of its relation with the player's capital. */
  readonly relation: number;
  /** A move is made when its utility and noise beat this. */
  readonly threshold: number;
  /** Half-width of the seeded noise on each utility. */
  readonly noise: number;
  readonly moves: readonly Move[];
}

export interface Move {
  readonly id: string;
  readonly when: Expr | null;
  readonly utility: Expr;
  readonly cooldown: number;
  /** False: the player hears nothing of it. */
  readonly seen: boolean;
  readonly effects: Effects;
}

/** A demand for integration: signed is not implemented. */
export interface Demand {
  readonly id: string;
  readonly capital: number;
  readonly track: string;
  readonly when: Expr | null;
  /** Chance a month of being raised while dormant and `when` holds. */
  readonly chance: Expr;
  /** Months to answer once raised; silence counts as slow-walking without a signature: it wears patience. */
  readonly deadline: number;
  readonly steps: readonly DemandStep[];
  /** Patience at signature, in points; slow-walking costs `wear` a month. */
  readonly patience: number;
  readonly wear: Expr;
  /** Patience at or below which an audit comes, and then, at 0, the ultimatum. */
  readonly auditAt: number;
  readonly cooldown: number;
  readonly raised: Effects | null;
  readonly signed: Effects | null;
  readonly refused: Effects | null;
  readonly slow: Effects | null;
  readonly audit: Effects | null;
  readonly ultimatum: Effects | null;
  readonly complete: Effects | null;
}

export interface DemandStep {
  readonly id: string;
  /** Months of implementing that the step takes. */
  readonly months: number;
  readonly effects: Effects;
}

/** A fact of the record: happens on its date in every game. */
export interface DatedFact {
  readonly id: string;
  readonly turn: number;
  readonly effects: Effects | null;
  readonly sources: readonly string[];
}

export interface Ending {
  readonly id: string;
  readonly kind: EndingKind;
  readonly when: Expr;
  /** Only tested after the last turn. The list's order is the order of precedence. */
  readonly atEnd: boolean;
  /** How near it is, for players: as near as the farthest of these. Rules do not read them. */
  readonly gauges: readonly Gauge[];
  readonly origin: number;
}

/** A figure that runs from `from`, where nothing threatens, to `at`, where it is all but lost; up or down. */
export interface Gauge {
  readonly value: Expr;
  readonly from: number;
  readonly at: number;
}

export type EndingKind = 'collapse' | 'coup' | 'absorption' | 'war' | 'insolvency' | 'survival';

export interface VerdictRules {
  readonly axes: readonly { readonly id: string; readonly score: Expr; readonly weight: number }[];
  /** Overall score 0 to 100 → grade; rising, the last reaches 100. */
  readonly grades: readonly { readonly id: string; readonly upTo: number }[];
  /** Most an overall score can be after an ending of this kind. */
  readonly caps: Readonly<Partial<Record<EndingKind, number>>>;
}

/** A question of the forecast desk. */
export interface Question {
  readonly id: string;
  /** Turns ahead within which it must come true. */
  readonly horizon: number;
  readonly holds: Expr;
  readonly sources: readonly string[];
}

export interface Difficulty {
  readonly id: string;
  readonly attention: number;
  readonly parameters: readonly { readonly index: number; readonly value: number }[];
  readonly start: readonly { readonly slot: number; readonly value: number }[];
}

/** Bots that every scenario has, whatever its policies are. */
export const BOTS = ['random', 'passive', 'greedy'] as const;

/** A bot's taste: points for each lean of a choice, for the named policies. */
export interface PolicyWeights {
  readonly id: string;
  /** By position in `leans`. */
  readonly leans: readonly number[];
  /** How often it ends the month with attention to spare, 0 to 1. */
  readonly idleness: number;
  /** Stance on demands. */
  readonly demands: 'implement' | 'slow-walk' | 'refuse' | 'mixed';
}
