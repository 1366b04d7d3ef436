import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { visitMill } from './mill.ts';
import { beginGame, endMonth, violations } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test.each([
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])('a scenario without a board leaves no room for one at $width × $height', async (viewport) => {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const scripts: string[] = [];
  // The service worker keeps all of the game, for playing without a network.
  context.on('request', (request) => request.serviceWorker() === null && scripts.push(request.url()));
  const { page, problems } = await visitMill(context, inject('gameUrl'));
  // Who governs from nowhere on the map has a title on linen.
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.title-cover svg').count()).toBe(0);
  await beginGame(page, 'mill');
  expect(await page.locator('.board, .board-switch').count()).toBe(0);
  const desk = await page.locator('.desk').boundingBox();
  expect(desk?.width).toBeGreaterThan(viewport.width - 30);
  // Nor keys that would lead to it.
  await page.keyboard.press('b');
  await page.keyboard.press('l');
  await page.keyboard.press('?');
  await expect.poll(() => page.locator('dialog .keys').innerText()).not.toMatch(/board|map/i);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  await endMonth(page);
  expect(await violations(page)).toEqual([]);
  expect(scripts.filter((url) => /createBoard|phaser|region|cover/i.test(url))).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

test('the introduction says nothing of a map that is not there', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const { page, problems } = await visitMill(context, inject('gameUrl'), { coach: true });
  await beginGame(page, 'mill');
  const told: string[] = [];
  for (let step = 1; step <= 4; step += 1) {
    await page.waitForSelector(`.coach:has-text("${step} of 4") .brass:focus`);
    told.push(await page.locator('.coach').innerText());
    expect(await page.locator('.coach-lit').count()).toBe(1);
    await page.keyboard.press('Enter');
  }
  await page.waitForSelector('.coach', { state: 'detached' });
  expect(told.join('\n')).not.toMatch(/lines|border/);
  expect(problems).toEqual([]);
  await context.close();
});

test('the walk over the map speaks of a table only where there is one', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const { page, problems } = await visitMill(context, inject('gameUrl'), { without: /table/ });
  await beginGame(page, 'mill');
  const walk = page.locator('.board-walk');
  expect(await walk.getAttribute('aria-label')).toBe('Map: arrow keys walk over everything on it');
  await walk.focus();
  await page.locator('.board-card').waitFor();
  expect(problems).toEqual([]);
  await context.close();
});
