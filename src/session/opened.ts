import { hashState, type Ruleset } from '../engine/index.ts';
import { type Failure, failure } from './problems.ts';
import type { Run } from './run.ts';
import { Session } from './session.ts';

/**
 * A saved game that was opened: played again, command by command, and found to end where it was saved. If it was
 * made under other rules but every command is still legal, `continuable` is the game as these rules have it: another
 * game from the same decisions, for the player to take or leave.
 */
export type Opened =
  | { readonly ok: true; readonly session: Session }
  | (Failure & { readonly continuable: Session | null });

/**
 * Opens a run that should end in a state whose hash starts with `end`.
 * @param savedAt milliseconds since 1970, 0 if nobody knows
 */
export function openRun(ruleset: Ruleset, run: Run, end: string, savedAt = 0): Opened {
  const resumed = Session.resume(ruleset, run);
  const session = resumed.ok ? resumed.session : null;
  const { scenario } = run;
  if (run.hash !== ruleset.hash) {
    return { ...failure('save/other-content', { scenario, savedAt }), continuable: session };
  }
  if (session === null) return { ...(resumed as Failure), continuable: null };
  if (hashState(session.state).startsWith(end)) return { ok: true, session };
  return { ...failure('replay/differs'), continuable: session };
}
