import type { ClaimData } from '../schema/claims.ts';

/**
 * Whether one run can be held against a claim. It cannot where the claim hangs on how the country is governed, where
 * courses of events are compared, where the experiment brings something about, or where a measure is not shown.
 */
export function toldByOneRun({ conditional, arms, measures, expect }: ClaimData): boolean {
  const left = ({ freeze = [], steps = [] }: ClaimData['arms'][string]) => freeze.length + steps.length === 0;
  return (
    conditional !== true &&
    Object.values(arms).every(left) &&
    Object.values(measures).every(({ name }) => name !== undefined) &&
    expect.every(({ of, per }) => per === undefined && !of.includes(' '))
  );
}
