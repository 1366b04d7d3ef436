import type { Phase, Situation, Transition } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../effects.ts';
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
  const least: number[] = [];
  const moves = (data.moves ?? []).map((move, index) => {
    const { transition, surely } = compileTransition(c, place, move, [...path, 'moves', index]);
    least.push(surely);
    return transition;
  });
  const sum = least.reduce((total, chance) => total + chance, 0);
  if (sum > 1 + 1e-9) {
    const message = `The chances of leaving '${phase}' are together at least ${Number(sum.toFixed(3))}; more than 1 cannot be.`;
    c.report('phase/chances', [...path, 'moves'], message, 'The later ones get what the earlier ones leave over.');
  }
  return { id: phase, enter, moves };
}

/** A move, and the least chance that it has in every month. */
function compileTransition(
  c: Compiler,
  place: Place,
  data: TransitionData,
  path: Path,
): { transition: Transition; surely: number } {
  const { situation, phase } = place;
  const to = c.phase(situation, data.to, [...path, 'to']);
  c.uses.note('phase', `${situation}.${data.to}`);
  const id = c.freshOrigin(`transition.${situation}.${phase}.${data.to}`);
  if (data.because !== undefined) c.texts.add(`${id}.name`, data.because);
  if (data.to === phase) {
    c.report('phase/itself', [...path, 'to'], `'${situation}' is already in the phase '${phase}'.`);
  }
  const { expr: chance, range } = c.likely(data.chance, [...path, 'chance']);
  const transition = {
    to,
    when: c.condition(data.when, [...path, 'when']),
    chance,
    origin: c.origin(id, data.sources ?? place.sources, [...path, 'sources'], data.about),
  };
  return { transition, surely: data.when === undefined ? Math.min(1, Math.max(0, range[0])) : 0 };
}
