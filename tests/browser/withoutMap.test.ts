import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('with the map switched off nothing of it is loaded, and the board is a list', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  await context.addInitScript(() => localStorage.setItem('multivector.map', 'false'));
  const { page, problems } = await visit(context, inject('gameUrl'), { coach: true });
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  await beginGame(page, 'no-map');
  const note = page.locator('.coach');
  await note.waitFor();
  expect(await note.innerText()).toContain('You govern from Minsk');
  expect(await note.innerText()).toMatch(/the list/i);
  expect(await note.innerText()).not.toMatch(/lines|\bbent\b/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect.poll(() => page.locator('dialog .keys').innerText()).not.toMatch(/map/i);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
  for (let month = 0; month < 3; month += 1) await endMonth(page);

  expect(await page.locator('canvas').count()).toBe(0);
  expect(scripts.filter((url) => /createBoard|phaser/i.test(url))).toEqual([]);
  expect(await page.locator('.board-list li').count()).toBeGreaterThan(5);
  await page.locator('.board-list').focus();
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('board-list');
  expect(problems).toEqual([]);
  await context.close();
});
