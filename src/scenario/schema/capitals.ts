import { z } from 'zod';
import { effects } from './effect.ts';
import * as part from './parts.ts';

export const moveSchema = z.strictObject({
  name: part.label.describe("What a player reads as the cause, behind the capital's name."),
  text: part.prose.optional().describe('What the player hears of it.'),
  about: part.about,
  when: part.condition.optional(),
  utility: part.amount.describe('Points; made when utility and noise beat the threshold.'),
  cooldown: part.cooldown.optional(),
  seen: z.boolean().optional().describe('False: the player hears nothing of it.'),
  effects: effects.min(1, { error: 'must hold at least one effect' }),
  sources: part.sources,
});

export const capitalSchema = z.strictObject({
  name: part.label,
  relation: z.string().describe('The indicator that is the relation with the player.'),
  interests: z.array(part.prose).max(12).describe('What it wants, for players.'),
  red_lines: z.array(part.prose).max(12).describe('What it will not accept, for players.'),
  threshold: part.between(0, 100).describe('A move is made when it is worth more than this.'),
  noise: part.between(0, 50).describe('Half-width of the chance in each utility.'),
  moves: z.record(part.thingId, moveSchema).describe('What it may do on its own.'),
});
