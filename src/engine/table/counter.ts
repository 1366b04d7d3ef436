import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import { amountAt, type Scale, stepsTo } from './scale.ts';
import { Scales, type Weight } from './scales.ts';

/** Counters nobody would read: more steps than this and the capital refuses outright. */
const STEPS = 400;

/**
 * What a new term on the table counts for beside more of one that is there: the answer should stay near the question.
 */
const FRESH = 0.75;

/** The amounts that were proposed, by term. */
type Offered = ReadonlyMap<number, number>;

/** Another amount of one term. */
interface Step {
  readonly weight: Weight;
  readonly amount: number;
}

/**
 * The nearest package that the capital would sign and the player can deliver, at `above` points over the reservation
 * value; the package itself if it is good enough already; null when no such package exists.
 *
 * Works like a negotiator: step by step the change that gives the capital most for what it costs the player, terms
 * already on the table before new ones; then every step that turned out not to be needed is taken back.
 */
export function counterOffer(
  machine: Machine,
  state: GameState,
  capital: number,
  pack: Package,
  above: number,
): Package | null {
  const scales = new Scales(machine, state, capital, pack);
  const offered: Offered = new Map(pack.terms.map(({ term, amount }) => [term, amount]));
  const { reservation } = scales;
  const wanted = reservation + above;
  scales.weigh();
  if (scales.points >= reservation) return pack;
  for (let i = 0; i < STEPS && scales.points < wanted; i++) {
    const step = bestStep(scales, offered);
    if (step === null) break;
    scales.put(step.weight, step.amount);
    scales.weigh();
  }
  scales.weigh();
  // What it would like on top may be out of reach; it still signs what reaches its reservation value.
  const enough = scales.points >= wanted ? wanted : reservation;
  if (scales.points < enough) return null;
  takeBack(scales, offered, enough);
  return scales.package();
}

/** The step that gives the capital most for what it costs the player. The package has just been weighed. */
function bestStep(scales: Scales, offered: Offered): Step | null {
  const { points, worth } = scales;
  let asked = 0;
  for (const { rules } of scales.onTable) if (rules.side === 'asked') asked += 1;
  let best: Step | null = null;
  let most = 0;
  for (const weight of scales.weights) {
    const amount = nextAmount(scales, weight, asked);
    if (amount === null) continue;
    scales.weigh(weight, amount);
    const gain = scales.points - points;
    if (gain <= 0) continue;
    const cost = Math.max(0.01, worth - scales.worth);
    const fresh = weight.rules.side === 'given' && !offered.has(weight.term);
    const score = (gain / cost) * (fresh ? FRESH : 1);
    if (score > most) {
      most = score;
      best = { weight, amount };
    }
  }
  return best;
}

/** One grain more of what is given, one less of what is asked; null where there is no such step. */
function nextAmount(scales: Scales, weight: Weight, asked: number): number | null {
  const { rules, amount: now } = weight;
  if (rules.side === 'asked') {
    if (now > rules.min) return moved(rules, now, -1);
    // One thing that was asked for stays, if little of it: without it the answer would be a demand.
    return now > 0 && asked > 1 ? 0 : null;
  }
  const next = now === 0 ? rules.min : moved(rules, now, 1);
  return next > scales.most(weight) ? null : next;
}

/** Gives the player back what the capital turned out not to need, the dearest first. */
function takeBack(scales: Scales, offered: Offered, enough: number): void {
  const added = scales.onTable.filter(({ term }) => !offered.has(term));
  const touched = [...scales.weights.filter(({ term }) => offered.has(term)), ...added];
  for (let i = 0; i < STEPS; i++) {
    scales.weigh();
    let most = scales.worth;
    let kindest: Step | null = null;
    for (const weight of touched) {
      const { rules, term, amount: now } = weight;
      if (now === (offered.get(term) ?? 0)) continue;
      const amount = rules.side === 'asked' ? (now === 0 ? rules.min : moved(rules, now, 1)) : lower(now, rules);
      if (amount === 0 && scales.onTable.length === 1) continue;
      scales.weigh(weight, amount);
      if (scales.points < enough || scales.worth <= most) continue;
      most = scales.worth;
      kindest = { weight, amount };
    }
    if (kindest === null) return;
    scales.put(kindest.weight, kindest.amount);
  }
}

function lower(now: number, scale: Scale): number {
  return now > scale.min ? moved(scale, now, -1) : 0;
}

/** The amount one step further or back. */
function moved(scale: Scale, amount: number, steps: 1 | -1): number {
  return amountAt(scale, stepsTo(scale, amount) + steps);
}
