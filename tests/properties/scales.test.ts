import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPolicy } from '../../src/analysis/policies.ts';
import {
  amountAt,
  check,
  isOnScale,
  legal,
  newGame,
  perform,
  stepsTo,
  stepsWithin,
  view,
} from '../../src/engine/index.ts';
import { anyRuleset } from './anyRuleset.ts';

describe.each([
  { min: 0.1, max: 1, step: 0.1 },
  { min: 0.3, max: 3, step: 0.3 },
  { min: 0.05, max: 0.5, step: 0.05 },
  { min: 0.2, max: 2, step: 0.1 },
  { min: 25, max: 400, step: 25 },
])('amounts from $min to $max by $step', (scale) => {
  test('are the numbers that one would write, each so many steps from the least, up to the last', () => {
    const last = stepsWithin(scale, scale.max);
    expect(amountAt(scale, last)).toBe(scale.max);
    for (let steps = 0; steps <= last; steps++) {
      const amount = amountAt(scale, steps);
      expect(String(amount).length).toBeLessThan(6);
      expect(isOnScale(scale, amount)).toBe(true);
      expect(stepsTo(scale, amount)).toBe(steps);
      expect(stepsWithin(scale, amount)).toBe(steps);
      expect(isOnScale(scale, amount + scale.step / 3)).toBe(false);
    }
    expect(isOnScale(scale, amountAt(scale, -1))).toBe(false);
    expect(isOnScale(scale, amountAt(scale, last + 1))).toBe(false);
  });
});

test('what a capital offers can be signed, and what can be promised at the most be proposed', () => {
  let offers = 0;
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(), (rules, game) => {
      const ruleset = anyRuleset(`scales-${rules}`);
      const player = findPolicy(ruleset, 'random')?.player(`player-${game}`);
      const { state } = newGame(ruleset, { seed: `game-${game}`, difficulty: 'easy' });
      for (let i = 0; i < 60 && !state.over && player; i++) {
        const opening = legal(ruleset, state).find(({ type }) => type === 'table/open');
        const command = opening ?? player(state);
        perform(ruleset, state, command, null);
        const { table } = view(ruleset, state);
        if (!table) continue;
        if (command.type === 'table/propose' && table.counter) {
          expect(check(ruleset, state, { type: 'table/sign' })).toBeNull();
          offers += 1;
        }
        for (const { id, most } of table.round < table.rounds ? table.terms : []) {
          if (most === 0) continue;
          const [months = 0] = table.lengths;
          expect(check(ruleset, state, { type: 'table/propose', terms: { [id]: most }, months, exit: 1 })).toBeNull();
        }
      }
    }),
    { numRuns: 150 },
  );
  expect(offers).toBeGreaterThan(50);
});
