import type { ClaimResult, ExpectationResult, Finding } from '../analysis/claims.ts';
import type { Interval } from '../analysis/statistics.ts';
import { type Claim, type Contrast, dateOf, type Expectation } from '../engine/index.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { figure, indent, textTable, wrap } from './textTable.ts';

interface Tried {
  readonly scenario: CompiledScenario;
  readonly results: readonly ClaimResult[];
}

const SAID: Readonly<Record<Finding, string>> = { holds: 'holds', fails: 'DOES NOT HOLD', open: 'OPEN' };

/** The claims of a scenario with what was observed, for people at a terminal. */
export function claimsText({ scenario, results }: Tried): string {
  const held = results.filter(({ holds }) => holds).length;
  const title = scenario.texts['scenario.title'] ?? scenario.ruleset.id;
  return [
    ...results.map((result) => claimText(scenario, result)),
    `${title}: ${held} of ${results.length} claims hold${held === results.length ? '.' : `; not: ${failing(results)}.`}`,
  ].join('\n\n');
}

function failing(results: readonly ClaimResult[]): string {
  return results
    .filter(({ holds }) => !holds)
    .map(({ claim }) => claim.id)
    .join(', ');
}

function claimText(scenario: CompiledScenario, { claim, runs, expectations, means, refused }: ClaimResult): string {
  const text = (field: string) => scenario.texts[`claim.${claim.id}.${field}`] ?? '';
  const rows = expectations.map((result, i) => [
    text(`expect.${i}`),
    formula(claim, result.expectation),
    observedText(result),
    bound(result.expectation),
    SAID[result.finding],
  ]);
  const arms = claim.arms.map(({ id }) => id).join(', ');
  const games = `${figure(runs)} games for each arm (${arms}), governed by ${governors(claim)}, `;
  return [
    wrap(`${claim.id}  ${text('text')}`, ''),
    indent(
      [
        wrap(`Sources: ${claim.sources.join(', ')}`, ''),
        wrap(`Experiment: ${text('method')} ${games}to ${lastMonth(scenario, claim)}.`, ''),
        textTable(claim.measures.map(({ id }, m) => [id, ...armMeans(claim, means[m] ?? [])])),
        textTable(rows, 2),
        ...(refused > 0
          ? [`${figure(refused)} decisions of the experiment were not possible when their time came.`]
          : []),
      ].join('\n'),
    ),
  ].join('\n');
}

function governors(claim: Claim): string {
  const others = claim.arms.flatMap(({ id, policy }) => (policy === null ? [] : [`'${policy}' in ${id}`]));
  return [`'${claim.policy}'`, ...others].join(', ');
}

/** Of the last turn that is played. */
function lastMonth({ ruleset }: CompiledScenario, { until }: Claim): string {
  const months = { ...ruleset, turnMonths: 1 };
  return dateOf(months, (until + 1) * ruleset.turnMonths - 1);
}

function armMeans({ arms }: Claim, means: readonly Interval[]): string[] {
  return arms.map(({ id }, a) => `${id} ${number(means[a]?.value ?? Number.NaN)}`);
}

function formula(claim: Claim, { measure, of, per }: Expectation): string {
  const name = (contrast: Contrast) =>
    contrast.map(({ arm, sign }, i) => `${sign < 0 ? '- ' : i > 0 ? '+ ' : ''}${claim.arms[arm]?.id}`).join(' ');
  const ratio = per ? ` per ${name(per)}` : '';
  return `${claim.measures[measure]?.id}: ${name(of)}${ratio}`;
}

function observedText({ observed: { value, low, high } }: ExpectationResult): string {
  return `${number(value)} (${number(low)} to ${number(high)})`;
}

function bound({ above, below }: Expectation): string {
  const parts = [above === null ? '' : `above ${above}`, below === null ? '' : `at most ${below}`];
  return parts.filter((part) => part !== '').join(', ');
}

/** Three digits or so, whatever the size. */
function number(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? '-' : value > 0 ? '∞' : '-∞';
  const size = Math.abs(value);
  return figure(value, size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3);
}

/** The same as plain data. */
export function claimsData({ scenario, results }: Tried) {
  return {
    scenario: scenario.ruleset.id,
    content: scenario.ruleset.hash,
    claims: results.map(({ claim, runs, means, expectations, refused, holds }) => ({
      id: claim.id,
      claim: scenario.texts[`claim.${claim.id}.text`],
      sources: claim.sources,
      experiment: scenario.texts[`claim.${claim.id}.method`],
      policy: claim.policy,
      until: lastMonth(scenario, claim),
      runs,
      refused,
      means: Object.fromEntries(
        claim.measures.map(({ id }, m) => [
          id,
          Object.fromEntries(claim.arms.map((arm, a) => [arm.id, means[m]?.[a] ?? null])),
        ]),
      ),
      expectations: expectations.map(({ expectation, observed, finding }, i) => ({
        that: scenario.texts[`claim.${claim.id}.expect.${i}`],
        of: formula(claim, expectation),
        above: expectation.above,
        below: expectation.below,
        observed,
        finding,
      })),
      holds,
    })),
  };
}
