import type { Reporter, TestCase } from 'vitest/node';

/** A reporter of tests that passed at a second try alone: what is shaky stays known, and why. */
export default class Retried implements Reporter {
  onTestCaseResult(test: TestCase): void {
    const result = test.result();
    if (result.state !== 'passed' || !test.diagnostic()?.flaky) return;
    const why = (result.errors ?? []).map(({ message }) => message.replace(/\s+/g, ' ').slice(0, 300)).join('; ');
    console.log(`RETRIED ${test.module.relativeModuleId}: ${test.fullName}: ${why}`);
  }
}
