import { describe, expect, test } from 'vitest';
import { findPolicy } from '../../src/analysis/policies.ts';
import {
  type Command,
  type Effects,
  type GameState,
  newGame,
  perform,
  type Ruleset,
  view,
} from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';
import { ruleset as theWindow } from './month.ts';

const END: Command = { type: 'month/end' };

/** The rules without what waits for the player, who has a decision in every month of one game and not of the other. */
function undisturbed(ruleset: Ruleset): Ruleset {
  const quiet = (effects: Effects): Effects => ({
    ...effects,
    list: effects.list.filter((each) => each.do !== 'cable'),
  });
  return {
    ...ruleset,
    cables: ruleset.cables.map((cable) => ({ ...cable, when: null })),
    demands: ruleset.demands.map((demand) => ({ ...demand, chance: { op: 'number', value: 0 } })),
    capitals: ruleset.capitals.map((capital) => ({
      ...capital,
      moves: capital.moves.map((move) => ({ ...move, effects: quiet(move.effects) })),
    })),
    rules: ruleset.rules.map((rule) => ({ ...rule, effects: quiet(rule.effects) })),
    timeline: [],
  };
}

/** The same game in quarters. */
const inQuarters = (ruleset: Ruleset): Ruleset => ({ ...ruleset, turns: ruleset.turns / 3, turnMonths: 3 });

function passed(ruleset: Ruleset, seed: string, turns: number, first?: Command): GameState {
  const { state } = newGame(ruleset, { seed, difficulty: ruleset.difficulties[1]?.id ?? '' });
  if (first) expect(perform(ruleset, state, first, null)).toBeNull();
  for (let turn = 0; turn < turns && !state.over; turn++) perform(ruleset, state, END, null);
  return state;
}

describe.each([
  ['tiny', compileTiny().ruleset],
  ['The Window', theWindow],
] as const)('%s in quarters', (_, ruleset) => {
  const months = undisturbed(ruleset);
  const quarters = inQuarters(months);

  test('passes as it does in months: the same chances, drifts, memories, moves and ends', () => {
    for (let i = 0; i < 20; i++) {
      const slow = passed(quarters, `quarter ${i}`, 4);
      const fast = passed(months, `quarter ${i}`, 12);
      expect(slow.values).toEqual(fast.values);
      expect(slow.memories.map(({ slot, size }) => [slot, size])).toEqual(
        fast.memories.map(({ slot, size }) => [slot, size]),
      );
      expect(slow.situations).toEqual(fast.situations);
      expect(slow.moves).toEqual(fast.moves);
      expect(slow.past).toEqual(fast.past);
      expect(slow.over?.ending).toBe(fast.over?.ending);
      expect(slow.clock).toBe(fast.clock);
    }
  });

  test('keeps the calendar, and gives an initiative as many months as its rules say', () => {
    const of = (rules: Ruleset, turns: number) => view(rules, passed(rules, 'calendar', turns));
    expect(of(quarters, 2).date).toBe(of(months, 6).date);
    ruleset.initiatives.forEach(({ id, duration, when }) => {
      if (when !== null || duration === null || duration === 0) return;
      const first: Command = { type: 'initiative/start', initiative: id };
      const done = (rules: Ruleset, turns: number) =>
        view(rules, passed(rules, 'work', turns, first)).initiatives.find((each) => each.id === id)?.times;
      const turns = Math.ceil(duration / 3);
      expect([done(quarters, turns - 1), done(quarters, turns)]).toEqual([0, 1]);
    });
  });
});

test('a bot tires of what it runs by the calendar: in a quarter about as often as in three months', () => {
  const months = undisturbed(theWindow);
  const lasting = months.initiatives.find(({ duration, when }) => duration === null && when === null)?.id ?? '';
  /** Of 400 governments that have begun it, how many still run it after these turns. */
  const faithful = (rules: Ruleset, turns: number) => {
    let running = 0;
    for (let i = 0; i < 400; i++) {
      const state = passed(rules, `tired ${i}`, 0, { type: 'initiative/start', initiative: lasting });
      const player = findPolicy(rules, 'passive')?.player(`tired ${i}`);
      while (player && state.turn < turns) perform(rules, state, player(state), null);
      running += view(rules, state).initiatives.find(({ id }) => id === lasting)?.running ? 1 : 0;
    }
    return running / 400;
  };
  const [slow, fast] = [faithful(inQuarters(months), 4), faithful(months, 12)];
  expect(fast).toBeLessThan(0.5);
  expect(Math.abs(slow - fast)).toBeLessThan(0.1);
});
