import { z } from 'zod';
import { condition, prose, sources, whole } from './parts.ts';

/** A question of the forecast desk. */
export const questionSchema = z.strictObject({
  text: prose,
  horizon: whole(1, 99).describe('Turns ahead within which it must come true.'),
  holds: condition,
  sources,
});
