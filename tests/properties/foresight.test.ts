import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPolicy } from '../../src/analysis/policies.ts';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import {
  type Command,
  copyState,
  type GameEvent,
  type GameState,
  legal,
  newGame,
  perform,
  preview,
  type Ruleset,
} from '../../src/engine/index.ts';
import { anyRuleset } from './anyRuleset.ts';

/** The rules with nothing left out of previews on purpose. */
function unveiled(ruleset: Ruleset): Ruleset {
  const open = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(open);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, field]) => [key, key === 'hidden' ? false : open(field)]),
    );
  };
  return open(ruleset) as Ruleset;
}

/** A proposal is foreseen as signed. */
function comesToPass(command: Command, events: readonly GameEvent[]): boolean {
  const asks = command.type === 'table/propose' || command.type === 'table/sign';
  return !asks || events.some(({ type }) => type === 'treaty');
}

/** More than rounding to quanta can add up to in one command. */
const ROUNDING = 0.02;

/** What comes at once of a command and was not foreseen, in words; or null if it does not come to pass. */
function surprises(ruleset: Ruleset, state: GameState, command: Command): string[] | null {
  const next = copyState(state);
  const events: GameEvent[] = [];
  if (perform(ruleset, next, command, (event) => events.push(event)) || !comesToPass(command, events)) return null;
  const foreseen = preview(ruleset, state, command).filter(({ after }) => after === 0);
  return ruleset.indicators.flatMap(({ id, known }, slot) => {
    if (known !== 'open') return [];
    const came = (next.values[slot] ?? 0) - (state.values[slot] ?? 0);
    const hints = foreseen.filter(({ indicator }) => indicator === id);
    const low = hints.reduce((sum, hint) => sum + hint.low, 0);
    const high = hints.reduce((sum, hint) => sum + hint.high, 0);
    if (came >= low - ROUNDING && came <= high + ROUNDING) return [];
    return [`${JSON.stringify(command)}: ${id} ${came}, foreseen ${low} to ${high}`];
  });
}

/** Looks at all that can be done, as a random player goes through a game. Counts what was looked at. */
function lookThrough(ruleset: Ruleset, seed: string, most: number): number {
  const player = findPolicy(ruleset, 'random')?.player(seed);
  const { state } = newGame(ruleset, { seed, difficulty: ruleset.difficulties[0]?.id ?? '' });
  let looked = 0;
  for (let i = 0; i < most && !state.over && player; i++) {
    const chosen = player(state);
    for (const command of i % 8 === 0 ? [...legal(ruleset, state), chosen] : [chosen]) {
      if (command.type === 'month/end') continue;
      const found = surprises(ruleset, state, command);
      if (found === null) continue;
      expect(found).toEqual([]);
      looked += 1;
    }
    perform(ruleset, state, chosen, null);
  }
  return looked;
}

test('what comes at once of an open number was foreseen, whatever the rules and the secrets', () => {
  let looked = 0;
  fc.assert(
    fc.property(fc.nat(5_000), fc.nat(), (rules, game) => {
      looked += lookThrough(unveiled(anyRuleset(`foresight-${rules}`)), `game-${game}`, 60);
    }),
    { numRuns: 80 },
  );
  expect(looked).toBeGreaterThan(3_000);
});

test.each([
  ['the-window', 2],
  ['road-to-2030', 2],
  ['first-month', 12],
])('what comes at once of an open number was foreseen in %s', (scenario, games) => {
  const ruleset = unveiled(loadScenario(scenario).ruleset);
  let looked = 0;
  for (let game = 0; game < games; game++) looked += lookThrough(ruleset, `foresight-${game}`, 300);
  expect(looked).toBeGreaterThan(300);
});
