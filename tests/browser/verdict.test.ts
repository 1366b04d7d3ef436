import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { codeOf } from './playedRun.ts';
import { smallTargets } from './targets.ts';
import { violations, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

async function judged(options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const code = codeOf('first-month', 'balanced', 'amber');
  const { page, problems } = await visit(context, `${inject('gameUrl')}#run=${code}`);
  await page.waitForSelector('.verdict');
  return { context, page, problems };
}

test('each axis unfolds into what it is made of, and a figure leads to its causes', async () => {
  const { context, page, problems } = await judged({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const axis = page.locator('.axes > li').first();
  const table = axis.getByRole('table', { name: 'Sovereignty' });
  expect(await table.isVisible()).toBe(false);
  await axis.locator('summary').press('Enter');
  await expect.poll(() => table.isVisible()).toBe(true);
  const numbers = async (row: string) =>
    (await axis.locator(row).locator('.number').allInnerTexts()).map((text) => Number(text.replace('−', '-')));
  const [rows, total] = [await numbers('tbody tr'), await numbers('tfoot tr')];
  for (const column of [0, 1, 2]) {
    const sum = rows.filter((_, at) => at % 3 === column).reduce((all, each) => all + each, 0);
    expect(sum).toBeCloseTo(total[column] ?? Number.NaN, 5);
  }
  await page.locator('.verdict-grade summary').click();
  await page.getByText('Show what was hidden').click();
  expect(await smallTargets(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await table.getByRole('button').first().click();
  await page.waitForSelector('dialog .why-month');
  expect(problems).toEqual([]);
  await context.close();
});

test('what was hidden stays so until somebody asks, on paper too', async () => {
  const { context, page, problems } = await judged();
  const truth = page.locator('.truth').first();
  const shown = () => truth.isVisible();
  expect(await shown()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('heading', { name: 'What was hidden' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await page.getByText('Show what was hidden').click();
  await expect.poll(shown).toBe(true);
  await page.emulateMedia({ media: 'print' });
  expect(await shown()).toBe(true);
  expect(problems).toEqual([]);
  await context.close();
});

test('on paper there is a line for the name, every axis with its parts, and all decisions', async () => {
  const { context, page, problems } = await judged();
  const only = page.locator('.print-only').filter({ hasText: /^Name: |^All decisions/ });
  expect(await only.evaluateAll((all) => all.map((each) => each.checkVisibility()))).toEqual([false, false]);
  await page.emulateMedia({ media: 'print' });
  expect(await only.evaluateAll((all) => all.map((each) => each.checkVisibility()))).toEqual([true, true]);
  expect(await page.locator('.all-decisions dd').first().innerText()).not.toBe('');
  expect(await page.locator('.axes .table').evaluateAll((all) => all.every((each) => each.checkVisibility()))).toBe(
    true,
  );
  // Borders are printed where backgrounds are not.
  const bar = page.locator('.axis-bar i').first();
  expect(await bar.evaluate((mark) => Number.parseFloat(getComputedStyle(mark).borderTopWidth))).toBeGreaterThan(5);
  expect(problems).toEqual([]);
  await context.close();
});
