/**
 * `npm run screenshots`: every screen at three sizes, into .screenshots/ (ignored by git). `-- phone` keeps to one
 * size; `-- --readme` takes the few pictures of the README instead, into assets/readme/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from '../../src/cli/install.mjs';
import { TABS } from '../../src/ui/desk/tabs.ts';
import { launchChromium } from './launch.ts';
import { takeReadmePictures } from './readmePictures.ts';
import { serveBuild } from './serve.ts';
import { sideTours } from './sideTours.ts';
import { playMonth } from './tour.ts';
import { beginGame, visit } from './visit.ts';

const SIZES = { laptop: [1366, 768], wide: [1920, 1080], phone: [390, 844] } as const;
const folder = join(root, '.screenshots');
mkdirSync(folder, { recursive: true });
const wanted = process.argv.slice(2);
const { url, close } = await serveBuild();
const browser = await launchChromium();
try {
  if (wanted.includes('--readme')) await takeReadmePictures(browser, url);
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    if (wanted.length > 0 && !wanted.includes(size)) continue;
    const context = await browser.newContext({ viewport: { width, height } });
    const { page, problems } = await visit(context, url, { coach: true });
    await tour(page, size);
    await context.close();
    const camera = (shown: Page) => (name: string, whole?: boolean) => take(shown, `${size}-${name}`, whole);
    const options = { viewport: { width, height } };
    problems.push(...(await sideTours({ browser, url, options, camera, whole: size === 'phone' })));
    if (problems.length > 0) console.error(`${size}: ${problems.join('\n')}`);
  }
} finally {
  await browser.close();
  await close();
}

async function take(page: Page, name: string, fullPage = false): Promise<void> {
  await page.waitForTimeout(250);
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage });
  console.log(`${name}.png`);
}

/** Walks through the game and takes a picture of every screen. */
async function tour(page: Page, size: string): Promise<void> {
  const shoot = (name: string, fullPage = false) => take(page, `${size}-${name}`, fullPage);
  await page.evaluate(() => document.fonts.ready);
  await shoot('title', true);
  for (const name of ['Settings', 'About', 'Open']) {
    await page.getByRole('button', { name, exact: true }).click();
    await shoot(`title-${name.toLowerCase()}`, size === 'phone');
  }
  await page.getByRole('button', { name: 'New game', exact: true }).click();
  await beginGame(page, 'amber-47-linen');
  await page.waitForTimeout(2500);
  await shoot('coach');
  await page.keyboard.press('Escape');
  await shoot('first-brief', size === 'phone');
  await page.keyboard.press('2');
  await shoot('first-cables', size === 'phone');
  await page.keyboard.press('e');
  await page.waitForTimeout(2200);
  await shoot('month-passes');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.report', { state: 'detached' });
  for (let month = 1; month < 7 && (await page.$('.verdict')) === null; month += 1) await playMonth(page);
  for (const tab of TABS) {
    await page.locator(`#tab-${tab}`).click();
    await shoot(tab, size === 'phone');
  }
  await page.locator('#tab-forecasts').click();
  await page.waitForSelector('.progress', { state: 'detached' });
  for (const name of ['Figures ahead', 'How it may end']) {
    await page.getByRole('button', { name }).click();
    await shoot(`forecasts-${name.split(' ')[0]?.toLowerCase()}`, size === 'phone');
  }
  await page.locator('#tab-initiatives').click();
  await page.locator('.letter summary').first().click();
  await shoot('initiative-open');
  await negotiate(page, (name) => shoot(name, size === 'phone'));
  await page.keyboard.press('l');
  await shoot('board-list');
  await page.keyboard.press('l');
  await page.locator('.dial').nth(2).click();
  await shoot('why');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await shoot('goal');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await shoot('keys');
  await page.keyboard.press('Escape');
  for (let month = 7; month < 24 && (await page.$('.verdict')) === null; month += 1) await playMonth(page);
  await page.waitForSelector('.verdict');
  await page.waitForSelector('.progress', { state: 'detached' });
  await shoot('verdict', true);
}

/** Talks with the first capital: the terms, the package, the answer, the seal, and what is owed then. */
async function negotiate(page: Page, shoot: (name: string) => Promise<void>): Promise<void> {
  await page.locator('#tab-table').click();
  await page.locator('.letter > summary').first().click();
  await shoot('table-capital');
  await page.getByRole('button', { name: /^Open talks with/ }).click();
  for (const [side, terms] of [
    ['asked', 3],
    ['given', 2],
  ] as const) {
    await page.locator(`.side.${side} .add`).click();
    for (let term = 0; term < terms; term += 1) await page.locator('dialog .offered .button').nth(term).click();
    await shoot(`table-terms-${side}`);
    await page.keyboard.press('Escape');
  }
  await shoot('table-package');
  await page.getByRole('button', { name: 'Propose this' }).click();
  await shoot('table-answer');
  const sign = page.getByRole('button', { name: 'Sign this' });
  if ((await sign.count()) > 0) await sign.click();
  await shoot('table-sealed');
  await page.locator('#tab-obligations').click();
  await shoot('obligations-owed');
}
