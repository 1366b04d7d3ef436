import type { Flag, Parameter } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';

export function compileParameters(c: Compiler): Parameter[] {
  return c.entries('parameters').map(({ id, data }) => ({ id, value: data.value }));
}

export function compileFlags(c: Compiler): Flag[] {
  return c.entries('flags').map(({ id, data }) => ({ id, start: data.start, known: data.known ?? true }));
}
