import type { Machine, Turn } from '../machine.ts';
import type { GameState } from '../model/state.ts';
import { change } from './change.ts';

/** Starts an initiative whose conditions have been checked: pays for it, and completes it if it takes no time. */
export function startInitiative(t: Turn, initiative: number, decision: number): void {
  const { machine, state } = t;
  const rules = machine.initiatives[initiative];
  const now = state.initiatives[initiative];
  if (!rules || !now) return;
  state.attention -= rules.attention;
  if (machine.purse !== null && rules.money !== 0) {
    change(t, machine.purse, -rules.money, rules.origin, decision);
  }
  now.running = true;
  now.since = state.turn;
  now.decision = decision;
  t.sink?.({ type: 'initiative', turn: state.turn, initiative, what: 'started' });
  rules.start?.run(t, decision);
  if (rules.duration === 0) endInitiative(t, initiative, 'completed');
}

/** Ends a running initiative; what it was completed or stopped for takes effect. */
export function endInitiative(t: Turn, initiative: number, what: 'completed' | 'stopped'): void {
  const rules = t.machine.initiatives[initiative];
  const now = t.state.initiatives[initiative];
  if (!rules || !now?.running) return;
  now.running = false;
  now.ended = t.state.turn;
  if (what === 'completed') now.times += 1;
  t.sink?.({ type: 'initiative', turn: t.state.turn, initiative, what });
  (what === 'completed' ? rules.complete : rules.stopped)?.run(t, now.decision);
}

/** The phase 'obligations': running initiatives do their monthly work, and those whose time is up complete. */
export function workInitiatives(t: Turn): void {
  const { machine, state } = t;
  for (let i = 0; i < machine.initiatives.length; i++) {
    const rules = machine.initiatives[i];
    const now = state.initiatives[i];
    if (!rules || !now?.running) continue;
    rules.each?.run(t, now.decision);
    const spent = state.clock + 1 - now.since * machine.ruleset.turnMonths;
    if (now.running && rules.duration !== null && spent >= rules.duration) endInitiative(t, i, 'completed');
  }
}

/** Attention that running initiatives bind in a turn after their first. */
export function boundAttention(machine: Machine, state: GameState): number {
  let bound = 0;
  for (let i = 0; i < machine.initiatives.length; i++) {
    if (state.initiatives[i]?.running) bound += machine.initiatives[i]?.upkeep ?? 0;
  }
  return bound;
}
