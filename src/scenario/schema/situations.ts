import { z } from 'zod';
import { effects } from './effect.ts';
import { about, amount, condition, label, nameId, prose, reference, sources } from './parts.ts';

export const transitionSchema = z.strictObject({
  to: reference('The phase that it leads to.'),
  when: condition.optional(),
  chance: amount.describe('Chance a month, 0 to 1.'),
  because: label.optional().describe('What the player is told.'),
  about,
  sources: sources.optional(),
});

export const phaseSchema = z.strictObject({
  name: label,
  meaning: prose,
  enter: effects.optional().describe('What happens when the phase begins.'),
  moves: z.array(transitionSchema).max(20).optional().describe('Where it may go from here.'),
  about,
  sources: sources.optional(),
});

export const situationSchema = z.strictObject({
  name: label,
  meaning: prose,
  start: z.string().describe('The phase at the start.'),
  known: z.boolean().optional().describe('False hides it from the player.'),
  phases: z
    .record(nameId, phaseSchema)
    .refine((phases) => Object.keys(phases).length >= 2, {
      error: 'must hold at least two phases',
    })
    .describe('Two phases or more.'),
  about,
  sources: sources.optional().describe('For phases and moves that name no source of their own.'),
});

export type PhaseData = z.infer<typeof phaseSchema>;
export type TransitionData = z.infer<typeof transitionSchema>;
