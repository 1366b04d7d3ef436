import type { Question } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

export function compileQuestions(c: Compiler): Question[] {
  return c.entries('questions').map(({ id, data, path }) => {
    c.texts.add(`question.${id}.text`, data.text);
    const { turns } = c.calendar;
    if (data.horizon > turns) {
      const message = `The question '${id}' looks ${data.horizon} turns ahead, but a game has ${turns}.`;
      c.report('question/horizon', [...path, 'horizon'], message, `Write ${turns} or less, or take it out.`);
    }
    return {
      id,
      horizon: data.horizon,
      holds: c.required(data.holds, [...path, 'holds']),
      sources: c.cited(data.sources, [...path, 'sources']),
    };
  });
}
