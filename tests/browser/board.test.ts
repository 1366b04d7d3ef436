import type { Browser, Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';
import { launchChromium } from './launch.ts';

let browser: Browser;
let server: ViteDevServer;
beforeAll(async () => {
  // The board alone, without the game: a page of its own, which is not in the build.
  server = await createServer({
    root,
    logLevel: 'error',
    cacheDir: '.cache/vite-board',
    server: { host: '127.0.0.1', port: 0, hmr: false, watch: null },
    optimizeDeps: { include: ['phaser'] },
  });
  await server.listen();
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function open(query = '', size = { width: 820, height: 640 }): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(`${server.resolvedUrls?.local[0] ?? ''}tests/browser/fixtures/board.html?${query}`);
  await page.waitForSelector('body[data-ready]').catch((cause: unknown) => {
    throw new Error(`The board did not start. ${problems.join('; ')}`, { cause });
  });
  return page;
}

const frames = (page: Page): Promise<number> => page.evaluate(() => window.board.frames);
/** Waits until the board has come to rest. */
async function rest(page: Page): Promise<void> {
  let before = -1;
  for (let now = await frames(page); now !== before; now = await frames(page)) {
    before = now;
    await page.waitForTimeout(700);
  }
}
/** Frames rendered in a second and a half without a cause, after the board came to rest. */
async function idle(page: Page): Promise<number> {
  await rest(page);
  const before = await frames(page);
  await page.waitForTimeout(1500);
  return (await frames(page)) - before;
}

describe.each(['canvas', 'webgl'])('the board in %s', (renderer) => {
  test('renders nothing while nothing moves: at first, after a focus, a change and a play', async () => {
    const page = await open(`renderer=${renderer}`);
    expect(await frames(page)).toBeGreaterThan(0);
    expect(await idle(page)).toBe(0);

    await page.evaluate(() => window.board.focus('kyiv'));

    const before = await frames(page);
    await page.evaluate(() => window.board.update({ ...window.picture, front: null }));
    await rest(page);
    expect(await frames(page)).toBeGreaterThan(before);
    expect(await idle(page)).toBe(0);

    await page.evaluate(() => window.board.play(window.beats.slice(0, 2)));
    expect(await idle(page)).toBe(0);
    await page.close();
  });
});

test('a play can be skipped, and ends by itself without motion', async () => {
  const page = await open();
  await page.evaluate(async () => {
    const play = window.board.play([...window.beats, ...window.beats]);
    window.board.skip();
    await play;
  });
  expect(await idle(page)).toBe(0);
  await page.evaluate(() => window.board.setReducedMotion(true));
  await page.evaluate(() => window.board.play(window.beats));
  expect(await idle(page)).toBe(0);
  await page.close();
});

test('hover, click and tap report the element below', async () => {
  const page = await open();
  const at = await page.evaluate(() => window.board.anchor('kyiv'));
  if (!at) throw new Error('Kyiv is not on the board');
  await page.mouse.move(at.x + 2, at.y);
  await page.mouse.click(at.x + 2, at.y);
  await page.mouse.move(5, 5);
  const seen = await page.evaluate(() => window.seen);
  expect(seen.focus).toEqual(['kyiv', null]);
  expect(seen.activate).toEqual(['kyiv']);
  await page.close();
});

test('fits its parent again, and leaves nothing behind', async () => {
  const page = await open();
  await page.setViewportSize({ width: 390, height: 300 });
  await expect
    .poll(() => page.evaluate(() => document.querySelector('canvas')?.getBoundingClientRect().width))
    .toBe(390);
  await page.evaluate(() => window.board.destroy());
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('canvas').length)).toBe(0);
  await page.close();
});
