import type { Phase, Situation, Transition } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../effects.ts';
import { both, type Facts, NOTHING } from '../expression/facts.ts';
import type { PhaseData, TransitionData } from '../schema/situations.ts';
import type { Path } from '../tree.ts';

/** A situation that is being compiled. */
interface Place {
  readonly situation: string;
  readonly phase: string;
  readonly path: Path;
  readonly sources: readonly string[];
}

export function compileSituations(c: Compiler): Situation[] {
  return c.entries('situations').map(({ id, data, path }) => {
    c.texts.add(`situation.${id}.name`, data.name);
    c.texts.add(`situation.${id}.meaning`, data.meaning);
    const phases = Object.entries(data.phases).map(([phase, phaseData]) => {
      const place = {
        situation: id,
        phase,
        path: [...path, 'phases', phase],
        sources: phaseData.sources ?? data.sources ?? ['assumption'],
      };
      return compilePhase(c, place, phaseData);
    });
    const start = c.phase(id, data.start, [...path, 'start']);
    c.uses.note('phase', `${id}.${data.start}`);
    return { id, start, known: data.known ?? true, phases };
  });
}

function compilePhase(c: Compiler, place: Place, data: PhaseData): Phase {
  const { situation, phase, path } = place;
  c.texts.add(`situation.${situation}.phase.${phase}.name`, data.name);
  c.texts.add(`situation.${situation}.phase.${phase}.meaning`, data.meaning);
  const enter = effects(c, data.enter, [...path, 'enter'], () =>
    c.origin(`phase.${situation}.${phase}`, place.sources, [...path, 'sources'], data.about),
  );
  const leaving = (data.moves ?? []).map((move, index) => compileTransition(c, place, move, [...path, 'moves', index]));
  checkChances(c, place, leaving);
  return { id: phase, enter, moves: leaving.map(({ transition }) => transition) };
}

/** A way out of a phase. */
interface Leaving {
  readonly transition: Transition;
  readonly to: string;
  /** The least chance that it has in every month in which its condition holds. */
  readonly surely: number;
  /** What its condition asks for; null where nobody can say in advance. */
  readonly asks: Facts | null;
  readonly always: boolean;
}

/** Of more moves with conditions not every combination is tried. */
const MOST = 10;

function checkChances(c: Compiler, { phase, path }: Place, leaving: readonly Leaving[]): void {
  const sum = (some: readonly Leaving[]) => some.reduce((total, { surely }) => total + surely, 0);
  const [always, sometimes] = [leaving.filter((each) => each.always), leaving.filter((each) => !each.always)];
  const hint = 'The later ones get what the earlier ones leave over.';
  const tell = (whose: string, total: number) => {
    const message = `${whose} are together at least ${Number(total.toFixed(3))}; more than 1 cannot be.`;
    c.report('phase/chances', [...path, 'moves'], message, hint);
  };
  if (sum(always) > 1 + 1e-9) {
    tell(`The chances of leaving '${phase}'`, sum(always));
    return;
  }
  // What surely comes once its condition holds is meant to leave nothing to the others.
  const open = sometimes.filter(({ surely, asks }) => surely > 0 && surely < 1 && asks !== null).slice(0, MOST);
  const together = likeliest(open, NOTHING, sum(always));
  if (together.total <= 1 + 1e-9) return;
  const names = together.some.map(({ to }) => `'${to}'`).join(' and ');
  tell(`In a month in which the conditions of ${names} hold, the chances of leaving '${phase}'`, together.total);
}

/** Of moves whose conditions can hold in one month, those that are likeliest together. */
function likeliest(
  moves: readonly Leaving[],
  facts: Facts,
  total: number,
): { readonly total: number; readonly some: readonly Leaving[] } {
  const [first, ...rest] = moves;
  if (first === undefined) return { total, some: [] };
  const without = likeliest(rest, facts, total);
  const joined = both(facts, first.asks ?? NOTHING);
  if (joined === null) return without;
  const taken = likeliest(rest, joined, total + first.surely);
  return taken.total > without.total ? { total: taken.total, some: [first, ...taken.some] } : without;
}

function compileTransition(c: Compiler, place: Place, data: TransitionData, path: Path): Leaving {
  const { situation, phase } = place;
  const to = c.phase(situation, data.to, [...path, 'to']);
  c.uses.note('phase', `${situation}.${data.to}`);
  const id = c.freshOrigin(`transition.${situation}.${phase}.${data.to}`);
  if (data.because !== undefined) c.texts.add(`${id}.name`, data.because);
  if (data.to === phase) {
    c.report('phase/itself', [...path, 'to'], `'${situation}' is already in the phase '${phase}'.`);
  }
  const { expr: chance, range } = c.likely(data.chance, [...path, 'chance']);
  const when = data.when === undefined ? null : c.judged(data.when, [...path, 'when']);
  const transition = {
    to,
    when: when?.expr ?? null,
    chance,
    origin: c.origin(id, data.sources ?? place.sources, [...path, 'sources'], data.about),
  };
  return {
    transition,
    to: data.to,
    surely: Math.min(1, Math.max(0, range[0])),
    asks: when?.asks ?? null,
    always: when === null || when.range[0] === 1,
  };
}
