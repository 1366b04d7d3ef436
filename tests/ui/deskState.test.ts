import { signal } from '@preact/signals';
import { expect, test } from 'vitest';
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
  expect(desk.unsaved.value).toBe(played);
  await desk.begin('other', difficulty);
  expect(desk.unsaved.value).toBe(played);
  if (played) desk.show(played);
  expect(desk.session.value?.turn).toBe(1);
  expect(desk.unsaved.value).toBeNull();
});

test('a game that was stored is not offered twice', async () => {
  const { desk } = deskWith();
  await desk.begin('amber', difficulty);
  await desk.leave();
  expect(desk.unsaved.value).toBeNull();
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
  const { desk } = deskWith({ scenarios: { list: [], loaded: () => tiny, load: async () => undefined } });
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
