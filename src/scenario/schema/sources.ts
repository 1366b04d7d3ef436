import { z } from 'zod';
import { label, whole } from './parts.ts';

/** A document that may be cited. */
export const sourceSchema = z.strictObject({
  title: label,
  published: z.union([label, z.int()], { error: 'must be a text or a year' }).describe('When, as it should be shown.'),
  paragraphs: whole(1, 9999).describe('How many numbered paragraphs it has.'),
  url: z
    .url({ protocol: /^https$/, error: 'must be an address that begins with https://' })
    .describe('Where to read it.')
    .optional(),
});
