/** Composition root: puts the scenarios, the session's storage and the screens together. */

import { scenarios } from 'virtual:scenario';
import first from 'virtual:scenario/the-window';
import { h, render } from 'preact';
import { WorkerAnalysts } from './analysts.ts';
import { indexedDbStore } from './indexedDbStore.ts';
import { keepOffline } from './installation.ts';
import { ScenarioShelf } from './scenarioShelf.ts';
import { Saves } from './session/saves.ts';
import { randomSeed } from './session/seed.ts';
import { openAddress } from './ui/desk/address.ts';
import { App } from './ui/desk/app.tsx';
import { applySettings, loadSettings, type SettingsStore } from './ui/desk/settings.ts';
import { DeskState } from './ui/desk/state.ts';
import { keepWayBack } from './ui/desk/wayBack.ts';

/** Milliseconds that the first screen waits for a run that came by link: its scenario may take long to come. */
const PATIENCE = 3000;

const host = document.getElementById('desk');
if (!host) throw new Error('The page has no element with the id desk.');

const randomBytes = (count: number) => crypto.getRandomValues(new Uint8Array(count));
const shelf = new ScenarioShelf(scenarios, first);
const saves = new Saves({
  store: indexedDbStore(),
  now: () => Date.now(),
  randomBytes,
  findRuleset: async (id) => (await shelf.load(id))?.ruleset,
  title: (id) => shelf.title(id),
});
const settings = loadSettings(localStore(), matchMedia('(prefers-reduced-motion: reduce)').matches);
applySettings(settings, document.documentElement);

const desk = new DeskState({
  first,
  scenarios: shelf,
  saves,
  settings,
  newSeed: () => randomSeed(randomBytes),
  analysts: new WorkerAnalysts(navigator.hardwareConcurrency),
  loadBoard: () => import('./ui/board/createBoard.ts'),
  loadCover: () => import('./ui/board/cover.ts'),
  download,
  address: () => (location.protocol === 'file:' ? null : location.href.replace(/#.*$/, '')),
});
// A page that is about to go writes down what is not yet stored.
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') void desk.keeping.flush();
});
window.addEventListener('pagehide', () => void desk.keeping.flush());
// Nor does it go unasked with what it alone has: a game that cannot be stored, the runs of a class.
window.addEventListener('beforeunload', (event) => {
  if (desk.keeping.endangered || desk.collected.runs.value.length > 0) event.preventDefault();
});
window.addEventListener('hashchange', () => void openAddress(desk, location));

window.addEventListener('vite:preloadError', () => {
  desk.news.value = 'missing';
});
keepOffline(() => {
  desk.news.value ??= 'build';
});

const addressed = openAddress(desk, location);
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE));
void Promise.race([addressed, patience]).finally(() => {
  // What stands there until now is for a page whose scripts do not come.
  host.replaceChildren();
  render(h(App, { desk }), host);
  keepWayBack(desk, history, window);
});

/** Local storage, or null where the browser forbids even to ask for it. */
function localStore(): SettingsStore | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

function download(name: string, text: string, type = 'application/json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
