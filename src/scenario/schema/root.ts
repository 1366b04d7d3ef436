import { z } from 'zod';
import { between, label, month, nameId, prose, thingId, whole } from './parts.ts';

/** What scenario.yaml alone says. */
export const rootSchema = z.strictObject({
  format: z.literal(1).describe('The version of the format.'),
  id: thingId.describe('The name of the folder.'),
  title: label,
  summary: prose.describe('Two or three sentences.'),
  goal: prose.describe('One sentence: what the player tries to do.'),
  tagline: label.optional().describe("A line under the game's name on the first screen: who governs, between whom."),
  foreword: prose
    .optional()
    .describe('For the page About: what the scenario was made from, and what stands behind its figures.'),
  start: month.describe('The first month, such as 2025-01.'),
  turns: whole(1, 120).describe('How many turns a game lasts.'),
  turn: z.enum(['month', 'quarter']).describe('How long a turn is. All other times are in months whatever it is.'),
  purse: nameId.optional().describe('The indicator that pays what costs money.'),
  units: z
    .strictObject({ musd: label, usd: label, people: label, percent: label })
    .partial()
    .optional()
    .describe("What units are called on the screen; if left out 'm USD', 'USD', 'people' and '%'."),
  cables_per_turn: whole(0, 12).describe('Most cables that arrive in a turn, beside the urgent ones.'),
  talks_per_turn: whole(1, 12)
    .optional()
    .describe('Most capitals with which talks can be opened in a turn; 1 if left out.'),
  price_scale: between(0.1, 10)
    .optional()
    .describe('What initiatives and answers cost, as a multiple of the `money` written with them; 1 if left out.'),
  include: z.array(thingId).max(40).optional().describe('Libraries: files in scenarios/library, without .yaml.'),
  league_targets: z
    .boolean()
    .optional()
    .describe("True: 'league' says which targets of the balance are reached, which are meant for full games."),
});

export type RootData = z.infer<typeof rootSchema>;
