import { holds } from '../expression/evaluate.ts';
import { endsTurn, type Turn } from '../machine.ts';

/**
 * The phase 'thresholds': the first ending whose condition holds ends the game. The last turn always ends it, with the
 * last of the list when nothing else fits.
 */
export function testEndings(t: Turn): void {
  const { state, machine } = t;
  const last = state.turn >= machine.turns - 1 && endsTurn(t);
  for (let i = 0; i < machine.endings.length; i++) {
    const ending = machine.endings[i];
    if (!ending || (ending.atEnd && !last) || !holds(ending.when, state, 0)) continue;
    end(t, i);
    return;
  }
  if (last) end(t, machine.endings.length - 1);
}

function end(t: Turn, ending: number): void {
  t.state.over = { ending, turn: t.state.turn };
  t.sink?.({ type: 'ended', turn: t.state.turn, ending });
}
