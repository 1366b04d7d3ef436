import { z } from 'zod';
import { label, prose } from './parts.ts';

export const indicatorSchema = z.strictObject({
  name: label,
  meaning: prose.describe('What it is, and what a rise means for the player.'),
  group: z.string(),
  unit: z.enum(['points', 'musd', 'people', 'percent', 'usd']),
  range: z.tuple([z.number(), z.number()], { error: 'must be two numbers: [lowest, highest]' }),
  start: z.number(),
  better: z.enum(['up', 'down', 'neutral']).describe('Which way is good for the player.'),
  known: z
    .enum(['open', 'estimate', 'hidden'])
    .optional()
    .describe('How exactly the player knows it; open if left out.'),
  intelligence: z.string().optional().describe('For estimates: the indicator that makes them sharper.'),
  relation: z.boolean().optional().describe('True for a relation: changes of it may fade.'),
  bands: z
    .array(
      z.strictObject({
        to: z.number().describe('The stretch ends here.'),
        word: label,
        tone: z.enum(['good', 'calm', 'warning', 'danger']),
      }),
    )
    .min(1, { error: 'must hold at least one band' })
    .max(12),
});

export type IndicatorData = z.infer<typeof indicatorSchema>;
