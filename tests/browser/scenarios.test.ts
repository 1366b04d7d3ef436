import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, violations, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const SCENARIOS = [
  { title: 'First month', id: 'first-month', turn: 'month 2 of 3', end: 'End January' },
  { title: 'The Window', id: 'the-window', turn: 'month 2 of 24', end: 'End January' },
  { title: 'Road to 2030', id: 'road-to-2030', turn: 'quarter 2 of 24', end: 'End the quarter' },
] as const;

test.each(SCENARIOS)('$title starts from the title screen, and its run opens from a link elsewhere', async (each) => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const { page, problems } = await visit(context, inject('gameUrl'));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  await page.getByRole('radio', { name: each.title }).check();
  expect(await violations(page)).toEqual([]);
  const others = SCENARIOS.filter(({ id }) => id !== each.id && id !== 'the-window');
  expect(asked.filter((url) => others.some(({ id }) => url.includes(id)))).toEqual([]);

  await beginGame(page, 'three-ways');
  expect(await page.locator('[data-coach=end]').innerText()).toContain(each.end);
  await endMonth(page);
  expect(await page.locator('header').innerText()).toContain(each.turn);

  await page.locator('#tab-saves').click();
  const link = await page.locator('input[readonly]').first().inputValue();
  const elsewhere = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const other = await visit(elsewhere, link);
  await other.page.waitForSelector('.game');
  expect(await other.page.locator('header').innerText()).toContain(each.turn);

  // Back at the title, the saved game says whose it is, and opens.
  await other.page.reload();
  await other.page.getByRole('button', { name: /^Continue/ }).click();
  await expect.poll(() => other.page.locator('header').innerText()).toContain(each.turn);
  expect([...problems, ...other.problems]).toEqual([]);
  await elsewhere.close();
  await context.close();
});

test('the desk of First month is small: what the lesson is about at once, the rest a click away', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await page.getByRole('radio', { name: 'First month' }).check();
  await page.waitForFunction(() => document.querySelectorAll('input[name=difficulty]').length === 1);
  await beginGame(page, 'a-lesson');
  expect(await page.locator('.dial').count()).toBe(6);

  await page.locator('#tab-initiatives').click();
  await expect.poll(() => page.locator('.panel .letter').count()).toBe(8);
  expect(await page.locator('.panel .chip').count()).toBe(0);

  await page.locator('#tab-indicators').click();
  const shown = page.locator('.indicator:visible');
  expect(await shown.count()).toBeLessThanOrEqual(20);
  expect(await page.locator('.panel .chip').count()).toBe(0);
  await page.getByText('Show the other').click();
  await expect.poll(() => shown.count()).toBeGreaterThan(50);
  expect(await violations(page)).toEqual([]);
  await shown.last().click();
  await page.waitForSelector('dialog');
  expect(problems).toEqual([]);
  await context.close();
});

test('the introduction leads through the small desk of First month', async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const { page, problems } = await visit(context, inject('gameUrl'), { coach: true });
  await page.getByRole('radio', { name: 'First month' }).check();
  await page.waitForFunction(() => document.querySelectorAll('input[name=difficulty]').length === 1);
  await beginGame(page, 'a-lesson');
  for (let step = 0; step < 4; step += 1) {
    await page.waitForSelector('.coach');
    expect(await page.locator('.coach-lit').count()).toBe(1);
    await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByRole('button', { name: 'To work' }).click();
  await page.waitForSelector('.coach', { state: 'detached' });
  for (let month = 0; month < 3; month += 1) await endMonth(page);
  await page.waitForSelector('.verdict');
  expect(problems).toEqual([]);
  await context.close();
});
