import { expect, test } from 'vitest';
import { rulesetIn } from '../session/compiled.ts';
import { traceTable } from './trace.ts';

/**
 * A change of balance shows here as a diff of numbers that can be reviewed. If it is meant, `npx vitest run -u
 * --project unit tests/golden` takes it over.
 */
test.each([
  ['tiny', 'tests/content/fixtures/tiny', 'random', 'normal', 2],
  ['tiny', 'tests/content/fixtures/tiny', 'passive', 'normal', 2],
  ['tiny', 'tests/content/fixtures/tiny', 'loyal', 'hard', 2],
  ['tiny', 'tests/content/fixtures/tiny', 'greedy', 'easy', 2],
  ['the-window', 'scenarios/the-window', 'passive', 'minister', 1],
  ['the-window', 'scenarios/the-window', 'balanced', 'minister', 1],
])('%s (%s), played by %s, %s', async (name, folder, policy, difficulty, games) => {
  await expect(`${traceTable(rulesetIn(folder), policy, difficulty, games)}\n`).toMatchFileSnapshot(
    `traces/${name}-${policy}.txt`,
  );
});
