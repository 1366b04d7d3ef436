import { z } from 'zod';

/**
 * The building blocks of every section. Messages begin with "must": they are put behind the name of the key.
 * Descriptions are shown by editors that read the JSON Schema.
 */

/** `kebab-case`: things that a player meets. */
export const thingId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, { error: 'must be small letters and figures, joined by hyphens' });

/** `snake_case`: names that expressions use as they are. */
export const nameId = z
  .string()
  .max(60)
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/, { error: 'must be small letters and figures, joined by underscores' });

export const disputeId = z
  .string()
  .max(60)
  .regex(/^[A-Z][A-Za-z0-9]*(_[a-z0-9]+)*$/, {
    error: 'must be a capital letter and more letters or figures, such as D1',
  });

const textOf = (longest: number) => z.string().max(longest).regex(/\S/, { error: 'must not be empty' });

/** A name or a label. */
export const label = textOf(100).describe('A few words, for players.');
/** One or a few sentences. */
export const prose = textOf(2000).describe('A sentence or two, for players.');
/** An article. */
export const article = textOf(20_000).describe('As long as it needs to be, for players.');

export const word = z.string().min(1).max(60);

const expressionText = z.string().min(1, { error: 'must not be empty' });

/** A number, or an expression that gives one. */
export const amount = z
  .union([z.number(), expressionText], { error: 'must be a number, or an expression in quotes' })
  .describe('A number, or an expression in quotes that gives one.');

export const condition = expressionText.describe('An expression in quotes that is true or false.');

export const sources = z
  .array(
    z.string().regex(/^(assumption|[a-z][a-z0-9]*(-[a-z0-9]+)*#[1-9][0-9]*)$/, {
      error: "must be 'assumption', or a source and a paragraph such as talks-2025#8",
    }),
  )
  .min(1, { error: "must name at least one source, or 'assumption'" })
  .max(30)
  .describe('Where this comes from: source#paragraph, or assumption.');

export const about = textOf(200).describe('For designers: which mechanism this plays, for example M3.').optional();

export const leans = z
  .record(z.string(), z.number().min(-3).max(3))
  .describe('How far this serves each line of policy, -3 to 3.')
  .optional();

export const whole = (least: number, most: number) => z.int().min(least).max(most);
export const between = (least: number, most: number) => z.number().min(least).max(most);

export const attention = whole(0, 20).describe('Points of attention that it takes.');
export const money = between(0, 1_000_000).describe('Money from the purse.');
export const cooldown = whole(0, 99).describe('Months before it can come again.');
export const limit = whole(1, 99).describe('Most times in a game.');
export const deadline = whole(1, 99).describe('Months to answer; 1 is this turn.');
/** The id of something that is defined elsewhere. */
export const reference = (what: string) => z.string().describe(what);

export const unlessMet = prose.describe('Why it is not available, for the player. Needed with when.').optional();

export const capital = z.string().describe('A capital.');

export const month = z
  .string()
  .regex(/^[12][0-9]{3}-(0[1-9]|1[0-2])$/, { error: 'must be a year and a month, such as 2025-03' })
  .describe('A month, such as 2025-03.');

export const point = z
  .tuple([between(-180, 180), between(-90, 90)], { error: 'must be [longitude, latitude]' })
  .describe('Longitude and latitude.');
