import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { scratch } from './hosting.ts';
import { launchChromium } from './launch.ts';
import { codeOf } from './playedRun.ts';
import { smallTargets } from './targets.ts';
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

/** A pupil's run of the lesson that the class plays. */
const handedIn = (policy: string, upTo?: number): string =>
  codeOf('first-month', policy, 'lesson-1', upTo === undefined ? {} : { upTo });

test('a class hands in its runs: a list, a file, a table to take away, one run, and two beside each other', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Lay the runs of a class side by side' }).press('Enter');
  await page.waitForSelector('.class');

  await page.fill(
    '#class-list',
    `Anna, https://example.org/#run=${handedIn('balanced')}\nBoris ${handedIn('random')}\nnobody's run\n=Eva: ${handedIn('random')}`,
  );
  await page.getByRole('button', { name: 'Read them' }).press('Enter');
  const rows = page.locator('.class-table tbody tr');
  await expect.poll(() => rows.count()).toBe(3);
  await expect.poll(() => page.locator('.class [role=status]').innerText()).toBe('3 runs were read.');
  expect(await page.locator('.class [role=alert]').innerText()).toMatch(/^Run 3: /);
  // What could not be read is still there to be mended.
  expect(await page.inputValue('#class-list')).toBe("nobody's run");
  expect(await rows.filter({ hasText: 'The same decisions as Boris.' }).count()).toBe(1);

  const path = join(folder, 'Felix.txt');
  writeFileSync(path, handedIn('passive', 1));
  await page.setInputFiles('.class input[type=file]', [path]);
  await expect.poll(() => rows.count()).toBe(4);
  expect(await rows.last().innerText()).toContain('Not over');
  expect(await violations(page)).toEqual([]);

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a table (CSV)' }).press('Enter');
  const table = await (await saved).createReadStream().then(async (stream) => {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts).toString('utf8');
  });
  expect(table.split('\r\n').length).toBe(5);
  expect(table).toContain("'=Eva");

  await page.getByRole('button', { name: 'Order by Run' }).press('Enter');
  await expect
    .poll(async () => (await rows.allInnerTexts()).map((text) => /Anna|Boris|Eva|Felix/.exec(text)?.[0]))
    .toEqual(['Eva', 'Anna', 'Boris', 'Felix']);

  await page.getByRole('button', { name: 'Open the run of Anna' }).press('Enter');
  await expect.poll(() => page.locator('.verdict-head').innerText()).toContain('Anna. ');
  // A class does not push out what is played and saved here.
  await page.getByRole('button', { name: 'Back to the class (4 runs)' }).press('Enter');
  await page.getByRole('checkbox', { name: 'Pick Anna' }).press('Space');
  await page.getByRole('checkbox', { name: 'Pick Boris' }).press('Space');
  await page.getByRole('button', { name: 'Lay the picked runs beside each other' }).press('Enter');
  await expect.poll(() => page.locator('.compare tbody tr:has(.beside-letter)').count()).toBe(2);
  expect(await page.locator('.compare tbody').first().innerText()).toMatch(/Anna[\s\S]*Boris/);

  await page.getByRole('button', { name: 'New game', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Saved games' }).press('Enter');
  await expect.poll(() => page.locator('.title-page').innerText()).toContain('None yet.');

  await page.getByRole('button', { name: 'Open', exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Back to the class (4 runs)' }).press('Enter');
  await page.getByRole('button', { name: 'Put all away' }).dblclick();
  // A double click is one word; putting away needs two.
  expect(await rows.count()).toBe(4);
  await page.getByRole('button', { name: 'Put all away for good' }).press('Enter');
  await expect.poll(() => rows.count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test('on a phone the table scrolls and the page does not, and fingers meet every control, of a verdict too', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await page.getByRole('button', { name: 'Open', exact: true }).tap();
  await page.getByRole('button', { name: 'Lay the runs of a class side by side' }).tap();
  await page.fill('#class-list', ['balanced', 'random', 'passive'].map((policy) => handedIn(policy)).join('\n'));
  await page.getByRole('button', { name: 'Read them' }).tap();
  await expect.poll(() => page.locator('.class-table tbody tr').count()).toBe(3);
  expect(await smallTargets(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Open the run of Run 1' }).tap();
  await page.waitForSelector('.mattered');
  expect(await smallTargets(page)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
});

test('a teacher gives a game out by link: whoever opens it is introduced, and hands the run in with a name', async () => {
  const context = await browser.newContext({ acceptDownloads: true });
  const { page, problems } = await visit(context, inject('gameUrl'), { coach: true });
  await page.fill('#seed', 'lesson-1');
  await page.getByText('Give others the same game').press('Enter');
  const link = await page.locator('#give-link').inputValue();
  expect(await page.locator('.title-page').innerText()).toContain('This address leads to this machine only');

  const { page: pupil, problems: others } = await visit(await browser.newContext({ acceptDownloads: true }), link, {
    coach: true,
  });
  await pupil.waitForSelector('.coach');
  await pupil.keyboard.press('Escape');
  await pupil.locator('#tab-saves').press('Enter');
  await pupil.fill('#player', 'Zoë & Max');
  const line = await pupil.locator('#share-link').inputValue();
  expect(line).toMatch(/^Zoë & Max, http.*#run=mv1-/);
  const saved = pupil.waitForEvent('download');
  await pupil.getByRole('button', { name: 'Save as a file' }).press('Enter');
  expect((await saved).suggestedFilename()).toBe('Zoë-Max-the-window-turn-1.json');
  // What was handed in opens where a single link is asked for, too.
  await pupil.fill('#open-code', line);
  await pupil.press('#open-code', 'Enter');
  await pupil.waitForSelector('.coach');
  expect([...problems, ...others]).toEqual([]);
  await pupil.context().close();
  await context.close();
});
