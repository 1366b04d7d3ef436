import type { Clause } from '../model/tableState.ts';

/**
 * What the player has promised under a treaty and not kept so far: acts that are owed or late, and standing promises
 * that did not hold last turn. Whoever leaves then breaks them.
 */
export function outstanding(terms: readonly { readonly side: string }[], clauses: readonly Clause[]): Clause[] {
  return clauses.filter(({ term, status, due }) => {
    if (terms[term]?.side !== 'given') return false;
    return status === 'owed' || status === 'late' || (status === 'in-force' && due !== null);
  });
}
