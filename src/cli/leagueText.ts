import type { League, Standing, Use } from '../analysis/league.ts';
import type { Target } from '../analysis/leagueTargets.ts';
import type { CompiledScenario } from '../scenario/compiled.ts';
import { figure, indent, percent, textTable, wrap } from './textTable.ts';

/** Things that are listed of those that are used most. */
const MOST = 12;

/** A league for people at a terminal; without targets for a scenario that has none. */
export function leagueText(scenario: CompiledScenario, league: League, targets: readonly Target[]): string {
  const { texts } = scenario;
  const { plan, best } = league;
  const reached = targets.filter((target) => target.reached).length;
  return [
    `${texts['scenario.title']}, ${texts[`difficulty.${plan.main}.name`]}: the league, seeds ${plan.seed}-0 onward`,
    indent(tableText(scenario, league)),
    `Verdicts by difficulty\n${indent(difficultiesText(scenario, league))}`,
    `Used by the best (${best.join(', ')}): share of months, share of games\n${indent(usesText(scenario, league))}`,
    `Terms that the best agreed, by share of games\n${indent(termsText(league))}`,
    ...(targets.length === 0
      ? []
      : [`Targets: ${reached} of ${targets.length} reached\n${indent(targetsText(targets))}`]),
  ].join('\n\n');
}

function tableText({ ruleset, texts }: CompiledScenario, { table }: League): string {
  const met = ruleset.endings.map((_, i) => i).filter((i) => table.some(({ endings }) => (endings[i] ?? 0) > 0));
  const head = ['policy', 'games', 'verdict', '95 % interval', 'good', 'survives', '95 % interval'];
  const rows = table.map(({ policy, games, verdict, good, survived }) => [
    policy,
    figure(games),
    figure(verdict.value, 1),
    `${figure(verdict.low, 1)} to ${figure(verdict.high, 1)}`,
    percent(good.value),
    percent(survived.value),
    `${percent(survived.low)} to ${percent(survived.high)}`,
  ]);
  const ends = table.map(({ policy, endings, games }) => [
    policy,
    ...met.map((i) => figure((100 * (endings[i] ?? 0)) / Math.max(1, games))),
  ]);
  const names = met.map((i) => texts[`ending.${ruleset.endings[i]?.id}.name`] ?? '');
  return `${textTable([head, ...rows])}\n\nHow the games end, in percent\n${textTable([['policy', ...names], ...ends])}`;
}

function difficultiesText({ texts }: CompiledScenario, { plan, standings }: League): string {
  const cell = ({ verdict, survived }: Standing) => {
    const interval = `${figure(verdict.low, 1)} to ${figure(verdict.high, 1)}`;
    return `${figure(verdict.value, 1)} (${interval}), ${percent(survived.value)} survive`;
  };
  const rows = plan.policies.map((policy) => [
    policy,
    ...standings.filter((entry) => entry.policy === policy).map(cell),
  ]);
  return textTable([['policy', ...plan.difficulties.map((id) => texts[`difficulty.${id}.name`] ?? id)], ...rows]);
}

function usesText({ texts }: CompiledScenario, { initiatives, dominant, best }: League): string {
  const own = new Map(dominant.map((use) => [use.id, use.standing]));
  const rows = initiatives
    .slice(0, MOST)
    .map(({ id, standing, games }) => [
      texts[`initiative.${id}.name`] ?? id,
      percent(standing),
      percent(games),
      percent(own.get(id) ?? 0),
    ]);
  const seldom = initiatives.filter(({ games }) => games < 0.05).map(use);
  return [
    textTable([['initiative', 'months', 'games', `months of ${best[0]}`], ...rows]),
    ...(seldom.length === 0 ? [] : [wrap(`In fewer than a game of twenty: ${seldom.join(', ')}`, '')]),
  ].join('\n');
}

function termsText({ terms }: League): string {
  const agreed = terms.filter(({ games }) => games > 0);
  const never = terms.filter(({ games }) => games === 0).map(({ id }) => id);
  return [
    wrap(agreed.length === 0 ? 'None.' : agreed.map(use).join(', '), ''),
    ...(never.length === 0 ? [] : [wrap(`Never: ${never.join(', ')}`, '')]),
  ].join('\n');
}

function targetsText(targets: readonly Target[]): string {
  return textTable(
    targets.map(({ id, reached, found }) => [reached ? 'reached' : 'MISSED', id, found]),
    3,
  );
}

function use({ id, games }: Use): string {
  return `${id} ${percent(games)}`;
}
