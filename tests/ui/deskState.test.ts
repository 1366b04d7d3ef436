import { signal } from '@preact/signals';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { Session } from '../../src/session/session.ts';
import type { Outside } from '../../src/ui/desk/outside.ts';
import { DeskState } from '../../src/ui/desk/state.ts';
import type { Book } from '../../src/ui/presenters/book.ts';
import { browser } from '../session/shelfOf.ts';
import { tiny } from './course.ts';

const never = () => new Promise<never>(() => {});

/** A desk without a page: what it is given from outside is as small as it can be. */
function deskWith(outside: Partial<Outside> = {}) {
  const { store, tab } = browser(tiny.ruleset);
  const desk = new DeskState({
    first: tiny,
    scenarios: { list: [], loaded: () => tiny, load: async () => tiny },
    saves: tab(),
    settings: {
      reducedMotion: signal(true),
      size: signal('normal'),
      sound: signal(false),
      map: signal(true),
      coach: signal(false),
    },
    newSeed: () => 'drawn',
    loadBoard: never,
    loadCover: never,
    analysts: {
      recall: () => null,
      forecast: () => ({ result: never(), stop: () => {} }),
      mattered: () => ({ result: never(), stop: () => {} }),
    },
    download: () => {},
    address: () => null,
    ...outside,
  });
  return { desk, store };
}

/** A promise, and how to keep it. */
function later<T>() {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, keep };
}

const difficulty = tiny.display.defaultDifficulty;

test('a game that could not be stored can be gone on with from the title screen', async () => {
  const { desk, store } = deskWith();
  store.failure = new Error('full');
  await desk.begin('amber', difficulty);
  desk.do({ type: 'month/end' });
  const played = desk.session.value;
  await desk.leave();
  expect(desk.screen.value).toBe('title');
  // Looking at another scenario, or playing another game, does not lose it either.
  await desk.choose('tiny');
  expect(desk.keeping.unsaved.value).toBe(played);
  await desk.begin('other', difficulty);
  expect(desk.keeping.unsaved.value).toBe(played);
  if (played) desk.show(played);
  expect(desk.session.value?.turn).toBe(1);
  expect(desk.keeping.unsaved.value).toBeNull();
});

test('a game that was stored is not offered twice', async () => {
  const { desk } = deskWith();
  await desk.begin('amber', difficulty);
  await desk.leave();
  expect(desk.keeping.unsaved.value).toBeNull();
});

test('of two scenarios that are chosen quickly the later is shown, whichever loads first', async () => {
  const books: Record<string, (book: Book) => void> = {};
  const named = (title: string): Book => ({ ...tiny, texts: { ...tiny.texts, 'scenario.title': title } });
  const load = (id: string) =>
    new Promise<Book>((resolve) => {
      books[id] = resolve;
    });
  const { desk } = deskWith({ scenarios: { list: [], loaded: () => tiny, load } });
  const both = [desk.choose('slow'), desk.choose('quick')];
  books.quick?.(named('Quick'));
  books.slow?.(named('Slow'));
  await Promise.all(both);
  expect(desk.book.texts['scenario.title']).toBe('Quick');
});

test('whoever begins before the chosen scenario is here gets the chosen one, at a difficulty that it has', async () => {
  let resolve: (book: Book) => void = () => {};
  const load = () =>
    new Promise<Book>((whenHere) => {
      resolve = whenHere;
    });
  const other: Book = { ...tiny, ruleset: { ...tiny.ruleset, id: 'other' } };
  const { desk } = deskWith({ scenarios: { list: [], loaded: (id) => (id === 'other' ? other : tiny), load } });
  const chosen = desk.choose('other');
  const begun = desk.begin('amber', 'unheard-of');
  expect(desk.screen.value).toBe('title');
  resolve(other);
  await Promise.all([chosen, begun]);
  expect(desk.screen.value).toBe('game');
  expect(desk.session.value?.run).toMatchObject({ seed: 'amber', difficulty });
  expect(desk.book.ruleset.id).toBe('other');
});

test('where the chosen scenario cannot be had no other begins in its place', async () => {
  const load = () => Promise.reject(new TypeError('There is no network.'));
  const { desk } = deskWith({ scenarios: { list: [], loaded: () => tiny, load } });
  await Promise.all([desk.choose('other'), desk.begin('amber', difficulty)]);
  expect(desk.screen.value).toBe('title');
  expect(desk.session.value).toBeNull();
  expect(desk.notice.value).toMatch(/could not be loaded/);
  expect(desk.awaited.value).toBeNull();
});

test('a seed of which nothing can be seen is none', async () => {
  const { desk } = deskWith();
  await desk.begin(' \u200B ', difficulty);
  expect(desk.session.value?.run.seed).toBe('drawn');
});

test('what is said twice is heard twice', async () => {
  const { desk } = deskWith();
  await desk.begin('amber', difficulty);
  const said: string[] = [];
  desk.announcement.subscribe((text) => said.push(text));
  desk.do({ type: 'table/sign' });
  desk.do({ type: 'table/sign' });
  expect(said.length).toBe(3);
  expect(said[2]?.trim()).toBe(said[1]?.trim());
});

describe('what takes time is shown unless something else was wanted since', () => {
  const gameOf = (seed: string) => Session.start(tiny.ruleset, { seed, difficulty });
  const opened = (seed: string) => ({ ok: true, session: gameOf(seed) }) as const;
  const failed = { ok: false, problem: { code: 'save/damaged', data: {} }, continuable: null } as const;
  const seedOf = (desk: DeskState) => desk.session.value?.run.seed;

  test('of two games that are opened quickly the later, whichever opens first', async () => {
    const { desk } = deskWith();
    const [slow, quick] = [later<typeof failed | ReturnType<typeof opened>>(), later<ReturnType<typeof opened>>()];
    const both = [desk.open(slow.promise), desk.open(quick.promise)];
    quick.keep(opened('quick'));
    await both[1];
    slow.keep(opened('slow'));
    await both[0];
    expect(seedOf(desk)).toBe('quick');
  });

  test.each<[string, (desk: DeskState) => unknown, string | undefined]>([
    ['begun', (desk) => desk.begin('begun', difficulty), 'begun'],
    ['shown', (desk) => desk.show(gameOf('shown')), 'shown'],
    ['left', (desk) => desk.leave(), 'first'],
    ['chosen', (desk) => desk.choose('tiny'), undefined],
    ['looked at as a class', (desk) => desk.toClass(), 'first'],
    ['decided', (desk) => desk.do({ type: 'month/end' }), 'first'],
    ['ended', (desk) => desk.endMonth(), 'first'],
  ])('not a game that opens after another was %s', async (_, act, seed) => {
    const { desk } = deskWith();
    await desk.begin('first', difficulty);
    const game = later<ReturnType<typeof opened>>();
    const opening = desk.open(game.promise);
    await act(desk);
    const { value } = desk.screen;
    game.keep(opened('late'));
    expect(await opening).toBeNull();
    expect(desk.screen.value).toBe(value);
    expect(seedOf(desk)).toBe(seed);
  });

  test('nor is it told that such a game could not be opened', async () => {
    const { desk } = deskWith();
    const game = later<typeof failed>();
    const opening = desk.open(game.promise);
    await desk.begin('begun', difficulty);
    game.keep(failed);
    expect(await opening).toBeNull();
    expect(await desk.open(Promise.resolve(failed))).toBe(failed);
  });

  test('a game that is continued is not put away by a scenario that was chosen before', async () => {
    const book = later<Book>();
    const { desk } = deskWith({ scenarios: { list: [], loaded: () => tiny, load: () => book.promise } });
    const chosen = desk.choose('slow');
    desk.show(gameOf('continued'));
    await desk.leave();
    expect(desk.awaited.value).toBeNull();
    book.keep({ ...tiny, texts: {} });
    await chosen;
    expect(desk.book.texts).toBe(tiny.texts);
  });

  test('whoever opens another game while the one before is written down is not led to the title screen', async () => {
    const { desk, store } = deskWith();
    await desk.begin('first', difficulty);
    const written = later<void>();
    store.set = () => written.promise;
    desk.do({ type: 'month/end' });
    const leaving = desk.leave();
    desk.show(gameOf('other'));
    written.keep();
    await leaving;
    expect(desk.screen.value).toBe('game');
    expect(seedOf(desk)).toBe('other');
  });
});

describe('a store that fails', () => {
  afterEach(() => vi.useRealTimers());

  test('loses no game when another is shown in its place', async () => {
    const { desk, store } = deskWith();
    await desk.begin('played', difficulty);
    store.failure = new Error('full');
    desk.do({ type: 'month/end' });
    await desk.keeping.flush();
    const played = desk.session.value;
    expect(desk.keeping.endangered).toBe(true);
    await desk.begin('other', difficulty);
    expect(desk.keeping.unsaved.value).toBe(played);
    // In this one nothing was decided: there is nothing to lose.
    await desk.leave();
    expect(desk.keeping.unsaved.value).toBe(played);
  });

  test('complains once, again with the next game, and not any more when it works', async () => {
    const { desk, store } = deskWith();
    const { complaint } = desk.keeping;
    store.failure = new Error('full');
    await desk.begin('amber', difficulty);
    await desk.keeping.flush();
    expect(complaint.value).toMatch(/could not store/);
    complaint.value = null;
    desk.do({ type: 'month/end' });
    await desk.keeping.flush();
    expect(complaint.value).toBeNull();
    await desk.begin('other', difficulty);
    await desk.keeping.flush();
    expect(complaint.value).toMatch(/could not store/);
    store.failure = null;
    desk.do({ type: 'month/end' });
    await desk.keeping.flush();
    expect(complaint.value).toBeNull();
  });

  test('by never answering holds nobody back, and the game stays with the page', async () => {
    const { desk, store } = deskWith();
    await desk.begin('amber', difficulty);
    store.set = never;
    desk.do({ type: 'month/end' });
    const played = desk.session.value;
    vi.useFakeTimers();
    const leaving = desk.leave();
    await vi.runAllTimersAsync();
    await leaving;
    expect(desk.screen.value).toBe('title');
    expect(desk.keeping.unsaved.value).toBe(played);
  });
});
