import { describe, expect, test } from 'vitest';
import { type GameEvent, newGame, perform, type Stance } from '../../src/engine/index.ts';
import { presentEvent } from '../../src/ui/presenters/happenings.ts';
import { tiny } from './course.ts';

const { ruleset } = tiny;
const [demand] = ruleset.demands;

describe('what is done about a demand is told as what it is', () => {
  test.each([
    ['raised', 'implement', 'Sign and implement: '],
    ['raised', 'slow-walk', 'Sign and slow-walk: '],
    ['implementing', 'slow-walk', 'Slow-walked: '],
    ['slow-walking', 'implement', 'Now being implemented: '],
    ['slow-walking', 'refuse', 'Refused: '],
    ['refused', 'implement', 'Sign and implement: '],
  ] as const)('%s, then %s', (stage, stance: Stance, told) => {
    const { state } = newGame(ruleset, { seed: 'stance', difficulty: tiny.display.defaultDifficulty });
    const [now] = state.demands;
    if (!now || !demand) throw new Error('The scenario has no demand.');
    now.stage = stage;
    const events: GameEvent[] = [];
    const command = { type: 'demand/answer', demand: demand.id, stance } as const;
    expect(perform(ruleset, state, command, (event) => events.push(event))).toBeNull();
    const titles = events.map((event) => presentEvent(tiny, event)).filter((item) => item?.kind === 'demand');
    expect(titles[0]?.title).toContain(told);
  });
});
