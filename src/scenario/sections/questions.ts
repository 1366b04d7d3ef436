import type { Question } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

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
