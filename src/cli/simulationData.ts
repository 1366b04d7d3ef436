import { joinCoverage, SHARES, type Survey } from '../analysis/survey.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';

/** Everything that a simulation found, as one plain document. Turns count from 1, as on screen. */
export function simulationData({ ruleset }: CompiledScenario, surveys: readonly Survey[]) {
  const coverage = joinCoverage(surveys.map((survey) => survey.coverage()));
  return {
    scenario: ruleset.id,
    content: ruleset.hash,
    percentiles: SHARES,
    policies: surveys.map((survey) => ({
      ...survey.plan,
      games: survey.games.length,
      decisions: survey.decisions,
      causes: survey.causes,
      endings: survey.endings(),
      verdict: survey.scores(),
      grades: survey.grades(),
      indicators: Object.fromEntries(
        ruleset.indicators.map(({ id }, slot) => [
          id,
          Array.from({ length: ruleset.turns }, (_, turn) => ({ turn: turn + 1, ...survey.spread(turn, slot) })),
        ]),
      ),
      faults: survey.faults,
    })),
    coverage,
    never: coverage.filter(({ hits }) => hits === 0).map(({ kind, id }) => `${kind} ${id}`),
    ok: surveys.every(({ faults }) => faults.length === 0),
  };
}
