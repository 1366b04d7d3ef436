import type { Flag, Parameter } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

export function compileParameters(c: Compiler): Parameter[] {
  return c.entries('parameters').map(({ id, data }) => ({ id, value: data.value }));
}

export function compileFlags(c: Compiler): Flag[] {
  return c.entries('flags').map(({ id, data }) => {
    // What the player must not learn of needs no words.
    if (data.known !== false) c.texts.add(`flag.${id}.meaning`, data.meaning);
    return { id, start: data.start, known: data.known ?? true };
  });
}
