import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { compile } from '../../src/scenario/compile.ts';
import { guideFiles } from '../content/guide/guide.ts';
import { compiledOf } from '../content/tiny.ts';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, type Visit, violations, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** The guide's mill without some of its files, by default its board, in the place of the scenario that is loaded first. */
async function visitMill(context: BrowserContext, options?: { coach: boolean }, without = /board/): Promise<Visit> {
  const files = new Map([...guideFiles()].filter(([name]) => !without.test(name)));
  const json = JSON.stringify(compiledOf(compile(files)));
  await context.route(/the-window[^/]*\.json$/, (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
  return visit(context, inject('gameUrl'), options);
}

test.each([
  { width: 1366, height: 768 },
  { width: 390, height: 844 },
])('a scenario without a board leaves no room for one at $width × $height', async (viewport) => {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const scripts: string[] = [];
  // The service worker keeps all of the game, for playing without a network.
  context.on('request', (request) => request.serviceWorker() === null && scripts.push(request.url()));
  const { page, problems } = await visitMill(context);
  // Who governs from nowhere on the map has a title on plain paper.
  await page.waitForLoadState('networkidle');
  expect(await page.locator('.title-cover').count()).toBe(0);
  await beginGame(page, 'mill');
  expect(await page.locator('.board, .board-switch').count()).toBe(0);
  const desk = await page.locator('.desk').boundingBox();
  expect(desk?.width).toBeGreaterThan(viewport.width - 30);
  // Nor keys that would lead to it.
  await page.keyboard.press('b');
  await page.keyboard.press('l');
  await page.keyboard.press('?');
  expect(await page.locator('dialog .keys').innerText()).not.toMatch(/board|map/i);
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
  const { page, problems } = await visitMill(context, { coach: true });
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
  const { page, problems } = await visitMill(context, { coach: false }, /table/);
  await beginGame(page, 'mill');
  const walk = page.locator('.board-walk');
  expect(await walk.getAttribute('aria-label')).toBe('Map: arrow keys walk over everything on it');
  await walk.focus();
  await page.locator('.board-card').waitFor();
  expect(problems).toEqual([]);
  await context.close();
});
