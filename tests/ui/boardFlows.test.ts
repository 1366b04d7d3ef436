import { expect, test } from 'vitest';
import { presentBoard } from '../../src/ui/presenters/board.ts';
import { played, tiny } from './course.ts';

test('beside a flow stands its money, or the word for points, which mean nothing without their scale', () => {
  const { session, course } = played(tiny, []);
  const label = (id: string) => presentBoard(tiny, session.state, course).flows.find((flow) => flow.id === id)?.label;
  const goodwill = tiny.ruleset.indicators.find(({ id }) => id === 'market_goodwill');
  expect(goodwill?.unit).toBe('points');
  expect(label('flow.timber')).toMatch(/^[a-z ]+$/);
  expect(label('flow.subsidy')).toMatch(/^\d+ m USD$/);
});
