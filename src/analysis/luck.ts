import { originOf, seedOf, uniformAt } from '../engine/index.ts';

/** Repeatable luck for bots, apart from the luck of the game: equal seeds draw equal numbers, in every browser. */
export class Luck {
  readonly #origin: number;
  #drawn = 0;

  constructor(seed: string) {
    this.#origin = originOf(seedOf(seed), 0, 0);
  }

  /** A number in [0, 1). */
  next(): number {
    this.#drawn += 1;
    return uniformAt(this.#origin, 0, this.#drawn);
  }

  /** A whole number in [0, count). */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** Position drawn by weight among the first so many; -1 when no weight is above 0. Weights are not negative. */
  weighted(weights: readonly number[], count = weights.length): number {
    let total = 0;
    for (let i = 0; i < count; i++) total += weights[i] as number;
    let luck = this.next() * total;
    let last = -1;
    for (let i = 0; i < count; i++) {
      const weight = weights[i] as number;
      if (weight <= 0) continue;
      if (luck < weight) return i;
      luck -= weight;
      last = i;
    }
    return last;
  }
}
