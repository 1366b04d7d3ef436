import { Luck } from '../../src/analysis/luck.ts';
import {
  DEMAND_STAGES,
  type Effect,
  type Effects,
  type Expr,
  MONTH_PHASES,
  quantise,
  type Ruleset,
} from '../../src/engine/index.ts';

/** How large a made-up ruleset is. */
export interface RulesetSize {
  readonly indicators: number;
  readonly rules: number;
  readonly initiatives: number;
  readonly cables: number;
  readonly capitals: number;
  readonly demands: number;
}

const SMALL: RulesetSize = { indicators: 6, rules: 8, initiatives: 5, cables: 6, capitals: 2, demands: 2 };
/** About the size of the main scenario. */
export const LARGE: RulesetSize = { indicators: 70, rules: 130, initiatives: 48, cables: 66, capitals: 6, demands: 8 };

/**
 * A ruleset put together by luck: it makes no sense as a country, and everything in it is valid. What holds for all of
 * them holds for every scenario.
 */
export function anyRuleset(seed: string, size: RulesetSize = SMALL): Ruleset {
  return new Maker(new Luck(`ruleset:${seed}`), size).ruleset(seed);
}

class Maker {
  readonly #luck: Luck;
  readonly #size: RulesetSize;
  readonly #origins: { id: string; sources: string[] }[] = [{ id: 'engine.start', sources: ['assumption'] }];
  readonly #lists: Effects[] = [];
  /** Indicators of which nothing is known. */
  readonly #hidden = new Set<number>();
  /** True while something is made that a player sees: it may not read what is hidden, as the compiler sees to. */
  #shown = false;
  #rolls = 0;

  constructor(luck: Luck, size: RulesetSize) {
    this.#luck = luck;
    this.#size = size;
  }

  ruleset(seed: string): Ruleset {
    const { indicators, rules, initiatives, cables, capitals, demands } = this.#size;
    const ruleset: Omit<Ruleset, 'origins' | 'effectLists'> = {
      format: 1,
      id: `any-${seed}`,
      hash: seed,
      start: { year: 2025, month: 1 + this.#luck.below(12) },
      turns: 4 + this.#luck.below(21),
      turnMonths: this.#pick([1, 1, 3]),
      purse: this.#pick([0, 0, 0, null]),
      cablesPerTurn: 1 + this.#luck.below(4),
      talksPerTurn: 1 + (seed.length % 2),
      indicators: times(indicators, (i) => {
        const [min, max] =
          i === 0
            ? [0, 6000]
            : this.#pick([
                [0, 100],
                [-50, 50],
                [0, 1],
                [0, 100_000],
              ] as const);
        return {
          id: `indicator_${i}`,
          group: 'all',
          unit: 'points',
          min,
          max,
          start: quantise(min + this.#luck.next() * (max - min)),
          better: this.#pick(['up', 'down', 'neutral'] as const),
          bands: [{ upTo: max, word: 'band', tone: 'calm' }],
          known: this.#knownness(i),
          intelligence: this.#pick([null, 1 % indicators]),
          relation: this.#luck.next() < 0.3,
        };
      }),
      parameters: [
        { id: 'one', value: 1 },
        { id: 'two', value: 2.5 },
      ],
      flags: times(4, (i) => ({ id: `flag_${i}`, start: false, known: i !== 3 })),
      situations: times(2, (s) => ({
        id: `situation_${s}`,
        start: 0,
        known: s === 0,
        phases: times(3, (p) => ({
          id: `phase_${p}`,
          enter: this.#maybe(() => this.#effects(`phase.situation_${s}.phase_${p}`)),
          moves: times(this.#luck.below(3), (m) => ({
            to: (p + m + 1) % 3,
            when: this.#maybe(() => this.#condition()),
            chance: this.#number(),
            origin: this.#origin(`transition.situation_${s}.phase_${p}.${m}`),
          })),
        })),
      })),
      disputes: [
        {
          id: 'D1',
          readings: [
            { id: 'yes', weight: 1 },
            { id: 'no', weight: 2 },
          ],
          sources: ['assumption'],
        },
      ],
      rules: times(rules, (i) => ({
        id: `rule-${i}`,
        phase: this.#pick(MONTH_PHASES),
        when: this.#maybe(() => this.#condition()),
        effects: this.#effects(`rule.rule-${i}`),
      })),
      initiatives: times(initiatives, (i) => ({
        id: `initiative-${i}`,
        dossier: 'all',
        capital: this.#pick([null, 0]),
        attention: this.#luck.below(4),
        money: this.#luck.below(3) * 20,
        duration: this.#pick([0, 1, 3, null]),
        upkeep: this.#luck.below(2),
        when: this.#maybe(() => this.#seen(() => this.#condition())),
        cooldown: this.#luck.below(4),
        limit: 1 + this.#luck.below(4),
        start: this.#maybe(() => this.#effects(`initiative.initiative-${i}`)),
        each: this.#maybe(() => this.#effects(`initiative.initiative-${i}`)),
        complete: this.#maybe(() => this.#effects(`initiative.initiative-${i}`)),
        stopped: this.#maybe(() => this.#effects(`initiative.initiative-${i}`)),
        leans: [this.#luck.below(5) - 2, this.#luck.below(3) - 1],
      })),
      cables: times(cables, (i) => ({
        id: `cable-${i}`,
        from: this.#pick([null, 0]),
        when: this.#maybe(() => this.#condition()),
        weight: this.#number(),
        urgent: this.#luck.next() < 0.1,
        deadline: 1 + this.#luck.below(3),
        cooldown: this.#luck.below(8),
        limit: 1 + this.#luck.below(3),
        fallback: 0,
        choices: times(2 + this.#luck.below(3), (c) => ({
          id: `choice-${c}`,
          attention: c === 0 ? 0 : this.#luck.below(3),
          money: c === 0 ? 0 : this.#luck.below(2) * 30,
          when: c === 0 ? null : this.#maybe(() => this.#seen(() => this.#condition())),
          effects: this.#effects(`cable.cable-${i}.choice-${c}`),
          leans: [this.#luck.below(5) - 2, this.#luck.below(3) - 1],
        })),
      })),
      capitals: times(capitals, (i) => ({
        id: `capital-${i}`,
        relation: 0,
        threshold: 5,
        noise: 10,
        moves: times(1 + this.#luck.below(6), (m) => ({
          id: `move-${m}`,
          when: this.#maybe(() => this.#condition()),
          utility: this.#number(),
          cooldown: this.#luck.below(4),
          seen: this.#luck.next() < 0.7,
          effects: this.#effects(`move.capital-${i}.move-${m}`),
        })),
      })),
      demands: times(demands, (i) => ({
        id: `demand-${i}`,
        capital: 0,
        track: 'all',
        when: this.#maybe(() => this.#condition()),
        chance: { op: 'number', value: 0.2 },
        deadline: 1 + this.#luck.below(3),
        patience: 1 + this.#luck.below(6),
        wear: this.#number(),
        auditAt: 2,
        cooldown: this.#luck.below(8),
        raised: this.#maybe(() => this.#effects(`demand.demand-${i}`)),
        signed: this.#maybe(() => this.#effects(`demand.demand-${i}`)),
        refused: this.#maybe(() => this.#effects(`demand.demand-${i}`)),
        slow: this.#maybe(() => this.#effects(`demand.demand-${i}`)),
        audit: this.#maybe(() => this.#effects(`demand.demand-${i}`)),
        ultimatum: this.#maybe(() => this.#effects(`demand.demand-${i}`)),
        complete: this.#maybe(() => this.#effects(`demand.demand-${i}`)),
        steps: times(1 + this.#luck.below(3), (s) => ({
          id: `step-${s}`,
          months: 1 + this.#luck.below(3),
          effects: this.#effects(`demand.demand-${i}.step-${s}`),
        })),
      })),
      timeline: [
        { id: 'fact', turn: this.#luck.below(4), effects: this.#effects('fact.fact'), sources: ['assumption'] },
      ],
      endings: [
        {
          id: 'fall',
          kind: 'collapse',
          when: this.#rare(),
          atEnd: false,
          // Open, estimated or hidden: all are measured.
          gauges: times(indicators, (slot) => ({ value: { op: 'value', slot }, from: 0, at: 100 })),
          origin: this.#origin('ending.fall'),
        },
        {
          id: 'survival',
          kind: 'survival',
          when: NUMBER(1),
          atEnd: true,
          gauges: [],
          origin: this.#origin('ending.survival'),
        },
      ],
      verdict: {
        axes: times(5, (i) => ({ id: `axis-${i}`, score: this.#number(), weight: 1 })),
        grades: [
          { id: 'poor', upTo: 50 },
          { id: 'good', upTo: 100 },
        ],
        caps: { collapse: 20 },
      },
      questions: [{ id: 'question', horizon: 3, holds: this.#condition(), sources: ['assumption'] }],
      difficulties: [
        { id: 'easy', attention: 6, parameters: [{ index: 0, value: 2 }], start: [] },
        { id: 'hard', attention: 4, parameters: [], start: [] },
      ],
      policies: [
        { id: 'leaning', leans: [2, -1], idleness: 0.1, demands: 'implement' },
        { id: 'idle', leans: [0, 0], idleness: 0.9, demands: 'mixed' },
      ],
      table: this.#table(),
      leans: ['east', 'west'],
    };
    return { ...ruleset, origins: this.#origins, effectLists: this.#lists };
  }

  /** The first two capitals bargain, the second one not alone. */
  #table(): Ruleset['table'] {
    const { capitals, indicators } = this.#size;
    const bargaining = Math.min(2, capitals);
    return {
      terms: times(bargaining * 6, (i) => this.#term(i, i % bargaining)),
      bargainers: times(capitals, (i) => {
        if (i >= bargaining) return null;
        const effects = () => this.#maybe(() => this.#effects(`capital.capital-${i}`));
        return {
          when: this.#maybe(() => this.#seen(() => this.#condition())),
          attention: this.#luck.below(3),
          rounds: 1 + this.#luck.below(3),
          cooldown: this.#luck.below(4),
          reservation: this.#number(),
          margin: this.#luck.below(20),
          parts: [{ id: 'part', worth: this.#number(), sources: ['assumption'] }],
          credibility: this.#pick([null, this.#luck.below(indicators)]),
          doubt: this.#luck.next(),
          strain: this.#luck.next() / 10,
          lengths: [1 + this.#luck.below(3), 6, 12],
          ratification: i === 1 ? { months: 1 + this.#luck.below(3), chance: NUMBER(0.5) } : null,
          signed: effects(),
          walkedOut: effects(),
          lapsed: effects(),
          breach: effects(),
          betrayed: effects(),
          exit: effects(),
        };
      }),
    };
  }

  #term(i: number, capital: number): Ruleset['table']['terms'][number] {
    const side = i % 4 < 2 ? 'given' : 'asked';
    const kind = this.#pick(['once', 'standing'] as const);
    const step = this.#pick([0.1, 0.3, 0.5, 1, 25]);
    const perAmount = (factor: number): Expr => ({ op: 'multiply', a: { op: 'amount' }, b: NUMBER(factor) });
    const size = (0.1 + this.#luck.next()) / step;
    const effects = () => this.#maybe(() => this.#effects(`term.term-${i}`));
    return {
      id: `term-${i}`,
      capital,
      side,
      kind,
      unit: 'points',
      min: step,
      max: Math.round(step * (1 + this.#luck.below(8)) * 10) / 10,
      step,
      when: this.#maybe(() => this.#seen(() => this.#condition())),
      deliverable: side === 'given' ? this.#maybe(() => this.#seen(() => this.#number())) : null,
      interest: perAmount(side === 'given' ? size : -size),
      worth: perAmount(side === 'given' ? -size : size),
      deadline: kind === 'once' ? this.#luck.below(3) : 0,
      kept: side === 'given' && kind === 'standing' ? this.#maybe(() => this.#condition()) : null,
      defect: side === 'asked' && kind === 'standing' ? this.#maybe(() => NUMBER(0.1)) : null,
      start: effects(),
      each: kind === 'standing' ? effects() : null,
      ended: kind === 'standing' ? effects() : null,
      leans: [this.#luck.below(5) - 2, this.#luck.below(3) - 1],
    };
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#luck.below(list.length)] as T;
  }

  #maybe<T>(make: () => T): T | null {
    return this.#luck.next() < 0.5 ? make() : null;
  }

  /** The purse is open, and nobody is blind to how good the intelligence is. */
  #knownness(i: number): 'open' | 'estimate' | 'hidden' {
    const known = i === 0 ? 'open' : this.#pick(['open', 'open', 'open', 'estimate', 'hidden'] as const);
    if (i === 1 && known === 'hidden') return 'estimate';
    if (known === 'hidden') this.#hidden.add(i);
    return known;
  }

  #seen<T>(make: () => T): T {
    this.#shown = true;
    const made = make();
    this.#shown = false;
    return made;
  }

  /** Things that share an id share an origin, as the compiler does it. */
  #origin(id: string): number {
    const known = this.#origins.findIndex((origin) => origin.id === id);
    return known >= 0 ? known : this.#origins.push({ id, sources: ['assumption'] }) - 1;
  }

  #effects(id: string): Effects {
    return { origin: this.#origin(id), list: times(1 + this.#luck.below(3), () => this.#effect(this.#origin(id), 0)) };
  }

  #effect(origin: number, depth: number): Effect {
    const children = () => times(this.#luck.below(3), () => this.#effect(origin, depth + 1));
    const slot = this.#luck.below(this.#size.indicators);
    const hidden = this.#luck.next() < 0.1;
    const kind = this.#luck.below(depth < 2 ? 16 : 12);
    if (kind < 7) return { do: 'change', slot, by: this.#number(), hidden };
    if (kind < 9) return { do: 'remember', slot, by: this.#number(), keep: this.#pick([0, 0.5, 0.875]), hidden };
    if (kind === 9) return { do: 'flag', flag: this.#luck.below(4), on: this.#luck.next() < 0.5 };
    if (kind === 10) return { do: 'cable', cable: this.#luck.below(this.#size.cables), after: this.#luck.below(3) };
    if (kind === 11) return this.#rarer();
    // biome-ignore lint/suspicious/noThenProperty: the engine's name for it; nobody awaits an effect
    if (kind === 12) return { do: 'if', when: this.#condition(), then: children(), else: children() };
    if (kind === 13) {
      this.#rolls += 1;
      // biome-ignore lint/suspicious/noThenProperty: the engine's name for it; nobody awaits an effect
      return { do: 'roll', chance: this.#number(), key: this.#rolls, then: children(), else: children() };
    }
    const list = this.#lists.push({ origin, list: children() }) - 1;
    return { do: 'later', after: 1 + this.#luck.below(3), list };
  }

  #rarer(): Effect {
    return this.#pick<Effect>([
      { do: 'phase', situation: this.#luck.below(2), to: this.#luck.below(3) },
      { do: 'demand', demand: this.#luck.below(this.#size.demands), to: this.#pick(DEMAND_STAGES) },
      { do: 'stop', initiative: this.#luck.below(this.#size.initiatives) },
    ]);
  }

  /** An ending that seldom comes: only once a roll of the map's first number is low, late in the game. */
  #rare(): Expr {
    return { op: 'less', a: { op: 'value', slot: 0 }, b: NUMBER(3) };
  }

  #condition(): Expr {
    const { initiatives, demands } = this.#size;
    const compare = (): Expr => ({
      op: this.#pick(['less', 'at-most'] as const),
      a: this.#number(),
      b: this.#number(),
    });
    return this.#pick<() => Expr>([
      compare,
      compare,
      () => ({ op: 'flag', index: this.#luck.below(this.#shown ? 3 : 4) }),
      () => ({ op: 'phase', situation: this.#luck.below(this.#shown ? 1 : 2), phase: this.#luck.below(3) }),
      () => (this.#shown ? compare() : { op: 'world', dispute: 0, reading: this.#luck.below(2) }),
      () => ({ op: 'running', initiative: this.#luck.below(initiatives) }),
      () => ({ op: 'stage', demand: this.#luck.below(demands), stage: this.#luck.below(DEMAND_STAGES.length) }),
      () => ({ op: 'difficulty', index: 0 }),
      () => ({ op: this.#pick(['and', 'or'] as const), a: this.#condition(), b: compare() }),
      () => ({ op: 'not', a: this.#condition() }),
    ])();
  }

  #number(): Expr {
    const { indicators, initiatives, demands } = this.#size;
    const slot = () => {
      const drawn = this.#luck.below(indicators);
      return this.#shown && this.#hidden.has(drawn) ? 0 : drawn;
    };
    const value = (): Expr => ({ op: 'value', slot: slot() });
    const constant = () => NUMBER(Math.floor((this.#luck.next() - 0.5) * 400) / 16);
    const scaled = (): Expr => ({ op: 'multiply', a: value(), b: NUMBER((this.#luck.next() - 0.5) / 10) });
    return this.#pick<() => Expr>([
      constant,
      constant,
      scaled,
      value,
      () => ({ op: 'trend', slot: slot() }),
      () => ({ op: 'parameter', index: this.#luck.below(2) }),
      () => ({ op: 'since', situation: this.#luck.below(this.#shown ? 1 : 2) }),
      () => ({ op: 'times', initiative: this.#luck.below(initiatives) }),
      () => ({ op: 'progress', demand: this.#luck.below(demands) }),
      () => ({ op: 'clock', read: this.#pick(['months_passed', 'month', 'year', 'months_left'] as const) }),
      () => ({
        op: this.#pick(['add', 'subtract', 'multiply', 'divide', 'min', 'max'] as const),
        a: scaled(),
        b: this.#number(),
      }),
      () => ({ op: this.#pick(['negate', 'abs', 'floor', 'sqrt'] as const), a: this.#number() }),
      () => ({ op: this.#pick(['ramp', 'clamp'] as const), a: value(), b: constant(), c: constant() }),
      () => ({ op: 'if', a: this.#condition(), b: scaled(), c: constant() }),
    ])();
  }
}

function NUMBER(value: number): Expr {
  return { op: 'number', value };
}

function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}
