import { evaluate, holds } from '../expression/evaluate.ts';
import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import { amountAt, stepsWithin } from './scale.ts';

/** The amount of a term in a package; 0 when it is not in it. */
export function amountOf(pack: Package, term: number): number {
  return pack.terms.find((item) => item.term === term)?.amount ?? 0;
}

/** Most of a term that could be given now, on its grid; 0 when it cannot be. */
export function deliverableAmount(machine: Machine, state: GameState, term: number): number {
  const rules = machine.terms[term];
  if (!rules || (rules.when !== null && !holds(rules.when, state, 0))) return 0;
  const most = rules.deliverable === null ? rules.max : Math.min(rules.max, evaluate(rules.deliverable, state, 0));
  return most < rules.min ? 0 : amountAt(rules, stepsWithin(rules, most));
}
