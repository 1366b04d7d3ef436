import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { scratch } from './hosting.ts';
import { launchChromium } from './launch.ts';
import { codeOf } from './playedRun.ts';
import { violations, visit } from './visit.ts';

const { folder, remove } = scratch();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
  remove();
});

test('a run is laid beside others by keyboard, and what is none is refused', async () => {
  const [yours, theirs] = [codeOf('first-month', 'balanced', 'amber'), codeOf('first-month', 'random', 'amber')];
  const context = await browser.newContext();
  const { page, problems } = await visit(context, `${inject('gameUrl')}#run=${yours}`);
  await page.waitForSelector('.compare');
  await page.focus('#compare-code');
  await page.keyboard.insertText(`https://example.org/#run=${theirs}`);
  await page.keyboard.press('Enter');
  const rows = page.locator('.compare tbody tr:has(.beside-letter)');
  await expect.poll(() => rows.count()).toBe(2);
  await expect
    .poll(() => page.locator('.compare [role=status]').innerText())
    .toBe('Run B, “By link”, lies beside yours.');
  expect(await page.locator('.partings li').innerText()).toMatch(/^Run B is the same game up to January 2025\./);
  expect(await violations(page)).toEqual([]);

  // What cannot lie here is refused with the reason, and nothing is lost.
  const files = { mine: yours, other: codeOf('the-window', 'passive', 'amber'), broken: 'no run at all' };
  const paths = Object.entries(files).map(([name, text]) => {
    const path = join(folder, `${name}.txt`);
    writeFileSync(path, text);
    return path;
  });
  await page.setInputFiles('.compare input[type=file]', paths);
  const said = page.locator('.compare .alert');
  await expect.poll(() => said.count()).toBe(3);
  expect((await said.allInnerTexts()).map((text) => text.split(':')[0])).toEqual(['mine', 'other', 'broken']);
  expect(await rows.count()).toBe(2);

  // It still lies there after a look at the board.
  await page.getByRole('button', { name: 'Look at the board' }).press('Enter');
  await page.waitForSelector('.game');
  await page.getByRole('button', { name: 'To the verdict' }).press('Enter');
  await expect.poll(() => rows.count()).toBe(2);

  await page.getByRole('button', { name: 'Take away: run B' }).press('Enter');
  await expect.poll(() => rows.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Beside other runs');

  // Another run on the desk has no run beside it: what is laid there is held against the one that lay there first.
  await page.fill('#compare-code', theirs);
  await page.press('#compare-code', 'Enter');
  await expect.poll(() => rows.count()).toBe(2);
  await page.evaluate((code) => {
    location.hash = `#run=${code}`;
  }, files.other);
  await expect.poll(() => page.locator('.verdict-head').innerText()).toContain('The Window');
  expect(await rows.count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});
