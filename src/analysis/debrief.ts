import { type Command, newGame, perform, type Ruleset, type Verdict, verdict } from '../engine/index.ts';
import { END } from './deck.ts';

/** A game that was played, as its record. */
export interface PlayedRun {
  readonly seed: string;
  /** Id of one of the ruleset's difficulties. */
  readonly difficulty: string;
  readonly commands: readonly Command[];
}

/** A decision, and how the game would have gone without it. */
export interface Mattered {
  /** Its position among the commands of the run. */
  readonly decision: number;
  /** Turn in which it was taken; 0 is the first. */
  readonly turn: number;
  readonly command: Command;
  /** What it did to the overall verdict, in points: with it minus without it. */
  readonly effect: number;
  /** The axis that it moved most. */
  readonly axis: { readonly id: string; readonly effect: number };
  readonly without: {
    /** Id of the ending; null if that game was still going on when the real one ended. */
    readonly ending: string | null;
    /** Turn in which that game stands or ended. */
    readonly turn: number;
    readonly overall: number;
    /** Later commands that were no longer possible. */
    readonly dropped: number;
  };
}

interface Outcome {
  readonly verdict: Verdict;
  readonly ending: string | null;
  readonly turn: number;
  readonly dropped: number;
  /** Turn in which each command was given. */
  readonly turns: readonly number[];
}

/**
 * The decisions that changed the verdict most, each found by replaying the run without it: all luck stays as it was, as
 * each draw has its own stream, and later commands that are no longer possible fall away. Forecasts and the ends of
 * months are no decisions in this sense. A game that would have gone on longer is judged as it stood on the day on
 * which the real one ended, as the run says nothing about what would have been done later. Where the way the game ended
 * caps the verdict, decisions of equal effect stand in the order of what they did to an axis. Throws RangeError when
 * the run is not one of this ruleset's.
 */
export function decisionsThatMattered(
  ruleset: Ruleset,
  run: PlayedRun,
  count: number,
  onProgress: (done: number, decisions: number) => void = () => undefined,
): Mattered[] {
  const real = replayWithout(ruleset, run, null);
  if (real.dropped > 0) throw new RangeError('The run cannot be replayed with these rules.');
  const decisions = run.commands.flatMap(({ type }, i) =>
    type === 'month/end' || type === 'forecast/file' ? [] : [i],
  );
  const all = decisions.map((decision, done): Mattered => {
    const other = replayWithout(ruleset, run, decision);
    onProgress(done + 1, decisions.length);
    return {
      decision,
      turn: real.turns[decision] ?? 0,
      command: run.commands[decision] ?? END,
      effect: real.verdict.overall - other.verdict.overall,
      axis: mostMoved(ruleset, real.verdict, other.verdict),
      without: {
        ending: other.ending,
        turn: other.turn,
        overall: other.verdict.overall,
        dropped: other.dropped,
      },
    };
  });
  return all.sort(byEffect).slice(0, count);
}

function byEffect(a: Mattered, b: Mattered): number {
  return (
    Math.abs(b.effect) - Math.abs(a.effect) ||
    Math.abs(b.axis.effect) - Math.abs(a.axis.effect) ||
    a.decision - b.decision
  );
}

function replayWithout(ruleset: Ruleset, { seed, difficulty, commands }: PlayedRun, left: number | null): Outcome {
  const { state } = newGame(ruleset, { seed, difficulty });
  const turns: number[] = [];
  let dropped = 0;
  commands.forEach((command, i) => {
    turns.push(state.turn);
    if (i !== left && perform(ruleset, state, command, null)) dropped += 1;
  });
  const ending = state.over && (ruleset.endings[state.over.ending]?.id ?? null);
  return { verdict: verdict(ruleset, state), ending, turn: state.over?.turn ?? state.turn, dropped, turns };
}

function mostMoved(ruleset: Ruleset, real: Verdict, other: Verdict): Mattered['axis'] {
  let most = { id: ruleset.verdict.axes[0]?.id ?? '', effect: 0 };
  for (const { id } of ruleset.verdict.axes) {
    const effect = (real.axes[id] ?? 0) - (other.axes[id] ?? 0);
    if (Math.abs(effect) > Math.abs(most.effect)) most = { id, effect };
  }
  return most;
}
