import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ruleset } from '../../src/engine/index.ts';
import { checksum, hex } from '../../src/session/checksum.ts';
import { readSave } from '../../src/session/saveFile.ts';
import { Saves } from '../../src/session/saves.ts';
import { crossing } from './crossing.ts';
import { passMonths } from './play.ts';
import { browser, newSession, spoil } from './shelfOf.ts';

type Fields = Record<string, unknown>;

const reworked: Ruleset = { ...crossing, hash: 'reworked' };
/** The road became free of charge: every command is legal still, and comes to something else. */
const cheaper: Ruleset = {
  ...crossing,
  initiatives: crossing.initiatives.map((item) => (item.id === 'road' ? { ...item, money: 0 } : item)),
};
/** The road is gone: what was decided is not possible any more. */
const roadless: Ruleset = { ...crossing, initiatives: crossing.initiatives.filter(({ id }) => id !== 'road') };

function withRoad() {
  const session = newSession();
  session.do({ type: 'initiative/start', initiative: 'road' });
  return passMonths(session, 2);
}

describe('named saves', () => {
  test('are listed, opened and removed', async () => {
    const saves = browser().tab();
    const session = passMonths(newSession(), 1);
    const saved = await saves.saveAs(session, '  Before the  frost ');
    if (!saved.ok) throw new Error(saved.problem.code);
    const { key } = saved.entry;
    expect(saved.entry).toMatchObject({ kind: 'named', name: 'Before the frost', meta: { turn: 1, decisions: 1 } });
    expect(await saves.list()).toEqual([saved.entry]);
    expect(await saves.open(key)).toMatchObject({ ok: true, session: { run: session.run } });

    await saves.remove(key);
    expect(await saves.list()).toEqual([]);
    expect(await saves.open(key)).toMatchObject({ problem: { code: 'save/gone' }, continuable: null });
  });

  test('two of one name are two saves; autosaves leave them alone', async () => {
    const saves = browser().tab();
    const session = newSession();
    await saves.saveAs(session, 'same');
    await saves.saveAs(session, 'same');
    const keeper = saves.keep(session);
    passMonths(session, 4);
    await keeper.flush();
    expect((await saves.list()).filter(({ kind }) => kind === 'named')).toHaveLength(2);
    expect((await saves.latest()).entry?.kind).toBe('auto');
  });

  test('need a name', async () => {
    expect(await browser().tab().saveAs(newSession(), ' \n')).toMatchObject({ problem: { code: 'save/name-empty' } });
  });
});

describe('a save of other rules', () => {
  const savedBy = async (ruleset: Ruleset, opener: Ruleset | null) => {
    const place = browser(ruleset);
    const saved = await place.tab().saveAs(withRoad(), 'old');
    if (!saved.ok) throw new Error(saved.problem.code);
    return place.tab(opener).open(saved.entry.key);
  };

  test('another content: named, and offered as a game of its own when all is still legal', async () => {
    const opened = await savedBy(crossing, reworked);
    expect(opened).toMatchObject({
      ok: false,
      problem: { code: 'save/other-content', data: { scenario: 'crossing' } },
    });
    expect(!opened.ok && opened.continuable?.run).toEqual({ ...withRoad().run, hash: 'reworked' });
  });

  test('another content under which a decision is not possible: named, not offered', async () => {
    const opened = await savedBy(crossing, { ...roadless, hash: 'roadless' });
    expect(opened).toMatchObject({ problem: { code: 'save/other-content' }, continuable: null });
  });

  test('the same content that ends elsewhere: the engine has changed, and it is not passed off as the same game', async () => {
    const opened = await savedBy(crossing, cheaper);
    expect(opened).toMatchObject({ ok: false, problem: { code: 'replay/differs' } });
    expect(!opened.ok && opened.continuable?.turn).toBe(2);
  });

  test('the same content that refuses a decision: which one, and why', async () => {
    const opened = await savedBy(crossing, roadless);
    expect(opened).toMatchObject({
      problem: { code: 'replay/refused', data: { index: 0, command: 'initiative/start road' } },
      continuable: null,
    });
  });

  test('a scenario that cannot be had now: the game is not said to be of one that does not exist', async () => {
    const { store, tab } = browser();
    const session = withRoad();
    await tab().keep(session).flush();
    const away = new Saves({
      store,
      now: () => 0,
      randomBytes: (count) => new Uint8Array(count),
      findRuleset: () => Promise.reject(new TypeError('There is no network.')),
      title: () => 'The crossing',
    });
    const problem = { code: 'scenario/unreachable', data: { title: 'The crossing' } };
    const refused = { ok: false, problem, continuable: null };
    expect(await away.openText(session.code())).toEqual(refused);
    expect(await away.openText(away.exportFile(session).text)).toEqual(refused);
    expect(await away.latest()).toMatchObject({ session: null, skipped: [{ problem }] });
  });

  test('a scenario that is not there', async () => {
    expect(await savedBy(crossing, null)).toMatchObject({ problem: { code: 'save/unknown-scenario' } });
  });
});

describe('files', () => {
  const saves = browser().tab();

  test('a game goes out as a file and comes back, however it was laid out on the way', async () => {
    const session = withRoad();
    const { name, text } = saves.exportFile(session);
    expect(name).toBe('multivector-crossing-turn-3.json');
    expect(await saves.openText(text)).toMatchObject({ ok: true, session: { run: session.run } });
    expect(await saves.openText(JSON.stringify(JSON.parse(text), null, '\t'))).toMatchObject({ ok: true });
    expect(await saves.openText(session.code())).toMatchObject({ ok: true, session: { run: session.run } });
  });

  test('what the player has looked at comes back within its month, and leaves the game as it was', async () => {
    const session = withRoad();
    const { text } = saves.exportFile(session);
    session.peek(['truce-soon']);
    session.do({ type: 'initiative/stop', initiative: 'road' });
    session.undo();
    expect(session.peeked).toEqual(['truce-soon']);
    const opened = await saves.openText(saves.exportFile(session).text);
    if (!opened.ok) throw new Error(opened.problem.code);
    expect(opened.session.peeked).toEqual(['truce-soon']);
    expect(opened.session.code()).toBe(session.code());
    passMonths(opened.session, 1);
    expect(opened.session.peeked).toEqual([]);
    expect(opened.session.run).not.toHaveProperty('peeks');
    // As have saves from before it was kept, it has no word of it.
    expect(text).not.toContain('peeks');
  });

  test('a person can read it', () => {
    const file = JSON.parse(saves.exportFile(withRoad()).text);
    expect(file).toMatchObject({
      game: 'multivector',
      format: 1,
      meta: { title: 'The crossing', date: '2026-01', seed: 'saves', verdict: { grade: 'high' } },
      run: { commands: ['initiative/start road', 'month/end', 'month/end'] },
    });
  });

  test.each([
    ['nothing', () => '', 'save/not-a-save'],
    ['a text', () => 'Dear sir', 'save/not-a-save'],
    ['other JSON', () => '{"name":"x"}', 'save/not-a-save'],
    ['JSON that is no object', () => '[1]', 'save/not-a-save'],
    ['a cut file', (text: string) => text.slice(0, -20), 'save/damaged'],
    ['a changed decision', (text: string) => text.replace('road', 'dice'), 'save/damaged'],
    ['a changed verdict', (text: string) => text.replace(/"overall": \d+/, '"overall": 100'), 'save/damaged'],
    ['a newer format', (text: string) => text.replace('"format": 1', '"format": 2'), 'save/newer-version'],
    ['a cut code', () => withRoad().code().slice(0, -2), 'run/damaged'],
    ['a code of another scenario', () => withRoad().code().replace('mv1', 'mv7'), 'run/newer-version'],
  ])('%s is not taken for a save', async (_, change, code) => {
    const opened = await saves.openText(change(saves.exportFile(withRoad()).text));
    expect(opened).toMatchObject({ ok: false, problem: { code }, continuable: null });
  });

  test('no text makes reading throw, nor does any JSON under our name', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(readSave(text).ok).toBe(false);
        expect(readSave(`{"game":"multivector","format":1,"run":${text},"checksum":"00000000"}`).ok).toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(readSave('['.repeat(900_000)).ok).toBe(false);
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    expect(readSave(`{"game":"multivector","format":1,"run":${deep}}`)).toMatchObject({
      problem: { code: 'save/damaged' },
    });
  });

  /** A file whose writer knew how to make its checksum right. */
  const forged = (change: (file: Fields) => void) => {
    const { checksum: _, ...file } = JSON.parse(saves.exportFile(withRoad()).text);
    change(file);
    return JSON.stringify({ ...file, checksum: hex(checksum(JSON.stringify(file))) });
  };

  test('a right checksum does not make a right file', async () => {
    const code = async (change: (file: Fields) => void) => {
      const opened = await saves.openText(forged(change));
      return opened.ok ? 'ok' : opened.problem.code;
    };
    expect(await code(() => undefined)).toBe('ok');
    const changes: [what: string, change: (file: Fields) => void, code: string][] = [
      ['no name', (file) => delete file.name, 'save/damaged'],
      ['a time in words', (file) => Object.assign(file, { savedAt: 'now' }), 'save/damaged'],
      ['a time that no calendar knows', (file) => Object.assign(file, { savedAt: 1e18 }), 'save/damaged'],
      ['no end', (file) => Object.assign(file, { state: '' }), 'save/damaged'],
      ['half an end', (file) => Object.assign(file, { state: String(file.state).slice(0, 8) }), 'save/damaged'],
      ['another end', (file) => Object.assign(file, { state: '0123456789abcdef' }), 'replay/differs'],
      [
        'commands that are none',
        (file) => Object.assign(file, { run: { hash: 'x', commands: 'month/end' } }),
        'save/damaged',
      ],
      ['no run', (file) => Object.assign(file, { run: [] }), 'save/damaged'],
      ['no summary', (file) => Object.assign(file, { meta: null }), 'save/damaged'],
    ];
    for (const [what, change, problem] of changes) expect(await code(change), what).toBe(problem);
    const inside: [what: string, at: 'meta' | 'run', fields: Fields, code: string][] = [
      ['a seed that looks like another', 'meta', { seed: 'sav\u200bes' }, 'save/damaged'],
      ['a seed longer than any', 'meta', { seed: 'x'.repeat(10_000) }, 'save/damaged'],
      ['a seed that is no text', 'meta', { seed: 7 }, 'save/damaged'],
      ['a turn in words', 'meta', { turn: 'two' }, 'save/damaged'],
      ['an ending that is no text', 'meta', { ending: 3 }, 'save/damaged'],
      ['a verdict without axes', 'meta', { verdict: { overall: 1, grade: 'high' } }, 'save/damaged'],
      ['an axis in words', 'meta', { verdict: { overall: 1, grade: 'high', axes: { people: 'all' } } }, 'save/damaged'],
      ['a grade that is no text', 'meta', { verdict: { overall: 1, grade: 1, axes: {} } }, 'save/damaged'],
      ['another difficulty', 'meta', { difficulty: '__proto__' }, 'run/unknown-difficulty'],
      ['another scenario', 'meta', { scenario: 'constructor' }, 'save/unknown-scenario'],
      ['rules that are no text', 'run', { hash: null }, 'save/damaged'],
      ['a command that is no line', 'run', { commands: [{ type: 'month/end' }] }, 'save/damaged'],
      ['a line that is no command', 'run', { commands: ['month/end now'] }, 'save/damaged'],
      ['a command for an unknown thing', 'run', { commands: ['initiative/start __proto__'] }, 'replay/refused'],
      ['a package of an unknown thing', 'run', { commands: ['table/propose 6 1 __proto__=1'] }, 'replay/refused'],
      ['a promise in numbers too large', 'run', { commands: ['treaty/leave Infinity'] }, 'replay/refused'],
    ];
    for (const [what, at, fields, problem] of inside) {
      expect(await code((file) => Object.assign(file[at] as Fields, fields)), what).toBe(problem);
    }
  });
});

test('what cannot be removed is said to be there still', async () => {
  const { store, tab } = browser();
  const saved = await tab().saveAs(newSession(), 'stays');
  if (!saved.ok) throw new Error(saved.problem.code);
  store.delete = () => Promise.reject(new Error('locked'));
  expect(await tab().remove(saved.entry.key)).toMatchObject({ ok: false, problem: { code: 'storage/failed' } });
  expect(await tab().list()).toHaveLength(1);
});

test('a file is named after who played what, and how far', () => {
  const saves = browser().tab();
  const name = (months: number, by?: string) => saves.exportFile(passMonths(newSession(), months), by).name;
  expect(name(0)).toBe('multivector-crossing-turn-1.json');
  expect(name(2, '  Anna & Ґанна/7b ')).toBe('Anna-Ґанна-7b-crossing-turn-3.json');
  expect(name(6)).toBe('multivector-crossing-end.json');
  expect(name(1, '../..')).toBe('multivector-crossing-turn-2.json');
});

test('a save that cannot be read is listed with its problem, stays as it is, and can be removed', async () => {
  const { store, tab } = browser();
  const saved = await tab().saveAs(newSession(), 'precious');
  if (!saved.ok) throw new Error(saved.problem.code);
  const { key } = saved.entry;
  await spoil(store, key, () => 'garbage');
  expect(await tab().list()).toMatchObject([{ key, savedAt: 0, problem: { code: 'save/damaged' } }]);
  expect(await tab().open(key)).toMatchObject({ problem: { code: 'save/damaged' } });
  expect(await store.get(key)).toBe('garbage');
  expect(await tab().remove(key)).toEqual({ ok: true });
  expect(await store.keys()).toEqual([]);
});
