import type { Cause, GameEvent, GameState } from '../engine/index.ts';

/**
 * All that happened in a game, by turn. Values come from the states and causes from the events, two separate
 * records, so that `before + Σ causes === after` is a fact that can fail and never a way of computing one from the
 * other. Turns count from 0; the running turn is included. Slots are positions in `Ruleset.indicators`.
 */
export class Ledger {
  readonly #events: GameEvent[] = [];
  readonly #causes: Cause[][] = [];
  /** Values before the first event, then at the end of each turn that has passed. */
  readonly #ends: (readonly number[])[];
  #now: readonly number[];

  /** @param start the state and the events of `newGame` */
  constructor(start: { readonly state: GameState; readonly events: readonly GameEvent[] }) {
    this.#now = start.state.values;
    this.#ends = [start.state.past[0] ?? start.state.values];
    this.#book(start.events);
  }

  /** Every event, in order. */
  get events(): readonly GameEvent[] {
    return this.#events;
  }

  /** The running turn, or the last one of a game that is over. */
  get turn(): number {
    return Math.max(0, this.#causes.length - 1);
  }

  /** Books what a command did; `state` is the state after it. */
  append(events: readonly GameEvent[], state: GameState): void {
    const passed = events.some((event) => event.type === 'month' && event.phase !== 'morning');
    if (passed) this.#ends.push(state.past[0] ?? state.values);
    this.#book(events);
    this.#now = state.values;
  }

  /** Strikes the events of the last command, which did not pass a month; `state` is the state before it. */
  takeBack(events: readonly GameEvent[], state: GameState): void {
    this.#events.length -= events.length;
    const causes = this.#causes[this.turn];
    if (causes) causes.length -= events.filter(({ type }) => type === 'cause').length;
    this.#now = state.values;
  }

  /** The value when the turn began: at the end of the turn before. RangeError for a turn that has not begun. */
  before(slot: number, turn: number): number {
    return this.#value(this.#ends[this.#begun(turn)], slot);
  }

  /** The value when the turn ended; in the running turn, the present one. */
  after(slot: number, turn: number): number {
    return this.#value(this.#ends[this.#begun(turn) + 1] ?? this.#now, slot);
  }

  /** What changed the indicator in the turn, on the desk and in the month that passed, in order. */
  causes(slot: number, turn: number): Cause[] {
    return (this.#causes[this.#begun(turn)] ?? []).filter((cause) => cause.slot === slot);
  }

  /** The value that the game opened with, then at the end of each turn that has passed. */
  history(slot: number): number[] {
    return this.#ends.map((values) => this.#value(values, slot));
  }

  #book(events: readonly GameEvent[]): void {
    for (const event of events) {
      this.#events.push(event);
      while (this.#causes.length <= event.turn) this.#causes.push([]);
      if (event.type === 'cause') this.#causes[event.turn]?.push(event);
    }
  }

  #begun(turn: number): number {
    if (!Number.isInteger(turn) || turn < 0 || turn > this.turn) throw new RangeError(`Turn ${turn} has not begun.`);
    return turn;
  }

  #value(values: readonly number[] | undefined, slot: number): number {
    const value = values?.[slot];
    if (value === undefined) throw new RangeError(`There is no indicator in slot ${slot}.`);
    return value;
  }
}
