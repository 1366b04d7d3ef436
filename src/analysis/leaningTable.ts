import {
  type Command,
  compileExpr,
  type Evaluate,
  type GameState,
  mostOnTable,
  type PolicyWeights,
  possible,
  type Ruleset,
  type Term,
} from '../engine/index.ts';
import { LEAVE, SIGN } from './deck.ts';
import type { Luck } from './luck.ts';
import { points, taste } from './taste.ts';

/** Packages that are thought of before a bot gives up on putting one together. */
const TRIES = 6;
/** What a point of a policy's leaning weighs against a point of the scenario's rule of thumb. */
const CONVICTION = 2;

/** A term as a policy sees it. */
interface Ware {
  readonly position: number;
  readonly term: Term;
  /** How much it wants it on the table. */
  readonly taste: number;
}

/** How a policy bargains: what it asks for, what it gives, and when it signs. */
export class LeaningTable {
  /** By capital: how much it wants to talk, 0 for those that do not bargain. */
  readonly appetites: readonly number[];
  readonly #ruleset: Ruleset;
  readonly #likes: readonly number[];
  /** By capital: what can be asked of it, what can be given to it. */
  readonly #wares: readonly Readonly<Record<Term['side'], readonly Ware[]>>[];
  readonly #worths: readonly Evaluate[];

  constructor(ruleset: Ruleset, weights: PolicyWeights) {
    const { terms, bargainers } = ruleset.table;
    this.#ruleset = ruleset;
    this.#likes = terms.map(({ leans }) => points(weights.leans, leans));
    const wares = (capital: number, side: Term['side']) =>
      terms.flatMap((term, position): Ware[] =>
        term.capital === capital && term.side === side
          ? [{ position, term, taste: taste(this.#likes[position] ?? 0) }]
          : [],
      );
    this.#wares = bargainers.map((_, i) => ({ asked: wares(i, 'asked'), given: wares(i, 'given') }));
    this.#worths = terms.map(({ worth }) => compileExpr(worth, ruleset));
    this.appetites = bargainers.map((bargainer, capital) =>
      bargainer === null
        ? 0
        : Math.max(0, ...terms.map((term, i) => (term.capital === capital ? taste(this.#likes[i] ?? 0) : 0))),
    );
  }

  /** The next step at an open table; undefined when none is open. */
  next(state: GameState, luck: Luck): Command | undefined {
    const { table } = state;
    if (!table) return undefined;
    if (table.counter && this.#fair(state) && this.#can(state, SIGN)) return SIGN;
    // A refusal is tried once more in other words; a second one is enough.
    if (table.round > 1 || (table.round === 1 && luck.next() < 0.5)) return LEAVE;
    for (let i = 0; i < TRIES; i++) {
      const proposal = this.#proposal(state, table.capital, luck);
      if (this.#can(state, proposal)) return proposal;
    }
    return LEAVE;
  }

  /** Something that is owed and can be delivered. A bot keeps its word as long as it can pay for it. */
  delivery(state: GameState): Command | undefined {
    for (const { id, clauses } of state.treaties) {
      for (const { term, status } of clauses) {
        if (status !== 'owed' && status !== 'late') continue;
        const command: Command = {
          type: 'treaty/deliver',
          treaty: id,
          term: this.#ruleset.table.terms[term]?.id ?? '',
        };
        if (this.#can(state, command)) return command;
      }
    }
    return undefined;
  }

  /** Whether the counter-offer is worth its price, by the rule of thumb and by conviction. */
  #fair(state: GameState): boolean {
    let sum = 0;
    for (const { term, amount } of state.table?.counter?.terms ?? []) {
      sum += (this.#worths[term]?.(state, amount) ?? 0) + CONVICTION * (this.#likes[term] ?? 0);
    }
    return sum >= 0;
  }

  /** One or two things asked, up to two given, as it likes them; modest amounts. */
  #proposal(state: GameState, capital: number, luck: Luck): Command {
    const terms: Record<string, number> = {};
    this.#take(state, capital, 'asked', 1 + luck.below(2), terms, luck);
    this.#take(state, capital, 'given', luck.below(3), terms, luck);
    const lengths = this.#ruleset.table.bargainers[capital]?.lengths ?? [];
    return { type: 'table/propose', terms, months: lengths[luck.below(lengths.length)] ?? 0, exit: luck.below(3) };
  }

  /** Puts so many terms of one side into a package, at most half of what is possible of each. */
  #take(
    state: GameState,
    capital: number,
    side: Term['side'],
    count: number,
    into: Record<string, number>,
    luck: Luck,
  ) {
    if (count === 0) return;
    const wares = this.#wares[capital]?.[side] ?? [];
    const most = wares.map(({ position }) => mostOnTable(this.#ruleset, state, position));
    const likes = wares.map(({ term, taste }, i) => ((most[i] as number) >= term.min ? taste : 0));
    for (let i = 0; i < count; i++) {
      const drawn = luck.weighted(likes);
      const ware = wares[drawn];
      if (!ware) return;
      likes[drawn] = 0;
      const { id, min, step } = ware.term;
      const grains = Math.floor(((most[drawn] as number) - min) / step / 2) + 1;
      into[id] = min + luck.below(grains) * step;
    }
  }

  #can(state: GameState, command: Command): boolean {
    return possible(this.#ruleset, state, command);
  }
}
