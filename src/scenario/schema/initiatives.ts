import { z } from 'zod';
import { effects } from './effect.ts';
import * as part from './parts.ts';

export const initiativeSchema = z.strictObject({
  name: part.label,
  text: part.prose.describe('One or two sentences: what is done and what is at stake.'),
  about: part.about,
  dossier: part.reference('The dossier that it is found in.'),
  capital: part.capital.optional(),
  attention: part.attention,
  money: part.money.optional(),
  duration: z
    .union([part.whole(0, 99), z.literal('open')], { error: "must be a whole number of months, or 'open'" })
    .describe("Months until it completes; 0 is at once; 'open' runs until it is stopped."),
  upkeep: part.attention.optional().describe('Attention for each further turn.'),
  cooldown: part.cooldown.optional(),
  limit: part.limit.optional(),
  when: part.condition.optional(),
  unless_met: part.unlessMet,
  start: effects.optional().describe('At once, when it is started.'),
  each: effects.optional().describe('Each month while it runs.'),
  complete: effects.optional().describe('When it is complete.'),
  stopped: effects.optional().describe('When it is stopped before it is complete.'),
  leans: part.leans,
  sources: part.sources,
});

export type InitiativeData = z.infer<typeof initiativeSchema>;
