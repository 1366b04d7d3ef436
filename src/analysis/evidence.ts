import {
  type Command,
  copyState,
  type GameState,
  type Indicator,
  type Interval,
  knownRange,
  perform,
  type Ruleset,
  sameReview,
  type WorldWeights,
} from '../engine/index.ts';
import { Imagination } from './imagination.ts';
import { mean, variance } from './statistics.ts';

/** Imagined presents in which what happened is tried under each reading. */
const DRAWS = 16;
/** Degrees of freedom of the kernel that a number's change is held against: heavy tails forgive a bad guess. */
const TAILS = 4;
/** What rounding both ends of a range does to its middle: the standard deviation, in the number's unit. */
const ROUNDING = 0.4;
/** What an open number may differ by for causes that nobody thought of, as a share of its scale. */
const GRAIN = 1 / 4096;
/** How much of each finding is believed: numbers that move together tell the same thing more than once. */
const TRUST = 0.6;
/** Nobody in Minsk is ever surer than this. */
const SURE = 0.98;

/**
 * What a careful reader makes of what happens: beliefs about the hidden truths, which begin as the scenario's weights
 * and follow Bayes' rule from then on. After each command the visible changes are held against what the rules would
 * have brought under each reading, in presents that Minsk can imagine. It looks at open numbers, at ranges while they
 * come of one review, at known situations and flags and at moves that are seen; never at the truth.
 */
export class EvidenceReader {
  readonly #ruleset: Ruleset;
  readonly #seed: string;
  readonly #beliefs: number[][];
  readonly #blurs: readonly number[];
  #before: GameState | null = null;
  #command: Command | null = null;
  #steps = 0;

  constructor(ruleset: Ruleset, seed: string) {
    this.#ruleset = ruleset;
    this.#seed = seed;
    this.#blurs = blursOf(ruleset);
    this.#beliefs = ruleset.disputes.map(({ readings }) => normal(readings.map(({ weight }) => weight)));
  }

  /** How likely each reading is held to be, adding up to 1 for each dispute. */
  get beliefs(): WorldWeights {
    return this.#beliefs;
  }

  /** A command is about to be given in this state. */
  before(state: GameState, command: Command): void {
    this.#before = copyState(state);
    this.#command = command;
  }

  /** The state to which that command has led. */
  after(state: GameState): void {
    const [before, command] = [this.#before, this.#command];
    this.#before = null;
    if (!before || !command || command.type === 'forecast/file' || state.over) return;
    this.#steps += 1;
    const seen = sightsOf(this.#ruleset, before, state, true);
    const trials = this.#tryOut(before, command);
    this.#beliefs.forEach((held, dispute) => {
      const findings = held.map((_, reading) => trials.map((trial) => trial[dispute]?.[reading] as Float64Array));
      const [first] = findings;
      if (!first || first.length === 0) return;
      const weighed = logLikelihoods(findings, seen, this.#blurs);
      const most = Math.max(...weighed);
      const next = normal(held.map((weight, reading) => weight * Math.exp(TRUST * ((weighed[reading] ?? 0) - most))));
      this.#beliefs[dispute] = bounded(next);
    });
  }

  /** By imagined present, dispute and reading: what would have been seen. Empty where no reading makes a difference. */
  #tryOut(before: GameState, command: Command): Float64Array[][][] {
    const imagination = new Imagination(this.#ruleset, before, this.#beliefs);
    const trials: Float64Array[][][] = [];
    for (let draw = 0; draw < DRAWS; draw++) {
      const present = imagination.draw(`evidence:${this.#seed}:${this.#steps}:${draw}`);
      const drawn = this.#outcome(present, command, -1, 0);
      if (!drawn) continue;
      const trial = this.#beliefs.map((held, dispute) =>
        held.map((_, reading) =>
          present.worlds[dispute] === reading ? drawn : (this.#outcome(present, command, dispute, reading) ?? drawn),
        ),
      );
      trials.push(trial);
      // Most commands tell nothing, and the first present shows it.
      if (draw === 0 && command.type !== 'month/end' && trial.every((readings) => alike(readings))) return [];
    }
    return trials;
  }

  #outcome(present: GameState, command: Command, dispute: number, reading: number): Float64Array | null {
    const after = copyState(present);
    if (dispute >= 0) after.worlds[dispute] = reading;
    return perform(this.#ruleset, after, command, null) ? null : sightsOf(this.#ruleset, present, after, false);
  }
}

/**
 * What of a step can be seen, as numbers: each indicator's change as a share of its scale, then each situation's phase,
 * each flag and each move: 1 where it is or came, 0 where not. NaN for what cannot be seen. Of what `really` happened
 * only ranges are known where there is no more; of what is imagined, everything is.
 */
function sightsOf(ruleset: Ruleset, before: GameState, after: GameState, really: boolean): Float64Array {
  const sights: number[] = [];
  const told = (slot: number) => {
    const { known } = ruleset.indicators[slot] as Indicator;
    if (known === 'hidden') return Number.NaN;
    if (known === 'open' || !really) return (after.values[slot] ?? 0) - (before.values[slot] ?? 0);
    if (!sameReview(before.turn, after.turn)) return Number.NaN;
    return middle(knownRange(ruleset, after, slot)) - middle(knownRange(ruleset, before, slot));
  };
  ruleset.indicators.forEach(({ min, max }, slot) => {
    sights.push(told(slot) / (max - min || 1));
  });
  ruleset.situations.forEach(({ known, phases }, i) => {
    for (let phase = 0; phase < phases.length; phase++) {
      sights.push(known ? Number(after.situations[i]?.phase === phase) : Number.NaN);
    }
  });
  ruleset.flags.forEach(({ known }, i) => {
    sights.push(known ? Number(after.flags[i] === true) : Number.NaN);
  });
  ruleset.capitals.forEach(({ moves }, i) => {
    moves.forEach(({ seen }, move) => {
      sights.push(seen ? Number(after.moves[i]?.[move] !== before.moves[i]?.[move]) : Number.NaN);
    });
  });
  return Float64Array.from(sights);
}

/**
 * The standard deviation of what is read off each indicator besides what is imagined of it, as a share of its scale.
 */
function blursOf({ indicators }: Ruleset): number[] {
  return indicators.map(({ known, min, max }) => (known === 'open' ? GRAIN : ROUNDING / (max - min || 1)));
}

/** How well each reading accounts for what was seen, as a logarithm. `findings` are by reading, then by trial. */
function logLikelihoods(findings: readonly (readonly Float64Array[])[], seen: Float64Array, blurs: readonly number[]) {
  const weighed = findings.map(() => 0);
  for (let sight = 0; sight < seen.length; sight++) {
    const value = seen[sight] as number;
    if (Number.isNaN(value)) continue;
    const samples = findings.map((trials) => trials.map((trial) => trial[sight] as number));
    const means = samples.map((sample) => mean(sample).value);
    if (means.every((each) => each === means[0])) continue;
    const blur = blurs[sight];
    if (blur === undefined) {
      // A thing that comes or not: how often it came, never quite 0 or 1 of so few trials.
      means.forEach((share, i) => {
        const count = samples[i]?.length ?? 0;
        const chance = (share * count + 0.5) / (count + 1);
        weighed[i] = (weighed[i] ?? 0) + Math.log(value > 0.5 ? chance : 1 - chance);
      });
      continue;
    }
    const spread = mean(samples.map((sample, i) => variance(sample, means[i] ?? 0))).value + blur * blur;
    means.forEach((expected, i) => {
      const off = ((value - expected) * (value - expected)) / spread;
      weighed[i] = (weighed[i] ?? 0) - ((TAILS + 1) / 2) * Math.log(1 + off / TAILS);
    });
  }
  return weighed;
}

function alike([first, ...others]: readonly Float64Array[]): boolean {
  return others.every((other) => other.every((sight, i) => Object.is(sight, first?.[i])));
}

function middle([low, high]: Interval): number {
  return (low + high) / 2;
}

function normal(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length));
}

/** Keeps every belief short of certainty, so that later evidence can still turn it. */
function bounded(weights: readonly number[]): number[] {
  return normal(weights.map((weight) => Math.max(weight, 1 - SURE)));
}
