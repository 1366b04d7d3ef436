import { z } from 'zod';
import { effects } from './effect.ts';
import { ENDING_KINDS } from './endings.ts';
import { amount, condition, label, month, nameId, prose, sources, whole } from './parts.ts';

/** One thing that is decided in an experiment; told by its first key. */
const commandSchema = z.union(
  [
    z.strictObject({ start: z.string().describe('The initiative that is started.') }),
    z.strictObject({ stop: z.string().describe('The initiative that is stopped.') }),
    z.strictObject({ answer: z.string().describe('The cable that is answered.'), choice: z.string() }),
    z.strictObject({
      demand: z.string().describe('The demand that is answered.'),
      stance: z.enum(['implement', 'slow-walk', 'refuse']),
    }),
  ],
  { error: 'must be a decision such as { start: mend-wheel } or { answer: late-grain, choice: grind }' },
);

const stepSchema = z.strictObject({
  at: month.optional().describe('On this morning only.'),
  from: month.optional().describe('On this morning and every later one.'),
  until: month.optional().describe("Last morning, with 'from'."),
  effects: effects.optional(),
  commands: z.array(commandSchema).max(20).optional().describe('Decided after the effects.'),
});

const armSchema = z.strictObject({
  policy: z.string().optional().describe('Who governs, if not the policy of the claim.'),
  freeze: z.array(z.string()).max(20).optional().describe('Situations that do not move by themselves.'),
  steps: z.array(stepSchema).max(20).optional().describe('What is brought about from outside.'),
});

/** What is read off a game: told by its first key. */
const measureSchema = z.strictObject({
  name: label
    .optional()
    .describe('What a debrief calls it, beside what it was in that run; left out, it is not shown.'),
  value: amount.optional(),
  holds: condition.optional(),
  moves: z.array(z.string()).max(60).optional().describe('Counts moves of capitals, such as upper-village.big-order.'),
  demands: z
    .union([z.literal('all'), z.array(z.string()).max(60)])
    .optional()
    .describe('Counts how often these demands are raised.'),
  ended: z.array(z.enum(ENDING_KINDS)).optional().describe('1 if the game has ended in one of these ways.'),
  verdict: z.string().optional().describe("An axis of the verdict, or 'overall'."),
  read: z
    .enum(['end', 'mean', 'sum', 'least', 'most', 'ever', 'share'])
    .optional()
    .describe("How a value is read over the turns; 'ever' and 'share' (of the turns) for what holds or not."),
  if_lost: z.number().optional().describe('What a value counts once the game is lost; else it stays as it was left.'),
  from: month.optional().describe('First month that counts.'),
  until: month.optional().describe('Last month that counts.'),
});

const contrast = z
  .string()
  .max(200)
  .regex(/^[a-z0-9_]+( [+-] [a-z0-9_]+)*$/, {
    error: "must be arms with ' + ' or ' - ' between, such as joint - none",
  });

const expectationSchema = z.strictObject({
  that: prose.describe('What is expected, in words.'),
  measure: z.string().optional().describe('Which measure; needed where there are several.'),
  of: contrast.describe('An arm, or a sum and difference of arms, game by game.'),
  per: contrast.optional().describe('What it is divided by.'),
  above: z.number().optional().describe('The whole interval must lie above this.'),
  below: z.number().optional().describe('No part of the interval may lie above this.'),
});

/** A prediction of the sources, as an experiment that anybody can repeat. */
export const claimSchema = z.strictObject({
  text: prose.describe('What is predicted, in our own words.'),
  method: prose.describe('How it is tried, in one or two sentences.'),
  sources,
  conditional: z
    .boolean()
    .optional()
    .describe(
      'What is predicted hangs on how the country is governed; a debrief does not say whether it held in a run.',
    ),
  policy: z.string().describe('Who governs: one of policies; or passive, who decides nothing, or random.'),
  difficulty: z.string().optional().describe('Id of a difficulty; the default one if left out.'),
  runs: whole(10, 100_000).describe('Games for each arm.'),
  until: month.describe('The last month that is played.'),
  arms: z
    .record(nameId, armSchema)
    .refine((arms) => Object.keys(arms).length > 0, { error: 'must hold an arm' })
    .describe('Ways in which the same games are played.'),
  measures: z
    .record(nameId, measureSchema)
    .refine((measures) => Object.keys(measures).length > 0, { error: 'must hold a measure' })
    .describe('Numbers that are read off each game; one key says which.'),
  expect: z
    .array(expectationSchema)
    .min(1, { error: 'must hold at least one expectation' })
    .max(20)
    .describe('What must come of it.'),
});

export type ClaimData = z.infer<typeof claimSchema>;
export type ArmData = z.infer<typeof armSchema>;
export type StepData = z.infer<typeof stepSchema>;
export type CommandData = z.infer<typeof commandSchema>;
export type MeasureData = z.infer<typeof measureSchema>;
export type ExpectationData = z.infer<typeof expectationSchema>;
