import type { Turn } from '../machine.ts';
import { quantise } from '../quantum.ts';
import { change } from './change.ts';

/** Below this a memory is forgotten: a sixteenth of a point. */
const FORGOTTEN = 1 / 16;

/** Moves a relation by an amount that will fade: `keep` of what is left stays each month. */
export function remember(
  t: Turn,
  slot: number,
  amount: number,
  keep: number,
  origin: number,
  decision: number | null,
): void {
  const size = change(t, slot, amount, origin, decision, true);
  if (size === 0) return;
  t.state.memories.push({ slot, size, keep, origin, decision, turn: t.state.turn });
}

/** The phase 'memory': each memory loses its share, and the relation moves back by as much. */
export function fadeMemories(t: Turn): void {
  const { memories } = t.state;
  let kept = 0;
  for (let i = 0; i < memories.length; i++) {
    const memory = memories[i];
    if (!memory) continue;
    const left = quantise(memory.size * memory.keep);
    const size = Math.abs(left) < FORGOTTEN ? 0 : left;
    change(t, memory.slot, size - memory.size, memory.origin, memory.decision, true);
    if (size === 0) continue;
    memory.size = size;
    memories[kept] = memory;
    kept += 1;
  }
  // Setting a length is slow, even to what it is.
  if (kept < memories.length) memories.length = kept;
}
