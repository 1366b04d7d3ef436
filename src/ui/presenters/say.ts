import { catalogue, type WordId } from './catalogue.ts';
import { quarter } from './words/quarter.ts';

/** Texts that stand in for those of the catalogue. As with a language, one set is spoken at a time. */
let instead: Readonly<Partial<Record<WordId, string>>> = {};

/**
 * From now on a turn is called a month, or a quarter if it has three of them, and units and the parts of a month what
 * the scenario calls them: `texts` are its own, of which those named 'unit.<unit>' and 'phase.<phase>' count.
 */
export function speakOfTurns(turnMonths: number, texts: Readonly<Record<string, string>> = {}): void {
  const own = Object.entries(texts).filter(([id]) => /^(unit|phase)\./.test(id) && id in catalogue);
  instead = { ...(turnMonths === 3 ? quarter : {}), ...Object.fromEntries(own) };
}

/** Fills the text `id` with values. */
export function say(id: WordId, values: Readonly<Record<string, string | number>> = {}): string {
  const text: string = instead[id] ?? catalogue[id];
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    return value === undefined ? whole : String(value);
  });
}

/** Picks `id.one` or `id.other` by the count `n`, and fills it. */
export function sayCount(id: Plural, n: number, values: Readonly<Record<string, string | number>> = {}): string {
  return say(`${id}.${n === 1 ? 'one' : 'other'}` as WordId, { n, ...values });
}

/** Ids that have both forms. */
export type Plural = WordId extends infer Id ? (Id extends `${infer Stem}.one` ? Stem : never) : never;
