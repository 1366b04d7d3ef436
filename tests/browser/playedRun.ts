import { findPolicy } from '../../src/analysis/policies.ts';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { Session } from '../../src/session/session.ts';
import { compiledOf } from '../content/tiny.ts';

/** The code of a game that a policy played. */
export function codeOf(scenario: string, policy: string, seed: string): string {
  const { ruleset, display } = compiledOf(compile(projectScenarios.find(scenario).files));
  const session = Session.start(ruleset, { seed, difficulty: display.defaultDifficulty });
  const next = findPolicy(ruleset, policy)?.player(seed);
  while (next && !session.over) session.do(next(session.state));
  return session.code();
}
