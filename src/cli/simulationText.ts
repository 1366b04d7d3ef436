import { COVERED, type CoveredKind } from '../analysis/catalogue.ts';
import type { Hits } from '../analysis/coverage.ts';
import { joinCoverage, type Survey } from '../analysis/survey.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { figure, indent, percent, textTable, wrap } from './textTable.ts';

/** Columns of the indicators' table when nobody asks for more. */
const COLUMNS = 4;
/** Faults that are printed; the rest are counted. */
const FAULTS = 10;

const KINDS: Readonly<Record<CoveredKind, string>> = {
  cable: 'cables',
  choice: 'choices',
  initiative: 'initiatives started',
  completion: 'initiatives completed',
  rule: 'rules',
  move: 'moves of capitals',
  transition: 'transitions',
  stance: 'stances on demands',
  step: 'steps implemented',
  term: 'terms',
  fact: 'dated facts',
  reading: 'readings',
  ending: 'endings',
};

/** What a simulation found, for people at a terminal. `every`: turns between two columns of the indicators. */
export function simulationText(scenario: CompiledScenario, surveys: readonly Survey[], every: number | null): string {
  const parts = surveys.map((survey) => surveyText(scenario, survey, every));
  const joint =
    surveys.length > 1
      ? [`All policies together\n${coverageText(joinCoverage(surveys.map((s) => s.coverage())))}`]
      : [];
  return [...parts, ...joint].join('\n\n\n');
}

function surveyText(scenario: CompiledScenario, survey: Survey, every: number | null): string {
  const { texts } = scenario;
  const { policy, difficulty, seed, runs } = survey.plan;
  const { games, decisions, causes, faults } = survey;
  const perGame = games.length === 0 ? 0 : decisions / games.length;
  return [
    `${texts['scenario.title']}, ${texts[`difficulty.${difficulty}.name`]}: ${figure(runs)} games of '${policy}', ` +
      `seeds ${seed}-0 to ${seed}-${runs - 1}`,
    `Endings\n${indent(endingsText(scenario, survey))}`,
    `Verdict, 0 to 100\n${indent(verdictText(scenario, survey))}`,
    `Indicators at the end of turns: median (5 % to 95 %)\n${indent(indicatorsText(scenario, survey, every))}`,
    `Met in ${figure(games.length)} games\n${coverageText(survey.coverage())}`,
    faults.length === 0
      ? wrap(
          `In order: ${figure(decisions)} decisions (${figure(perGame)} a game), ${figure(causes)} changes, each the ` +
            'sum of its causes; every number finite and in range; no exception, no dead end.',
          '',
        )
      : `NOT IN ORDER: ${figure(faults.length)} faults\n${indent(faultsText(survey))}`,
  ].join('\n\n');
}

function endingsText({ texts }: CompiledScenario, survey: Survey): string {
  const rows = survey
    .endings()
    .map(({ id, kind, games, share, example }) => [
      texts[`ending.${id}.name`] ?? id,
      kind,
      figure(games),
      percent(share.value),
      `${percent(share.low)} to ${percent(share.high)}`,
      example ?? '-',
    ]);
  return textTable([['ending', 'kind', 'games', 'share', '95 % interval', 'first seed'], ...rows], 2);
}

function verdictText({ texts }: CompiledScenario, survey: Survey): string {
  const scores = survey
    .scores()
    .map(({ id, mean, percentiles }) => [
      texts[`axis.${id}.name`] ?? id,
      figure(mean.value, 1),
      `${figure(mean.low, 1)} to ${figure(mean.high, 1)}`,
      ...percentiles.map((value) => figure(value, 1)),
    ]);
  const grades = survey.grades().map(({ id, share }) => `${texts[`grade.${id}.name`] ?? id} ${percent(share.value)}`);
  return `${textTable([['axis', 'mean', '95 % interval', '5 %', '25 %', 'median', '75 %', '95 %'], ...scores])}\n${grades.join(', ')}`;
}

function indicatorsText({ ruleset, texts }: CompiledScenario, survey: Survey, every: number | null): string {
  const step = every ?? Math.max(1, Math.ceil(ruleset.turns / COLUMNS));
  const last = ruleset.turns - 1;
  const turns = Array.from({ length: ruleset.turns }, (_, turn) => turn).filter((turn) => (last - turn) % step === 0);
  const rows = ruleset.indicators.map(({ id, min, max }, slot) => {
    const digits = max - min > 20 ? 0 : 1;
    return [
      texts[`indicator.${id}.name`] ?? id,
      ...turns.map((turn) => {
        const [low, , median, , high] = survey.spread(turn, slot).percentiles.map((value) => figure(value, digits));
        return median === 'NaN' ? '-' : `${median} (${low} to ${high})`;
      }),
    ];
  });
  const games = turns.map((turn) => figure(survey.spread(turn, 0).games));
  return textTable([
    ['indicator', ...turns.map((turn) => `turn ${turn + 1}`)],
    ['games still played', ...games],
    ...rows,
  ]);
}

function coverageText(coverage: readonly Hits[]): string {
  const such = COVERED.map((kind) => ({ kind, items: coverage.filter((item) => item.kind === kind) }));
  const lines = such.flatMap(({ kind, items }) => {
    const never = items.filter(({ hits }) => hits === 0).map(({ id }) => id);
    return items.length === 0
      ? []
      : [{ name: KINDS[kind], count: `${items.length - never.length} of ${items.length}`, never }];
  });
  const width = Math.max(...lines.map(({ name }) => name.length));
  return lines
    .flatMap(({ name, count, never }) => [
      `  ${name.padEnd(width)}  ${count.padStart(10)}`,
      ...(never.length === 0 ? [] : [wrap(`never: ${never.join(', ')}`, '      ')]),
    ])
    .join('\n');
}

function faultsText({ faults }: Survey): string {
  const shown = faults
    .slice(0, FAULTS)
    .map(
      ({ seed, policy, code, detail, turn }) =>
        `seed ${seed}, ${policy}${turn === null ? '' : `, turn ${turn + 1}`}: ${code}: ${detail}`,
    );
  return [...shown, ...(faults.length > FAULTS ? [`… and ${figure(faults.length - FAULTS)} more`] : [])].join('\n');
}
