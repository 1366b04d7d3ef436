import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csv } from '../../src/session/csv.ts';
import { runsIn } from '../../src/session/runTexts.ts';
import { writeSave } from '../../src/session/saveFile.ts';
import { Session } from '../../src/session/session.ts';
import { compileTiny } from '../content/tiny.ts';

const { ruleset, display } = compileTiny();
const session = Session.start(ruleset, { seed: 'amber', difficulty: display.defaultDifficulty });
const code = session.code();

test('each line with a code is a run, and what else stands on it is the name', () => {
  const list = `name;link\nAnna, https://example.org/game/#run=${code}\n"Boris";"${code}"\n\n${code}\nno run here`;
  expect(runsIn('list', list)).toEqual([
    { name: 'Anna', text: `https://example.org/game/#run=${code}` },
    { name: 'Boris', text: code },
    { name: 'list', text: code },
  ]);
});

test('a name cannot steer the terminal that it is printed on, nor turn its line round', () => {
  const [run] = runsIn('list', `\u001b[2JAnna\u0007 \u202eavE, ${code}`);
  expect(run?.name).toBe('[2JAnna avE');
});

test('a saved game is one run, though its text may hold a code', () => {
  const text = writeSave(session, { name: `after ${code}`, savedAt: 0, title: 'Tiny' });
  expect(runsIn('mine', text)).toEqual([{ name: 'mine', text }]);
});

test('any text stands for at least one run, so that somebody says what is wrong with it', () => {
  fc.assert(fc.property(fc.string(), (text) => runsIn('file', text).length > 0));
});

test('a file that is something else entirely is looked through at once, however long its words are', () => {
  for (const word of ['a', 'a-', 'mv1', '/mv1']) {
    const text = word.repeat(400_000);
    expect(runsIn('picture', text)).toEqual([{ name: 'picture', text }]);
  }
  const far = `${'a/'.repeat(200_000)}#run=${code}`;
  expect(runsIn('list', far)).toEqual([{ name: 'list', text: far }]);
});

test('a spreadsheet reads back what was written, and takes nothing for a formula', () => {
  expect(
    csv([
      ['Anna "A", 7b', '=1+1'],
      ['two\nlines', 'plain'],
    ]),
  ).toBe('"Anna ""A"", 7b",\'=1+1\r\n"two\nlines",plain');
});
