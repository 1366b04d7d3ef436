import {
  apply,
  assess,
  type Command,
  check,
  newGame,
  type Proposal,
  preview,
  promisesAtRisk,
  type Ruleset,
  ratificationOdds,
  type View,
  view,
} from '../../engine/index.ts';
import type { Run } from '../../session/run.ts';
import type { Session } from '../../session/session.ts';
import type { Course } from './book.ts';

/** What Minsk knew in the morning of each turn of a run, found by playing the run again. */
export function morningsOf(ruleset: Ruleset, run: Run): View[] {
  let { state } = newGame(ruleset, { seed: run.seed, difficulty: run.difficulty });
  const mornings = [view(ruleset, state)];
  for (const command of run.commands) {
    const outcome = apply(ruleset, state, command);
    if (!outcome.ok) break;
    if (outcome.state.turn !== state.turn) mornings.push(view(ruleset, outcome.state));
    state = outcome.state;
  }
  return mornings;
}

/** The course of a session that is being played. `mornings` are those up to the present turn. */
export function courseOf(session: Session, mornings: readonly View[]): Course {
  const { ruleset, state } = session;
  return {
    mornings,
    now: view(ruleset, state),
    events: session.events,
    commands: session.run.commands,
    causes: (slot, turn) => session.causes(slot, turn),
    decisionTurn: (decision) => session.decisionTurn(decision) ?? 0,
    foresee: (command: Command) => preview(ruleset, state, command),
    breaks: (command: Command) => promisesAtRisk(ruleset, state, command),
    assess: (proposal: Proposal) => assess(ruleset, state, proposal),
    ratification: (capital: string) => ratificationOdds(ruleset, state, capital),
    objection: (command: Command) => check(ruleset, state, command)?.code ?? null,
  };
}
