import { findPolicy } from '../../src/analysis/policies.ts';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { Session } from '../../src/session/session.ts';
import { compiledOf } from '../content/tiny.ts';

/** What is filed on the first morning of each quarter, if anything. */
type Filing = (session: Session, question: string, at: number) => void;

/** The code of a game that a policy played to its end, or up to a turn. */
export function codeOf(
  scenario: string,
  policy: string,
  seed: string,
  { upTo = Number.POSITIVE_INFINITY, file }: { upTo?: number; file?: Filing } = {},
): string {
  const { ruleset, display } = compiledOf(compile(projectScenarios.find(scenario).files));
  const session = Session.start(ruleset, { seed, difficulty: display.defaultDifficulty });
  const next = findPolicy(ruleset, policy)?.player(seed);
  for (let filed = -1; next && !session.over && session.turn < upTo; ) {
    if (file && filed !== session.turn && session.turn % 3 === 0) {
      filed = session.turn;
      for (const [at, { id }] of ruleset.questions.slice(0, 4).entries()) file(session, id, at);
    }
    session.do(next(session.state));
  }
  return session.code();
}
