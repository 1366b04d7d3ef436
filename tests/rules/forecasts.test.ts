import { expect, test } from 'vitest';
import { slotOf } from './month.ts';
import { Play } from './play.ts';

test('a forecast about a trend looks as far back as the rules do: three months', () => {
  const play = new Play({ values: { eu_trade: 70 } });
  const now = [...play.state.values];
  const quarterAgo = [...now];
  quarterAgo[slotOf('eu_trade')] = 60;
  play.state.past = [now, now, quarterAgo];
  play.do({ type: 'forecast/file', question: 'new-european-measures', percent: 70 }).pass();
  expect(play.state.forecasts.map(({ came }) => came)).toEqual([true]);
  // A month later the rise is history.
  const late = new Play({ values: { eu_trade: 70 } });
  late.state.past = [now, quarterAgo];
  late.pass().pass();
  late.do({ type: 'forecast/file', question: 'new-european-measures', percent: 70 }).pass();
  expect(late.state.forecasts.map(({ came }) => came)).toEqual([null]);
});
