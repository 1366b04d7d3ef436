import { amountAt, type Proposal, stepsTo, type TableView, type TermView } from '../../engine/index.ts';

/** What moves an amount: the scale of a term as the table offers it now. */
export type Grid = Pick<TermView, 'min' | 'most' | 'step'>;

/** The package that lies on the table when talks open or a saved game is opened: the last proposal, or nothing. */
export function startingPackage({ proposal, lengths }: TableView): Proposal {
  return proposal ?? { terms: {}, months: lengths[Math.floor((lengths.length - 1) / 2)] ?? 0, exit: 0 };
}

/** The package with another amount of a term; 0 takes it out. */
export function withTerm(proposal: Proposal, term: string, amount: number): Proposal {
  const { [term]: _, ...others } = proposal.terms;
  return { ...proposal, terms: amount > 0 ? { ...others, [term]: amount } : others };
}

/** One step more, never beyond what is possible. */
export function raised({ min, most, step }: Grid, amount: number): number {
  return Math.min(most, amountAt({ min, step }, stepsTo({ min, step }, amount) + 1));
}

/** One step less, never below the least amount: taking a term out is an act of its own. */
export function lowered({ min, step }: Grid, amount: number): number {
  return Math.max(min, amountAt({ min, step }, stepsTo({ min, step }, amount) - 1));
}

/** The amount on the scale that is nearest to a typed number; the least for what is no number. */
export function snapped({ min, most, step }: Grid, typed: number): number {
  const wanted = Number.isNaN(typed) ? min : Math.max(min, Math.min(most, typed));
  return Math.min(most, amountAt({ min, step }, stepsTo({ min, step }, wanted)));
}

/** Whether two packages say the same. */
export function samePackage(a: Proposal, b: Proposal): boolean {
  const ids = new Set([...Object.keys(a.terms), ...Object.keys(b.terms)]);
  return a.months === b.months && a.exit === b.exit && [...ids].every((id) => a.terms[id] === b.terms[id]);
}
