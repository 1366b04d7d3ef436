import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Command, hashState, type Ruleset } from '../../src/engine/index.ts';
import { BitWriter } from '../../src/session/bitText.ts';
import { checksum } from '../../src/session/checksum.ts';
import { codeScenario, decodeRun, encodeRun } from '../../src/session/runCode.ts';
import { Session } from '../../src/session/session.ts';
import { crossing } from './crossing.ts';
import { openCode } from './openCode.ts';
import { picks, play } from './play.ts';

const find = (scenario: string) => (scenario === crossing.id ? crossing : undefined);
const games = fc.record({
  seed: fc.string({ unit: 'binary', maxLength: 40 }),
  difficulty: fc.constantFrom('calm', 'storm'),
  choices: picks(80),
});

function played({ seed, difficulty, choices }: { seed: string; difficulty: string; choices: readonly number[] }) {
  return play(Session.start(crossing, { seed, difficulty }), choices);
}

const sample = played({ seed: 'amber-7-linen', difficulty: 'calm', choices: [0.1, 0.9, 0.5, 0.99, 0.3] });

test('a code gives back the run that it was made of, and verifies', () => {
  fc.assert(
    fc.property(games, (game) => {
      const session = played(game);
      expect(openCode(session.code(), find)).toMatchObject({ ok: true, session: { run: session.run } });
    }),
    { numRuns: 300 },
  );
});

test('every kind of command survives, whatever its amounts', () => {
  const commands: Command[] = [
    { type: 'cable/answer', cable: 'letter', choice: 'wait' },
    { type: 'initiative/start', initiative: 'patrols' },
    { type: 'initiative/stop', initiative: 'patrols' },
    { type: 'demand/answer', demand: 'garrison', stance: 'slow-walk' },
    { type: 'forecast/file', question: 'truce-soon', percent: 100 },
    { type: 'forecast/file', question: 'truce-soon', percent: 0, aided: true },
    { type: 'table/open', capital: 'east' },
    { type: 'table/propose', terms: { loan: 0.3, timber: 4 }, months: 12, exit: 2 },
    { type: 'table/propose', terms: { timber: 4.25, loan: 1e9 }, months: 200, exit: 0 },
    { type: 'table/sign' },
    { type: 'table/leave' },
    { type: 'treaty/deliver', treaty: 300, term: 'loan' },
    { type: 'treaty/leave', treaty: 1 },
    { type: 'month/end' },
  ];
  const run = { ...sample.run, commands };
  const decoded = decodeRun(encodeRun(crossing, run, '0123456789abcdef'), find);
  expect(decoded).toMatchObject({ ok: true, run, finalMark: '01234567' });
});

test('a code stands in a link as it is', () => {
  expect(sample.code()).toMatch(/^mv1-[\w-]+$/);
  expect(encodeURIComponent(sample.code())).toBe(sample.code());
});

describe('what people paste', () => {
  const code = sample.code();
  test.each([
    ['a link', `https://example.org/game/#run=${code}`],
    ['a fragment', `#run=${code}`],
    ['the end of a link', `run=${code}`],
    ['a link in a sentence', `My run is at http://127.0.0.1:8000/#run=${code}, have a look.`],
    ['lines broken by a mail', `${code.slice(0, 20)}\r\n${code.slice(20)}  \n`],
  ])('%s', (_, text) => {
    expect(decodeRun(text, find)).toMatchObject({ ok: true, run: sample.run });
    expect(codeScenario(text)).toEqual({ ok: true, scenario: 'crossing' });
  });
});

describe('what is not a whole code is said to be so', () => {
  const code = sample.code();
  const codeOf = (ruleset: Ruleset, run = sample.run) => encodeRun(ruleset, run, hashState(sample.state));
  test.each([
    ['nothing', '', 'run/not-a-code'],
    ['a sentence', 'good morning', 'run/not-a-code'],
    ['another link', 'https://example.org/#run=', 'run/not-a-code'],
    ['a cut tail', code.slice(0, -1), 'run/damaged'],
    ['a short stump', code.slice(0, 7), 'run/damaged'],
    ['a longer tail', `${code}0`, 'run/damaged'],
    ['a later version', `mv2${code.slice(3)}`, 'run/newer-version'],
    ['another scenario', codeOf(crossing, { ...sample.run, scenario: 'bridge' }), 'run/unknown-scenario'],
    ['a seed that looks like another', codeOf(crossing, { ...sample.run, seed: 'vis\u00adible' }), 'run/damaged'],
    ['a seed longer than any', codeOf(crossing, { ...sample.run, seed: 'x'.repeat(33) }), 'run/damaged'],
    ['another content', codeOf(crossing, { ...sample.run, hash: 'another' }), 'run/other-content'],
  ])('%s', (_, text, problem) => {
    expect(decodeRun(text, find)).toMatchObject({ ok: false, problem: { code: problem } });
  });

  test('any one changed character is noticed', () => {
    for (let at = 4; at < code.length; at += 1) {
      const other = code.charAt(at) === 'a' ? 'b' : 'a';
      const changed = code.slice(0, at) + other + code.slice(at + 1);
      expect(decodeRun(changed, find), changed).toMatchObject({ ok: false, problem: { code: 'run/damaged' } });
    }
  });
});

test('a run that ends elsewhere than it says does not verify', () => {
  const forged = encodeRun(crossing, sample.run, 'ffffffffffffffff');
  expect(openCode(forged, find)).toMatchObject({ ok: false, problem: { code: 'replay/differs' } });
});

test('a run with a command that is not legal is refused, by name', () => {
  const commands: Command[] = [{ type: 'month/end' }, { type: 'initiative/stop', initiative: 'road' }];
  const code = encodeRun(crossing, { ...sample.run, commands }, '0000000000000000');
  expect(openCode(code, find)).toMatchObject({
    ok: false,
    problem: {
      code: 'replay/refused',
      data: { index: 1, total: 2, turn: 1, command: 'initiative/stop road', rejection: 'initiative/not-running' },
    },
  });
});

test('no text whatever makes the reader throw', () => {
  const alphabet = fc.constantFrom(...'0123456789ABCXYZabcxyz-_=#&%/. \n', 'mv1-', 'run=', '🎲', '\ud800');
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(alphabet).map((parts) => parts.join('')),
      ),
      (text) => {
        expect(decodeRun(text, find).ok).toBe(false);
        expect(decodeRun(`mv1-${text}`, find).ok).toBe(false);
      },
    ),
    { numRuns: 2000 },
  );
});

test('nor do random bits under a right checksum', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 30 - 1 }), { maxLength: 60 }), (numbers) => {
      const body = new BitWriter();
      body.writeText(crossing.id);
      body.write(checksum(crossing.hash), 32);
      for (const number of numbers) body.write(number, 30);
      const check = new BitWriter();
      check.write(checksum(String(body)), 32);
      const opened = openCode(`mv1-${check}${body}`, find);
      if (!opened.ok) expect(['run/damaged', 'replay/refused', 'replay/differs']).toContain(opened.problem.code);
    }),
    { numRuns: 2000 },
  );
});
