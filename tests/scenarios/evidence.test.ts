import { expect, test } from 'vitest';
import { EvidenceReader } from '../../src/analysis/evidence.ts';
import { playGame } from '../../src/analysis/game.ts';
import { Imagination } from '../../src/analysis/imagination.ts';
import { type MindsBatch, mindsJobs, playMinds, settleMinds } from '../../src/analysis/minds.ts';
import { findPolicy } from '../../src/analysis/policies.ts';
import type { Policy } from '../../src/analysis/policy.ts';
import { loadScenario } from '../../src/cli/loadScenario.ts';
import { copyState, type GameState, newGame, perform, type Ruleset } from '../../src/engine/index.ts';
import { compileTiny } from '../content/tiny.ts';

const window = loadScenario('the-window').ruleset;
const difficulty = window.difficulties[0]?.id ?? '';
const balanced = findPolicy(window, 'balanced') as Policy;

/** What a reader that looks on believes at the end of a game, and what was true. */
function read(ruleset: Ruleset, policy: Policy, seed: string) {
  const reader = new EvidenceReader(ruleset, seed);
  let truths: readonly number[] = [];
  playGame(ruleset, policy, { seed, difficulty: ruleset.difficulties[0]?.id ?? '' }, [
    {
      begin: ({ worlds }) => {
        truths = [...worlds];
      },
      before: (state, command) => reader.before(state, command),
      after: (state) => reader.after(state),
    },
  ]);
  return { beliefs: reader.beliefs, truths };
}

test('beliefs begin as the weights of the scenario, and add up to 1 at any time', () => {
  const { disputes } = window;
  new EvidenceReader(window, 'a').beliefs.forEach((held, i) => {
    const weights = disputes[i]?.readings.map(({ weight }) => weight) ?? [];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    expect(held).toEqual(weights.map((weight) => weight / total));
  });
  for (const held of read(window, balanced, 'sums').beliefs) {
    expect(held.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    for (const share of held) expect(share).toBeGreaterThan(0);
  }
});

test('what a careful reader sees in The Window tells more of the truth than the weights do', () => {
  const shares: number[] = [];
  const weights: number[] = [];
  for (let game = 0; game < 5; game++) {
    const { beliefs, truths } = read(window, balanced, `evidence-${game}`);
    truths.forEach((truth, dispute) => {
      const readings = window.disputes[dispute]?.readings ?? [];
      shares.push(beliefs[dispute]?.[truth] ?? 0);
      weights.push((readings[truth]?.weight ?? 0) / readings.reduce((sum, { weight }) => sum + weight, 0));
    });
  }
  const mean = (xs: readonly number[]) => xs.reduce((sum, x) => sum + x, 0) / xs.length;
  expect(mean(shares)).toBeGreaterThan(mean(weights) + 0.15);
}, 120_000);

test('a reader learns from what can be seen and not from the truth itself', () => {
  const { state } = newGame(window, { seed: 'blind', difficulty });
  const other = { ...copyState(state), worlds: state.worlds.map((reading) => 1 - reading) };
  const command = { type: 'month/end' } as const;
  const after = copyState(state);
  perform(window, after, command, null);
  const beliefs = (before: GameState) => {
    const reader = new EvidenceReader(window, 'same');
    reader.before(before, command);
    // The same that is seen, whatever is true.
    reader.after({ ...copyState(after), worlds: [...before.worlds] });
    return reader.beliefs;
  };
  expect(beliefs(other)).toEqual(beliefs(state));
});

test('an imagination that has learnt imagines worlds by what it believes', () => {
  const { state } = newGame(window, { seed: 'worlds', difficulty });
  const sure = window.disputes.map(({ readings }, i) => readings.map((_, reading) => Number(reading === i % 2)));
  const learnt = new Imagination(window, state, sure);
  const blind = new Imagination(window, state);
  const own = window.disputes.map(({ readings }) => readings.map(({ weight }) => weight));
  for (let draw = 0; draw < 20; draw++) {
    expect(learnt.draw(`${draw}`).worlds).toEqual(window.disputes.map((_, i) => i % 2));
    expect(new Imagination(window, state, own).draw(`${draw}`)).toEqual(blind.draw(`${draw}`));
  }
});

test('the experiment plays the same games with every mind, and sums up the same in any order', () => {
  const { ruleset } = compileTiny();
  const effort = { horizon: 2, glances: 1, candidates: 2, worlds: 1 };
  const batches: MindsBatch[] = mindsJobs('normal', 'minds', 3).map((job) => playMinds(ruleset, job, effort));
  const minds = settleMinds(ruleset, batches);
  expect(minds.games).toBe(3);
  expect(minds.verdicts.map(({ mind }) => mind)).toEqual(['blind', 'reader', 'seer']);
  expect(minds.gains.map(({ mind }) => mind)).toEqual(['reader', 'seer']);
  expect(minds.disputes.map(({ id }) => id)).toEqual(ruleset.disputes.map(({ id }) => id));
  expect(settleMinds(ruleset, [...batches].reverse())).toEqual(minds);
  const [blind, reader] = minds.verdicts;
  const gain = minds.gains[0]?.gain.value ?? Number.NaN;
  expect((reader?.verdict.value ?? 0) - (blind?.verdict.value ?? 0)).toBeCloseTo(gain, 9);
});
