import { z } from 'zod';
import { MONTH_PHASES } from '../../engine/index.ts';
import { label, prose, reference } from './parts.ts';

const part = label.optional();

/** What the desk shows first. Presentation only, as the board is. */
export const displaySchema = z.strictObject({
  figures: z
    .array(reference('An indicator.'))
    .min(1)
    .max(6)
    .optional()
    .describe('Indicators of the header. Left out: the purse, then what the ways to lose depend on.'),
  indicators: z
    .array(reference('An indicator.'))
    .min(1)
    .optional()
    .describe('Indicators that the desk lists; others are a click further away. Left out: all.'),
  phases: z
    .strictObject(
      Object.fromEntries(MONTH_PHASES.map((phase) => [phase, part])) as Record<
        (typeof MONTH_PHASES)[number],
        typeof part
      >,
    )
    .optional()
    .describe("What the parts of a month are called in its report, such as 'The river moves' for 'war'."),
  demands: z
    .strictObject({ name: label.describe('The name of the page with the demands.'), text: prose })
    .optional()
    .describe('How the page with the demands is called.'),
});
