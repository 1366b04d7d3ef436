import { z } from 'zod';
import { amount, condition, label, point, prose, reference, thingId } from './parts.ts';

const placeSchema = z.strictObject({
  name: label,
  at: point,
  kind: z.enum(['home', 'capital', 'margin', 'town', 'site']).describe('How it is drawn.'),
});

export const flowSchema = z.strictObject({
  name: label,
  from: reference('A place.'),
  to: reference('A place.'),
  kind: z.enum(['money', 'energy', 'goods']).describe('How it is drawn.'),
  width: amount.describe('0 to 1.'),
  blocked: amount.optional().describe('0 to 1; 0 if left out.'),
  text: prose.optional(),
});

export const pressureSchema = z.strictObject({
  name: label,
  at: point.optional(),
  border: z.array(point).min(2).max(200).optional().describe('Or a line of points.'),
  amount: amount.describe('0 to 1.'),
  kind: z.enum(['union', 'nato', 'mines']).describe('How it is drawn.'),
  text: prose.optional(),
});

const siteSchema = z.strictObject({
  name: label,
  at: point,
  kind: z.enum(['airbase', 'training', 'nuclear']).describe('How it is drawn.'),
  when: condition.optional(),
  text: prose.optional(),
});

export const boardSchema = z.strictObject({
  places: z.record(thingId, placeSchema).optional().describe('What is shown by name.'),
  flows: z.record(thingId, flowSchema).optional().describe('What moves between places.'),
  pressures: z.record(thingId, pressureSchema).optional().describe('What weighs on a point or a border.'),
  sites: z.record(thingId, siteSchema).optional().describe('What stands somewhere while a condition holds.'),
  front: z
    .strictObject({ intensity: amount.describe('0 to 1.'), frozen: condition })
    .optional()
    .describe('The front line of the war.'),
});
