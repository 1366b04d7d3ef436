import { z } from 'zod';
import type { Question } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { condition, prose, sources, whole } from '../schema/parts.ts';

/** A question of the forecast desk. */
export const questionSchema = z.strictObject({
  text: prose,
  horizon: whole(1, 99).describe('Turns ahead within which it must come true.'),
  holds: condition,
  sources,
});

export function compileQuestions(c: Compiler): Question[] {
  return c.entries('questions').map(({ id, data, path }) => {
    c.texts.add(`question.${id}.text`, data.text);
    if (data.horizon >= c.calendar.turns) {
      const message = `The question '${id}' looks ${data.horizon} turns ahead, but a game has ${c.calendar.turns}.`;
      c.report('question/horizon', [...path, 'horizon'], message);
    }
    return {
      id,
      horizon: data.horizon,
      holds: c.required(data.holds, [...path, 'holds']),
      sources: c.cited(data.sources, [...path, 'sources']),
    };
  });
}
