import { enact } from './expression/evaluate.ts';
import { endsTurn, type Turn } from './machine.ts';
import { MONTH_PHASES, type MonthPhase } from './model/ruleset.ts';
import { deliverCables, missDeadlines } from './rules/cables.ts';
import { moveCapitals } from './rules/capitals.ts';
import { raiseDemands, workDemands } from './rules/demands.ts';
import { testEndings } from './rules/endings.ts';
import { settleForecasts } from './rules/forecasts.ts';
import { boundAttention, workInitiatives } from './rules/initiatives.ts';
import { fadeMemories } from './rules/memories.ts';
import { runSchedule } from './rules/schedule.ts';
import { moveSituations } from './rules/situations.ts';
import { adjournTalks } from './rules/talks.ts';
import { workTreaties } from './rules/treaties.ts';

/** Months whose ends are remembered for trends. */
const REMEMBERED = 3;

/** What the engine itself does in each phase, before the scenario's rules of that phase. */
const BUILT_IN: Readonly<Record<MonthPhase, readonly ((t: Turn) => void)[]>> = {
  capitals: [adjournTalks, moveCapitals, raiseDemands],
  obligations: [runSchedule, missDeadlines, workInitiatives, workDemands, workTreaties],
  war: [moveSituations],
  money: [],
  society: [],
  memory: [fadeMemories],
  thresholds: [],
};

/**
 * Lets a turn pass, month by month, then comes the next morning. A turn of three months is three months without a
 * decision: the rules know months only, so that a war is as likely to end in a year of quarters as in one of months.
 */
export function passMonth(t: Turn): void {
  const { state } = t;
  for (let left = t.machine.ruleset.turnMonths; left > 0 && !state.over; left--) {
    passOne(t);
    state.clock += 1;
  }
  t.phase = 'desk';
  if (state.over) {
    state.cables = [];
    state.attention = 0;
    return;
  }
  state.turn += 1;
  beginTurn(t);
}

/** One month: the named phases in their order, then the endings. */
function passOne(t: Turn): void {
  const { state } = t;
  for (const phase of MONTH_PHASES) {
    t.phase = phase;
    t.sink?.({ type: 'month', turn: state.turn, phase });
    for (const work of BUILT_IN[phase]) work(t);
    enact(t.machine.rules[phase], t, null, 0);
  }
  testEndings(t);
  // Before the month joins the past: `trend` reaches as far back here as in the rules.
  if (state.over || endsTurn(t)) settleForecasts(t);
  state.past.unshift([...state.values]);
  if (state.past.length > REMEMBERED) state.past.pop();
}

/** The morning of a turn: the record's dated facts, a fresh measure of attention, the post. */
export function beginTurn(t: Turn): void {
  const { state, machine } = t;
  t.phase = 'desk';
  t.sink?.({ type: 'month', turn: state.turn, phase: 'morning' });
  for (const { fact, effects } of machine.facts[state.turn] ?? []) {
    t.sink?.({ type: 'fact', turn: state.turn, fact });
    effects?.run(t, null);
  }
  const full = machine.ruleset.difficulties[state.difficulty]?.attention ?? 0;
  state.attention = Math.max(0, full - boundAttention(machine, state));
  deliverCables(t);
}
