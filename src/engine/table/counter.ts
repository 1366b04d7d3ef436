import type { Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import { amountOf, deliverableAmount } from './amounts.ts';
import { appraise, worthToPlayer } from './appraise.ts';
import { remembering } from './remembering.ts';

/** Counters nobody would read: more steps than this and the capital refuses outright. */
const STEPS = 400;

/** What a new term on the table counts for beside more of one that is there: the answer should stay near the question. */
const FRESH = 0.75;

/**
 * The nearest package that the capital would sign and the player can deliver, at `above` points over the reservation
 * value; the package itself if it is good enough already; null when no such package exists.
 *
 * Works like a negotiator: step by step the change that gives the capital most for what it costs the player, terms
 * already on the table before new ones; then every step that turned out not to be needed is taken back.
 */
export function counterOffer(
  rules: Machine,
  state: GameState,
  capital: number,
  pack: Package,
  above: number,
): Package | null {
  const machine = remembering(rules, state, capital);
  const offered = new Map(pack.terms.map(({ term, amount }) => [term, amount]));
  const enough = (p: Package) => {
    const { total, reservation } = appraise(machine, state, capital, p);
    return total >= reservation + above;
  };
  let best = pack;
  if (appraise(machine, state, capital, pack).accepts) return pack;
  for (let i = 0; i < STEPS && !enough(best); i++) {
    const next = bestStep(machine, state, capital, best, offered);
    if (next === null) break;
    best = next;
  }
  if (enough(best)) return takeBack(machine, state, best, offered, enough);
  // What it would like on top is out of reach; it still signs what reaches its reservation value.
  const signs = (p: Package) => appraise(machine, state, capital, p).accepts;
  return signs(best) ? takeBack(machine, state, best, offered, signs) : null;
}

function bestStep(
  machine: Machine,
  state: GameState,
  capital: number,
  pack: Package,
  offered: ReadonlyMap<number, number>,
): Package | null {
  const before = appraise(machine, state, capital, pack).total;
  const worth = worthToPlayer(machine, state, pack);
  let best: Package | null = null;
  let most = 0;
  for (const { to, fresh } of steps(machine, state, capital, pack, offered)) {
    const gain = appraise(machine, state, capital, to).total - before;
    if (gain <= 0) continue;
    const cost = Math.max(0.01, worth - worthToPlayer(machine, state, to));
    const score = (gain / cost) * (fresh ? FRESH : 1);
    if (score > most) {
      most = score;
      best = to;
    }
  }
  return best;
}

function steps(
  machine: Machine,
  state: GameState,
  capital: number,
  pack: Package,
  offered: ReadonlyMap<number, number>,
): { to: Package; fresh: boolean }[] {
  const list: { to: Package; fresh: boolean }[] = [];
  const asked = pack.terms.filter(({ term }) => machine.terms[term]?.side === 'asked').length;
  for (let term = 0; term < machine.terms.length; term++) {
    const rules = machine.terms[term];
    if (!rules || rules.capital !== capital) continue;
    const now = amountOf(pack, term);
    if (rules.side === 'asked') {
      // One thing that was asked for stays, if little of it: without it the answer would be a demand.
      const next = now > rules.min ? now - rules.step : 0;
      if (next > 0 || (now > 0 && asked > 1)) list.push({ to: withAmount(pack, term, next), fresh: false });
      continue;
    }
    const next = now === 0 ? rules.min : now + rules.step;
    if (next > deliverableAmount(machine, state, term)) continue;
    list.push({ to: withAmount(pack, term, next), fresh: !offered.has(term) });
  }
  return list;
}

/** Gives the player back what the capital turned out not to need, the dearest first. */
function takeBack(
  machine: Machine,
  state: GameState,
  pack: Package,
  offered: ReadonlyMap<number, number>,
  enough: (pack: Package) => boolean,
): Package {
  let best = pack;
  for (let i = 0; i < STEPS; i++) {
    const kinder = [...new Set([...offered.keys(), ...pack.terms.map(({ term }) => term)])]
      .flatMap((term) => {
        const rules = machine.terms[term];
        const now = amountOf(best, term);
        const first = offered.get(term) ?? 0;
        if (!rules || now === first) return [];
        const amount = rules.side === 'asked' ? (now === 0 ? rules.min : now + rules.step) : lower(now, rules);
        return [withAmount(best, term, amount)];
      })
      .filter((to) => enough(to) && to.terms.length > 0)
      .sort((a, b) => worthToPlayer(machine, state, b) - worthToPlayer(machine, state, a))[0];
    if (kinder === undefined || worthToPlayer(machine, state, kinder) <= worthToPlayer(machine, state, best)) break;
    best = kinder;
  }
  return best;
}

function lower(now: number, rules: { min: number; step: number }): number {
  return now > rules.min ? now - rules.step : 0;
}

function withAmount(pack: Package, term: number, amount: number): Package {
  const others = pack.terms.filter((item) => item.term !== term);
  const terms = amount > 0 ? [...others, { term, amount }].sort((a, b) => a.term - b.term) : others;
  return { ...pack, terms };
}
