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
  const moves = (data.moves ?? []).map((move, index) => compileTransition(c, place, move, [...path, 'moves', index]));
  return { id: phase, enter, moves };
}

function compileTransition(c: Compiler, place: Place, data: TransitionData, path: Path): Transition {
  const { situation, phase } = place;
  const to = c.phase(situation, data.to, [...path, 'to']);
  c.uses.note('phase', `${situation}.${data.to}`);
  const id = c.freshOrigin(`transition.${situation}.${phase}.${data.to}`);
  if (data.because !== undefined) c.texts.add(`${id}.name`, data.because);
  return {
    to,
    when: c.condition(data.when, [...path, 'when']),
    chance: c.chance(data.chance, [...path, 'chance']),
    origin: c.origin(id, data.sources ?? place.sources, [...path, 'sources'], data.about),
  };
}
