import { z } from 'zod';
import { effects } from './effect.ts';
import * as part from './parts.ts';

export const choiceSchema = z.strictObject({
  label: part.label.describe('Two to six words, verb first.'),
  text: part.prose.optional(),
  about: part.about,
  attention: part.attention.optional(),
  money: part.money.optional(),
  when: part.condition.optional(),
  unless_met: part.unlessMet,
  effects: effects.optional(),
  leans: part.leans,
  sources: part.sources.optional(),
});

export const cableSchema = z.strictObject({
  from: part.capital.optional().describe('The capital that sends it; else use sender.'),
  sender: part.label.optional().describe('Who sends it, when no capital does.'),
  about: part.about,
  title: part.label.describe('Six words at most.'),
  text: part.prose.describe('What arrives and what is at stake.'),
  when: part.condition.optional().describe('Without it the cable only arrives when an effect sends it.'),
  weight: part.amount.optional().describe('Weight in the draw of the month; 1 if left out.'),
  urgent: z.boolean().optional().describe('True: arrives as soon as it can, beside the others of the turn.'),
  deadline: part.deadline,
  cooldown: part.cooldown.optional(),
  limit: part.limit.optional(),
  fallback: z.string().describe('The choice that a missed deadline amounts to.'),
  choices: z
    .record(part.thingId, choiceSchema)
    .refine((choices) => Object.keys(choices).length >= 2 && Object.keys(choices).length <= 4, {
      error: 'must hold two to four choices',
    })
    .describe('Two to four answers.'),
  sources: part.sources,
});

export type CableData = z.infer<typeof cableSchema>;
export type ChoiceData = z.infer<typeof choiceSchema>;
