import type { Ruleset } from '../model/ruleset.ts';
import type { GameState } from '../model/state.ts';
import type { Foreseen } from '../model/view.ts';
import type { Hint } from './prospect.ts';

/**
 * Adds up what falls on the same indicator in the same turn (hints count months), then joins equal effects of turns in
 * a row.
 */
export function merge(ruleset: Ruleset, state: GameState, hints: readonly Hint[]): Foreseen[] {
  const sums = new Map<string, Hint>();
  for (const inMonths of hints) {
    const hint = { ...inMonths, after: Math.ceil(inMonths.after / ruleset.turnMonths) };
    const key = keyOf(hint);
    const so = sums.get(key);
    sums.set(
      key,
      so
        ? { ...so, low: so.low + hint.low, high: so.high + hint.high, uncertain: so.uncertain || hint.uncertain }
        : hint,
    );
  }
  const ordered = [...sums.values()].sort((a, b) => a.after - b.after);
  const merged: { hint: Hint; over: number }[] = [];
  for (const hint of ordered) {
    const alone = !sums.has(keyOf({ ...hint, fades: !hint.fades }));
    const { low, high } = hint.after === 0 && alone ? within(ruleset, state, hint) : hint;
    if (low === 0 && high === 0) continue;
    const run = merged.find(
      ({ hint: first, over }) =>
        first.slot === hint.slot &&
        first.fades === hint.fades &&
        first.low === low &&
        first.high === high &&
        first.after + over === hint.after,
    );
    if (run) run.over += 1;
    else merged.push({ hint: { ...hint, low, high }, over: 1 });
  }
  return merged.map(({ hint, over }) => ({
    indicator: ruleset.indicators[hint.slot]?.id ?? '',
    low: hint.low,
    high: hint.high,
    after: hint.after,
    over,
    fades: hint.fades,
    uncertain: hint.uncertain,
  }));
}

function keyOf({ slot, after, fades }: Hint): string {
  return `${slot}:${after}:${fades}`;
}

/** An open number cannot leave its scale, whatever several effects that may come add up to. */
function within(ruleset: Ruleset, state: GameState, hint: Hint): { low: number; high: number } {
  const indicator = ruleset.indicators[hint.slot];
  if (indicator?.known !== 'open') return hint;
  const value = state.values[hint.slot] ?? 0;
  const bound = (x: number) => Math.min(indicator.max - value, Math.max(indicator.min - value, x));
  return { low: bound(hint.low), high: bound(hint.high) };
}
