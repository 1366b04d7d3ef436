import { compileExpr, type Expr, operandsOf, type Ruleset } from '../../engine/index.ts';
import type { Session } from '../../session/session.ts';
import type { Book, Course } from './book.ts';
import { lastEvent } from './lastEvent.ts';
import { answerOrigin } from './origin.ts';
import type { Term } from './terms.ts';

/** What one cause moved. */
export interface Mover {
  readonly points: number;
  readonly yours: boolean;
}

/** What moved the terms that read flags alone, by origins: who set the one flag of each that is not as it was. */
export function heldBy(
  { ruleset }: Book,
  course: Course,
  session: Pick<Session, 'state' | 'stateAfter'>,
  terms: readonly Term[],
): Map<number, Mover> {
  const movers = new Map<number, Mover>();
  const [then, now] = [session.stateAfter(0), session.state];
  for (const { expr, factor } of terms) {
    const changed = flagsOf(expr)?.filter((flag) => then.flags[flag] !== now.flags[flag]) ?? [];
    const set = lastEvent(course, 'flag', ({ flag }) => flag === changed[0]);
    if (changed.length !== 1 || !set) continue;
    const read = compileExpr(expr, ruleset);
    const known = movers.get(set.origin) ?? { points: 0, yours: false };
    movers.set(set.origin, {
      points: known.points + factor * (read(now, 0) - read(then, 0)),
      yours: known.yours || isDecided(ruleset, course, set.origin, set.turn),
    });
  }
  return movers;
}

/** The flags that an expression reads; null if it reads anything else that can change. */
function flagsOf(expr: Expr): number[] | null {
  if (expr.op === 'flag') return [expr.index];
  if (expr.op === 'number' || expr.op === 'parameter') return [];
  const parts = operandsOf(expr).map(flagsOf);
  return parts.length === 0 || parts.includes(null) ? null : [...new Set(parts.flatMap((part) => part ?? []))];
}

/** Whether something of this origin was decided by the player in a turn, and not by silence. */
function isDecided(ruleset: Ruleset, { events }: Course, origin: number, turn: number): boolean {
  const id = ruleset.origins[origin]?.id ?? '';
  if (id.startsWith('initiative.')) return true;
  return events.some((event) => {
    if (event.type !== 'cable-answered' || event.byDefault || event.turn !== turn) return false;
    return id === answerOrigin(ruleset, event);
  });
}
