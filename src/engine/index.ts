/** The engine's public face: everything that the other rooms may use. */
export { type Applied, apply } from './apply.ts';
export type { Appraisal } from './appraise.ts';
export { type Assessment, appraiseProposal, assess } from './assess.ts';
export {
  type Command,
  type Proposal,
  REJECTIONS,
  type Rejection,
  type RejectionCode,
  type Stance,
} from './commands.ts';
export { dateOf } from './date.ts';
export { compileExpr, type Evaluate, ramp } from './evaluate.ts';
export type { Cause, DemandBeat, GameEvent } from './events.ts';
export { canonical, hashState, hashText } from './hash.ts';
export { isCommand } from './inspect.ts';
export { type Interval, type Knowledge, rangeOf } from './interval.ts';
export { knownRange } from './knowledge.ts';
export { legal } from './legal.ts';
export { check, indicatorSlot } from './lookup.ts';
export type { EventSink } from './machine.ts';
export * from './model/effects.ts';
export type { Binary, Expr, Unary } from './model/expression.ts';
export * from './model/ruleset.ts';
export type * from './model/state.ts';
export type * from './model/table-rules.ts';
export type * from './model/table-state.ts';
export type * from './model/view.ts';
export { drawWorlds, type NewGame, newGame } from './new-game.ts';
export { preview } from './preview.ts';
export { QUANTUM, quantise } from './quantum.ts';
export { type Seed, seedOf, streamOf, uniform } from './random.ts';
export { copyState, perform, reseed } from './rollout.ts';
export { type Verdict, verdict } from './verdict.ts';
export { view } from './view.ts';
export { witnessed } from './witness.ts';
