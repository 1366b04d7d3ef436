import { z } from 'zod';
import { article, label, prose, sources, word } from './parts.ts';

/** Sections that only name and explain things. */
export const groupSchema = z.strictObject({ name: label });
export const dossierSchema = z.strictObject({ name: label });
export const subjectSchema = z.strictObject({ name: label });
export const trackSchema = z.strictObject({ name: label, meaning: prose });
export const glossarySchema = z.strictObject({ term: label, text: prose });
export const codexSchema = z.strictObject({ title: label, text: article, sources: sources.optional() });
export const leansSchema = z.array(word).max(12).describe('Lines of policy that a choice may serve.');
