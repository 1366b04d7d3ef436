import { expect, test } from 'vitest';
import { playGame } from '../../src/analysis/game.ts';
import { type LeaguePlan, leagueJobs, settle } from '../../src/analysis/league.ts';
import { leaguePolicy, playLeague } from '../../src/analysis/leagueGames.ts';
import { leagueTargets } from '../../src/analysis/leagueTargets.ts';
import { searchPolicy } from '../../src/analysis/searchPolicy.ts';
import { etaSquared } from '../../src/analysis/statistics.ts';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { copyState, type GameState, newGame } from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';

const { ruleset } = compileTiny();
const plan: LeaguePlan = {
  policies: ['random', 'passive', 'loyal', 'search'],
  difficulties: ruleset.difficulties.map(({ id }) => id),
  main: 'normal',
  seed: 'cup',
  runs: 30,
  searches: 3,
};
const batches = leagueJobs(plan).map((job) => playLeague(ruleset, job));
const league = settle(ruleset, plan, batches);

test('every policy plays its games at every difficulty, and each game has one ending', () => {
  expect(league.standings).toHaveLength(plan.policies.length * plan.difficulties.length);
  for (const { policy, games, endings } of league.standings) {
    expect(games).toBe(policy === 'search' ? plan.searches : plan.runs);
    expect(endings.reduce((sum, count) => sum + count, 0)).toBe(games);
  }
});

test('the table is in order, and is the same in whatever order the batches come', () => {
  const verdicts = league.table.map(({ verdict }) => verdict.value);
  expect(verdicts).toEqual([...verdicts].sort((a, b) => b - a));
  expect(settle(ruleset, plan, [...batches].reverse())).toEqual(league);
});

test('good are the best two of five grades, and of three the best alone', () => {
  const shareOf = (...good: readonly string[]) => {
    const games = batches
      .filter(({ job }) => job.policy === 'loyal' && job.difficulty === 'normal')
      .flatMap((b) => b.games);
    return games.filter(({ verdict }) => good.includes(verdict.grade)).length / games.length;
  };
  const goodOf = ({ standings }: typeof league) =>
    standings.find(({ policy, difficulty }) => policy === 'loyal' && difficulty === 'normal')?.good.value;
  expect(goodOf(league)).toBe(shareOf('exceptional'));
  const { grades } = ruleset.verdict;
  const five = ['a', 'b'].map((id) => ({ id, upTo: 1 })).concat(grades.map(({ id, upTo }) => ({ id, upTo })));
  const finer = { ...ruleset, verdict: { ...ruleset.verdict, grades: five } };
  expect(goodOf(settle(finer, plan, batches))).toBe(shareOf('adequate', 'exceptional'));
});

test('what is used is counted in shares', () => {
  const uses = [...league.initiatives, ...league.terms];
  expect(uses.some(({ games }) => games > 0)).toBe(true);
  for (const { standing, games } of uses) {
    expect(standing).toBeGreaterThanOrEqual(0);
    expect(standing).toBeLessThanOrEqual(1);
    expect(games).toBeLessThanOrEqual(1);
  }
});

test('each target says what was found', () => {
  const targets = leagueTargets(league);
  expect(new Set(targets.map(({ id }) => id)).size).toBe(targets.length);
  expect(targets.every(({ found }) => found !== '')).toBe(true);
});

test('an unknown policy is refused', () => {
  expect(leaguePolicy(ruleset, 'nobody')).toBeUndefined();
  expect(() => playLeague(ruleset, { policy: 'nobody', difficulty: 'normal', seed: 'a', from: 0, count: 1 })).toThrow(
    RangeError,
  );
});

test('the variance between groups is all of it when groups do not vary, and none when they are alike', () => {
  expect(
    etaSquared([
      [1, 1],
      [3, 3],
    ]),
  ).toBe(1);
  expect(
    etaSquared([
      [1, 3],
      [3, 1],
    ]),
  ).toBe(0);
  expect(etaSquared([[2, 2]])).toBe(0);
});

test('the search is blind: what is hidden does not change what it decides', () => {
  const { ruleset: window } = loadScenario('the-window');
  const policy = searchPolicy(window, { horizon: 2, glances: 1, candidates: 3, worlds: 2 });
  const { state } = newGame(window, { seed: 'blind', difficulty: 'minister' });
  const other: GameState = copyState(state);
  other.worlds = other.worlds.map((reading, i) => (reading + 1) % (window.disputes[i]?.readings.length ?? 1));
  const plot = window.flags.findIndex(({ id }) => id === 'coup_plot');
  other.flags[plot] = true;
  expect(policy.player('same')(other)).toEqual(policy.player('same')(state));
});

test('the search gives legal commands only, and comes to an end', () => {
  const policy = searchPolicy(ruleset, { horizon: 3, glances: 1, candidates: 3, worlds: 2 });
  expect(playGame(ruleset, policy, { seed: 'x', difficulty: 'normal' }).decisions).toBeGreaterThan(0);
});
