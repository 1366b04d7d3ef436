import { z } from 'zod';
import { amount, between, condition, label, point, prose, reference, thingId } from './parts.ts';

/** The borders that the map draws, north of the Balkans: two codes of ISO 3166 in alphabetical order. */
export const BORDERS = [
  'BLR-LTU',
  'BLR-LVA',
  'BLR-POL',
  'BLR-RUS',
  'BLR-UKR',
  'CZE-DEU',
  'CZE-POL',
  'CZE-SVK',
  'DEU-POL',
  'EST-LVA',
  'EST-RUS',
  'FIN-RUS',
  'FIN-SWE',
  'HUN-ROU',
  'HUN-SVK',
  'HUN-UKR',
  'KAZ-RUS',
  'LTU-LVA',
  'LTU-POL',
  'LTU-RUS',
  'LVA-RUS',
  'MDA-ROU',
  'MDA-UKR',
  'POL-RUS',
  'POL-SVK',
  'POL-UKR',
  'ROU-UKR',
  'RUS-UKR',
  'SVK-UKR',
] as const;

/** The countries between them: ISO 3166 codes. The map has no other that is whole and not at its edge. */
export const COUNTRIES = [...new Set(BORDERS.flatMap((border) => border.split('-')))].sort();

/** What a designer may write in place of a code. */
export const COUNTRY_CODES: Readonly<Record<string, (typeof COUNTRIES)[number]>> = {
  belarus: 'BLR',
  czechia: 'CZE',
  germany: 'DEU',
  estonia: 'EST',
  finland: 'FIN',
  hungary: 'HUN',
  kazakhstan: 'KAZ',
  lithuania: 'LTU',
  latvia: 'LVA',
  moldova: 'MDA',
  poland: 'POL',
  romania: 'ROU',
  russia: 'RUS',
  slovakia: 'SVK',
  sweden: 'SWE',
  ukraine: 'UKR',
};

const ONE_REGION = 'The map is drawn for one region, and no other country is in it';

const placeSchema = z.strictObject({
  name: label,
  at: point,
  kind: z.enum(['home', 'capital', 'margin', 'town', 'site']).describe('How it is drawn.'),
});

export const flowSchema = z.strictObject({
  name: label,
  from: reference('A place.'),
  to: reference('A place.'),
  kind: z.enum(['money', 'energy', 'goods']).describe('How it is drawn.'),
  width: amount.describe('0 to 1.'),
  blocked: amount.optional().describe('0 to 1; 0 if left out.'),
  text: prose.optional(),
});

export const pressureSchema = z.strictObject({
  name: label,
  border: z
    .enum(BORDERS, { error: `${ONE_REGION}: a pressure bends one of these borders.` })
    .describe('The border that it bends: two countries of the map.'),
  stretch: z
    .tuple([between(0, 1), between(0, 1)], { error: 'must be [from, to]' })
    .optional()
    .describe(
      'From where to where, 0 at the north or west end, 1 at the other. Left out: those of one border share it.',
    ),
  into: z.string().optional().describe('Which of the two countries it pushes into. Left out: towards home.'),
  amount: amount.describe('0 to 1.'),
  kind: z.enum(['military', 'economic', 'political', 'nato', 'mines', 'migrants']).describe('How it is drawn.'),
  text: prose.optional(),
});

const siteSchema = z.strictObject({
  name: label,
  at: point,
  kind: z.enum(['airbase', 'training', 'nuclear']).describe('How it is drawn.'),
  when: condition.optional(),
  text: prose.optional(),
});

export const boardSchema = z.strictObject({
  home: z
    .enum(COUNTRIES, { error: `${ONE_REGION}: leave 'home' out, then none is lit.` })
    .optional()
    .describe("The country that is lit as the player's own. Left out: none."),
  places: z.record(thingId, placeSchema).optional().describe('What is shown by name.'),
  flows: z.record(thingId, flowSchema).optional().describe('What moves between places.'),
  pressures: z.record(thingId, pressureSchema).optional().describe('What bends a border.'),
  sites: z.record(thingId, siteSchema).optional().describe('What stands somewhere while a condition holds.'),
  front: z
    .strictObject({
      intensity: amount.describe('0 to 1.'),
      frozen: condition,
      situation: reference('The situation whose phase is told beside it.').optional(),
    })
    .optional()
    .describe('The front line of the war.'),
});
