import type { Turn } from '../machine.ts';

/** The phase 'obligations': effects whose time has come. What they schedule themselves waits for a later month. */
export function runSchedule(t: Turn): void {
  const { state, machine } = t;
  const next = state.clock + 1;
  const due = state.schedule.filter((item) => item.kind === 'effects' && item.month <= next);
  if (due.length === 0) return;
  state.schedule = state.schedule.filter((item) => item.kind !== 'effects' || item.month > next);
  for (const item of due) machine.effectLists[item.item]?.run(t, item.decision);
}
