import { z } from 'zod';
import { MONTH_PHASES } from '../../engine/index.ts';
import { effects } from './effect.ts';
import { about, condition, label, sources } from './parts.ts';

export const ruleSchema = z.strictObject({
  name: label.describe('What a player reads as the cause, two to six words.'),
  about,
  phase: z.enum(MONTH_PHASES).describe('The part of the month in which it runs.'),
  when: condition.optional(),
  effects: effects.min(1, { error: 'must hold at least one effect' }),
  sources,
});
