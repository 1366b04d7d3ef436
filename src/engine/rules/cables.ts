import { evaluate } from '../expression/evaluate.ts';
import { type Turn, turnsOf } from '../machine.ts';
import { uniform } from '../random.ts';
import { change } from './change.ts';

/** Most cables on the desk at once; more would be a wall of text. Urgent and sent ones come all the same. */
const DESK = 7;

/** Carries out a choice. Its costs are taken from attention and the purse; a default costs no attention. */
export function answerCable(t: Turn, cable: number, choice: number, decision: number | null): void {
  const { machine, state } = t;
  const rules = machine.cables[cable]?.choices[choice];
  const open = state.cables.findIndex((item) => item.cable === cable);
  if (!rules || open < 0) return;
  state.cables.splice(open, 1);
  const byDefault = decision === null;
  t.sink?.({ type: 'cable-answered', turn: state.turn, cable, choice, byDefault });
  if (!byDefault) state.attention -= rules.attention;
  if (machine.purse !== null && rules.money !== 0) {
    change(t, machine.purse, -rules.money, { origin: rules.effects.origin, decision });
  }
  rules.effects.run(t, decision);
}

/** The phase 'obligations': what is not answered in time is answered by silence. */
export function missDeadlines(t: Turn): void {
  const { machine, state } = t;
  for (const open of state.cables.filter((item) => item.due <= state.turn)) {
    answerCable(t, open.cable, machine.cables[open.cable]?.fallback ?? 0, null);
  }
}

/**
 * The morning's post: cables that were sent, then urgent ones, then the draw. The draw ranks candidates by weight over
 * luck, each cable with luck of its own, so that one more candidate does not reshuffle the others. Dividing gives a
 * long tail in which the chance to exceed a high score is in proportion to the weight; multiplying would cut off light
 * cables for good as soon as there are three heavier ones.
 */
export function deliverCables(t: Turn): void {
  const { machine, state } = t;
  const { schedule } = state;
  let kept = 0;
  for (let i = 0; i < schedule.length; i++) {
    const item = schedule[i];
    if (!item) continue;
    if (item.kind === 'cable' && item.month <= state.clock) deliver(t, item.item);
    else schedule[kept++] = item;
  }
  schedule.length = kept;

  const drawn: number[] = [];
  const scores: number[] = [];
  for (let i = 0; i < machine.cables.length; i++) {
    const rules = machine.cables[i];
    if (!rules || rules.when === null || !mayArrive(t, i) || evaluate(rules.when, state, 0) === 0) continue;
    if (rules.urgent) deliver(t, i);
    else {
      drawn.push(i);
      scores.push(evaluate(rules.weight, state, 0) / (1 - uniform(state.seed, state.clock, rules.stream)));
    }
  }
  for (let room = Math.min(machine.cablesPerTurn, DESK - state.cables.length); room > 0; room--) {
    const first = highest(scores);
    if (first < 0) break;
    deliver(t, drawn[first] as number);
    scores[first] = 0;
  }
}

/** Position of the highest score above 0, the first among equals; -1 when there is none. Sorting them all takes longer. */
function highest(scores: readonly number[]): number {
  let best = -1;
  let most = 0;
  for (let i = 0; i < scores.length; i++) {
    const score = scores[i] as number;
    if (score > most) {
      most = score;
      best = i;
    }
  }
  return best;
}

function mayArrive(t: Turn, cable: number): boolean {
  const rules = t.machine.cables[cable];
  const past = t.state.arrivals[cable];
  if (!rules || !past || past.times >= rules.limit) return false;
  if (past.last >= 0 && (t.state.turn - past.last) * t.machine.ruleset.turnMonths < rules.cooldown) return false;
  for (const open of t.state.cables) if (open.cable === cable) return false;
  return true;
}

function deliver(t: Turn, cable: number): void {
  const { state } = t;
  const rules = t.machine.cables[cable];
  const past = state.arrivals[cable];
  if (!rules || !past || state.cables.some((open) => open.cable === cable)) return;
  past.times += 1;
  past.last = state.turn;
  const due = state.turn + turnsOf(t.machine, rules.deadline) - 1;
  state.cables.push({ cable, arrived: state.turn, due });
  t.sink?.({ type: 'cable-arrived', turn: state.turn, cable, due });
}
