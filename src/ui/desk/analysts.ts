import type { Mattered, PlayedRun } from '../../analysis/debrief.ts';
import type { Forecast } from '../../analysis/forecast.ts';
import type { GameState, Ruleset } from '../../engine/index.ts';

/** Work that goes on elsewhere, while the page can be used. */
export interface Work<T> {
  /** Null when it was stopped. Rejects when the browser gives no thread, or the work fails. */
  readonly result: Promise<T | null>;
  /** Ends it as soon as possible. */
  stop(): void;
}

/** How far ahead and how thoroughly is looked. */
export interface Outlook {
  /** Id of the policy that is assumed. */
  readonly policy: string;
  /** Futures to be played. */
  readonly runs: number;
  /** Turns ahead; at least as many as the longest question has. */
  readonly horizon: number;
}

/** `share` of the work is done, 0 to 1. */
export type OnProgress = (share: number) => void;

/** Who plays futures and replays runs for the desk. The composition root brings them. */
export interface Analysts {
  /** The forecast, if it is remembered: the same state, what was filed apart, and the same outlook. */
  recall(ruleset: Ruleset, state: GameState, outlook: Outlook): Forecast | null;
  /** `onDraft` hears once what the first of the futures say, where there are many to come. */
  forecast(
    ruleset: Ruleset,
    state: GameState,
    outlook: Outlook,
    onProgress: OnProgress,
    onDraft?: (draft: Forecast) => void,
  ): Work<Forecast>;
  mattered(ruleset: Ruleset, run: PlayedRun, count: number, onProgress: OnProgress): Work<readonly Mattered[]>;
}
