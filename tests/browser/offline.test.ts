import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import type { Build } from '../../src/offline/build.ts';
import { Hosting, nextBuild, scratch } from './hosting.ts';
import { launchChromium, launchWithoutStorage } from './launch.ts';
import { beginGame, endMonth, visit } from './visit.ts';

const laptop = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } as const;
const first = inject('gameFolder');
const copies = scratch();

let browser: Browser;
let second = '';
let third = '';
let context: BrowserContext;
let host: Hosting;

beforeAll(async () => {
  browser = await launchChromium();
  second = nextBuild(first, join(copies.folder, 'second'));
  third = nextBuild(second, join(copies.folder, 'third'));
});
afterAll(async () => {
  await browser?.close();
  copies.remove();
});
beforeEach(async () => {
  context = await browser.newContext(laptop);
  host = await new Hosting(first).open();
});
afterEach(async () => {
  await context.close();
  await host.close();
});

const idOf = (folder: string): string => (JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as Build).id;
/** The build that a page is of. */
const buildOf = (page: Page) => page.locator('meta[name=build]').getAttribute('content');
/** The builds that the browser keeps whole or in part. */
const kept = (page: Page): Promise<string[]> =>
  page.evaluate(async () => (await caches.keys()).map((name) => name.split(' ').at(-1) ?? '').sort());
/** Waits until the browser can open a build without the host. */
const stored = (page: Page, folder: string) => expect.poll(() => page.evaluate(pointedBuild)).toBe(idOf(folder));

async function pointedBuild(): Promise<string> {
  const pointer = (await caches.keys()).find((name) => name.endsWith(' pointer'));
  if (pointer === undefined || navigator.serviceWorker.controller === null) return '';
  const answer = await (await caches.open(pointer)).match('build.json');
  return answer ? (await answer.json())[0].id : '';
}

const dateOf = (page: Page) => page.locator('.masthead .date').innerText();
const news = (page: Page) => page.locator('.news-slip');

test('the list of a build names every file that a page may ask for, by its hash', () => {
  const build: Build = JSON.parse(readFileSync(join(first, 'build.json'), 'utf8'));
  const files = readdirSync(first, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(first.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((path) => path !== 'build.json' && path !== 'serviceWorker.js');
  const hashes = files.map((path) => [
    path === 'index.html' ? './' : path,
    `sha256-${createHash('sha256')
      .update(readFileSync(join(first, path)))
      .digest('base64')}`,
  ]);
  expect(build.files).toEqual(Object.fromEntries(hashes));
});

test('the browser offers to install the game', async () => {
  const { page, problems } = await visit(context, host.url);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Every context of the test is a private window.
  const errors = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
  const { errors: mistakes, data } = await session.send('Page.getAppManifest');
  expect({ errors, mistakes, problems }).toEqual({ errors: [], mistakes: [], problems: [] });
  const { icons }: { icons: { src: string; sizes: string }[] } = JSON.parse(data ?? '');
  for (const { src, sizes } of icons) {
    const header = readFileSync(join(first, src));
    expect(`${header.readUInt32BE(16)}x${header.readUInt32BE(20)}`).toBe(sizes);
  }
});

test('when the host is gone the game opens, goes on, and keeps what is decided', async () => {
  const before = await visit(context, host.url);
  await beginGame(before.page, 'offline');
  await endMonth(before.page);
  await stored(before.page, first);
  const date = await dateOf(before.page);
  await before.page.close();
  await host.close();

  const { page, problems } = await visit(context, host.url);
  await page.locator('.continue').click();
  await expect.poll(() => dateOf(page)).toBe(date);
  await page.waitForSelector('canvas');
  await page.locator('#tab-forecasts').click();
  await page.getByText(/^1,000 futures from/).waitFor();
  await endMonth(page);
  await endMonth(page);
  const later = await dateOf(page);
  expect(later).not.toBe(date);
  await page.reload();
  await page.locator('.continue').click();
  await expect.poll(() => dateOf(page)).toBe(later);
  expect([...before.problems, ...problems]).toEqual([]);
});

test('a new version is opened whole, announced to running games, and taken by them when they reload', async () => {
  await context.addInitScript(() => {
    if (localStorage.getItem('multivector.map') === null) localStorage.setItem('multivector.map', 'false');
  });
  const old = await visit(context, host.url);
  await beginGame(old.page, 'versions');
  await endMonth(old.page);
  await stored(old.page, first);
  host.folder = second;

  const fresh = await visit(context, host.url);
  expect(await buildOf(fresh.page)).toBe(idOf(second));
  expect(await news(fresh.page).count()).toBe(0);
  await news(old.page).waitFor();

  // The running game goes on, and has even what it never asked for before, though the host has it no more.
  expect(await buildOf(old.page)).toBe(idOf(first));
  await endMonth(old.page);
  await old.page.keyboard.press('?');
  await old.page.getByLabel('Show the map').check();
  await old.page.keyboard.press('Escape');
  await old.page.waitForSelector('canvas');
  const date = await dateOf(old.page);

  // Its files stay while it runs, however many versions come.
  host.folder = third;
  await fresh.page.reload();
  await fresh.page.waitForSelector('h1');
  expect(await buildOf(fresh.page)).toBe(idOf(third));
  expect(await kept(old.page)).toEqual([idOf(first), idOf(second), idOf(third), 'pointer'].sort());

  await news(old.page).getByRole('button', { name: 'Reload' }).click();
  await old.page.locator('.continue').click();
  await expect.poll(() => buildOf(old.page)).toBe(idOf(third));
  expect(await dateOf(old.page)).toBe(date);
  await old.page.waitForSelector('canvas');
  // Nobody uses the first any more; the second stays, as a page of it might just have been loading.
  await expect.poll(() => kept(old.page)).toEqual([idOf(second), idOf(third), 'pointer'].sort());
  expect([...old.problems, ...fresh.problems]).toEqual([]);
});

test('a version that is not whole on the host is not opened, and the one before stays whole', async () => {
  const { page, problems } = await visit(context, host.url);
  await stored(page, first);
  const broken = nextBuild(second, join(copies.folder, 'broken'));
  const [script = ''] = readdirSync(join(broken, 'assets')).filter((name) => name.endsWith('.js'));
  writeFileSync(join(broken, 'assets', script), 'throw new Error("half a file");');
  host.folder = broken;
  await page.reload();
  await page.waitForSelector('h1');
  expect(await buildOf(page)).toBe(idOf(first));
  await beginGame(page, 'whole');
  await page.waitForSelector('canvas');
  await endMonth(page);
  expect(problems).toEqual([]);
});

test('a host that does not answer delays the game and does not stop it', async () => {
  const { page, problems } = await visit(context, host.url);
  await stored(page, first);
  host.silent = /./;
  await page.reload();
  await page.waitForSelector('h1');
  await beginGame(page, 'silence');
  expect(problems).toEqual([]);
});

test('where nothing could be kept, a part that is gone from the host leads to a message and to the new version', async () => {
  await context.close();
  context = await browser.newContext({ ...laptop, serviceWorkers: 'block' });
  host.folder = nextBuild(first, join(copies.folder, 'parts'));
  const { page } = await visit(context, host.url);
  host.folder = first;
  await beginGame(page, 'parts');
  await news(page).waitFor();
  // The title's picture may have missed its part already; the board misses its own when it is wanted.
  await expect.poll(() => page.locator('.board-list li').count()).toBeGreaterThan(5);
  await endMonth(page);
  const date = await dateOf(page);
  await news(page).getByRole('button', { name: 'Reload' }).click();
  await page.locator('.continue').click();
  await expect.poll(() => dateOf(page)).toBe(date);
  await page.waitForSelector('canvas');
  await context.close();
});

test('a scenario that could not be fetched is there when it is chosen again', async () => {
  await context.close();
  context = await browser.newContext({ ...laptop, serviceWorkers: 'block' });
  const { page } = await visit(context, host.url);
  await page.route(/first-month.*\.json$/, (route) => route.abort(), { times: 1 });
  const scenario = page.getByRole('radio', { name: 'First month' });
  await scenario.click();
  await page.getByText('could not be loaded').waitFor();
  expect(await scenario.isChecked()).toBe(false);
  await scenario.click();
  await page.getByText('could not be loaded').waitFor({ state: 'detached' });
  await beginGame(page, 'again');
  await page.getByText('month 1 of 3').waitFor();
});

test('where the browser may keep nothing, the game says so and is played all the same', async () => {
  await context.close();
  context = await launchWithoutStorage(join(copies.folder, 'profile'));
  const { page, problems } = await visit(context, host.url);
  await beginGame(page, 'forbidden');
  await page.getByText('The browser keeps nothing for this page').waitFor();
  await endMonth(page);
  // What only this page has does not go with it unasked.
  const asked = page.waitForEvent('dialog');
  const reloaded = page.reload();
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await Promise.all([dialog.accept(), reloaded]);

  // Nor with an error of the game.
  await beginGame(page, 'broken');
  await endMonth(page);
  await page.evaluate(() => {
    Object.defineProperty(Intl.DateTimeFormat.prototype, 'format', {
      value: () => Reflect.apply(null as never, 0, []),
    });
  });
  await page.locator('#tab-saves').click();
  await page.getByText('The desk has stopped').waitFor();
  expect(await page.inputValue('#unsaved')).toContain('#run=mv1-');
  expect(problems).toEqual([]);
});

test('a page whose scripts are gone says so', async () => {
  const gutted = nextBuild(first, join(copies.folder, 'gutted'));
  rmSync(join(gutted, 'assets'), { recursive: true });
  host.folder = gutted;
  const page = await context.newPage();
  await page.goto(host.url);
  await page.getByText('The game has not started').waitFor();
  await page.close();
});
