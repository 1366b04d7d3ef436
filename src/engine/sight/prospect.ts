import { type Doubt, type Interval, rangeOf } from '../expression/interval.ts';
import type { DemandStage, Effect, Effects } from '../model/effects.ts';
import type { Expr } from '../model/expression.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import { quantise } from '../quantum.ts';
import { copyState } from '../rollout.ts';
import { ENTERED_AT_ONCE } from '../rules/situations.ts';
import { knownRange } from './knowledge.ts';

/** A change that can be foreseen, `after` so many months. */
export interface Hint {
  readonly slot: number;
  readonly low: number;
  readonly high: number;
  readonly after: number;
  readonly fades: boolean;
  readonly uncertain: boolean;
}

/**
 * Where an effect is looked at: months from now, the amount of the term that it is of (else 0), and whether it may not
 * come.
 */
interface Moment {
  readonly after: number;
  readonly amount: number;
  readonly doubtful: boolean;
}

/**
 * What a command brings, followed step by step as the rules would, with ranges in place of numbers that the player
 * does not know: each effect is looked at as those before it leave things. What comes later than at once is followed in
 * its order, from the numbers of today.
 */
export class Prospect {
  readonly ruleset: Ruleset;
  /** The state as far as it is known to become another: phases, stages, flags and what runs, but not its numbers. */
  readonly state: GameState;
  readonly hints: Hint[] = [];
  readonly #ranges = new Map<number, Interval>();
  /** What an effect that may not come would change. */
  readonly #doubt = {
    flags: new Set<number>(),
    situations: new Set<number>(),
    initiatives: new Set<number>(),
    demands: new Set<number>(),
  } satisfies Doubt;
  readonly #later: { readonly after: number; readonly act: () => void }[] = [];
  readonly #stopping = new Set<number>();
  #depth = 0;

  constructor(ruleset: Ruleset, state: GameState) {
    this.ruleset = ruleset;
    this.state = copyState(state);
  }

  /** Does something so many months from now: at once, or when `finish` comes to it. */
  at(after: number, act: () => void): void {
    if (after <= 0) act();
    else this.#later.push({ after, act });
  }

  /** Follows what comes later, in the order of its months. */
  finish(): readonly Hint[] {
    for (;;) {
      let next = this.#later[0];
      for (const item of this.#later) if (next && item.after < next.after) next = item;
      if (!next) return this.hints;
      this.#later.splice(this.#later.indexOf(next), 1);
      next.act();
    }
  }

  run(effects: Effects | null | undefined, after: number, amount = 0, doubtful = false): void {
    for (const effect of effects?.list ?? []) this.#follow(effect, { after, amount, doubtful });
  }

  pay(money: number): void {
    const { purse } = this.ruleset;
    if (purse === null || money === 0) return;
    this.#move(purse, [-money, -money], false, { after: 0, amount: 0, doubtful: false });
  }

  start(initiative: number): void {
    const rules = this.ruleset.initiatives[initiative];
    const now = this.state.initiatives[initiative];
    if (!rules || !now) return;
    this.pay(rules.money);
    now.running = true;
    now.since = this.state.turn;
    this.run(rules.start, 0);
    const { turns, turnMonths } = this.ruleset;
    const months = rules.duration ?? Math.min(3, turns - this.state.turn) * turnMonths;
    for (let month = 1; month <= months; month++) {
      this.at(month, () => {
        if (now.running) this.run(rules.each, month, 0, this.#doubt.initiatives.has(initiative));
      });
    }
    if (rules.duration !== null) this.at(rules.duration, () => this.#complete(initiative, rules.duration ?? 0));
  }

  /** As the rules do it: it has been done once more by the time that its effects are felt. */
  #complete(initiative: number, after: number): void {
    const now = this.state.initiatives[initiative];
    if (!now?.running) return;
    const doubtful = this.#doubt.initiatives.delete(initiative);
    now.running = false;
    now.times += 1;
    this.run(this.ruleset.initiatives[initiative]?.complete, after, 0, doubtful);
  }

  stop(initiative: number, after = 0, doubtful = false): void {
    const now = this.state.initiatives[initiative];
    // Being stopped, it does not run any more.
    if (!now?.running || this.#stopping.has(initiative)) return;
    const unsure = this.#doubt.initiatives.has(initiative);
    if (doubtful) this.#doubt.initiatives.add(initiative);
    else now.running = false;
    this.#stopping.add(initiative);
    this.run(this.ruleset.initiatives[initiative]?.stopped, after, 0, doubtful || unsure);
    this.#stopping.delete(initiative);
    if (!doubtful) this.#doubt.initiatives.delete(initiative);
  }

  #follow(effect: Effect, moment: Moment): void {
    const { after, doubtful } = moment;
    switch (effect.do) {
      case 'change':
      case 'remember':
        // Left out even from what follows of it: that would tell of it.
        if (!effect.hidden) this.#move(effect.slot, this.#range(effect.by, moment), effect.do === 'remember', moment);
        return;
      case 'if': {
        const [low, high] = this.#range(effect.when, moment);
        const sure = low > 0 || high < 0;
        this.#branch(effect, { sure, possible: low !== 0 || high !== 0 }, moment);
        return;
      }
      case 'roll': {
        const [low, high] = this.#range(effect.chance, moment);
        this.#branch(effect, { sure: low >= 1, possible: high > 0 }, moment);
        return;
      }
      case 'later': {
        const then = after + effect.after;
        this.at(then, () => this.run(this.ruleset.effectLists[effect.list], then, 0, doubtful));
        return;
      }
      case 'flag':
        if (!doubtful) {
          this.state.flags[effect.flag] = effect.on;
          this.#doubt.flags.delete(effect.flag);
        } else if (this.state.flags[effect.flag] !== effect.on) this.#doubt.flags.add(effect.flag);
        return;
      case 'phase':
        this.#enter(effect.situation, effect.to, moment);
        return;
      case 'demand':
        this.#put(effect.demand, effect.to, moment);
        return;
      case 'stop':
        this.stop(effect.initiative, after, doubtful);
        return;
      default:
    }
  }

  #branch(
    effect: Extract<Effect, { then: unknown }>,
    { sure, possible }: { sure: boolean; possible: boolean },
    moment: Moment,
  ): void {
    const either = { ...moment, doubtful: moment.doubtful || (possible && !sure) };
    if (possible) for (const child of effect.then) this.#follow(child, either);
    if (!sure) for (const child of effect.else) this.#follow(child, either);
  }

  /** A phase of a situation that nobody knows may have begun already: what it brings may not come. */
  #enter(situation: number, to: number, { after, doubtful }: Moment): void {
    const rules = this.ruleset.situations[situation];
    const now = this.state.situations[situation];
    if (!rules || !now || this.#depth >= ENTERED_AT_ONCE) return;
    const unsure = !rules.known || this.#doubt.situations.has(situation);
    if (!unsure && now.phase === to) return;
    if (doubtful) this.#doubt.situations.add(situation);
    else if (!unsure) this.state.situations[situation] = { phase: to, since: this.state.clock + after };
    this.#depth += 1;
    this.run(rules.phases[to]?.enter, after, 0, doubtful || unsure);
    this.#depth -= 1;
  }

  #put(demand: number, to: DemandStage, { after, doubtful }: Moment): void {
    const now = this.state.demands[demand];
    const unsure = this.#doubt.demands.has(demand);
    if (!now || this.#depth >= ENTERED_AT_ONCE) return;
    if (!unsure && (now.stage === to || now.stage === 'complete')) return;
    if (doubtful) this.#doubt.demands.add(demand);
    else if (!unsure) now.stage = to;
    if (to !== 'raised') return;
    this.#depth += 1;
    this.run(this.ruleset.demands[demand]?.raised, after, 0, doubtful || unsure);
    this.#depth -= 1;
  }

  /** At once, an open number moves no further than its scale goes; those after it in the list find it there. */
  #move(slot: number, by: Interval, fades: boolean, { after, doubtful }: Moment): void {
    const indicator = this.ruleset.indicators[slot];
    if (!indicator) return;
    const { min, max, known } = indicator;
    let [low, high] = by.map((x) => Math.min(max - min, Math.max(min - max, x))) as [number, number];
    const bound = (x: number) => Math.min(max, Math.max(min, x));
    if (after === 0) {
      const [a, b] = this.#known(slot);
      const moved: Interval = [bound(a + quantise(low)), bound(b + quantise(high))];
      this.#ranges.set(slot, doubtful ? [Math.min(a, moved[0]), Math.max(b, moved[1])] : moved);
      if (known === 'open') [low, high] = [bound(b + low) - b, bound(a + high) - a];
    }
    if (known === 'hidden') return;
    this.hints.push({
      slot,
      low: doubtful ? Math.min(0, low) : low,
      high: doubtful ? Math.max(0, high) : high,
      after,
      fades,
      uncertain: doubtful || low !== high,
    });
  }

  #range(expr: Expr, { after, amount }: Moment): Interval {
    const known = (slot: number) => (after === 0 ? this.#known(slot) : knownRange(this.ruleset, this.state, slot));
    return rangeOf(expr, this.ruleset, this.state, known, amount, this.#doubt);
  }

  #known(slot: number): Interval {
    const range = this.#ranges.get(slot) ?? knownRange(this.ruleset, this.state, slot);
    this.#ranges.set(slot, range);
    return range;
  }
}
