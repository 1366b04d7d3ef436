import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { HeadlessGame } from '../../src/cli/headlessGame.ts';
import { compileTiny } from '../content/tiny.ts';

const scenario = compileTiny();
const start = { seed: 'amber', difficulty: 'normal' };

type Fields = Readonly<Record<string, unknown>>;

let game: HeadlessGame;
beforeEach(() => {
  game = new HeadlessGame(scenario, start);
});

/** The answer as the other end of the pipe reads it. */
function ask(request: unknown): Fields {
  return JSON.parse(JSON.stringify(game.answer(JSON.stringify(request)))) as Fields;
}

function endMonth(): Fields {
  return ask({ op: 'do', command: { type: 'month/end' } });
}

/** Ends months until the game is over. */
function playOut(): void {
  for (let month = 0; month < scenario.ruleset.turns; month++) if (endMonth().over === true) return;
}

test('view tells the turn, the date, the indicators, and ranges for what is only estimated', () => {
  const { ok, view } = ask({ op: 'view' }) as { ok: boolean; view: Fields };
  expect(ok).toBe(true);
  expect(view).toMatchObject({ turn: 0, date: '2025-01', indicators: { treasury: 400, calm: 60 } });
  expect(view.estimates).toMatchObject({ patron_trust: { low: expect.any(Number), high: expect.any(Number) } });
  expect(JSON.stringify(view)).not.toContain('elite');
});

test('legal lists commands, and each of them can be done', () => {
  const { commands } = ask({ op: 'legal' }) as { commands: Fields[] };
  expect(commands).toContainEqual({ type: 'month/end' });
  for (const command of commands) {
    game = new HeadlessGame(scenario, start);
    expect(ask({ op: 'do', command })).toMatchObject({
      ok: true,
      over: false,
      hash: expect.stringMatching(/^[0-9a-f]{16}$/),
    });
  }
});

describe('why', () => {
  test('adds up to the change, each cause with its rule and its sources', () => {
    ask({ op: 'do', command: { type: 'initiative/start', initiative: 'repair-bridge' } });
    endMonth();
    const { before, after, causes } = ask({ op: 'why', indicator: 'treasury', turn: 0 }) as {
      before: number;
      after: number;
      causes: { rule: string; sources: string[]; amount: number; label: string; decision: number | null }[];
    };
    expect(causes.reduce((sum, { amount }) => sum + amount, before)).toBe(after);
    for (const { rule, sources, label } of causes) {
      expect(rule).toMatch(/^[a-z]+\./);
      expect(sources.length).toBeGreaterThan(0);
      expect(label).not.toBe(rule);
    }
    expect(causes).toContainEqual(
      expect.objectContaining({
        rule: 'initiative.repair-bridge',
        amount: -60,
        decision: 0,
        label: 'Repair the bridge',
      }),
    );
    expect(ask({ op: 'why', indicator: 'treasury' })).toMatchObject({ ok: true, before: after });
  });

  test('keeps to itself what the player does not know, until the game is over', () => {
    endMonth();
    for (const indicator of ['elite', 'patron_trust']) {
      expect(ask({ op: 'why', indicator, turn: 0 })).toMatchObject({ ok: false, code: 'why/not-known' });
    }
    playOut();
    expect(ask({ op: 'why', indicator: 'elite', turn: 0 })).toMatchObject({ ok: true, before: 65 });
  });

  test.each([
    [{ indicator: 'tresury' }, 'why/unknown-indicator', "Did you mean 'treasury'?"],
    [{ indicator: 7 }, 'why/unknown-indicator', 'no such indicator'],
    [{ indicator: 'treasury', turn: 1 }, 'why/no-such-turn', '0 to 0'],
    [{ indicator: 'treasury', turn: '0' }, 'why/no-such-turn', '0 to 0'],
    [{ indicator: 'treasury', turn: -1 }, 'why/no-such-turn', '0 to 0'],
  ])('refuses %j', (request, code, detail) => {
    expect(ask({ op: 'why', ...request })).toMatchObject({ ok: false, code, detail: expect.stringContaining(detail) });
  });
});

test('a rejected command says why and changes nothing', () => {
  const { hash } = ask({ op: 'hash' });
  expect(ask({ op: 'do', command: { type: 'initiative/start', initiative: 'no-such' } })).toMatchObject({
    ok: false,
    code: 'initiative/unknown',
    detail: expect.any(String),
  });
  expect(ask({ op: 'do' })).toMatchObject({ ok: false, code: 'command/malformed' });
  const aided = { type: 'forecast/file', question: 'truce-soon', percent: 5, aided: 'no' };
  expect(ask({ op: 'do', command: aided })).toMatchObject({ ok: false, code: 'command/malformed' });
  expect(ask({ op: 'hash' }).hash).toBe(hash);
});

test('events name things by id and tell nothing hidden', () => {
  const told: Fields[] = [];
  for (let month = 0; month < 12; month++) told.push(...((endMonth().events ?? []) as Fields[]));
  const text = JSON.stringify(told);
  expect(text).not.toContain('"slot"');
  expect(text).not.toContain('"origin"');
  expect(text).not.toMatch(/"indicator":"(elite|patron_trust)"/);
  expect(text).not.toContain('squeeze');
  expect(told).toContainEqual(expect.objectContaining({ type: 'fact', fact: 'frost' }));
});

test('preview foresees what a command would bring', () => {
  const command = { type: 'initiative/start', initiative: 'repair-bridge' };
  const { foreseen } = ask({ op: 'preview', command }) as { foreseen: Fields[] };
  expect(foreseen).toContainEqual(expect.objectContaining({ indicator: 'treasury', low: -60, high: -60, after: 0 }));
  expect(ask({ op: 'preview', command: { type: 'initiative/start', initiative: 'x' } })).toMatchObject({ ok: false });
});

test('a saved run is loaded into another game, which ends in the same state', () => {
  ask({ op: 'do', command: { type: 'initiative/start', initiative: 'patrols' } });
  endMonth();
  const { code } = ask({ op: 'save' });
  const { hash } = ask({ op: 'hash' });
  game = new HeadlessGame(scenario, { seed: 'another', difficulty: 'hard' });
  expect(ask({ op: 'load', code })).toMatchObject({ ok: true, hash, turn: 1, decisions: 2, over: false });
  expect(ask({ op: 'view' })).toMatchObject({ view: { turn: 1, difficulty: 'normal' } });
});

test('a code that is none leaves the game as it is', () => {
  endMonth();
  const { hash } = ask({ op: 'hash' });
  const { code } = ask({ op: 'save' }) as { code: string };
  for (const damaged of ['', 'mv1-', `${code}x`, code.slice(0, -2), 'mv9-whatever', 5, null]) {
    expect(ask({ op: 'load', code: damaged })).toMatchObject({ ok: false, code: expect.any(String) });
  }
  expect(ask({ op: 'hash' }).hash).toBe(hash);
});

test('the truth is told once the game is over', () => {
  expect(ask({ op: 'truth' })).toMatchObject({ ok: false, code: 'truth/not-yet' });
  expect(ask({ op: 'verdict' })).toMatchObject({ ok: true, final: false });
  playOut();
  const { worlds, state } = ask({ op: 'truth' }) as { worlds: Fields; state: Fields };
  expect(['lasting', 'passing']).toContain(worlds.D1);
  expect(state).toMatchObject({ over: { turn: expect.any(Number) } });
  expect(ask({ op: 'verdict' })).toMatchObject({ ok: true, final: true });
  expect(ask({ op: 'legal' })).toEqual({ ok: true, commands: [] });
  expect(endMonth()).toMatchObject({ ok: false, code: 'game/over' });
});

describe('a line that makes no sense', () => {
  test.each([
    ['', 'line/not-json'],
    ['{"op":', 'line/not-json'],
    ['7', 'line/not-an-object'],
    ['null', 'line/not-an-object'],
    ['[{"op":"legal"}]', 'line/not-an-object'],
    ['{}', 'op/missing'],
    ['{"op":"leagl"}', 'op/unknown'],
    ['{"op":"constructor"}', 'op/unknown'],
    ['{"op":"__proto__"}', 'op/unknown'],
    [`"${'x'.repeat(200_000)}"`, 'line/too-long'],
  ])('%.30s is refused', (line, code) => {
    expect(game.answer(line)).toMatchObject({ ok: false, code, detail: expect.any(String) });
  });

  test('never ends the game, whatever it is', () => {
    const operations = fc.constantFrom('do', 'why', 'load', 'preview', 'view', 'truth', 'save', 'legal', 'verdict');
    const request = fc.record({
      op: operations,
      command: fc.jsonValue(),
      indicator: fc.jsonValue(),
      turn: fc.jsonValue(),
      code: fc.jsonValue(),
    });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          request.map((value) => JSON.stringify(value)),
        ),
        (line) => {
          const answer = game.answer(line);
          expect(typeof answer.ok).toBe('boolean');
          if (!answer.ok) expect(Object.keys(answer).sort()).toEqual(['code', 'detail', 'ok']);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test('what is no name at all is refused like a name that nobody has', () => {
  for (const indicator of [{ toString: 1 }, null, 7, ['calm']]) {
    expect(ask({ op: 'why', indicator })).toMatchObject({ ok: false, code: 'why/unknown-indicator' });
  }
});
