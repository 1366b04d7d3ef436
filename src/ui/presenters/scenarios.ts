import type { ScenarioSummary } from '../../scenario/compiled.ts';
import { say } from './say.ts';

/** A scenario in the list of a new game. */
export interface ScenarioData {
  readonly id: string;
  readonly title: string;
  /** '24 months, 45 to 75 minutes' */
  readonly length: string;
}

/** All scenarios, as they are listed, with how long a game of each takes. */
export function presentScenarios(list: readonly ScenarioSummary[]): ScenarioData[] {
  return list.map(({ id, title, turns, turnMonths }) => ({
    id,
    title,
    length: say(turnMonths === 3 ? 'title.scenario.quarters' : 'title.scenario.months', {
      n: turns,
      ...minutes(turns),
    }),
  }));
}

/** How long a game takes somebody who reads: some minutes to find one's way, and two or three for a turn. */
function minutes(turns: number): { readonly low: number; readonly high: number } {
  const inFives = (value: number) => Math.floor(value / 5) * 5;
  return { low: inFives(12 + 1.4 * turns), high: inFives(15 + 2.5 * turns) };
}
