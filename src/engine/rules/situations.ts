import { evaluate, holds } from '../expression/evaluate.ts';
import { feltFrom, type Turn } from '../machine.ts';
import { uniform } from '../random.ts';

/** Phases may begin because of each other only so far: two that each bring the other would never end. */
export const ENTERED_AT_ONCE = 8;

/** Moves a situation into a phase and runs what its beginning brings. Nothing happens if it is there already. */
export function enterPhase(t: Turn, situation: number, to: number, origin: number, decision: number | null): void {
  const now = t.state.situations[situation];
  const depth = t.entering;
  if (!now || now.phase === to || depth >= ENTERED_AT_ONCE) return;
  const left = now.phase;
  now.phase = to;
  now.since = feltFrom(t);
  t.sink?.({ type: 'situation', turn: t.state.turn, situation, from: left, to, origin });
  t.entering = depth + 1;
  const known = t.machine.ruleset.situations[situation]?.known === true;
  if (!known) t.unseen += 1;
  t.machine.situations[situation]?.phases[to]?.enter?.run(t, decision);
  if (!known) t.unseen -= 1;
  t.entering = depth;
}

/** The phase 'war': each situation may pass into another of its phases; chances are stacked and rolled once. */
export function moveSituations(t: Turn): void {
  const { state, machine } = t;
  for (let i = 0; i < machine.situations.length; i++) {
    const rules = machine.situations[i];
    const now = state.situations[i];
    if (!rules || !now) continue;
    let luck = uniform(state.seed, state.clock, rules.stream);
    for (const transition of rules.phases[now.phase]?.moves ?? []) {
      if (transition.when !== null && !holds(transition.when, state, 0)) continue;
      const chance = Math.min(1, Math.max(0, evaluate(transition.chance, state, 0)));
      if (luck < chance) {
        enterPhase(t, i, transition.to, transition.origin, null);
        break;
      }
      luck -= chance;
    }
  }
}
