import type { Turn } from '../machine.ts';
import type { Scheduled } from '../model/state.ts';
import { isSeen } from './veil.ts';

/** Whether what is scheduled comes, luck and hidden truths being what they are. */
export function comes({ pending }: Scheduled): boolean {
  return !pending || pending.every((each) => each.kind === 'secret' || each.held === each.wanted);
}

/** The phase 'obligations': effects whose time has come. What they schedule themselves waits for a later month. */
export function runSchedule(t: Turn): void {
  const { state } = t;
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
  for (const item of due) if (comes(item)) bring(t, item);
}

/** What comes in the dark and shows in nothing even now, leaves what it schedules itself in the dark as well. */
function bring(t: Turn, { item, decision, pending }: Scheduled): void {
  const { effectLists, ruleset } = t.machine;
  const dark = pending !== undefined && !ruleset.effectLists[item]?.list.some((effect) => isSeen(effect, ruleset));
  if (dark) t.unseen += 1;
  effectLists[item]?.run(t, decision);
  if (dark) t.unseen -= 1;
}
