import {
  type Claim,
  compileExpr,
  type EndingKind,
  type GameEvent,
  type GameState,
  type Measure,
  type Metered,
  type Ruleset,
  verdict,
} from '../engine/index.ts';
import type { Observer } from './game.ts';

/** Reads the measures of a claim off one game after the other. */
export class Readings {
  /** To be told of the games. Hears events only if something is counted, as nothing else needs them. */
  readonly observer: Observer;
  readonly #until: number;
  readonly #gauges: readonly Gauge[];
  #turn = 0;

  constructor(ruleset: Ruleset, { measures, until }: Claim) {
    this.#until = until;
    this.#gauges = measures.map((measure) => gaugeOf(ruleset, measure));
    const after: Observer['after'] = (state, { type }) => {
      if (type === 'month/end') this.#endTurn(state);
    };
    const event = (happened: GameEvent) => {
      for (const gauge of this.#gauges) gauge.event(happened);
    };
    this.observer = measures.some(({ read }) => read === 'count') ? { after, event } : { after };
  }

  begin(): void {
    this.#turn = 0;
    for (const gauge of this.#gauges) gauge.clear();
  }

  /** One number for each measure. The turns that a game did not reach are as it was left. */
  results(state: GameState): number[] {
    while (this.#turn <= this.#until) this.#endTurn(state);
    return this.#gauges.map((gauge) => gauge.result(state));
  }

  #endTurn(state: GameState): void {
    for (const gauge of this.#gauges) gauge.read(state, this.#turn);
    this.#turn += 1;
  }
}

interface Gauge {
  clear(): void;
  event(event: GameEvent): void;
  /** At the end of a turn. */
  read(state: GameState, turn: number): void;
  result(state: GameState): number;
}

const DEAF = { clear: () => undefined, event: () => undefined, read: () => undefined } as const;

function gaugeOf(ruleset: Ruleset, measure: Measure): Gauge {
  switch (measure.read) {
    case 'ended': {
      const { kinds } = measure;
      return { ...DEAF, result: (state) => (kinds.some((kind) => kind === endOf(ruleset, state)) ? 1 : 0) };
    }
    case 'count':
      return new Counter(measure);
    default:
      return new Meter(ruleset, measure);
  }
}

/** How the game has ended; undefined while it goes on. */
function endOf({ endings }: Ruleset, { over }: GameState): EndingKind | undefined {
  return over ? endings[over.ending]?.kind : undefined;
}

class Counter implements Gauge {
  readonly #measure: Extract<Measure, { read: 'count' }>;
  #count = 0;

  constructor(measure: Extract<Measure, { read: 'count' }>) {
    this.#measure = measure;
  }

  clear(): void {
    this.#count = 0;
  }

  event(event: GameEvent): void {
    const { events, from, until } = this.#measure;
    if (event.turn < from || event.turn > until) return;
    const counts = events.some((known) =>
      event.type === 'move'
        ? known.what === 'move' && known.capital === event.capital && known.move === event.move
        : event.type === 'demand' &&
          event.what === 'raised' &&
          known.what === 'demand' &&
          known.demand === event.demand,
    );
    if (counts) this.#count += 1;
  }

  read(): void {
    // What happened has been heard.
  }

  result(): number {
    return this.#count;
  }
}

class Meter implements Gauge {
  readonly #ruleset: Ruleset;
  readonly #measure: Metered;
  readonly #evaluate: (state: GameState) => number;
  #read = 0;
  #last = 0;
  #sum = 0;
  #least = Number.POSITIVE_INFINITY;
  #most = Number.NEGATIVE_INFINITY;

  constructor(ruleset: Ruleset, measure: Metered) {
    this.#ruleset = ruleset;
    this.#measure = measure;
    this.#evaluate = evaluator(ruleset, measure);
  }

  clear(): void {
    [this.#read, this.#last, this.#sum] = [0, 0, 0];
    [this.#least, this.#most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  }

  event(): void {
    // Only the ends of turns are read.
  }

  read(state: GameState, turn: number): void {
    const { from, until, lost } = this.#measure;
    if (turn < from || turn > until) return;
    const over = lost === null ? undefined : endOf(this.#ruleset, state);
    const value = lost !== null && over !== undefined && over !== 'survival' ? lost : this.#evaluate(state);
    this.#read += 1;
    this.#last = value;
    this.#sum += value;
    this.#least = Math.min(this.#least, value);
    this.#most = Math.max(this.#most, value);
  }

  result(): number {
    switch (this.#measure.read) {
      case 'end':
        return this.#last;
      case 'mean':
        return this.#sum / Math.max(1, this.#read);
      case 'sum':
        return this.#sum;
      case 'least':
        return this.#least;
      default:
        return this.#most;
    }
  }
}

function evaluator(ruleset: Ruleset, { value }: Metered): (state: GameState) => number {
  if (!('axis' in value)) {
    const evaluate = compileExpr(value, ruleset);
    return (state) => evaluate(state, 0);
  }
  const { axis } = value;
  return (state) => {
    const { overall, axes } = verdict(ruleset, state);
    return axis === 'overall' ? overall : (axes[axis] ?? 0);
  };
}
