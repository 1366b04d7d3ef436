import { z } from 'zod';
import { about, condition, label, prose, sources } from './parts.ts';

export const ENDING_KINDS = ['collapse', 'coup', 'absorption', 'war', 'insolvency', 'survival'] as const;

export const endingSchema = z.strictObject({
  name: label,
  text: prose,
  about,
  kind: z.enum(ENDING_KINDS).describe('What it counts as.'),
  when: condition,
  at_end: z.boolean().optional().describe('True: tested only after the last turn.'),
  warning: prose.optional().describe('How a player would come to this, one sentence.'),
  sources,
});
