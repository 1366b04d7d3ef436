import { z } from 'zod';
import { article, label, month, prose, sources, word } from './parts.ts';

/** Sections that only name and explain things. */
export const groupSchema = z.strictObject({ name: label });
export const dossierSchema = z.strictObject({ name: label });
export const subjectSchema = z.strictObject({ name: label });
export const trackSchema = z.strictObject({ name: label, meaning: prose });
export const glossarySchema = z.strictObject({ term: label, text: prose });
export const codexSchema = z.strictObject({
  title: label,
  text: article,
  later: z
    .array(z.strictObject({ from: month, text: article }))
    .max(12)
    .optional()
    .describe('What became known only in the course of the game: folded away until its month.'),
  sources: sources.optional(),
});
export const leansSchema = z.array(word).max(12).describe('Lines of policy that a choice may serve.');
