import {
  type Command,
  compileExpr,
  type Effect,
  type Evaluate,
  type GameEvent,
  type GameState,
  type Ruleset,
  STANCES,
} from '../engine/index.ts';
import { Catalogue, type Coverable } from './catalogue.ts';
import type { Observer } from './game.ts';

/** How often games came across something. */
export interface Hits extends Coverable {
  readonly hits: number;
  /** Games in which it was hit at least once. */
  readonly games: number;
}

/** A rule that leaves nothing in the ledger when it works (it sends a cable, say), known by its condition instead. */
interface Quiet {
  readonly item: number;
  readonly when: Evaluate | null;
}

/**
 * Counts what games come across. A rule is hit when something is booked to it; a rule that books nothing, when its
 * condition holds as the month is ended.
 */
export class Coverage implements Observer {
  readonly hits: Uint32Array;
  readonly games: Uint32Array;
  readonly #catalogue: Catalogue;
  /** By origin: the rule that books under it, -1 for other origins. */
  readonly #ruleOf: Int32Array;
  readonly #quiet: readonly Quiet[];
  readonly #demands: ReadonlyMap<string, number>;
  /** The last game, counted from 1, in which each item was hit. */
  readonly #lastGame: Uint32Array;
  #game = 1;

  constructor(ruleset: Ruleset) {
    this.#catalogue = new Catalogue(ruleset);
    const { length } = this.#catalogue.items;
    this.hits = new Uint32Array(length);
    this.games = new Uint32Array(length);
    this.#lastGame = new Uint32Array(length);
    this.#ruleOf = new Int32Array(ruleset.origins.length).fill(-1);
    ruleset.rules.forEach(({ effects }, i) => {
      this.#ruleOf[effects.origin] = this.#catalogue.rules[i] as number;
    });
    this.#quiet = ruleset.rules.flatMap(({ when, effects }, i) =>
      effects.list.some((effect) => booksSomething(effect, ruleset))
        ? []
        : [{ item: this.#catalogue.rules[i] as number, when: when && compileExpr(when, ruleset) }],
    );
    this.#demands = new Map(ruleset.demands.map(({ id }, i) => [id, i]));
  }

  /** Everything with its count, in the order of the catalogue. */
  report(): Hits[] {
    return this.#catalogue.items.map((item, i) => ({
      ...item,
      hits: this.hits[i] as number,
      games: this.games[i] as number,
    }));
  }

  /** Adds the counts of other games. */
  merge(other: { readonly hits: Uint32Array; readonly games: Uint32Array }): void {
    for (let i = 0; i < this.hits.length; i++) {
      this.hits[i] = (this.hits[i] as number) + (other.hits[i] as number);
      this.games[i] = (this.games[i] as number) + (other.games[i] as number);
    }
  }

  event(event: GameEvent): void {
    const at = this.#catalogue;
    switch (event.type) {
      case 'cause':
      case 'roll':
      case 'flag':
        this.#hit(this.#ruleOf[event.origin]);
        break;
      case 'situation':
        this.#hit(at.transitions.get(event.origin) ?? this.#ruleOf[event.origin]);
        break;
      case 'cable-arrived':
        this.#hit(at.cables[event.cable]);
        break;
      case 'cable-answered':
        this.#hit(at.choices[event.cable]?.[event.choice]);
        break;
      case 'initiative':
        if (event.what === 'started') this.#hit(at.initiatives[event.initiative]);
        if (event.what === 'completed') this.#hit(at.completions[event.initiative]);
        break;
      case 'move':
        this.#hit(at.moves[event.capital]?.[event.move]);
        break;
      case 'clause':
        if (event.what === 'began' || event.what === 'delivered') this.#hit(at.terms[event.term]);
        break;
      case 'fact':
        this.#hit(at.facts[event.fact]);
        break;
      case 'ended':
        this.#hit(at.endings[event.ending]);
        break;
      default:
    }
  }

  begin({ worlds }: GameState): void {
    worlds.forEach((reading, dispute) => {
      this.#hit(this.#catalogue.readings[dispute]?.[reading]);
    });
  }

  before(state: GameState, command: Command): void {
    if (command.type === 'month/end') {
      for (const { item, when } of this.#quiet) if (when === null || when(state, 0) !== 0) this.#hit(item);
    } else if (command.type === 'demand/answer') {
      const demand = this.#demands.get(command.demand) ?? -1;
      this.#hit(this.#catalogue.stances[demand]?.[STANCES.indexOf(command.stance)]);
    }
  }

  end({ demands }: GameState): void {
    demands.forEach(({ steps }, demand) => {
      for (const item of this.#catalogue.steps[demand]?.slice(0, steps) ?? []) this.#hit(item);
    });
    this.#game += 1;
  }

  #hit(item: number | undefined): void {
    if (item === undefined || item < 0) return;
    this.hits[item] = (this.hits[item] as number) + 1;
    if (this.#lastGame[item] === this.#game) return;
    this.#lastGame[item] = this.#game;
    this.games[item] = (this.games[item] as number) + 1;
  }
}

function booksSomething(effect: Effect, ruleset: Ruleset): boolean {
  switch (effect.do) {
    case 'change':
    case 'remember':
    case 'flag':
    case 'phase':
    case 'roll':
      return true;
    case 'if':
      return [...effect.then, ...effect.else].some((child) => booksSomething(child, ruleset));
    case 'later':
      return ruleset.effectLists[effect.list]?.list.some((child) => booksSomething(child, ruleset)) ?? false;
    default:
      return false;
  }
}
