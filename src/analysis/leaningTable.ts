import {
  type Command,
  compileExpr,
  type Evaluate,
  type GameState,
  type PolicyWeights,
  possible,
  type Ruleset,
  type TableView,
  tableView,
} from '../engine/index.ts';
import { LEAVE, SIGN } from './deck.ts';
import type { Luck } from './luck.ts';
import { points, taste } from './taste.ts';

/** Packages that are thought of before a bot gives up on putting one together. */
const TRIES = 6;
/** What a point of a policy's leaning weighs against a point of the scenario's rule of thumb. */
const CONVICTION = 2;

/** How a policy bargains: what it asks for, what it gives, and when it signs. */
export class LeaningTable {
  /** By capital: how much it wants to talk, 0 for those that do not bargain. */
  readonly appetites: readonly number[];
  readonly #ruleset: Ruleset;
  readonly #likes: readonly number[];
  /** By id of the term: how much it wants it on the table. */
  readonly #tastes: ReadonlyMap<string, number>;
  readonly #worths: readonly Evaluate[];

  constructor(ruleset: Ruleset, weights: PolicyWeights) {
    const { terms, bargainers } = ruleset.table;
    this.#ruleset = ruleset;
    this.#likes = terms.map(({ leans }) => points(weights.leans, leans));
    this.#tastes = new Map(terms.map(({ id }, i) => [id, taste(this.#likes[i] ?? 0)]));
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
    const open = tableView(this.#ruleset, state);
    for (let i = 0; i < TRIES && open; i++) {
      const proposal = this.#proposal(open, luck);
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
  #proposal(open: TableView, luck: Luck): Command {
    const terms: Record<string, number> = {};
    const take = (side: 'asked' | 'given', count: number) => {
      const likes = open.terms.map((term) => {
        const free = term.side === side && term.most >= term.min && terms[term.id] === undefined;
        return free ? (this.#tastes.get(term.id) ?? 0) : 0;
      });
      for (let i = 0; i < count; i++) {
        const drawn = luck.weighted(likes);
        const term = open.terms[drawn];
        if (!term) return;
        likes[drawn] = 0;
        const grains = Math.floor((term.most - term.min) / term.step / 2) + 1;
        terms[term.id] = term.min + luck.below(grains) * term.step;
      }
    };
    take('asked', 1 + luck.below(2));
    take('given', luck.below(3));
    const turns = open.lengths[luck.below(open.lengths.length)] ?? 0;
    return { type: 'table/propose', terms, turns, exit: luck.below(3) };
  }

  #can(state: GameState, command: Command): boolean {
    return possible(this.#ruleset, state, command);
  }
}
