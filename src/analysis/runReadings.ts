import { type Claim, type Command, type EventSink, newGame, perform, type Ruleset } from '../engine/index.ts';
import { Readings } from './experimentReadings.ts';
import type { GameStart } from './game.ts';

/** A run as its log has it. */
export interface PlayedRun extends GameStart {
  readonly commands: readonly Command[];
}

/**
 * Plays a run again and reads the measures of claims off it: for each claim, a number for each of its measures. What
 * a run did not reach is read as it was left.
 */
export function readRun(
  ruleset: Ruleset,
  { seed, difficulty, commands }: PlayedRun,
  claims: readonly Claim[],
): number[][] {
  const readings = claims.map((claim) => new Readings(ruleset, claim));
  for (const reading of readings) reading.begin();
  const sink: EventSink = (event) => {
    for (const { observer } of readings) observer.event?.(event);
  };
  const { state } = newGame(ruleset, { seed, difficulty });
  for (const command of commands) {
    if (perform(ruleset, state, command, sink) !== null) break;
    for (const { observer } of readings) observer.after?.(state, command);
  }
  return readings.map((reading) => reading.results(state));
}
