import type { Turn } from '../machine.ts';

/** The phase 'thresholds': the first ending whose condition holds ends the game; the last turn always ends it. */
export function testEndings(t: Turn): void {
  const { state, machine } = t;
  const last = state.turn >= machine.turns - 1;
  for (let i = 0; i < machine.endings.length; i++) {
    const ending = machine.endings[i];
    if (!ending || (ending.atEnd && !last) || ending.when(state, 0) === 0) continue;
    state.over = { ending: i, turn: state.turn };
    t.sink?.({ type: 'ended', turn: state.turn, ending: i });
    return;
  }
}
