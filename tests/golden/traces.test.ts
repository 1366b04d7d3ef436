import { expect, test } from 'vitest';
import { rulesetIn } from '../session/compiled.ts';
import { traceTable } from './trace.ts';

/**
 * A change of balance shows here as a diff of numbers that can be reviewed. If it is meant, `npx vitest run -u
 * --project unit tests/golden` takes it over.
 */
test.each([
  ['tiny', 'tests/content/fixtures/tiny', 'random', 'normal'],
  ['tiny', 'tests/content/fixtures/tiny', 'passive', 'normal'],
  ['tiny', 'tests/content/fixtures/tiny', 'loyal', 'hard'],
  ['tiny', 'tests/content/fixtures/tiny', 'greedy', 'easy'],
])('%s (%s), played by %s, %s', async (name, folder, policy, difficulty) => {
  await expect(`${traceTable(rulesetIn(folder), policy, difficulty, 2)}\n`).toMatchFileSnapshot(
    `traces/${name}-${policy}.txt`,
  );
});
