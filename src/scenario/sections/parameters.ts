import { z } from 'zod';
import type { Flag, Parameter } from '../../engine/index.ts';
import type { Compiler } from '../compiler.ts';
import { prose } from '../schema/parts.ts';

/** A number that difficulties may change. */
export const parameterSchema = z.strictObject({ value: z.number(), meaning: prose });

/** Something that is true or not. */
export const flagSchema = z.strictObject({
  start: z.boolean(),
  meaning: prose,
  known: z.boolean().optional().describe('False for what the player must not learn, even through a preview.'),
});

export function compileParameters(c: Compiler): Parameter[] {
  return c.entries('parameters').map(({ id, data }) => ({ id, value: data.value }));
}

export function compileFlags(c: Compiler): Flag[] {
  return c.entries('flags').map(({ id, data }) => ({ id, start: data.start, known: data.known ?? true }));
}
