import { afterEach, expect, test } from 'vitest';
import { catalogue, type WordId } from '../../src/ui/presenters/catalogue.ts';
import { quantity } from '../../src/ui/presenters/numbers.ts';
import { say, speakOfTurns } from '../../src/ui/presenters/say.ts';
import { presentScenarios } from '../../src/ui/presenters/scenarios.ts';
import { quarter } from '../../src/ui/presenters/words/quarter.ts';

afterEach(() => speakOfTurns(1));

/** Lengths that are counted in months whatever a turn is. */
const CALENDAR =
  /^(table\.alone|union\.step\.now|package\.length|package\.nature\.given\.deadline|title\.scenario\.months|foreseen\.monthly)/;

test('where a turn is a quarter, nothing calls it a month', () => {
  speakOfTurns(3);
  const ids = Object.keys(catalogue) as WordId[];
  const wrong = ids.filter((id) => /\bmonths?\b/i.test(say(id).replace(/\{\w+\}/g, '')) && !CALENDAR.test(id));
  expect(wrong).toEqual([]);
});

test('units and the parts of a month are called what the scenario calls them, and the next scenario begins anew', () => {
  speakOfTurns(3, {
    'unit.musd': 'coins',
    'unit.points': 'nothing',
    'phase.war': 'The river moves',
    'scenario.title': 'The Mill',
  });
  expect(quantity(1240, 'musd')).toBe('1,240 coins');
  expect(quantity(3, 'people')).toBe('3 people');
  expect(quantity(3, 'points')).toBe('3');
  expect(say('phase.war')).toBe('The river moves');
  expect(say('brief.facts')).toBe('This quarter');
  speakOfTurns(1, {});
  expect(quantity(1240, 'musd')).toBe('1,240 m USD');
});

test('what is said of quarters has the same places to fill as what is said of months', () => {
  const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();
  for (const [id, text] of Object.entries(quarter)) {
    if (!id.startsWith('month.end')) expect(places(text), id).toEqual(places(catalogue[id as WordId]));
  }
});

test('a list of scenarios says how long each takes', () => {
  const start = { year: 2025, month: 1 };
  const list = [
    { id: 'a', title: 'A', start, turns: 24, turnMonths: 1 },
    { id: 'b', title: 'B', start, turns: 3, turnMonths: 1 },
    { id: 'c', title: 'C', start, turns: 24, turnMonths: 3 },
  ];
  expect(presentScenarios(list).map(({ length }) => length)).toEqual([
    '24 months, 45 to 75 minutes',
    '3 months, 15 to 20 minutes',
    '24 quarters, 45 to 75 minutes',
  ]);
});
