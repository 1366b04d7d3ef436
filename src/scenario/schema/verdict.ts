import { z } from 'zod';
import { ENDING_KINDS } from './endings.ts';
import { amount, between, label, prose, thingId } from './parts.ts';

const cap = between(0, 100).optional();

export const verdictSchema = z.strictObject({
  axes: z.record(
    thingId,
    z.strictObject({ name: label, meaning: prose, score: amount.describe('0 to 100.'), weight: between(0, 100) }),
  ),
  grades: z.record(thingId, z.strictObject({ to: between(0, 100), name: label, text: prose })),
  caps: z
    .strictObject(
      Object.fromEntries(ENDING_KINDS.map((kind) => [kind, cap])) as Record<(typeof ENDING_KINDS)[number], typeof cap>,
    )
    .optional()
    .describe('Most that the overall score can be after an ending of this kind.'),
});
