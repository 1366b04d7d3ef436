import { hashState, type Verdict, verdict } from '../engine/index.ts';
import type { Session } from '../session/session.ts';

/** What a run came to, as plain data. */
export interface RunSummary {
  /** The scenario's id, and the hash of its content. */
  readonly scenario: string;
  readonly content: string;
  readonly difficulty: string;
  readonly seed: string;
  /** Commands given, the ends of months included. */
  readonly decisions: number;
  /** The last turn, 0 for the first. */
  readonly turn: number;
  /** Id of the ending; null while the game is not over. */
  readonly ending: string | null;
  readonly verdict: Pick<Verdict, 'overall' | 'grade' | 'axes'>;
  /** `hashState` of the state that it stands in. */
  readonly hash: string;
}

export function summaryOf({ ruleset, run, state }: Session): RunSummary {
  const { overall, grade, axes } = verdict(ruleset, state);
  return {
    scenario: ruleset.id,
    content: ruleset.hash,
    difficulty: run.difficulty,
    seed: run.seed,
    decisions: run.commands.length,
    turn: state.turn,
    ending: state.over === null ? null : (ruleset.endings[state.over.ending]?.id ?? null),
    verdict: { overall, grade, axes },
    hash: hashState(state),
  };
}
