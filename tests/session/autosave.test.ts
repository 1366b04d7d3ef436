import { describe, expect, test } from 'vitest';
import { memoryStore } from '../../src/session/memoryStore.ts';
import { Saves } from '../../src/session/saves.ts';
import { passMonths } from './play.ts';
import { browser, newSession, spoil } from './shelfOf.ts';

describe('nothing is lost', () => {
  test('the write is issued within the command, so that at most the click in flight is lost', async () => {
    const { store, tab } = browser();
    const session = newSession();
    const keeper = tab().keep(session);
    session.do({ type: 'initiative/start', initiative: 'road' });
    // No waiting here: the tab is gone.
    const { session: resumed } = await tab().latest();
    expect(resumed?.state).toEqual(session.state);
    await keeper.flush();
    expect(await store.keys()).toHaveLength(1);
  });

  test('a new game is there to continue before anything was decided', async () => {
    const { tab } = browser();
    await tab().keep(newSession('fresh')).flush();
    const { session, entry } = await tab().latest();
    expect(session?.run).toMatchObject({ seed: 'fresh', commands: [] });
    expect(entry?.meta).toMatchObject({ title: 'The crossing', date: '2025-11', turn: 0, turns: 6, ending: null });
  });

  test('what was taken back is taken back in the save too', async () => {
    const { tab } = browser();
    const session = newSession();
    tab().keep(session);
    session.do({ type: 'initiative/start', initiative: 'road' });
    session.undo();
    expect((await tab().latest()).session?.run.commands).toEqual([]);
  });

  test('after every command of a game, the newest save is that game', async () => {
    const { tab } = browser();
    const session = newSession();
    const keeper = tab().keep(session);
    while (!session.over) {
      session.do({ type: 'initiative/start', initiative: 'road' });
      session.do({ type: 'month/end' });
      await keeper.flush();
      expect((await tab().latest()).session?.run).toEqual(session.run);
    }
  });

  test('a clock that is set back does not make new saves look old', async () => {
    const { clock, tab } = browser();
    await tab().keep(passMonths(newSession(), 2)).flush();
    clock.now -= 3_600_000;
    const saves = tab();
    const { session } = await saves.latest();
    if (!session) throw new Error('nothing to continue');
    const keeper = saves.keep(session);
    await keeper.flush();
    session.do({ type: 'initiative/start', initiative: 'road' });
    await keeper.flush();
    expect((await tab().latest()).session?.run).toEqual(session.run);
  });
});

describe('three rolling autosaves', () => {
  test('are the present turn and the two before it, as they were left', async () => {
    const { tab } = browser();
    const session = newSession();
    const keeper = tab().keep(session);
    for (let month = 0; month < 5; month += 1) {
      session.do({ type: 'initiative/start', initiative: 'road' });
      passMonths(session, 1);
      await keeper.flush();
    }
    const entries = await tab().list();
    expect(entries.map(({ meta }) => [meta?.turn, meta?.decisions])).toEqual([
      [5, 10],
      [4, 9],
      [3, 7],
    ]);
  });

  test('stay three when the game goes on after a reload, again and again', async () => {
    const { tab } = browser();
    let session = newSession();
    await tab().keep(session).flush();
    for (let month = 0; month < 5; month += 1) {
      const saves = tab();
      session = (await saves.latest()).session ?? session;
      const keeper = saves.keep(session);
      passMonths(session, 1);
      await keeper.flush();
    }
    const entries = await tab().list();
    expect(entries.map(({ meta }) => meta?.turn)).toEqual([5, 4, 3]);
  });

  test('a damaged one is passed over and named, and stays where it is', async () => {
    const { store, tab } = browser();
    const session = newSession();
    const keeper = tab().keep(session);
    for (let month = 0; month < 3; month += 1) {
      passMonths(session, 1);
      await keeper.flush();
    }
    const [newest, older] = await tab().list();
    await spoil(store, newest?.key ?? '', (text) => text.slice(0, 300));
    const latest = await tab().latest();
    expect(latest.session?.turn).toBe(2);
    expect(latest.entry?.key).toBe(older?.key);
    expect(latest.skipped).toMatchObject([{ entry: { key: newest?.key }, problem: { code: 'save/damaged' } }]);
    expect(await store.get(newest?.key ?? '')).toHaveLength(300);
    // Playing on does not remove it either.
    const playedOn = tab().keep(passMonths(latest.session ?? session, 2));
    await playedOn.flush();
    expect(await store.keys()).toContain(newest?.key);
  });

  test('one of which nothing can be read may have been the newest, and is named too', async () => {
    const { store, tab } = browser();
    const session = newSession();
    const keeper = tab().keep(session);
    await keeper.flush();
    passMonths(session, 1);
    await keeper.flush();
    const [newest] = await tab().list();
    await spoil(store, newest?.key ?? '', () => '');
    expect(await tab().latest()).toMatchObject({ session: { turn: 0 }, skipped: [{ entry: { key: newest?.key } }] });
  });

  test('with nothing to continue there is no session, and no error', async () => {
    expect(await browser().tab().latest()).toEqual({ session: null, entry: null, skipped: [] });
  });
});

describe('two tabs', () => {
  test('that play two games keep both', async () => {
    const { tab } = browser();
    const [a, b] = [newSession('a'), newSession('b')];
    const [keepA, keepB] = [tab().keep(a), tab().keep(b)];
    for (let month = 0; month < 4; month += 1) {
      passMonths(a, 1);
      passMonths(b, 1);
      await Promise.all([keepA.flush(), keepB.flush()]);
    }
    const turns = (await tab().list()).map(({ meta }) => `${meta?.seed}${meta?.turn}`);
    expect(turns.sort()).toEqual(['a2', 'a3', 'a4', 'b2', 'b3', 'b4']);
  });

  test('that continue the same game differently keep both', async () => {
    const { tab } = browser();
    await tab().keep(passMonths(newSession(), 2)).flush();
    const [first, second] = [tab(), tab()];
    const [a, b] = [(await first.latest()).session, (await second.latest()).session];
    if (!a || !b) throw new Error('nothing to continue');
    const [keepA, keepB] = [first.keep(a), second.keep(b)];
    a.do({ type: 'initiative/start', initiative: 'road' });
    b.do({ type: 'initiative/start', initiative: 'dice' });
    await Promise.all([keepA.flush(), keepB.flush()]);
    passMonths(b, 3);
    await keepB.flush();
    const opened = await Promise.all((await tab().list()).map(({ key }) => tab().open(key)));
    const runs = opened.map((save) => save.ok && save.session.run);
    expect(runs).toContainEqual(a.run);
    expect(runs).toContainEqual(b.run);
  });

  test('one does not remove what the other has written since it looked', async () => {
    const { store, tab } = browser();
    const session = newSession();
    await tab().keep(session).flush();
    const [key = ''] = await store.keys();
    const { get } = store;
    // While this tab sorts the autosaves, another writes its game under the key that is about to be removed.
    store.get = async (asked) => {
      const text = await get(asked);
      if (asked === key && text) await store.set(key, `${text} `);
      return text;
    };
    await tab().keep(session).flush();
    expect(await store.keys()).toContain(key);
  });

  test('many games do not pile up: the newest four are kept, those without a decision go first', async () => {
    const { tab } = browser();
    for (const seed of ['one', 'two', 'three', 'four', 'five']) {
      await tab()
        .keep(passMonths(newSession(seed), 2))
        .flush();
      await tab()
        .keep(newSession(`glance at ${seed}`))
        .flush();
    }
    await tab()
      .keep(passMonths(newSession('six'), 1))
      .flush();
    const seeds = (await tab().list()).map(({ meta }) => meta?.seed);
    expect(seeds).toEqual(['six', 'five', 'four', 'three']);
  });
});

describe('when the browser does not store', () => {
  test('full: the status says so, the game goes on, and the next command tries again', async () => {
    const { store, tab } = browser();
    const saves = tab();
    const heard: string[] = [];
    saves.subscribe((status) => heard.push(status.kind === 'failing' ? status.problem.code : status.kind));
    const session = newSession();
    const keeper = saves.keep(session);
    await keeper.flush();
    store.failure = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    passMonths(session, 1);
    await keeper.flush();
    expect(session.turn).toBe(1);
    expect(saves.status).toEqual({ kind: 'failing', problem: { code: 'storage/full', data: {} } });
    expect(await saves.saveAs(session, 'safe')).toMatchObject({ ok: false, problem: { code: 'storage/full' } });
    store.failure = null;
    passMonths(session, 1);
    await keeper.flush();
    expect(saves.status).toEqual({ kind: 'saved' });
    expect((await tab().latest()).session?.turn).toBe(2);
    expect(heard.filter((kind, i) => kind !== heard[i - 1])).toEqual([
      ...['saving', 'saved', 'saving', 'storage/full', 'saving', 'storage/full', 'saving', 'storage/full'],
      ...['saving', 'saved'],
    ]);
  });

  test('an old write that fails late does not hide that a newer one succeeded', async () => {
    const { store, tab } = browser();
    const saves = tab();
    const { set } = store;
    let failLate: (error: Error) => void = () => undefined;
    store.set = () =>
      new Promise((_, reject) => {
        failLate = reject;
      });
    const session = newSession();
    const keeper = saves.keep(session);
    store.set = set;
    session.do({ type: 'initiative/start', initiative: 'road' });
    await keeper.flush();
    failLate(new Error('late'));
    await Promise.resolve();
    await Promise.resolve();
    await Promise.resolve();
    expect(saves.status).toEqual({ kind: 'saved' });
  });

  test('leaving the page tries once more what had failed', async () => {
    const { store, tab } = browser();
    const session = newSession();
    const keeper = tab().keep(session);
    await keeper.flush();
    store.failure = new Error('for a moment');
    passMonths(session, 1);
    await Promise.resolve();
    store.failure = null;
    await keeper.flush();
    expect((await tab().latest()).session?.turn).toBe(1);
  });

  test('not at all: everything works as long as the page, and the status says that it will not last', async () => {
    const store = memoryStore();
    const { tab } = browser();
    const saves = new Saves({
      store,
      now: () => 0,
      randomBytes: (count) => new Uint8Array(count),
      findRuleset: () => newSession().ruleset,
      title: () => '',
    });
    await saves.keep(newSession()).flush();
    expect(saves.status).toMatchObject({ kind: 'failing', problem: { code: 'storage/unavailable' } });
    expect((await saves.latest()).session).not.toBeNull();
    expect((await tab().latest()).session).toBeNull();
  });

  test('a store that turns out not to last says so once', async () => {
    const store = { ...memoryStore(), lasting: true };
    const saves = new Saves({
      store,
      now: () => 0,
      randomBytes: (count) => new Uint8Array(count),
      findRuleset: () => undefined,
      title: () => '',
    });
    const heard: string[] = [];
    saves.subscribe((status) => heard.push(status.kind));
    store.lasting = false;
    const session = newSession();
    const keeper = saves.keep(session);
    passMonths(session, 2);
    await keeper.flush();
    expect(heard).toEqual(['failing']);
  });

  test('a store that cannot even be read is an empty one', async () => {
    const { store, tab } = browser();
    store.keys = () => Promise.reject(Object.assign(new Error('no'), { name: 'SecurityError' }));
    const saves = tab();
    expect(await saves.list()).toEqual([]);
    expect(saves.status).toMatchObject({ problem: { code: 'storage/unavailable' } });
  });
});

test('a keeper that was stopped writes no more', async () => {
  const { tab } = browser();
  const session = newSession();
  const keeper = tab().keep(session);
  await keeper.flush();
  keeper.stop();
  passMonths(session, 1);
  expect((await tab().latest()).session?.turn).toBe(0);
});
