import { z } from 'zod';
import { label, prose, reference } from './parts.ts';

export const indicatorSchema = z.strictObject({
  name: label,
  meaning: prose.describe('What it is, and what a rise means for the player.'),
  group: reference('The group of the screen that it stands in.'),
  unit: z.enum(['points', 'musd', 'people', 'percent', 'usd']).describe('What it is counted in.'),
  monthly: z.boolean().optional().describe('True for what is counted by the month, such as an income.'),
  range: z
    .tuple([z.number(), z.number()], { error: 'must be two numbers: [lowest, highest]' })
    .describe('Lowest and highest value.'),
  start: z.number().describe('The value at the start.'),
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
        word: label.describe('What the stretch is called.'),
        tone: z.enum(['good', 'calm', 'warning', 'danger']).describe('How the player should take it.'),
      }),
    )
    .min(1, { error: 'must hold at least one band' })
    .max(12)
    .describe('Words for stretches of the range, rising.'),
});

export type IndicatorData = z.infer<typeof indicatorSchema>;
