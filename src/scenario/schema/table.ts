import { z } from 'zod';
import { effects } from './effect.ts';
import * as part from './parts.ts';

const optional = effects.optional();

export const termSchema = z.strictObject({
  name: part.label,
  text: part.prose,
  about: part.about,
  subject: part.reference('What it is about: the terms of a capital are listed by subject.').optional(),
  side: z.enum(['given', 'asked']).describe('Given by the player, or asked of the capital.'),
  kind: z.enum(['once', 'standing']).describe("'once' is a single act, 'standing' holds for the treaty's length."),
  unit: part.label.describe('What the amount counts.'),
  range: z
    .tuple([part.between(0.001, 100_000), part.between(0.001, 100_000)], {
      error: 'must be two numbers: [least, most]',
    })
    .describe('Least and most amount.'),
  step: part.between(0.001, 100_000).describe('The grain of the amount.'),
  when: part.condition.optional(),
  unless_met: part.unlessMet,
  deliverable: part.amount.optional().describe('Given: most that can be delivered now.'),
  interest: part.amount.describe('Points to the capital for amount: 0 or more when given, 0 or less when asked.'),
  worth: part.amount.describe('Points to the player for amount: 0 or less when given, 0 or more when asked.'),
  deadline: part.whole(0, 99).optional().describe('Given once: months to deliver; 0 is at signature.'),
  kept: part.condition.optional().describe('Given and standing: must hold at the end of every turn.'),
  defect: part.amount.optional().describe('Asked and standing: chance a month that the capital stops delivering.'),
  start: optional.describe('Once: when it is done; what has a deadline, when it is delivered. Standing: as it begins.'),
  each: optional.describe('Standing: each month that it holds.'),
  ended: optional.describe('Standing: when it ends, whatever the reason.'),
  leans: part.leans,
  sources: part.sources,
});

export const bargainerSchema = z.strictObject({
  when: part.condition.optional(),
  unless_met: part.unlessMet,
  attention: part.attention,
  rounds: part.whole(1, 20).describe('Proposals in one talk.'),
  cooldown: part.cooldown.optional(),
  reservation: part.amount.describe('A package worth less than this is refused.'),
  margin: part.between(0, 100).optional().describe('Wanted above that in the first counter-offer; halves each round.'),
  parts: z
    .record(part.nameId, z.strictObject({ name: part.label, worth: part.amount, sources: part.sources.optional() }))
    .optional()
    .describe('What counts whatever the package holds.'),
  credibility: z.string().optional().describe("The indicator of the player's kept promises."),
  doubt: part.between(0, 1).optional().describe("Share of a promise's worth that is lost at credibility 0."),
  strain: part.between(0, 10).optional().describe('Points lost for each squared point of what is asked.'),
  lengths: z.array(part.whole(1, 120)).min(1).max(12).describe('Lengths of a treaty in months, rising.'),
  ratification: z
    .strictObject({
      months: part.whole(1, 24).describe('Months until the answer.'),
      chance: part.amount,
      name: part.label,
    })
    .optional()
    .describe('For a capital that cannot decide alone.'),
  signed: optional.describe('When a package is signed, ratified or not.'),
  walked_out: optional.describe('When the player leaves the table after a proposal, without a signature.'),
  lapsed: optional.describe('When it is not ratified.'),
  breach: optional.describe('When the player breaks a promise.'),
  betrayed: optional.describe('When the capital stops delivering.'),
  exit: optional.describe('Leaving early; amount is 0 light, 1 firm, 2 binding.'),
  terms: z.record(part.thingId, termSchema).describe('What can be given to it or asked of it.'),
  sources: part.sources,
});

export type BargainerData = z.infer<typeof bargainerSchema>;
export type TermData = z.infer<typeof termSchema>;
