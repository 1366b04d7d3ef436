import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { beginGame, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const laptop = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } as const;

test('a save that is asked for twice is one, and a double click deletes nothing', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'twice');
  await page.locator('#tab-saves').click();
  const named = page.locator('.save', { hasText: 'Before the storm' });
  await page.fill('#save-name', 'Before the storm');
  await page.getByRole('button', { name: 'Save', exact: true }).dblclick();
  await named.waitFor();
  await page.getByText('Saved.').waitFor();
  await page.getByRole('button', { name: 'Delete: Before the storm' }).dblclick();
  const sure = page.getByRole('button', { name: 'Delete for good: Before the storm' });
  await sure.waitFor();
  expect(await named.count()).toBe(1);
  await sure.click();
  await named.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
  await context.close();
});

test('a link is copied also where the page has no clipboard, as on a network without https', async () => {
  const context = await browser.newContext(laptop);
  await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'copied');
  await page.locator('#tab-saves').click();
  const link = await page.inputValue('#share-link');
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.getByText('Copied.').waitFor();
  await page.focus('#save-name');
  await page.keyboard.press('Control+V');
  // A name has room for its beginning.
  await expect.poll(() => page.inputValue('#save-name')).toBe(link.slice(0, 60));
  expect(problems).toEqual([]);
  await context.close();
});
