import type { Clause } from '../model/tableState.ts';

/** Whether the player owes something under a clause, of whose `side` it is: see `outstanding`. */
export function owes(side: string, { status, due }: Pick<Clause, 'status' | 'due'>): boolean {
  return side === 'given' && (status === 'owed' || status === 'late' || (status === 'in-force' && due !== null));
}

/**
 * What the player has promised under a treaty and not kept so far: acts that are owed or late, and standing promises
 * that did not hold last turn. Whoever leaves then breaks them.
 */
export function outstanding(terms: readonly { readonly side: string }[], clauses: readonly Clause[]): Clause[] {
  return clauses.filter((clause) => owes(terms[clause.term]?.side ?? '', clause));
}
