import { describe, expect, test } from 'vitest';
import { playBatch } from '../../src/analysis/batch.ts';
import { policyIds } from '../../src/analysis/policies.ts';
import { batchesOf, Survey } from '../../src/analysis/survey.ts';
import type { Ruleset } from '../../src/engine/index.ts';
import { rulesetIn } from '../session/compiled.ts';
import { anyRuleset, LARGE } from './anyRuleset.ts';

/** Plays games with everything watching them: see `Invariants` for what must hold after each command. */
function survey(ruleset: Ruleset, policy: string, difficulty: string, runs: number, seed: string): Survey {
  const played = new Survey(ruleset, { policy, difficulty, seed, runs });
  for (const job of batchesOf(played.plan)) played.add(playBatch(ruleset, job));
  return played;
}

function expectInOrder(played: Survey): void {
  expect(played.faults).toEqual([]);
  expect(played.games).toHaveLength(played.plan.runs);
}

describe('2,000 random games: no exception, no dead end, every number in range, every change explained', () => {
  const tiny = rulesetIn('tests/content/fixtures/tiny');
  const window = rulesetIn('scenarios/the-window');

  test.each(tiny.difficulties.map(({ id }) => id))('tiny, %s', (difficulty) => {
    expectInOrder(survey(tiny, 'random', difficulty, 500, 'fuzz'));
  });

  test.each(window.difficulties.map(({ id }) => id))(
    'The Window, %s',
    (difficulty) => {
      expectInOrder(survey(window, 'random', difficulty, 100, 'fuzz'));
    },
    120_000,
  );

  test('scenarios that were put together by luck', () => {
    for (let luck = 0; luck < 200; luck++) {
      const ruleset = anyRuleset(String(luck), luck % 20 === 0 ? LARGE : undefined);
      expectInOrder(survey(ruleset, 'random', 'easy', 1, `fuzz ${luck}`));
    }
  }, 60_000);
});

describe('every policy plays games to their end, in order', () => {
  test.each([
    ['tiny', rulesetIn('tests/content/fixtures/tiny'), 10],
    ['The Window', rulesetIn('scenarios/the-window'), 2],
  ])(
    '%s',
    (_, ruleset, runs) => {
      for (const policy of policyIds(ruleset)) {
        expectInOrder(survey(ruleset, policy, ruleset.difficulties[0]?.id ?? '', runs, 'policies'));
      }
    },
    120_000,
  );

  // Seeds that broke a policy once, with what broke.
  test.each([['an order to stop what had stopped by itself', '66', 'leaning']])('regression: %s', (_, luck, policy) => {
    expectInOrder(survey(anyRuleset(luck), policy, 'hard', 5, 'x66'));
  });
});
