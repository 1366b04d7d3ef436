import { evaluate } from '../expression/evaluate.ts';
import type { CompiledTerm, Machine } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import type { Package } from '../model/tableState.ts';
import { quantise } from '../quantum.ts';
import { deliverableAmount } from './amounts.ts';
import { lengthFactor, promiseDoubt, strainOf, termPoints } from './points.ts';

/** A term in the scales: how much of it lies there and what that weighs. */
export interface Weight {
  readonly term: number;
  readonly rules: CompiledTerm;
  /** Whether doubt about promises touches it. */
  readonly promised: boolean;
  /** What a longer treaty makes of its worth to the player. */
  readonly length: number;
  /** Most that can be promised; undefined until somebody asks. */
  most: number | undefined;
  amount: number;
  /** What that amount weighs. */
  now: Weighed;
  /** The other amount that was asked for last, and what it weighs: each is asked for again and again. */
  lastAmount: number;
  last: Weighed;
}

/** Points to the capital, and worth to the player. */
interface Weighed {
  readonly points: number;
  readonly worth: number;
}

/**
 * `appraise` and `worthToPlayer` for one talk in a state that stands still: what was weighed last is not weighed again,
 * and asking what a change would come to makes no new package. Adds up in the order of `appraise`, to the same bits.
 */
export class Scales {
  /** What the package must reach for the capital to sign. */
  readonly reservation: number;
  /**
   * What the package came to that was weighed last, for the capital. An answer of its own to each question is garbage.
   */
  points = 0;
  /** The same for the player. */
  worth = 0;
  /** Every term of this capital, in the ruleset's order. */
  readonly weights: readonly Weight[];
  readonly #state: GameState;
  readonly #machine: Machine;
  readonly #months: number;
  readonly #exit: number;
  /** Points of the parts that do not depend on the package. */
  readonly #standing: readonly number[];
  /** The player's record of kept promises; null when this capital does not ask. */
  readonly #record: number | null;
  readonly #doubt: number;
  readonly #strain: number;
  #onTable: readonly Weight[] = [];
  readonly #scratch: Weight[] = [];

  constructor(machine: Machine, state: GameState, capital: number, { terms, months, exit }: Package) {
    const rules = machine.bargainers[capital];
    this.#machine = machine;
    this.#state = state;
    this.#months = months;
    this.#exit = exit;
    this.#standing = rules?.parts.map(({ worth }) => quantise(evaluate(worth, state, 0))) ?? [];
    this.#record = rules?.credibility == null ? null : (state.values[rules.credibility] ?? 0);
    this.#doubt = rules?.doubt ?? 0;
    this.#strain = rules?.strain ?? 0;
    this.reservation = rules ? quantise(evaluate(rules.reservation, state, 0)) : 0;
    const length = lengthFactor(months);
    const weights = (machine.termsOf[capital] ?? []).map((term): Weight => {
      const item = machine.terms[term] as CompiledTerm;
      const standing = item.kind === 'standing';
      return {
        term,
        rules: item,
        promised: item.side === 'given' && (standing || item.deadline > 0),
        length: standing ? length : 1,
        most: undefined,
        amount: 0,
        now: NOTHING,
        lastAmount: 0,
        last: NOTHING,
      };
    });
    this.weights = weights;
    for (const { term, amount } of terms) {
      const weight = weights.find((item) => item.term === term);
      if (weight) this.put(weight, amount);
    }
  }

  /** Terms that are on the table. */
  get onTable(): readonly Weight[] {
    return this.#onTable;
  }

  /** Makes this the amount of a term; 0 takes it off the table. */
  put(weight: Weight, amount: number): void {
    this.#onTable = [...this.#involved(weight, amount)];
    weight.amount = amount;
    weight.now = this.#look(weight, amount);
  }

  /** Weighs the package as it lies there, or with another amount of one term: into `points` and `worth`. */
  weigh(changed: Weight | null = null, amount = 0): void {
    const other = changed ? this.#look(changed, amount) : NOTHING;
    let total = 0;
    let worth = 0;
    let promised = 0;
    let asked = 0;
    for (const weight of this.#involved(changed, amount)) {
      const now = weight === changed ? other : weight.now;
      total += now.points;
      worth += now.worth;
      if (weight.promised) promised += now.points;
      else if (weight.rules.side === 'asked') asked -= now.points;
    }
    for (const points of this.#standing) total += points;
    if (this.#record !== null) total += promiseDoubt(promised, this.#record, this.#doubt, this.#exit);
    this.points = total + strainOf(this.#strain, asked);
    this.worth = worth;
  }

  /** Most of a given term that the player can promise now. */
  most(weight: Weight): number {
    weight.most ??= deliverableAmount(this.#machine, this.#state, weight.term);
    return weight.most;
  }

  /** What lies in the scales, as a package. */
  package(): Package {
    const terms = this.#onTable.map(({ term, amount }) => ({ term, amount }));
    return { terms, months: this.#months, exit: this.#exit };
  }

  /** The terms on the table, in order, if this were the amount of one of them. Good until the next call. */
  #involved(changed: Weight | null, amount: number): readonly Weight[] {
    if (changed === null || changed.amount > 0 === amount > 0) return this.#onTable;
    this.#scratch.length = 0;
    let missing = amount > 0;
    for (const weight of this.#onTable) {
      if (missing && weight.term > changed.term) {
        this.#scratch.push(changed);
        missing = false;
      }
      if (weight !== changed) this.#scratch.push(weight);
    }
    if (missing) this.#scratch.push(changed);
    return this.#scratch;
  }

  #look(weight: Weight, amount: number): Weighed {
    if (amount === 0) return NOTHING;
    if (amount === weight.lastAmount) return weight.last;
    const { rules } = weight;
    const points = termPoints(rules, evaluate(rules.interest, this.#state, amount), this.#months);
    weight.last = { points, worth: evaluate(rules.worth, this.#state, amount) * weight.length };
    weight.lastAmount = amount;
    return weight.last;
  }
}

const NOTHING: Weighed = { points: 0, worth: 0 };
