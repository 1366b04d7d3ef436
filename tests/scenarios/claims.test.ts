import { describe, expect, test } from 'vitest';
import type { ExpectationResult } from '../../src/analysis/claims.ts';
import { difficultyOf, loadScenario } from '../../src/cli/loadScenario.ts';
import { scenarioFolders } from '../../src/cli/scenarioFiles.ts';
import { tryClaim } from './tryClaim.ts';

/** Of the games that the command line plays for a claim. */
const SHARE = 1 / 3;

const scenarios = scenarioFolders().map(loadScenario);

describe.each(scenarios.filter(({ claims }) => claims.claims.length > 0))('$ruleset.id', (scenario) => {
  const { ruleset, claims, texts } = scenario;
  test.each(claims.claims.map((claim) => ({ id: claim.id, text: texts[`claim.${claim.id}.text`], claim })))(
    '$id: $text',
    ({ claim, id }) => {
      const difficulty = difficultyOf(scenario, claim.difficulty ?? undefined);
      const runs = Math.max(20, Math.round(claim.runs * SHARE));
      const { expectations, refused } = tryClaim(ruleset, claims, { claim, difficulty, seed: 'claims', runs });
      const broken = expectations.flatMap((result, i) =>
        upheld(result) ? [] : [`${texts[`claim.${id}.expect.${i}`]} ${JSON.stringify(result.observed)}`],
      );
      expect(broken).toEqual([]);
      // An experiment whose decisions are turned down tries something else than it says.
      expect(refused).toBeLessThan(0.1 * runs * claim.arms.length);
    },
    120_000,
  );
});

test('every claim of the ledger is tried in some scenario', () => {
  const tried = new Set(scenarios.flatMap(({ claims }) => claims.claims.map(({ id }) => id)));
  const ledger = Array.from({ length: 16 }, (_, i) => `C${i + 1}`);
  expect(ledger.filter((id) => !tried.has(id))).toEqual([]);
});

/** With few games the interval may reach over a bound; what is observed must not, and the interval must not deny it. */
function upheld({ expectation: { above, below }, observed, finding }: ExpectationResult): boolean {
  const inside = (above === null || observed.value > above) && (below === null || observed.value <= below);
  return inside && finding !== 'fails';
}
