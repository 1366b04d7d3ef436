import { evaluate, holds } from '../expression/evaluate.ts';
import { type CompiledPost, type Turn, turnsOf } from '../machine.ts';
import { uniform } from '../random.ts';
import { change } from './change.ts';
import { comes } from './schedule.ts';

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
    change(t, machine.purse, -rules.money, rules.effects.origin, decision);
  }
  rules.effects.run(t, decision);
}

/** The phase 'obligations': what is not answered in time is answered by silence. */
export function missDeadlines(t: Turn): void {
  const { machine, state } = t;
  const missed: number[] = [];
  for (const { cable, due } of state.cables) if (due <= state.turn) missed.push(cable);
  for (const cable of missed) answerCable(t, cable, machine.cables[cable]?.fallback ?? 0, null);
}

/**
 * The morning's post: cables that were sent, then urgent ones, then the draw. The draw ranks candidates by weight over
 * luck, each cable with luck of its own, so that one more candidate does not reshuffle the others. Dividing gives a
 * long tail in which the chance to exceed a high score is in proportion to the weight; multiplying would cut off light
 * cables for good as soon as there are three heavier ones. What has come before gives way to what has not: its weight
 * is divided by one more than the number of times that it came.
 */
export function deliverCables(t: Turn): void {
  const { machine, state } = t;
  deliverSent(t);
  for (const rules of machine.urgent) {
    if (mayArrive(t, rules) && holds(rules.when, state, 0)) deliver(t, rules.cable);
  }
  const room = Math.min(machine.cablesPerTurn, DESK - state.cables.length);
  if (room > 0) for (const { cable } of draw(t, room)) deliver(t, cable);
}

function deliverSent(t: Turn): void {
  const { state } = t;
  const { schedule } = state;
  let kept = 0;
  for (let i = 0; i < schedule.length; i++) {
    const item = schedule[i];
    if (!item) continue;
    if (item.kind !== 'cable' || item.month > state.clock) schedule[kept++] = item;
    else if (comes(item) && maySend(t, item.item)) deliver(t, item.item);
  }
  if (kept < schedule.length) schedule.length = kept;
}

/** A cable in the draw. */
interface Candidate {
  readonly cable: number;
  readonly score: number;
}

/**
 * The cables with the highest scores above 0, at most so many, the highest first and in their order among equals. Luck
 * comes first: with little of it, the greatest weight that a cable can have would not be enough, and whether it could
 * arrive at all need not be asked.
 */
function draw(t: Turn, room: number): readonly Candidate[] {
  const { machine, state } = t;
  const first: Candidate[] = [];
  let least = 0;
  for (let i = 0; i < machine.drawn.length; i++) {
    const rules = machine.drawn[i] as CompiledPost;
    const odds = 1 - uniform(state.seed, state.clock, rules.stream);
    if (rules.most / odds <= least || !mayArrive(t, rules) || !holds(rules.when, state, 0)) continue;
    const score = evaluate(rules.weight, state, 0) / (odds * (1 + (state.arrivals[rules.cable]?.times ?? 0)));
    if (!(score > least)) continue;
    if (first.length === room) first.pop();
    let at = first.length;
    while (at > 0 && (first[at - 1] as Candidate).score < score) at -= 1;
    first.splice(at, 0, { cable: rules.cable, score });
    if (first.length === room) least = (first[room - 1] as Candidate).score;
  }
  return first;
}

/** What an effect sends keeps to its limit and its cooldown as what comes of itself does. */
function maySend(t: Turn, cable: number): boolean {
  const rules = t.machine.ruleset.cables[cable];
  return rules !== undefined && mayArrive(t, { cable, limit: rules.limit, cooldown: rules.cooldown });
}

type Spacing = Pick<CompiledPost, 'cable' | 'limit' | 'cooldown'>;

function mayArrive({ machine, state }: Turn, { cable, limit, cooldown }: Spacing): boolean {
  const past = state.arrivals[cable];
  if (!past || past.times >= limit) return false;
  if (past.last >= 0 && (state.turn - past.last) * machine.ruleset.turnMonths < cooldown) return false;
  for (const open of state.cables) if (open.cable === cable) return false;
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
