import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { beginGame, type Visit, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A game on a phone that is held upright: touch, no hover, a layout viewport that grows with what overflows. */
async function phone(seed: string): Promise<Visit & { done: () => Promise<void> }> {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    reducedMotion: 'no-preference',
  });
  const opened = await visit(context, inject('gameUrl'));
  await beginGame(opened.page, seed);
  return { ...opened, done: () => context.close() };
}

/** The place of an element in the window. */
async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`Nothing to see of ${selector}.`);
  return box;
}

test('the way back of the browser closes sheets, leaves pages of the desk, then the game, then the site', async () => {
  const { page, problems, done } = await phone('back');
  await page.locator('#tab-cables').tap();
  await page.locator('.panel .sources .link').first().tap();
  await page.waitForSelector('#tab-codex[aria-selected=true]');
  await page.locator('.dial').first().tap();
  await page.waitForSelector('dialog[open]');

  await page.goBack();
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.waitForSelector('#tab-codex[aria-selected=true]');
  await page.goBack();
  await page.waitForSelector('#tab-cables[aria-selected=true]');
  await page.goBack();
  await page.waitForSelector('#tab-brief[aria-selected=true]');
  await page.goBack();
  await page.getByRole('button', { name: /^Continue/ }).waitFor();
  expect(await page.evaluate(() => history.state)).toEqual({ depth: 0 });

  // What closes by itself leaves no entry that would have to be gone back over.
  await page.getByRole('button', { name: /^Continue/ }).tap();
  await page.waitForSelector('.game');
  await page.getByRole('button', { name: 'Goal', exact: true }).tap();
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  await page.waitForSelector('dialog', { state: 'detached' });
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ depth: 1 });
  expect(problems).toEqual([]);
  await done();
});

test('a game that was reloaded below a sheet goes back to the site before it from the title screen', async () => {
  const { page, done } = await phone('reload');
  await page.locator('#tab-cables').tap();
  await page.locator('.dial').first().tap();
  await page.waitForSelector('dialog[open]');
  await page.reload();
  await page.getByRole('button', { name: /^Continue/ }).waitFor();
  await expect.poll(() => page.evaluate(() => history.state)).toEqual({ depth: 0 });
  await done();
});

test('what was decided is said at the foot, and the next cable begins in sight', async () => {
  const { page, done } = await phone('said');
  await page.locator('#tab-cables').tap();
  const title = await page.locator('.letter[open] .letter-title').first().innerText();
  const last = page.locator('.letter[open]').first().locator('.option .button:not([aria-disabled=true])').last();
  // Down to where the last answer stands at the upper edge, below the bars.
  await last.evaluate((button) => {
    const { top } = button.getBoundingClientRect();
    window.scrollBy(0, top - 220);
  });
  await last.tap();
  await expect.poll(() => page.locator('.desk-foot .done').innerText()).toContain(title);
  const bars = await boxOf(page, '.tabs');
  await expect
    .poll(async () => (await boxOf(page, '.letter[open] .letter-title')).y)
    .toBeGreaterThanOrEqual(bars.y + bars.height - 1);
  // It belongs to the page on which it was decided.
  await page.locator('#tab-brief').tap();
  await page.waitForSelector('.done', { state: 'detached' });
  await done();
});

test('a page that the reader was led to has its tab in sight, and a forecast brings no keyboard up', async () => {
  const { page, done } = await phone('led');
  await page.locator('#tab-cables').tap();
  await page.locator('.panel .sources .link').first().tap();
  await page.waitForSelector('#tab-codex[aria-selected=true]');
  const tab = await boxOf(page, '#tab-codex');
  expect(tab.x).toBeGreaterThanOrEqual(0);
  expect(tab.x + tab.width).toBeLessThanOrEqual(390);

  await page.locator('#tab-forecasts').tap();
  await page.locator('.invitation .button').tap();
  await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)).toBe('range');
  const form = await boxOf(page, '.filing');
  expect(form.y + form.height).toBeLessThanOrEqual((await boxOf(page, '.desk-foot')).y + 1);
  await done();
});

test('a treaty is sealed without making the page wider than the screen', async () => {
  const { page, done } = await phone('sealed');
  await page.locator('#tab-table').tap();
  await page.locator('.panel .letter > summary').first().tap();
  await page
    .getByRole('button', { name: /^Open talks with/ })
    .first()
    .tap();
  await page.locator('.side.given .add').tap();
  await page.locator('dialog .offered .button').nth(3).tap();
  await page.getByRole('button', { name: 'Close', exact: true }).tap();
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.getByRole('button', { name: 'Propose this' }).tap();
  await page.waitForSelector('.deed .seal');
  await page.locator('.deed .seal').evaluate((seal) => Promise.all(seal.getAnimations().map((each) => each.finished)));
  expect(await page.evaluate(() => window.innerWidth)).toBe(390);
  // The sealed paper lies under the masthead, and not half below the screen.
  const bars = await boxOf(page, '.tabs');
  expect((await boxOf(page, '.deed')).y - bars.y - bars.height).toBeLessThan(200);
  await done();
});
