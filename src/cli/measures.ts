import { Bench, type Task } from 'tinybench';
import { playGame } from '../analysis/game.ts';
import { findPolicy } from '../analysis/policies.ts';
import type { Player, Policy } from '../analysis/policy.ts';
import {
  apply,
  type GameEvent,
  type GameState,
  hashState,
  legal,
  newGame,
  type Ruleset,
  view,
} from '../engine/index.ts';

export interface Measures {
  /** Milliseconds of the calibration loop: what this machine does at this moment, to compare machines by. */
  readonly calibration: number;
  /**
   * Milliseconds of a random game with its ledger: the middle and the best of many, and of the processor on average.
   */
  readonly game: {
    readonly median: number;
    readonly best: number;
    readonly busy: number;
    readonly decisions: number;
    readonly games: number;
  };
  /** Milliseconds of single commands through `apply`. */
  readonly apply: { readonly median: number; readonly p99: number; readonly most: number; readonly commands: number };
  /** Milliseconds of passing a month through `apply`. */
  readonly month: { readonly median: number; readonly p99: number };
  /** Milliseconds of a proposal at the table through `apply`, the counter-offer included. */
  readonly proposal: { readonly median: number; readonly p99: number };
  /** Milliseconds from a ruleset to the first morning of its first game. */
  readonly assembly: number;
  /** Milliseconds, in the middle of a game. */
  readonly legal: number;
  readonly view: number;
  readonly hash: number;
}

/** Steps of the calibration loop: some milliseconds of the 32-bit arithmetic that the engine's luck is made of. */
const STEPS = 2_000_000;
/**
 * Whole games before those that are timed, at least, and at least of those: on a busy machine time alone warms nothing
 * up.
 */
const GAMES = 600;
/** Games whose commands are timed one by one, and games before them that warm the code up. */
const TIMED_GAMES = 24;
const WARM_GAMES = 6;

/** Measures the rules at work, for so many milliseconds each. */
export function measure(ruleset: Ruleset, difficulty: string, time: number): Measures {
  const policy = findPolicy(ruleset, 'random');
  if (!policy) throw new RangeError('There is no random policy.');
  const assembly = timeAssembly(ruleset, difficulty);
  const headless = timeGames(ruleset, difficulty, policy, time);
  const middle = middleOf(ruleset, difficulty, policy.player('middle'));
  const bench = new Bench({ time, warmupTime: time / 2 });
  bench
    .add('legal', () => legal(ruleset, middle))
    .add('view', () => view(ruleset, middle))
    .add('hash', () => hashState(middle));
  bench.runSync();
  const single = timeCommands(ruleset, difficulty, (seed) => policy.player(seed));
  return {
    ...headless,
    ...single,
    assembly,
    legal: latencyOf(bench.getTask('legal')).median,
    view: latencyOf(bench.getTask('view')).median,
    hash: latencyOf(bench.getTask('hash')).median,
  };
}

/**
 * Whole games as a league, a simulation or a forecast plays them: code that has been running for a while, in a thread
 * that has never put a state through Immer. Once the rules have met its proxies, they run at two thirds of their speed
 * for good; so games come before everything that goes through `apply`.
 */
function timeGames(
  ruleset: Ruleset,
  difficulty: string,
  policy: Policy,
  time: number,
): Pick<Measures, 'calibration' | 'game'> {
  let game = 0;
  let decisions = 0;
  let start = process.cpuUsage();
  let warm = 0;
  let busy = 0;
  const loop = new Bench({ time, warmupTime: time / 2 }).add('calibration', () => calibrate());
  loop.runSync();
  const bench = new Bench({ time, warmupTime: time / 2, warmupIterations: GAMES, iterations: GAMES }).add(
    'game',
    () => {
      const ledger: GameEvent[] = [];
      const observer = { event: (event: GameEvent) => ledger.push(event) };
      decisions += playGame(ruleset, policy, { seed: `bench-${game}`, difficulty }, [observer]).decisions;
      game += 1;
    },
    {
      beforeAll: (mode) => {
        if (mode === 'run') [start, warm] = [process.cpuUsage(), game];
      },
      afterAll: () => {
        const { user, system } = process.cpuUsage(start);
        busy = (user + system) / 1000 / (game - warm);
      },
    },
  );
  bench.runSync();
  return {
    calibration: latencyOf(loop.getTask('calibration')).median,
    game: { ...latencyOf(bench.getTask('game')), busy, decisions: decisions / game, games: game },
  };
}

/** A state in the middle of a game. */
export function middleOf(ruleset: Ruleset, difficulty: string, player: Player): GameState {
  let { state } = newGame(ruleset, { seed: 'middle', difficulty });
  while (!state.over && state.turn < ruleset.turns / 2) {
    const outcome = apply(ruleset, state, player(state));
    if (outcome.ok) state = outcome.state;
  }
  return state;
}

function timeCommands(
  ruleset: Ruleset,
  difficulty: string,
  player: (seed: string) => Player,
): Pick<Measures, 'apply' | 'month' | 'proposal'> {
  const all: number[] = [];
  const months: number[] = [];
  const proposals: number[] = [];
  for (let game = 0; game < WARM_GAMES + TIMED_GAMES; game++) {
    const next = player(`apply-${game}`);
    let { state } = newGame(ruleset, { seed: `apply-${game}`, difficulty });
    while (!state.over) {
      const command = next(state);
      const start = performance.now();
      const outcome = apply(ruleset, state, command);
      const took = performance.now() - start;
      if (!outcome.ok) throw new Error(outcome.detail);
      state = outcome.state;
      if (game < WARM_GAMES) continue;
      all.push(took);
      if (command.type === 'month/end') months.push(took);
      if (command.type === 'table/propose') proposals.push(took);
    }
  }
  return { apply: { ...spread(all), commands: all.length }, month: spread(months), proposal: spread(proposals) };
}

/** The rules are assembled once for each ruleset; a copy has none yet. */
function timeAssembly(ruleset: Ruleset, difficulty: string): number {
  const copy = structuredClone(ruleset);
  const start = performance.now();
  newGame(copy, { seed: 'first', difficulty });
  return performance.now() - start;
}

function spread(times: readonly number[]): { median: number; p99: number; most: number } {
  const sorted = Float64Array.from(times).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { median: at(0.5), p99: at(0.99), most: at(1) };
}

function latencyOf(task: Task | undefined): { median: number; best: number } {
  if (task?.result.state !== 'completed') throw new Error(`'${task?.name}' could not be measured.`);
  const { p50, min } = task.result.latency;
  return { median: p50, best: min };
}

function calibrate(): number {
  let mixed = 1;
  for (let i = 0; i < STEPS; i++) {
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) + i;
  }
  return mixed;
}
