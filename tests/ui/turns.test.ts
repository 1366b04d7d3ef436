import { afterEach, expect, test } from 'vitest';
import { catalogue, type WordId } from '../../src/ui/presenters/catalogue.ts';
import { dateText } from '../../src/ui/presenters/dates.ts';
import { quantity } from '../../src/ui/presenters/numbers.ts';
import { say, speakOfTurns } from '../../src/ui/presenters/say.ts';
import { presentScenarios } from '../../src/ui/presenters/scenarios.ts';
import { quarter } from '../../src/ui/presenters/words/quarter.ts';

afterEach(() => speakOfTurns(1));

/** Lengths that are counted in months whatever a turn is. */
const CALENDAR = /^(package\.length\.months|title\.scenario\.months|foreseen\.monthly)/;

test('where a turn is a quarter, nothing calls it a month', () => {
  speakOfTurns(3);
  const ids = Object.keys(catalogue) as WordId[];
  const wrong = ids.filter((id) => /\bmonths?\b/i.test(say(id).replace(/\{\w+\}/g, '')) && !CALENDAR.test(id));
  expect(wrong).toEqual([]);
});

test('where a turn is a month, nothing calls it a quarter', () => {
  speakOfTurns(1);
  const ids = Object.keys(catalogue) as WordId[];
  // A new quarter of the calendar invites to forecasts, whatever a turn is.
  const calendar = /^(forecast\.invitation|brief\.tag\.quarter|title\.scenario\.quarters|header\.turn\.quarter)$/;
  expect(ids.filter((id) => /\bquarters?\b/i.test(say(id)) && !calendar.test(id))).toEqual([]);
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

test('a turn has a name that can stand in a sentence, and one that spells its months', () => {
  const names = (month: number, turnMonths: number, turn: number) => {
    const { long, full } = dateText({ start: { year: 2025, month }, turnMonths }, turn);
    return [long, full];
  };
  expect(names(1, 1, 14)).toEqual(['March 2026', 'March 2026']);
  expect(names(1, 3, 0)).toEqual(['Q1 2025', 'January to March 2025']);
  expect(names(4, 3, 6)).toEqual(['Q4 2026', 'October to December 2026']);
  expect(names(11, 3, 0)).toEqual(['November 2025 to January 2026', 'November 2025 to January 2026']);
});
