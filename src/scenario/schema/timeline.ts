import { z } from 'zod';
import { effects } from './effect.ts';
import { about, label, month, prose, sources } from './parts.ts';

/** A fact of the record: it happens on its date in every game. */
export const factSchema = z.strictObject({
  date: month,
  title: label,
  text: prose,
  about,
  effects: effects.optional(),
  sources,
});
