import { z } from 'zod';
import { between, label, nameId, prose, sources } from './parts.ts';

export const disputeSchema = z.strictObject({
  name: label,
  question: prose.describe('What the analysts disagree about.'),
  evidence: prose.describe('What a player could have seen.'),
  readings: z
    .record(
      nameId,
      z.strictObject({
        weight: between(0.01, 100).describe('How often it is true, compared with the others.'),
        name: label,
        meaning: prose,
        sources: sources.optional(),
      }),
    )
    .refine((readings) => Object.keys(readings).length >= 2, { error: 'must hold at least two readings' })
    .describe('The possible answers, two or more.'),
  sources: sources.optional(),
});
