import { expect, test } from 'vitest';
import { placesOf, tracesOf } from '../../src/ui/presenters/traces.ts';
import { months, played, tiny } from './course.ts';

const { ruleset } = tiny;
const slotOf = (id: string) => ruleset.indicators.findIndex((indicator) => indicator.id === id);

test('a dispute is at work where a change is sized or allowed by its reading, and nowhere else', () => {
  const places = placesOf(ruleset, 0).map(({ origin, slot }) => [
    ruleset.origins[origin]?.id,
    ruleset.indicators[slot]?.id,
  ]);
  expect(places).toEqual([['rule.subsidy-fades', 'subsidy']]);
});

test('the debrief adds up what the truth moved, with the rule that it moved it through', () => {
  const { session, course } = played(tiny, months(5));
  const slot = slotOf('subsidy');
  const through = placesOf(ruleset, 0).find((place) => place.slot === slot)?.origin;
  const total = [0, 1, 2, 3, 4].reduce(
    (sum, turn) =>
      sum +
      course
        .causes(slot, turn)
        .filter(({ origin }) => origin === through)
        .reduce((all, { amount }) => all + amount, 0),
    0,
  );
  const turns = [0, 1, 2, 3, 4].filter((turn) =>
    course.causes(slot, turn).some(({ origin }) => origin === through),
  ).length;
  const [trace] = tracesOf(tiny, course, 0).filter(({ indicator }) => indicator === 'subsidy');
  expect(session.turn).toBe(5);
  expect(total).toBeLessThan(0);
  // On average, so that what others push against never adds up to more than the figure's scale.
  expect(trace?.change).toBe(`−${Math.abs(Math.round(total / turns))} m USD`);
  expect(trace?.through).toMatch(new RegExp(`^in each of ${turns} months on average, through “.+”$`));
});

test('a truth that has moved nothing leaves no trace', () => {
  expect(tracesOf(tiny, played(tiny, []).course, 0)).toEqual([]);
});
