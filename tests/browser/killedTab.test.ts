import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('a tab that is killed in the middle of a month resumes where it was', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const first = await visit(context, inject('gameUrl'));
  await beginGame(first.page, 'killed');
  await endMonth(first.page);
  await endMonth(first.page);
  await first.page.keyboard.press('2');
  await first.page.locator('.letter .option .button:not([aria-disabled=true])').first().click();
  const before = await first.page.locator('.masthead').innerText();
  const open = await first.page.locator('.letter').count();
  expect(first.problems).toEqual([]);

  // The renderer dies without a chance to write anything more.
  const crash = first.page.waitForEvent('crash');
  await first.page.goto('chrome://crash').catch(() => {});
  // Until Chromium has seen it, it still gives navigations to the service worker of the dead process, and waits.
  await crash;

  const second = await visit(context, inject('gameUrl'));
  await second.page.locator('.continue').click();
  await second.page.waitForSelector('.game');
  expect(await second.page.locator('.masthead').innerText()).toBe(before);
  await second.page.keyboard.press('2');
  await expect.poll(() => second.page.locator('.letter').count()).toBe(open);
  expect(second.problems).toEqual([]);
  await context.close();
});

test('a run travels as a link, and a damaged link gets a message instead', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'travels');
  await endMonth(page);
  const date = await page.locator('.masthead .date').innerText();
  await page.locator('#tab-saves').click();
  const link = await page.locator('#share-link').inputValue();

  const elsewhere = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const other = await visit(elsewhere, link);
  await other.page.waitForSelector('.game');
  expect(await other.page.locator('.masthead .date').innerText()).toBe(date);

  const broken = await visit(elsewhere, `${link.slice(0, -9)}x`);
  await broken.page.waitForSelector('.title');
  expect(await broken.page.locator('.alert').first().innerText()).not.toBe('');
  expect([...problems, ...other.problems, ...broken.problems]).toEqual([]);
  await context.close();
  await elsewhere.close();
});
