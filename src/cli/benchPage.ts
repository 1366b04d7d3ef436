import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumArguments, findChromium } from './chromium.mjs';
import { root } from './install.mjs';
import { serveCompressed } from './servedBuild.ts';

/** How soon the built page can be played, and what it does while nothing happens. */
export interface PageMeasures {
  /** Milliseconds from the start of a cold load to the first frame of a page that boots Phaser with an empty scene. */
  readonly empty: number;
  /**
   * The same for a link to a new game: to the frame with the first choice of a cable that can be taken. The first
   * month's introduction is off, and the tab of cables is opened as soon as there is a desk.
   */
  readonly decision: number;
  readonly loads: number;
  /** Frames in which the page drew on a canvas, a second, when the board had come to rest. */
  readonly frames: number;
}

const LOADS = 9;
/** Milliseconds without a drawing after which a board is at rest, and for which it is watched then. */
const REST = 1000;
const WATCHED = 3000;
const PATIENCE = 60_000;

/**
 * Builds the page and an empty one from the same parts of Phaser, serves both on this machine, compressed beforehand as
 * on a host of web pages, and loads them in turn, each time without a cache. `link` is what follows the page's address.
 * Null without a Chromium on the machine.
 */
export async function measurePage(link: string): Promise<PageMeasures | null> {
  const program = findChromium();
  if (program === undefined) return null;
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'bench-'));
  const [game, empty] = [
    await serveCompressed(root, join(folder, 'game')),
    await serveCompressed(emptyPage(folder), join(folder, 'out')),
  ];
  const browser = await chromium.launch({ executablePath: program, args: chromiumArguments });
  try {
    const times: { empty: number[]; decision: number[] } = { empty: [], decision: [] };
    for (let load = 0; load < LOADS; load++) {
      times.empty.push(await open(browser, empty.url, async (page) => shown(page)));
      times.decision.push(await open(browser, `${game.url}${link}`, async (page) => shown(page)));
    }
    const frames = await open(browser, `${game.url}${link}`, framesAtRest);
    return { empty: median(times.empty), decision: median(times.decision), loads: LOADS, frames };
  } finally {
    await browser.close();
    await Promise.all([game.close(), empty.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What watches a page from its first moment on. `document.timeline` stands still within a frame: it tells frames apart.
 */
const WATCH = `
  localStorage['multivector.coach'] = 'false';
  window.bench = { shown: 0, frames: 0 };
  const inTwoFrames = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
  window.bench.show = () => inTwoFrames(() => { window.bench.shown ||= performance.now(); });
  let drawnAt = -1;
  const watch = (kind, names) => {
    for (const name of names) {
      const draw = kind.prototype[name];
      kind.prototype[name] = function (...args) {
        const now = document.timeline.currentTime;
        if (now !== drawnAt) window.bench.frames += 1;
        drawnAt = now;
        return draw.apply(this, args);
      };
    }
  };
  watch(CanvasRenderingContext2D, ['clearRect', 'fillRect', 'drawImage', 'fill', 'stroke']);
  for (const kind of [WebGLRenderingContext, WebGL2RenderingContext]) watch(kind, ['clear', 'drawArrays', 'drawElements']);
  new MutationObserver((_, observer) => {
    if (!document.querySelector('.game')) return;
    if (document.querySelector('.letter .option .button:not([aria-disabled=true])')) {
      observer.disconnect();
      window.bench.show();
    } else document.querySelectorAll('[role=tab]')[1]?.click();
  }).observe(document, { childList: true, subtree: true, attributes: true });
`;

/** Opens an address in a browser that has never seen it, and reads something off the page. */
async function open(browser: Browser, url: string, read: (page: Page) => Promise<number>): Promise<number> {
  const context: BrowserContext = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    await page.goto(url, { waitUntil: 'commit' });
    return await read(page);
  } finally {
    await context.close();
  }
}

/** Milliseconds from the start of the navigation until the page said that it was there. */
async function shown(page: Page): Promise<number> {
  const patient = performance.now() + PATIENCE;
  while (performance.now() < patient) {
    // A text and no function: the page's Content-Security-Policy forbids what would have to be evaluated in it.
    const at = await page.evaluate<number>('window.bench.shown');
    if (at > 0) return at;
    await page.waitForTimeout(50);
  }
  throw new Error(`${page.url()} has shown nothing for a minute.`);
}

async function framesAtRest(page: Page): Promise<number> {
  const frames = () => page.evaluate<number>('window.bench.frames');
  await shown(page);
  const patient = performance.now() + PATIENCE;
  for (let before = -1, now = await frames(); now !== before && performance.now() < patient; now = await frames()) {
    before = now;
    await page.waitForTimeout(REST);
  }
  const before = await frames();
  await page.waitForTimeout(WATCHED);
  return ((await frames()) - before) / (WATCHED / 1000);
}

/** A page that does nothing but start Phaser, with a scene in which nothing is. Returns its folder. */
function emptyPage(folder: string): string {
  const page = join(folder, 'empty');
  mkdirSync(page);
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><html lang="en"><title>Phaser</title><body><script type="module" src="/main.js"></script></body></html>',
  );
  writeFileSync(
    join(page, 'main.js'),
    `import { Game, Scene } from 'phaser';
    const game = new Game({ width: 800, height: 600, banner: false, audio: { noAudio: true }, scene: new Scene('empty') });
    game.events.once('postrender', () => window.bench.show());`,
  );
  return page;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
