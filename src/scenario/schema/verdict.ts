import { z } from 'zod';
import { ENDING_KINDS } from './endings.ts';
import { amount, between, label, prose, thingId } from './parts.ts';

const cap = between(0, 100).optional().describe('Most that the overall score can be.');

export const verdictSchema = z.strictObject({
  axes: z
    .record(
      thingId,
      z.strictObject({
        name: label,
        meaning: prose,
        score: amount.describe('0 to 100.'),
        weight: between(0, 100).describe('Its share of the overall score.'),
      }),
    )
    .describe('What is judged.'),
  grades: z
    .record(
      thingId,
      z.strictObject({
        to: between(0, 100).describe('Overall score up to which it is given.'),
        name: label,
        text: prose,
      }),
    )
    .describe('Words for the overall score, rising.'),
  caps: z
    .strictObject(
      Object.fromEntries(ENDING_KINDS.map((kind) => [kind, cap])) as Record<(typeof ENDING_KINDS)[number], typeof cap>,
    )
    .optional()
    .describe('Most that the overall score can be after an ending of this kind.'),
});
