/** Talks that are open with one capital. */
export interface TableState {
  capital: number;
  /** Proposals made so far. */
  round: number;
  /** The capital's standing counter-offer, if it made one. */
  counter: Package | null;
  /** How the capital weighed its counter-offer when it made it: the points of each part, then its reservation value. */
  weighed: readonly number[] | null;
  /** The decision that opened them. */
  opened: number;
  /** The player's last proposal, for the record of the talk. */
  proposal: Package | null;
}

/** What is proposed: each term at most once, its amount on the term's grid. */
export interface Package {
  readonly terms: readonly { readonly term: number; readonly amount: number }[];
  /** Length of its standing terms in months. */
  readonly months: number;
  /** What leaving early costs: 0 light, 1 firm, 2 binding. */
  readonly exit: number;
}

/** A signed package. */
export interface Treaty {
  /** Counts up from 1. */
  id: number;
  capital: number;
  signed: number;
  decision: number | null;
  /** Turn in which the answer comes, while it waits for ratification. */
  answer: number | null;
  /** Last turn in force. */
  until: number;
  exit: number;
  status: 'ratifying' | 'in-force' | 'done' | 'lapsed' | 'left' | 'broken';
  clauses: Clause[];
}

export interface Clause {
  term: number;
  amount: number;
  /** 'owed' has a due turn; 'late' has passed it by one turn; the rest are final but 'in-force'. */
  status: 'waiting' | 'owed' | 'late' | 'in-force' | 'kept' | 'broken' | 'ended';
  due: number | null;
}
