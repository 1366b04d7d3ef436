/** Talks that are open with one capital. */
export interface TableState {
  capital: number;
  round: number;
  /** The capital's standing counter-offer, if it made one. */
  counter: Package | null;
}

export interface Package {
  /** Amount by position in `TableRules.terms`. */
  terms: { term: number; amount: number }[];
}

/** A signed package in force. */
export interface Treaty {
  id: number;
  capital: number;
  signed: number;
  decision: number | null;
  clauses: Clause[];
}

export interface Clause {
  term: number;
  amount: number;
  status: 'in-force' | 'owed' | 'kept' | 'late' | 'broken' | 'ended';
  due: number | null;
}
