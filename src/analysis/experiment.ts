import {
  type Arm,
  type Claim,
  type ClaimBook,
  type EventSink,
  type GameState,
  intervene,
  newGame,
  perform,
  type Ruleset,
} from '../engine/index.ts';
import { Readings } from './experimentReadings.ts';
import { playUntil } from './game.ts';
import { findPolicy } from './policies.ts';

/** A part of an experiment: games number `from` to `from + count - 1` of every arm. Plain data. */
export interface ExperimentJob {
  readonly claim: Claim;
  /** The policies and difficulties are found by the caller, as the claim may leave them to defaults. */
  readonly difficulty: string;
  /** Game number 7 is played with the seed `<seed>-7`, in every arm. */
  readonly seed: string;
  readonly from: number;
  readonly count: number;
}

/** What was read off the games. Plain data; those of several workers can be put together. */
export interface Samples {
  readonly job: ExperimentJob;
  /** By measure, then arm, then game. */
  readonly values: Float64Array;
  /** By arm: commands of the experiment that were not possible. */
  readonly refused: Uint32Array;
}

/** The rules under which a claim's arms are played: the scenario's own, with what the interventions refer to. */
export function trialRules(ruleset: Ruleset, book: ClaimBook): Ruleset {
  return {
    ...ruleset,
    origins: [...ruleset.origins, ...book.origins],
    effectLists: [...ruleset.effectLists, ...book.effectLists],
  };
}

/** Plays the games of a job. Throws RangeError for a policy or difficulty that the ruleset does not have. */
export function playExperiment(trial: Ruleset, job: ExperimentJob): Samples {
  const { claim, count } = job;
  const values = new Float64Array(claim.measures.length * claim.arms.length * count);
  const refused = new Uint32Array(claim.arms.length);
  claim.arms.forEach((arm, a) => {
    const rules = frozen(trial, arm);
    const policy = findPolicy(rules, arm.policy ?? claim.policy);
    if (!policy) throw new RangeError(`Unknown policy: ${arm.policy ?? claim.policy}`);
    const readings = new Readings(rules, claim);
    const { observer } = readings;
    const sink: EventSink | null = observer.event?.bind(observer) ?? null;
    for (let game = 0; game < count; game++) {
      const seed = `${job.seed}-${job.from + game}`;
      const { state } = newGame(rules, { seed, difficulty: job.difficulty });
      readings.begin();
      const player = policy.player(seed);
      while (!state.over && state.turn <= claim.until) {
        refused[a] = (refused[a] ?? 0) + interfere(rules, state, arm, sink);
        if (!state.over) playUntil(rules, state, player, state.turn + 1, [observer], seed);
      }
      readings.results(state).forEach((value, m) => {
        values[(m * claim.arms.length + a) * count + game] = value;
      });
    }
  });
  return { job, values, refused };
}

/** Situations that are held have no way out of their phase by themselves. */
function frozen(ruleset: Ruleset, arm: Arm): Ruleset {
  if (arm.frozen.length === 0) return ruleset;
  return {
    ...ruleset,
    situations: ruleset.situations.map((situation, i) =>
      arm.frozen.includes(i)
        ? { ...situation, phases: situation.phases.map((phase) => ({ ...phase, moves: [] })) }
        : situation,
    ),
  };
}

/** Brings about what the arm says for this morning; returns how many commands were not possible. */
function interfere(ruleset: Ruleset, state: GameState, arm: Arm, sink: EventSink | null): number {
  let refused = 0;
  for (const { from, until, effects, commands } of arm.interventions) {
    if (state.turn < from || state.turn > until) continue;
    if (effects) intervene(ruleset, state, effects, sink);
    for (const command of commands) if (perform(ruleset, state, command, sink)) refused += 1;
  }
  return refused;
}
