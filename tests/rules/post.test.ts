import { describe, expect, test } from 'vitest';
import { type GameState, newGame, perform, type Ruleset } from '../../src/engine/index.ts';
import { compile } from '../../src/scenario/compile.ts';
import { type Change, compiledOf, tinyWith } from '../content/tiny.ts';

/** The months in which a cable arrives while nobody answers anything. */
function arrivals(ruleset: Ruleset, cable: string, seed: string): number[] {
  const { state } = newGame(ruleset, { seed, difficulty: 'normal' });
  const at = ruleset.cables.findIndex(({ id }) => id === cable);
  const months: number[] = [];
  const see = (now: GameState) => {
    if (now.cables.some((open) => open.cable === at && open.arrived === now.turn)) months.push(now.turn);
  };
  while (!state.over) {
    see(state);
    perform(ruleset, state, { type: 'month/end' }, null);
  }
  return months;
}

const rulesetOf = (...changes: readonly Change[]) => compiledOf(compile(tinyWith(...changes))).ruleset;

/** Sends the patron's complaint every month. */
const nagging = (rule: string): Change => ({
  file: 'tiny/model.yaml',
  from: '\nrules:\n',
  to: `\nrules:\n  nagging: { name: The patron nags, phase: money, effects: [${rule}], sources: [assumption] }\n`,
});

describe('a cable that an effect sends', () => {
  const sent = '{ cable: complaint, in: 0 }';

  test('comes no more often than its limit says', () => {
    expect(arrivals(rulesetOf(nagging(sent)), 'complaint', 'a')).toHaveLength(3);
  });

  test('keeps the months between that its cooldown says', () => {
    const spaced: Change = {
      file: 'tiny/desk.yaml',
      from: '    urgent: true\n    deadline: 1\n    limit: 3\n',
      to: '    urgent: true\n    deadline: 1\n    limit: 3\n    cooldown: 4\n',
    };
    const months = arrivals(rulesetOf(nagging(sent), spaced), 'complaint', 'a');
    expect(months).toHaveLength(3);
    for (let i = 1; i < months.length; i++) expect((months[i] as number) - (months[i - 1] as number)).toBe(4);
  });
});

test('of two cables that weigh the same, the one that has come before comes less often', () => {
  const post = (id: string, first: string) => `
  ${id}:
    sender: Nobody
    title: A cable
    text: Nothing hangs on it.
    when: "${first}"
    deadline: 1
    fallback: file
    choices:
      file: { label: File it, effects: [{ change: calm, by: 1 }] }
      keep: { label: Keep it, effects: [{ change: calm, by: -1 }] }
    sources: [assumption]`;
  const ruleset = rulesetOf(
    { file: 'tiny/scenario.yaml', from: 'cables_per_turn: 2', to: 'cables_per_turn: 1' },
    {
      file: 'library/post.yaml',
      from: '',
      to: `cables:${post('known', 'months_passed <= 1')}${post('fresh', 'months_passed == 1')}\n`,
    },
    { file: 'tiny/scenario.yaml', from: 'include: [neighbours]', to: 'include: [neighbours, post]' },
  );
  let again = 0;
  let fresh = 0;
  for (let i = 0; i < 300; i++) {
    const known = arrivals(ruleset, 'known', `seed-${i}`);
    if (!known.includes(0)) continue;
    if (known.includes(1)) again += 1;
    if (arrivals(ruleset, 'fresh', `seed-${i}`).includes(1)) fresh += 1;
  }
  expect(fresh).toBeGreaterThan(1.4 * again);
});
