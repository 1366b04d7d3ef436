import { evaluate, holds } from '../expression/evaluate.ts';
import type { Turn } from '../machine.ts';
import { uniform } from '../random.ts';

/** The phase 'capitals': each capital makes the move that serves it best, if any is worth making. */
export function moveCapitals(t: Turn): void {
  for (let i = 0; i < t.machine.capitals.length; i++) moveCapital(t, i);
}

function moveCapital(t: Turn, capital: number): void {
  const { state } = t;
  const rules = t.machine.capitals[capital];
  const made = state.moves[capital];
  if (!rules || !made) return;
  let best = -1;
  let most = rules.threshold;
  for (let i = 0; i < rules.moves.length; i++) {
    const move = rules.moves[i];
    const last = made[i] ?? -1;
    if (!move || (last >= 0 && state.clock - last <= move.cooldown)) continue;
    if (move.when !== null && !holds(move.when, state, 0)) continue;
    const noise = rules.noise * (2 * uniform(state.seed, state.clock, move.stream) - 1);
    const utility = evaluate(move.utility, state, 0) + noise;
    if (utility > most) {
      most = utility;
      best = i;
    }
  }
  const move = rules.moves[best];
  if (!move) return;
  made[best] = state.clock;
  t.sink?.({ type: 'move', turn: state.turn, capital, move: best });
  const seen = t.machine.ruleset.capitals[capital]?.moves[best]?.seen === true;
  if (!seen) t.unseen += 1;
  move.effects.run(t, null);
  if (!seen) t.unseen -= 1;
}
