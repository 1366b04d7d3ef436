import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, legal, type Ruleset, streamOf, uniform } from '../../src/engine/index.ts';
import { readSave, writeSave } from '../../src/session/saveFile.ts';
import { Session } from '../../src/session/session.ts';
import { rulesetIn } from '../session/compiled.ts';
import { openCode } from '../session/openCode.ts';

/** 'any' takes any legal command; 'busy' does all that attention allows before the month may end. */
type Temper = 'any' | 'busy';

const quits: readonly Command['type'][] = ['month/end', 'initiative/stop', 'table/leave', 'treaty/leave'];

/** A whole game, every command drawn by the number. */
function wholeGame(ruleset: Ruleset, luck: number, difficulty: string, temper: Temper): Session {
  const session = Session.start(ruleset, { seed: `run ${luck}`, difficulty });
  while (!session.over) {
    const all = legal(ruleset, session.state);
    const active = all.filter(({ type }) => !quits.includes(type));
    const open = temper === 'busy' && active.length > 0 ? active : all;
    const draw = uniform([luck, session.run.commands.length], session.turn, streamOf('bot'));
    const command = open[Math.floor(draw * open.length)];
    if (!command || !session.do(command).ok) throw new Error(`Not legal after all: ${JSON.stringify(command)}`);
  }
  return session;
}

const scenarios: [name: string, ruleset: Ruleset, games: number][] = [
  ['tiny', rulesetIn('tests/content/fixtures/tiny'), 40],
  ['The Window', rulesetIn('scenarios/the-window'), 8],
];

describe.each(scenarios)('whole games of %s', (_, ruleset, numRuns) => {
  const games = fc
    .record({
      luck: fc.nat({ max: 2 ** 31 }),
      difficulty: fc.constantFrom(...ruleset.difficulties.map(({ id }) => id)),
      temper: fc.constantFrom<Temper>('any', 'busy'),
    })
    .map(({ luck, difficulty, temper }) => wholeGame(ruleset, luck, difficulty, temper));

  test('explain every change exactly, fit in a link and in a file, and play again to the same end', () => {
    fc.assert(
      fc.property(games, (session) => {
        for (const slot of ruleset.indicators.keys()) {
          for (let turn = 0; turn <= session.turn; turn += 1) {
            const sum = session.causes(slot, turn).reduce((total, { amount }) => total + amount, 0);
            expect(session.before(slot, turn) + sum).toBe(session.after(slot, turn));
          }
        }
        const code = session.code();
        expect(code.length).toBeLessThanOrEqual(1500);
        expect(openCode(code, () => ruleset)).toMatchObject({ ok: true, session: { run: session.run } });
        const text = writeSave(session, { name: 'x'.repeat(60), savedAt: 1_750_000_000_000, title: 'A title' });
        expect(text.length).toBeLessThanOrEqual(35_000);
        expect(readSave(text)).toMatchObject({ ok: true, saved: { run: session.run } });
      }),
      { numRuns },
    );
  }, 60_000);
});
