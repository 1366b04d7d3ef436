import { z } from 'zod';
import { effects } from './effect.ts';
import * as part from './parts.ts';

const optional = effects.optional();

export const stepSchema = z.strictObject({
  name: part.label,
  months: part.whole(1, 60).describe('Months of implementing that it takes.'),
  effects,
});

export const demandSchema = z.strictObject({
  name: part.label,
  text: part.prose,
  about: part.about,
  capital: part.capital,
  track: part.reference('The track of integration that it belongs to.'),
  when: part.condition.optional(),
  chance: part.amount.optional().describe('Chance a month of being raised; 1 if left out.'),
  deadline: part.deadline,
  patience: part.between(1, 100).describe('Patience at signature.'),
  wear: part.amount.optional().describe('Patience that a month of slow-walking costs; 1 if left out.'),
  audit_at: part.between(0, 100).describe('Patience at which an audit comes; the ultimatum comes at 0.'),
  cooldown: part.cooldown.optional(),
  raised: optional.describe('When it is raised.'),
  signed: optional.describe('When it is signed, to be implemented or slow-walked.'),
  refused: optional.describe('When it is refused.'),
  slow: optional.describe('Each month of slow-walking.'),
  audit: optional.describe('When patience has fallen to audit_at.'),
  ultimatum: optional.describe('When patience has run out; half of it comes back.'),
  complete: optional.describe('When the last step is implemented.'),
  steps: z
    .record(part.thingId, stepSchema)
    .refine((steps) => Object.keys(steps).length > 0, {
      error: 'must hold at least one step',
    })
    .describe('What is implemented, one after the other.'),
  sources: part.sources,
});
