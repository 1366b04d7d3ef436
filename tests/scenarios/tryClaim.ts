import { type ClaimPlan, type ClaimResult, jobsOf, judge } from '../../src/analysis/claims.ts';
import { playExperiment, trialRules } from '../../src/analysis/experiment.ts';
import type { ClaimBook, Ruleset } from '../../src/engine/index.ts';

/** Plays and judges a claim as the command line does, in one thread. */
export function tryClaim(ruleset: Ruleset, book: ClaimBook, plan: ClaimPlan): ClaimResult {
  const trial = trialRules(ruleset, book);
  return judge(
    plan,
    jobsOf(plan).map((job) => playExperiment(trial, job)),
  );
}
