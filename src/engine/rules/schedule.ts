import type { Turn } from '../machine.ts';
import type { GameState, Scheduled } from '../model/state.ts';
import { uniform } from '../random.ts';

/** Whether what is scheduled comes, luck being what it is. */
export function comes(state: GameState, { luck }: Scheduled): boolean {
  return !luck || uniform(state.seed, luck.clock, luck.key) < luck.chance === luck.wanted;
}

/** The phase 'obligations': effects whose time has come. What they schedule themselves waits for a later month. */
export function runSchedule(t: Turn): void {
  const { state, machine } = t;
  const { schedule } = state;
  const next = state.clock + 1;
  const due: Scheduled[] = [];
  let kept = 0;
  for (let i = 0; i < schedule.length; i++) {
    const item = schedule[i] as Scheduled;
    if (item.kind === 'effects' && item.month <= next) due.push(item);
    else schedule[kept++] = item;
  }
  if (due.length === 0) return;
  schedule.length = kept;
  for (const item of due) if (comes(state, item)) machine.effectLists[item.item]?.run(t, item.decision);
}
