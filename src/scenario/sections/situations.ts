import { z } from 'zod';
import type { Phase, Situation, Transition } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { effects } from '../schema/effect.ts';
import { about, amount, condition, label, nameId, prose, sources } from '../schema/parts.ts';
import type { Path } from '../tree.ts';

const transitionSchema = z.strictObject({
  to: z.string(),
  when: condition.optional(),
  chance: amount.describe('Chance a turn, 0 to 1.'),
  because: label.optional().describe('What the player is told.'),
  about,
  sources: sources.optional(),
});

const phaseSchema = z.strictObject({
  name: label,
  meaning: prose,
  enter: effects.optional().describe('What happens when the phase begins.'),
  moves: z.array(transitionSchema).max(20).optional(),
  about,
  sources: sources.optional(),
});

export const situationSchema = z.strictObject({
  name: label,
  meaning: prose,
  start: z.string().describe('The phase at the start.'),
  known: z.boolean().optional().describe('False hides it from the player.'),
  phases: z.record(nameId, phaseSchema).refine((phases) => Object.keys(phases).length >= 2, {
    error: 'must hold at least two phases',
  }),
  about,
  sources: sources.optional().describe('For phases and moves that name no source of their own.'),
});

type PhaseData = z.infer<typeof phaseSchema>;
type TransitionData = z.infer<typeof transitionSchema>;

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
  const enter = c.effects(data.enter, [...path, 'enter'], () =>
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
