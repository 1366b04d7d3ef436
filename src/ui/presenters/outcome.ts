import { verdict } from '../../engine/index.ts';
import type { Session } from '../../session/session.ts';
import type { Outcome } from './verdict.ts';

/** What the engine says about a game that is over, hidden truths included. Only for the debrief. */
export function outcomeOf(session: Session): Outcome {
  const { axes, overall, grade } = verdict(session.ruleset, session.state);
  return { axes, overall, grade, worlds: session.over ? session.state.worlds : [] };
}
