/** The engine's public face: everything that the other rooms may use. */
export { apply } from './apply.ts';
export {
  type Command,
  type Proposal,
  REJECTIONS,
  type Rejection,
  type RejectionCode,
  STANCES,
  type Stance,
} from './commands.ts';
export { dateOf } from './date.ts';
export type { Cause, GameEvent } from './events.ts';
export { compileExpr, type Evaluate } from './expression/evaluate.ts';
export { type Interval, rangeOf } from './expression/interval.ts';
export { operandsOf, type Summand, summandsOf } from './expression/operands.ts';
export { canonical, hashState, hashText } from './hash.ts';
export { intervene } from './intervene.ts';
export { legal } from './legal.ts';
export { answerable, check, indicatorSlot, mostOnTable, openable, possible, startable } from './lookup.ts';
export type { EventSink } from './machine.ts';
export type * from './model/claim.ts';
export * from './model/effects.ts';
export type { Binary, Expr } from './model/expression.ts';
export * from './model/ruleset.ts';
export type * from './model/state.ts';
export type * from './model/tableRules.ts';
export type * from './model/tableState.ts';
export type * from './model/view.ts';
export { newGame, type WorldWeights } from './newGame.ts';
export { QUANTUM, quantise } from './quantum.ts';
export { originOf, seedOf, streamOf, uniform, uniformAt } from './random.ts';
export { copyState, perform, reseed } from './rollout.ts';
export { STANCE_ATTENTION } from './rules/demands.ts';
export { DELIVERY_ATTENTION } from './rules/treaties.ts';
export { conditionsOf } from './rules/veil.ts';
export { isCommand } from './shape.ts';
export { knownRange, sameReview } from './sight/knowledge.ts';
export { preview } from './sight/preview.ts';
export { type PromiseAtRisk, promisesAtRisk } from './sight/promises.ts';
export { type Reason, ratificationOdds } from './sight/reasons.ts';
export { view } from './sight/view.ts';
export { isSecretOrigin, witnessed } from './sight/witness.ts';
export { type Assessment, assess } from './table/assess.ts';
export { owes } from './table/outstanding.ts';
export { amountAt, isOnScale, stepsTo, stepsWithin } from './table/scale.ts';
export { type Verdict, verdict } from './verdict.ts';
