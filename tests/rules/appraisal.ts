import { assemble } from '../../src/engine/assemble.ts';
import type { GameState, Proposal, RejectionCode, Ruleset } from '../../src/engine/index.ts';
import { type Appraisal, appraise } from '../../src/engine/table/appraise.ts';
import { packageOf } from '../../src/engine/table/package.ts';

/** The capital's true weighing of a proposal at the open table, or why it cannot be made. */
export function appraisalOf(ruleset: Ruleset, state: GameState, proposal: Proposal): Appraisal | RejectionCode {
  const machine = assemble(ruleset);
  const pack = packageOf(machine, state, proposal);
  return typeof pack === 'string' ? pack : appraise(machine, state, state.table?.capital ?? -1, pack);
}
