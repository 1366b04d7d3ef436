import type { Stance } from '../commands.ts';
import type { DemandBeat } from '../events.ts';
import { evaluate, holds } from '../expression/evaluate.ts';
import { feltInTurn, type Turn, turnsOf } from '../machine.ts';
import type { DemandStage } from '../model/effects.ts';
import type { DemandState } from '../model/state.ts';
import { uniform } from '../random.ts';

/** Attention that a stance on a demand takes. */
export const STANCE_ATTENTION = 1;

/** Patience that each month of work on a signed demand wins back, in points. */
const CALM = 0.5;

/** What the beginning of a stage is told as, where nothing more was done than to begin it. */
const BEAT_OF: Readonly<Record<DemandStage, DemandBeat>> = {
  dormant: 'dropped',
  raised: 'raised',
  implementing: 'resumed',
  'slow-walking': 'slowed',
  refused: 'refused',
  complete: 'complete',
};

/** Stances that a stage leaves open. */
export function stancesIn(stage: DemandStage): readonly Stance[] {
  switch (stage) {
    case 'raised':
      return ['implement', 'slow-walk', 'refuse'];
    case 'implementing':
      return ['slow-walk', 'refuse'];
    case 'slow-walking':
      return ['implement', 'refuse'];
    case 'refused':
      return ['implement'];
    default:
      return [];
  }
}

/** Takes a stance: the first 'implement' or 'slow-walk' signs, 'refuse' after signature leaves. */
export function takeStance(t: Turn, demand: number, stance: Stance, decision: number): void {
  const rules = t.machine.demands[demand];
  const now = t.state.demands[demand];
  if (!rules || !now) return;
  t.state.attention -= STANCE_ATTENTION;
  const unsigned = now.stage === 'raised' || now.stage === 'refused';
  if (stance === 'refuse') {
    enter(t, demand, now, 'refused', 'refused', decision);
    rules.refused?.run(t, decision);
    return;
  }
  const stage = stance === 'implement' ? 'implementing' : 'slow-walking';
  enter(t, demand, now, stage, unsigned ? 'signed' : BEAT_OF[stage], decision);
  if (unsigned) {
    now.patience = rules.patience;
    now.audited = false;
    rules.signed?.run(t, decision);
  }
}

/** Puts a demand into a stage without the player: an effect of a rule or a cable. */
export function setDemand(t: Turn, demand: number, to: DemandStage, decision: number | null): void {
  const rules = t.machine.demands[demand];
  const now = t.state.demands[demand];
  if (!rules || !now || now.stage === to || now.stage === 'complete') return;
  if (to === 'raised') raise(t, demand);
  else enter(t, demand, now, to, BEAT_OF[to], decision);
}

/** The phase 'capitals': demands are raised when their time has come. */
export function raiseDemands(t: Turn): void {
  const { machine, state } = t;
  for (let i = 0; i < machine.demands.length; i++) {
    const rules = machine.demands[i];
    const now = state.demands[i];
    if (!rules || !now) continue;
    const free = now.stage === 'dormant' || now.stage === 'refused';
    if (!free || (now.since >= 0 && monthsIn(t, now) < rules.cooldown)) continue;
    if (rules.when !== null && !holds(rules.when, state, 0)) continue;
    if (uniform(state.seed, state.clock, rules.stream) < evaluate(rules.chance, state, 0)) raise(t, i);
  }
}

/** The phase 'obligations': work on what is implemented, wear on what is not. */
export function workDemands(t: Turn): void {
  for (let i = 0; i < t.machine.demands.length; i++) {
    const now = t.state.demands[i];
    if (!now) continue;
    if (now.stage === 'implementing') implement(t, i, now);
    else if (now.stage === 'slow-walking') stall(t, i, now);
    else if (now.stage === 'raised' && isOverdue(t, i, now)) stall(t, i, now);
  }
}

/** Last turn in which a raised demand can be answered before its silence wears patience. */
export function dueTurn(t: Pick<Turn, 'machine'>, demand: number, now: DemandState): number {
  return now.since + turnsOf(t.machine, t.machine.demands[demand]?.deadline ?? 1) - 1;
}

/** Months since the turn in which the stage began; below 0 when that is the next. */
function monthsIn({ machine, state }: Turn, { since }: DemandState): number {
  return state.clock - since * machine.ruleset.turnMonths;
}

function isOverdue(t: Turn, demand: number, now: DemandState): boolean {
  return monthsIn(t, now) >= (t.machine.demands[demand]?.deadline ?? 1) - 1;
}

function raise(t: Turn, demand: number): void {
  const rules = t.machine.demands[demand];
  const now = t.state.demands[demand];
  if (!rules || !now) return;
  now.patience = rules.patience;
  now.audited = false;
  enter(t, demand, now, 'raised', 'raised', null);
  rules.raised?.run(t, null);
}

function implement(t: Turn, demand: number, now: DemandState): void {
  const rules = t.machine.demands[demand];
  const step = rules?.steps[now.steps];
  if (!rules || !step) return;
  now.patience = Math.min(rules.patience, now.patience + CALM);
  now.worked += 1;
  if (now.worked < step.months) return;
  now.worked = 0;
  now.steps += 1;
  tell(t, demand, now.stage, 'step');
  step.effects.run(t, now.decision);
  if (now.steps < rules.steps.length) return;
  enter(t, demand, now, 'complete', 'complete', now.decision);
  rules.complete?.run(t, now.decision);
}

/** Patience wears; at its mark an audit comes, at its end an ultimatum, after which half of it returns. */
function stall(t: Turn, demand: number, now: DemandState): void {
  const rules = t.machine.demands[demand];
  if (!rules) return;
  if (now.stage === 'slow-walking') rules.slow?.run(t, now.decision);
  now.patience = Math.max(0, now.patience - Math.max(0, evaluate(rules.wear, t.state, 0)));
  if (now.patience <= 0) {
    tell(t, demand, now.stage, 'ultimatum');
    now.patience = rules.patience / 2;
    now.audited = false;
    rules.ultimatum?.run(t, now.decision);
  } else if (!now.audited && now.patience <= rules.auditAt) {
    now.audited = true;
    tell(t, demand, now.stage, 'audit');
    rules.audit?.run(t, now.decision);
  }
}

function enter(
  t: Turn,
  demand: number,
  now: DemandState,
  stage: DemandStage,
  what: DemandBeat,
  decision: number | null,
): void {
  now.stage = stage;
  now.since = feltInTurn(t);
  now.decision = decision;
  tell(t, demand, stage, what);
}

function tell(t: Turn, demand: number, stage: DemandStage, what: DemandBeat): void {
  t.sink?.({ type: 'demand', turn: t.state.turn, demand, stage, what });
}
