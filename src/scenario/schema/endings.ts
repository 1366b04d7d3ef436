import { z } from 'zod';
import { about, amount, condition, label, prose, sources } from './parts.ts';

export const ENDING_KINDS = ['collapse', 'coup', 'absorption', 'war', 'insolvency', 'survival'] as const;

export const endingSchema = z.strictObject({
  name: label,
  text: prose,
  about,
  kind: z.enum(ENDING_KINDS).describe('What it counts as: survival, or one of the ways to lose.'),
  when: condition,
  at_end: z.boolean().optional().describe('True: tested only after the last turn.'),
  warning: prose.optional().describe('How a player would come to this, one sentence.'),
  gauges: z
    .array(
      z.strictObject({
        name: label,
        value: amount.describe('The figure to watch: an expression in quotes.'),
        from: z.number().describe('Where nothing threatens yet.'),
        at: z.number().describe('Where the game is all but lost. Below `from` when falling is the danger.'),
      }),
    )
    .min(1)
    .max(4)
    .optional()
    .describe('How near it is, for players: as near as the farthest of these figures.'),
  sources,
});
