import { z } from 'zod';
import { prose } from './parts.ts';

const meaning = prose.describe('For designers: what it stands for.');

/** A number that difficulties may change. */
export const parameterSchema = z.strictObject({
  value: z.number().describe('Its value unless a difficulty says otherwise.'),
  meaning,
});

/** Something that is true or not. */
export const flagSchema = z.strictObject({
  start: z.boolean().describe('Whether it is set at the start.'),
  meaning: prose.describe('What is so while it is set, in a sentence; players read it where it was a reason.'),
  known: z.boolean().optional().describe('False for what the player must not learn, even through a preview.'),
});
