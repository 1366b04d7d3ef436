import {
  type Forecast,
  type ForecastPlan,
  forecastJobs,
  joinForecast,
  playForecast,
} from '../../src/analysis/forecast.ts';
import type { GameState, Ruleset } from '../../src/engine/index.ts';

/** A forecast as the analysts of the page make it, in one thread. */
export function forecastOf(ruleset: Ruleset, state: GameState, plan: ForecastPlan): Forecast {
  const parts = forecastJobs(ruleset, plan, 25).map((job) => playForecast(ruleset, state, plan, job));
  return joinForecast(ruleset, state.turn, plan, parts);
}
