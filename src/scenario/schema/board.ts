import { z } from 'zod';
import { amount, condition, label, point, prose, thingId } from './parts.ts';

const placeSchema = z.strictObject({
  name: label,
  at: point,
  kind: z.enum(['home', 'capital', 'margin', 'town', 'site']),
});

export const flowSchema = z.strictObject({
  name: label,
  from: z.string(),
  to: z.string(),
  kind: z.enum(['money', 'energy', 'goods']),
  width: amount.describe('0 to 1.'),
  blocked: amount.optional().describe('0 to 1; 0 if left out.'),
  text: prose.optional(),
});

export const pressureSchema = z.strictObject({
  name: label,
  at: point.optional(),
  border: z.array(point).min(2).max(200).optional(),
  amount: amount.describe('0 to 1.'),
  kind: z.enum(['union', 'nato', 'mines']),
  text: prose.optional(),
});

const siteSchema = z.strictObject({
  name: label,
  at: point,
  kind: z.enum(['airbase', 'training', 'nuclear']),
  when: condition.optional(),
  text: prose.optional(),
});

export const boardSchema = z.strictObject({
  places: z.record(thingId, placeSchema).optional(),
  flows: z.record(thingId, flowSchema).optional(),
  pressures: z.record(thingId, pressureSchema).optional(),
  sites: z.record(thingId, siteSchema).optional(),
  front: z
    .strictObject({ intensity: amount.describe('0 to 1.'), frozen: condition })
    .optional()
    .describe('The front line of the war.'),
});
