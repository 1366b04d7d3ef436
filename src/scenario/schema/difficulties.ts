import { z } from 'zod';
import { between, label, leans, prose, whole } from './parts.ts';

export const difficultySchema = z.strictObject({
  name: label,
  text: prose,
  attention: whole(1, 20).describe('Points of attention a turn.'),
  parameters: z.record(z.string(), z.number()).optional().describe('Other values of parameters.'),
  start: z.record(z.string(), z.number()).optional().describe('Other starting values of indicators.'),
  default: z.boolean().optional().describe('True for the one that is suggested.'),
});

/** The taste of a bot. */
export const policySchema = z.strictObject({
  name: label,
  leans,
  idleness: between(0, 1).describe('How often it ends the turn with attention to spare.'),
  demands: z.enum(['implement', 'slow-walk', 'refuse', 'mixed']).describe('What it does with demands.'),
});
