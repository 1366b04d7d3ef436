import { compileExpr } from '../expression/evaluate.ts';
import { feltFrom, type Turn } from '../machine.ts';
import type { Effect } from '../model/effects.ts';
import type { Ruleset } from '../model/ruleset.ts';
import type { Pending } from '../model/state.ts';
import { conditionsOf, isSeen, readsHidden } from './veil.ts';

/** Effects that put something on the schedule. */
export type Posted = Extract<Effect, { do: 'later' | 'cable' }>;
/** Effects that go one way or the other. */
export type Branching = Extract<Effect, { do: 'if' | 'roll' }>;

/** One way of a condition or of a draw, on the way to an effect. */
export interface Gate {
  readonly effect: Branching;
  readonly wanted: boolean;
}

/** Something that may be put on the schedule. */
interface Post {
  readonly effect: Posted;
  /** Ways that nobody sees taken, the outermost first. */
  readonly gates: readonly Gate[];
  /** Ways of which the player knows whether they are open. */
  readonly known: readonly Gate[];
}

/**
 * Whether it stays in the dark which way something went that puts things on the schedule: a draw, or a condition that
 * reads what is hidden, when neither way shows at once. Then what either would bring is on the schedule, whatever it
 * was: the schedule must not tell, or a forecast could read it there.
 */
export function showsInNothing(effect: Branching, ruleset: Ruleset): boolean {
  const both = [...effect.then, ...effect.else];
  return both.some(posts) && isHidden(effect, ruleset) && !both.some((child) => isSeen(child, ruleset));
}

function isHidden(effect: Branching, ruleset: Ruleset): boolean {
  return effect.do === 'roll' || readsHidden(effect.when, ruleset);
}

function posts(effect: Effect): boolean {
  if (effect.do === 'later' || effect.do === 'cable') return true;
  return (effect.do === 'if' || effect.do === 'roll') && [...effect.then, ...effect.else].some(posts);
}

/** All that a list may put on the schedule, in its order. */
export function postsOf(
  list: readonly Effect[],
  gates: readonly Gate[],
  ruleset: Ruleset,
  known: readonly Gate[] = [],
): Post[] {
  return list.flatMap((effect): Post[] => {
    if (effect.do === 'later' || effect.do === 'cable') return [{ effect, gates, known }];
    if (effect.do !== 'if' && effect.do !== 'roll') return [];
    const ways = [
      { gate: { effect, wanted: true }, way: effect.then },
      { gate: { effect, wanted: false }, way: effect.else },
    ];
    return ways.flatMap(({ gate, way }) =>
      isHidden(effect, ruleset)
        ? postsOf(way, [...gates, gate], ruleset, known)
        : postsOf(way, gates, ruleset, [...known, gate]),
    );
  });
}

/** Whether a condition goes this way now. */
export function isOpen({ machine, state }: Turn, { effect, wanted }: Gate, amount: number): boolean {
  return effect.do === 'if' && (compileExpr(effect.when, machine.ruleset)(state, amount) !== 0) === wanted;
}

/** Puts something on the schedule that hangs on these gates; that at `shut`, if there is one, went the other way. */
export function post(
  t: Turn,
  effect: Posted,
  decision: number | null,
  gates: readonly Gate[],
  amount: number,
  shut = -1,
): void {
  const after = effect.do === 'cable' && t.phase === 'desk' ? Math.max(1, effect.after) : effect.after;
  const kind = effect.do === 'cable' ? 'cable' : 'effects';
  const item = effect.do === 'cable' ? effect.cable : effect.list;
  const pending = gates.map((gate, i) => pendingAt(t, gate, amount, i !== shut));
  if (t.unseen > 0) pending.push({ kind: 'secret' });
  t.state.schedule.push({ month: feltFrom(t) + after, kind, item, decision, ...(pending.length > 0 && { pending }) });
}

function pendingAt({ machine, state }: Turn, { effect, wanted }: Gate, amount: number, open: boolean): Pending {
  const { ruleset } = machine;
  const outcome = { wanted, held: open === wanted };
  if (effect.do === 'if') {
    return { kind: 'truth', condition: conditionsOf(ruleset).positions.get(effect.when) ?? -1, amount, ...outcome };
  }
  const chance = compileExpr(effect.chance, ruleset)(state, amount);
  return { kind: 'luck', key: effect.key, clock: state.clock, chance, ...outcome };
}
