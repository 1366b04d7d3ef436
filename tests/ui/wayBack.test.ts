import { signal } from '@preact/signals';
import { expect, it } from 'vitest';
import type { DeskState } from '../../src/ui/desk/state.ts';
import { keepWayBack, layOnTop } from '../../src/ui/desk/wayBack.ts';

/** A history of one tab, whose steps back come about later, as a browser's do. */
function browsing() {
  const target = new EventTarget();
  const entries: unknown[] = [null];
  let at = 0;
  const go = async (by: number) => {
    await Promise.resolve();
    at = Math.max(0, Math.min(entries.length - 1, at + by));
    target.dispatchEvent(new Event('popstate'));
  };
  const history = {
    get state() {
      return entries[at];
    },
    scrollRestoration: 'auto',
    replaceState: (state: unknown) => {
      entries[at] = state;
    },
    pushState: (state: unknown) => {
      at += 1;
      entries.splice(at, entries.length, state);
    },
    go: (by: number) => void go(by),
  } as unknown as History;
  return { target, history, back: () => go(-1), depth: () => at };
}

/** As much of the desk as the way back leads over. */
function deskOf() {
  const desk = {
    screen: signal<string>('title'),
    tab: signal<string>('brief'),
    codexPage: signal<string | null>(null),
    report: signal<object | null>(null),
    whose: signal<string | null>(null),
    branched: signal<object | null>(null),
    course: signal({ now: { turn: 0 } }),
    leave: async () => {
      await Promise.resolve();
      desk.screen.value = 'title';
    },
    turnTo: (tab: string) => {
      desk.tab.value = tab;
    },
    closeReport: () => {
      desk.report.value = null;
      desk.tab.value = 'brief';
    },
    toClass: () => {
      desk.screen.value = 'class';
    },
    show: () => {
      desk.branched.value = null;
      desk.screen.value = 'verdict';
    },
  };
  return desk;
}

function start() {
  const desk = deskOf();
  const browser = browsing();
  keepWayBack(desk as unknown as DeskState, browser.history, browser.target);
  return { desk, ...browser };
}

/** Until every step that is on its way has come about. */
const quiet = async () => {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
};

it('leads from the codex to where it was linked, then to the brief, then to the title screen', async () => {
  const { desk, back, depth } = start();
  desk.screen.value = 'game';
  desk.tab.value = 'cables';
  desk.codexPage.value = 'moscow';
  desk.tab.value = 'codex';
  await quiet();
  expect(depth()).toBe(3);
  await back();
  await quiet();
  expect([desk.tab.value, desk.codexPage.value, depth()]).toEqual(['cables', null, 2]);
  await back();
  expect([desk.tab.value, desk.screen.value]).toEqual(['brief', 'game']);
  await back();
  await quiet();
  expect([desk.screen.value, depth()]).toEqual(['title', 0]);
});

it('drops the entries of what closes by itself', async () => {
  const { desk, depth } = start();
  desk.screen.value = 'game';
  const close = layOnTop(() => undefined);
  await quiet();
  expect(depth()).toBe(2);
  close();
  await quiet();
  expect(depth()).toBe(1);
  desk.tab.value = 'log';
  desk.report.value = {};
  await quiet();
  expect(depth()).toBe(2);
  desk.closeReport();
  await quiet();
  expect(depth()).toBe(1);
});

it('leads from a branch to its run while nothing has passed in it, and from a run of a class to the class', async () => {
  const { desk, back, depth } = start();
  desk.screen.value = 'game';
  desk.branched.value = { turn: 0 };
  await quiet();
  await back();
  expect(desk.screen.value).toBe('verdict');
  desk.branched.value = { turn: 0 };
  desk.course.value = { now: { turn: 1 } };
  desk.screen.value = 'game';
  await quiet();
  expect(depth()).toBe(1);
  desk.whose.value = 'Anna';
  await quiet();
  await back();
  expect(desk.screen.value).toBe('class');
});

it('takes an entry that a link within the page made for one of the same depth', async () => {
  const { desk, history, target, back } = start();
  desk.screen.value = 'game';
  desk.tab.value = 'log';
  history.pushState(null, '');
  target.dispatchEvent(new Event('popstate'));
  expect([desk.screen.value, desk.tab.value, history.state]).toEqual(['game', 'log', { depth: 2 }]);
  await back();
  expect(desk.screen.value).toBe('game');
});
