import type { Turn } from '../machine.ts';
import { quantise } from '../quantum.ts';

/**
 * Moves an indicator, keeps it in its range, and books what really happened. Returns the change that took place,
 * which is 0 at the end of the scale.
 */
export function change(
  t: Turn,
  slot: number,
  amount: number,
  origin: number,
  decision: number | null,
  fading = false,
): number {
  const { values } = t.state;
  const { min, max } = t.machine.bounds[slot] as { min: number; max: number };
  const before = values[slot] as number;
  const wanted = before + quantise(amount);
  const after = wanted < min ? min : wanted > max ? max : wanted;
  if (after !== wanted && t.sink) meetLimit(t, slot, origin, decision);
  const moved = after - before;
  if (moved === 0) return 0;
  values[slot] = after;
  if (t.sink) {
    t.sink({
      type: 'cause',
      turn: t.state.turn,
      phase: t.phase,
      slot,
      amount: moved,
      origin,
      decision,
      fading,
    });
  }
  return moved;
}

/** A range that moves by less than was foreseen tells where in it the number lies: that cannot be taken back. */
function meetLimit(t: Turn, slot: number, origin: number, decision: number | null): void {
  if (decision === null || t.phase !== 'desk') return;
  if (t.machine.ruleset.indicators[slot]?.known !== 'estimate') return;
  t.sink?.({ type: 'revealed', turn: t.state.turn, origin });
}
