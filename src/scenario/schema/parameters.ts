import { z } from 'zod';
import { prose } from './parts.ts';

/** A number that difficulties may change. */
export const parameterSchema = z.strictObject({ value: z.number(), meaning: prose });

/** Something that is true or not. */
export const flagSchema = z.strictObject({
  start: z.boolean(),
  meaning: prose,
  known: z.boolean().optional().describe('False for what the player must not learn, even through a preview.'),
});
