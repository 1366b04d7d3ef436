import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, tabTo, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('a whole game of 24 months is played by keyboard alone, from the title to the verdict', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'keyboard-only');

  let answered = 0;
  for (let month = 0; month < 24 && (await page.$('.verdict')) === null; month += 1) {
    await page.keyboard.press('2');
    await page.waitForSelector('#tab-cables[aria-selected=true]');
    if (
      (await page.$('.letter')) !== null &&
      (await tabTo(page, '.letter .option .button:not([aria-disabled=true])'))
    ) {
      await page.keyboard.press('Enter');
      answered += 1;
      await page.keyboard.press('1');
      await page.waitForSelector('#tab-brief[aria-selected=true]');
    }
    await endMonth(page);
  }

  await page.waitForSelector('.verdict h1');
  expect(answered).toBeGreaterThan(5);
  expect(await page.locator('.axes > li').count()).toBe(5);
  expect(await page.locator('.truths > div').count()).toBeGreaterThan(0);
  expect(problems).toEqual([]);
  await context.close();
}, 180_000);

test('from the last month it is one way to the verdict, and from a look back at the board none', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await page.getByRole('radio', { name: 'First month' }).check();
  await page.waitForFunction(() => document.querySelectorAll('input[name=difficulty]').length === 1);
  await beginGame(page, 'last-month');
  for (let month = 0; month < 2; month += 1) await endMonth(page);
  await page.keyboard.press('e');
  await expect.poll(() => page.locator('.report .button').allInnerTexts()).toEqual(['To the verdict']);

  // The masthead leads there as well, past the report, which is not there any more afterwards.
  await page.locator('.masthead').getByRole('button', { name: 'To the verdict' }).click();
  await page.waitForSelector('.verdict');
  await page.getByRole('button', { name: 'Look at the board' }).click();
  await page.waitForSelector('.game');
  expect(await page.locator('.report').count()).toBe(0);
  await page.locator('#tab-indicators').click();
  await page.waitForSelector('#tab-indicators[aria-selected=true]');
  expect(await page.locator('.verdict').count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test('the page never scrolls on a 1366×768 laptop', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const { page } = await visit(context, inject('gameUrl'));
  const overflow = () =>
    page.evaluate(() => ({
      right: document.documentElement.scrollWidth - window.innerWidth,
      down: document.documentElement.scrollHeight - window.innerHeight,
    }));
  expect(await overflow()).toEqual({ right: 0, down: 0 });

  // What a browser's own bars leave of such a screen: the title scrolls, and the way into a game is in sight.
  await page.setViewportSize({ width: 1366, height: 625 });
  const begin = await page.getByRole('button', { name: 'Begin' }).boundingBox();
  expect((begin?.y ?? 9999) + (begin?.height ?? 0)).toBeLessThanOrEqual(625);

  await page.setViewportSize({ width: 1366, height: 768 });
  await beginGame(page, 'laptop');
  expect(await overflow()).toEqual({ right: 0, down: 0 });
  await context.close();
});
