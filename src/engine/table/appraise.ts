import { evaluate } from '../expression/evaluate.ts';
import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import { quantise } from '../quantum.ts';
import { lengthFactor, promiseDoubt, strainOf, termPoints } from './points.ts';

/** A capital's weighing of a package: named parts that add up to `total` exactly. */
export interface Appraisal {
  readonly parts: readonly { readonly id: string; readonly points: number }[];
  readonly total: number;
  /** The reservation value: what the package must reach. */
  readonly reservation: number;
  readonly accepts: boolean;
  /** The part that weighs most against it; null when nothing does. */
  readonly deciding: string | null;
}

/**
 * The one evaluator of the table. Acceptance, the reason of a refusal and the counter-offer all come from here.
 *
 * Parts: `term.<id>` for each term; the capital's own standing parts (trust, domestic constraint, others);
 * `credibility`, the doubt about promises; `strain`, its domestic resistance to giving. Giving more or asking less
 * never lowers the total, because every part is monotone in each amount (tested as a property).
 */
export function appraise(machine: Machine, state: GameState, capital: number, pack: Package): Appraisal {
  const rules = machine.bargainers[capital];
  if (!rules) return { parts: [], total: 0, reservation: 0, accepts: false, deciding: null };
  const parts: { id: string; points: number }[] = [];
  let promised = 0;
  let asked = 0;
  for (const { term, amount } of pack.terms) {
    const item = machine.terms[term];
    if (!item) continue;
    const points = termPoints(item, evaluate(item.interest, state, amount), pack.months);
    parts.push({ id: item.part, points });
    if (item.side === 'asked') asked -= points;
    else if (item.kind === 'standing' || item.deadline > 0) promised += points;
  }
  for (const part of rules.parts) parts.push({ id: part.id, points: quantise(evaluate(part.worth, state, 0)) });
  if (rules.credibility !== null) {
    const record = state.values[rules.credibility] ?? 0;
    parts.push({ id: 'credibility', points: promiseDoubt(promised, record, rules.doubt, pack.exit) });
  }
  parts.push({ id: 'strain', points: strainOf(rules.strain, asked) });
  let total = 0;
  for (const part of parts) total += part.points;
  const reservation = quantise(evaluate(rules.reservation, state, 0));
  let deciding: string | null = null;
  let least = 0;
  for (const part of parts) {
    if (part.points < least) {
      least = part.points;
      deciding = part.id;
    }
  }
  return { parts, total, reservation, accepts: total >= reservation, deciding };
}

/** What a package is worth to the player by the scenario's rule of thumb, in points. */
export function worthToPlayer(machine: Machine, state: GameState, pack: Package): number {
  const length = lengthFactor(pack.months);
  let sum = 0;
  for (const { term, amount } of pack.terms) {
    const item = machine.terms[term];
    if (item) sum += evaluate(item.worth, state, amount) * (item.kind === 'standing' ? length : 1);
  }
  return sum;
}
