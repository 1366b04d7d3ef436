import { decisionsThatMattered, type Mattered, type PlayedRun } from './analysis/debrief.ts';
import { type Forecast, type ForecastPlan, forecastJobs, joinForecast, playForecast } from './analysis/forecast.ts';
import type { Futures, FuturesJob } from './analysis/futures.ts';
import type { GameState, Ruleset } from './engine/index.ts';

/** What an analyst can be asked; plain data, as it crosses to a worker. */
export type AnalystTask =
  /** Everything that is asked later is about these rules. */
  | { readonly kind: 'rules'; readonly ruleset: Ruleset }
  /** Cuts a forecast into jobs of at most so many futures. */
  | { readonly kind: 'jobs'; readonly plan: ForecastPlan; readonly most: number }
  | { readonly kind: 'futures'; readonly state: GameState; readonly plan: ForecastPlan; readonly job: FuturesJob }
  | { readonly kind: 'join'; readonly turn: number; readonly plan: ForecastPlan; readonly parts: readonly Futures[] }
  | { readonly kind: 'mattered'; readonly run: PlayedRun; readonly count: number };

/** What each kind of task gives. */
export interface AnalystResults {
  readonly rules: null;
  readonly jobs: readonly FuturesJob[];
  readonly futures: Futures;
  readonly join: Forecast;
  readonly mattered: readonly Mattered[];
}

/** A task on its way to a worker. */
export interface AnalystQuestion {
  readonly id: number;
  readonly task: AnalystTask;
}

/** What comes back: progress, 0 to 1, any number of times; then the result or the reason why there is none. */
export type AnalystAnswer =
  | { readonly id: number; readonly progress: number }
  | { readonly id: number; readonly result: AnalystResults[AnalystTask['kind']] }
  | { readonly id: number; readonly failure: string };

/** Does one task. RangeError as the functions of the analysis have it, and when no rules were given before. */
export function doTask(
  ruleset: Ruleset | null,
  task: AnalystTask,
  onProgress: (share: number) => void,
): AnalystResults[AnalystTask['kind']] {
  if (task.kind === 'rules') return null;
  if (!ruleset) throw new RangeError('An analyst was asked before it was given the rules.');
  switch (task.kind) {
    case 'jobs':
      return forecastJobs(ruleset, task.plan, task.most);
    case 'futures':
      return playForecast(ruleset, task.state, task.plan, task.job);
    case 'join':
      return joinForecast(ruleset, task.turn, task.plan, task.parts);
    case 'mattered':
      return decisionsThatMattered(ruleset, task.run, task.count, (done, all) => onProgress(done / all));
  }
}
