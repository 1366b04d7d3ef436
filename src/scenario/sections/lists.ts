import { z } from 'zod';
import type { Compiler } from '../compiler.ts';
import { article, label, prose, sources, word } from '../schema/parts.ts';

/** Sections that only name and explain things. */
export const groupSchema = z.strictObject({ name: label });
export const dossierSchema = z.strictObject({ name: label });
export const trackSchema = z.strictObject({ name: label, meaning: prose });
export const glossarySchema = z.strictObject({ term: label, text: prose });
export const codexSchema = z.strictObject({ title: label, text: article, sources: sources.optional() });
export const leansSchema = z.array(word).max(12).describe('Lines of policy that a choice may serve.');

/** Collects their texts; what there is of them is shown in the order of the files. */
export function addListTexts(c: Compiler): void {
  for (const { id, data } of c.entries('groups')) c.texts.add(`group.${id}.name`, data.name);
  for (const { id, data } of c.entries('dossiers')) c.texts.add(`dossier.${id}.name`, data.name);
  for (const { id, data } of c.entries('tracks')) {
    c.texts.add(`track.${id}.name`, data.name);
    c.texts.add(`track.${id}.meaning`, data.meaning);
  }
  for (const { id, data } of c.entries('sources')) {
    c.texts.add(`source.${id}.title`, data.title);
    c.texts.add(`source.${id}.published`, String(data.published));
  }
  for (const { id, data } of c.entries('glossary')) {
    c.texts.add(`glossary.${id}.term`, data.term);
    c.texts.add(`glossary.${id}.text`, data.text);
  }
  for (const { id, data, path } of c.entries('codex')) {
    c.texts.add(`codex.${id}.title`, data.title);
    c.texts.add(`codex.${id}.text`, data.text);
    c.cited(data.sources ?? [], [...path, 'sources']);
  }
}
