import { describe, expect, test } from 'vitest';
import { brier, calibration } from '../../src/analysis/calibration.ts';
import { decisionsThatMattered, type PlayedRun } from '../../src/analysis/debrief.ts';
import { playGame } from '../../src/analysis/game.ts';
import { findPolicy } from '../../src/analysis/policies.ts';
import { type Command, newGame, perform, type Ruleset, verdict } from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';
import { anyRuleset } from './anyRuleset.ts';

const { ruleset } = compileTiny();

function playedRun(rules: Ruleset, seed: string, difficulty: string): PlayedRun {
  const commands: Command[] = [];
  const policy = findPolicy(rules, 'random');
  if (!policy) throw new Error('no policy');
  playGame(rules, policy, { seed, difficulty }, [{ before: (_, command) => commands.push(command) }]);
  return { seed, difficulty, commands };
}

describe('the decisions that mattered', () => {
  const run = playedRun(ruleset, 'past', 'normal');
  const all = decisionsThatMattered(ruleset, run, run.commands.length);

  test('are the real ones: neither months nor forecasts, each once', () => {
    const decisions = run.commands.filter(({ type }) => type !== 'month/end' && type !== 'forecast/file');
    expect(all).toHaveLength(decisions.length);
    for (const { decision, command } of all) expect(run.commands[decision]).toBe(command);
    expect(new Set(all.map(({ decision }) => decision)).size).toBe(all.length);
  });

  test('stand in the order of their effect on the verdict', () => {
    const sizes = all.map(({ effect }) => Math.abs(effect));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
    expect(decisionsThatMattered(ruleset, run, 3)).toEqual(all.slice(0, 3));
  });

  test('have the effect that playing without them shows', () => {
    const { state: real } = newGame(ruleset, run);
    for (const command of run.commands) perform(ruleset, real, command, null);
    for (const { decision, effect, without } of all) {
      const { state } = newGame(ruleset, run);
      run.commands.forEach((command, i) => {
        if (i !== decision) perform(ruleset, state, command, null);
      });
      expect(verdict(ruleset, state).overall).toBe(without.overall);
      expect(effect).toBe(verdict(ruleset, real).overall - without.overall);
    }
  });

  test('can be found in any run, and its commands that fell away are counted', () => {
    for (let luck = 0; luck < 10; luck++) {
      const rules = anyRuleset(`debrief ${luck}`);
      const other = playedRun(rules, `x${luck}`, 'easy');
      for (const { without, effect, axis } of decisionsThatMattered(rules, other, 5)) {
        expect(Number.isFinite(effect) && Number.isFinite(axis.effect)).toBe(true);
        expect(without.dropped).toBeLessThanOrEqual(other.commands.length);
      }
    }
  });

  test('of a run that is not of these rules are refused', () => {
    const foreign: PlayedRun = { ...run, commands: [{ type: 'initiative/start', initiative: 'nothing' }] };
    expect(() => decisionsThatMattered(ruleset, foreign, 3)).toThrow(RangeError);
  });
});

describe('forecasts are scored', () => {
  const filed = (percent: number, came: boolean | null) => ({ percent, came });

  test('0 for the perfect, 0.25 for who always says even, 1 for the wholly wrong', () => {
    expect(brier([filed(100, true), filed(0, false)]).score).toBe(0);
    expect(brier([filed(50, true), filed(50, false)]).score).toBe(0.25);
    expect(brier([filed(0, true)]).score).toBe(1);
  });

  test('without those that are open', () => {
    expect(brier([filed(100, true), filed(10, null)])).toEqual({ score: 0, settled: 1, open: 1 });
    expect(brier([filed(10, null)]).score).toBeNull();
  });

  test('in bins that hold each settled forecast once, the last with 100', () => {
    const forecasts = [0, 19, 20, 59, 80, 100].map((percent, i) => filed(percent, i % 2 === 0));
    const bins = calibration([...forecasts, filed(50, null)]);
    expect(bins.map(({ low, count }) => [low, count])).toEqual([
      [0, 2],
      [20, 1],
      [40, 1],
      [80, 2],
    ]);
    expect(bins[0]?.filed).toBeCloseTo(0.095, 12);
    expect(bins[0]?.came.value).toBe(0.5);
  });
});
