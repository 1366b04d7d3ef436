import type { Command } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import type { CommandData } from '../schema/claims.ts';
import type { Path } from '../tree.ts';

/** A decision of an experiment, as the command that a player would give. */
export function compileCommand(c: Compiler, data: CommandData, path: Path): Command {
  if ('start' in data) {
    c.reference('initiative', data.start, [...path, 'start']);
    return { type: 'initiative/start', initiative: data.start };
  }
  if ('stop' in data) {
    c.reference('initiative', data.stop, [...path, 'stop']);
    return { type: 'initiative/stop', initiative: data.stop };
  }
  if ('demand' in data) {
    c.reference('demand', data.demand, [...path, 'demand']);
    return { type: 'demand/answer', demand: data.demand, stance: data.stance };
  }
  c.reference('cable', data.answer, [...path, 'answer']);
  const choices = c.entry('cables', data.answer)?.choices;
  if (choices !== undefined && !Object.hasOwn(choices, data.choice)) {
    const message = `The cable '${data.answer}' has no choice '${data.choice}'.`;
    c.unknown('ref/unknown-choice', [...path, 'choice'], message, data.choice, Object.keys(choices));
  }
  return { type: 'cable/answer', cable: data.answer, choice: data.choice };
}
