import { type Cause, canonical, type GameState, type Indicator, QUANTUM, type Ruleset } from '../engine/index.ts';
import type { Observer } from './game.ts';

/** Something that must never be so, whatever is decided. */
export interface Violation {
  readonly code:
    | 'number/not-finite'
    | 'number/out-of-range'
    | 'number/off-grain'
    | 'cause/empty'
    | 'cause/unsourced'
    | 'ledger/gap'
    | 'state/not-plain';
  /** What and where, for whoever has to mend it. */
  readonly detail: string;
  readonly turn: number;
}

/** More than anybody reads; one fault tends to break the same rule in every month. */
const MOST = 20;

/**
 * Watches games for what must hold in each of them: every number finite and in its range and on the grain; every
 * change of every indicator the exact sum of its causes, after each command; every cause with a source; the state
 * plain JSON.
 */
export class Invariants implements Observer {
  readonly violations: Violation[] = [];
  readonly #ruleset: Ruleset;
  /** Values after the last command. */
  readonly #before: Float64Array;
  /** Sum of the causes since then. */
  readonly #moved: Float64Array;

  constructor(ruleset: Ruleset) {
    this.#ruleset = ruleset;
    this.#before = new Float64Array(ruleset.indicators.length);
    this.#moved = new Float64Array(ruleset.indicators.length);
  }

  event(event: { readonly type: string } | Cause): void {
    if (event.type !== 'cause' || !('slot' in event)) return;
    const { slot, amount, origin, turn } = event;
    this.#moved[slot] = (this.#moved[slot] ?? 0) + amount;
    const about = this.#ruleset.origins[origin];
    if (amount === 0) this.#report('cause/empty', `${about?.id} changes nothing`, turn);
    if (!about || about.sources.length === 0) this.#report('cause/unsourced', `origin ${origin} ${about?.id}`, turn);
  }

  begin(state: GameState): void {
    this.#before.set(state.past.at(-1) ?? state.values);
    this.after(state);
  }

  after(state: GameState): void {
    const { indicators } = this.#ruleset;
    for (let slot = 0; slot < indicators.length; slot++) {
      const value = state.values[slot] as number;
      const expected = (this.#before[slot] as number) + (this.#moved[slot] as number);
      if (value !== expected) this.#reportGap(slot, value, expected, state.turn);
      this.#checkValue(indicators[slot] as Indicator, value, state.turn);
      this.#before[slot] = value;
    }
    this.#moved.fill(0);
    if (state.attention < 0 || !Number.isFinite(state.attention)) {
      this.#report('number/out-of-range', `attention is ${state.attention}`, state.turn);
    }
  }

  end(state: GameState): void {
    for (const { slot, size } of state.memories) {
      if (!Number.isFinite(size)) this.#report('number/not-finite', `a memory of ${this.#id(slot)}`, state.turn);
    }
    state.demands.forEach(({ patience }, i) => {
      const id = this.#ruleset.demands[i]?.id;
      if (!Number.isFinite(patience)) this.#report('number/not-finite', `patience of ${id}`, state.turn);
    });
    const plain: unknown = JSON.parse(JSON.stringify(state));
    if (canonical(plain) !== canonical(state))
      this.#report('state/not-plain', 'JSON does not hold the state', state.turn);
  }

  #checkValue({ id, min, max }: Indicator, value: number, turn: number): void {
    if (!Number.isFinite(value)) this.#report('number/not-finite', `${id} is ${value}`, turn);
    else if (value < min || value > max) this.#report('number/out-of-range', `${id} is ${value}`, turn);
    else if (!Number.isInteger(value / QUANTUM)) this.#report('number/off-grain', `${id} is ${value}`, turn);
  }

  #reportGap(slot: number, value: number, expected: number, turn: number): void {
    this.#report('ledger/gap', `${this.#id(slot)} is ${value}, its causes say ${expected}`, turn);
  }

  #id(slot: number): string {
    return this.#ruleset.indicators[slot]?.id ?? `slot ${slot}`;
  }

  #report(code: Violation['code'], detail: string, turn: number): void {
    if (this.violations.length < MOST) this.violations.push({ code, detail, turn });
  }
}
