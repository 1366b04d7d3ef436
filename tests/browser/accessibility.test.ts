import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { TABS } from '../../src/ui/desk/tabs.ts';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, violations, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test.each([
  ['laptop', { width: 1366, height: 768 }],
  ['phone', { width: 390, height: 844 }],
])(
  'axe-core finds nothing on any screen of a %s',
  async (_, viewport) => {
    const context: BrowserContext = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const { page, problems } = await visit(context, inject('gameUrl'), { coach: true });
    const found: Record<string, string[]> = {};
    const look = async (screen: string) => {
      const objections = await violations(page);
      if (objections.length > 0) found[screen] = objections;
    };
    await look('title');
    for (const name of ['Saved games', 'Open', 'Settings', 'About', 'New game']) {
      await page.getByRole('button', { name, exact: true }).click();
      await look(`title: ${name}`);
    }
    await beginGame(page, 'axe');
    await page.waitForSelector('.coach');
    await look('introduction');
    await page.keyboard.press('Escape');
    await endMonth(page);
    for (const tab of TABS) {
      await page.locator(`#tab-${tab}`).click();
      await look(tab);
    }
    await page.locator('#tab-table').click();
    await page.locator('.letter > summary').first().click();
    await page.getByRole('button', { name: /^Open talks with/ }).click();
    await page.locator('.side.given .add').click();
    await look('terms');
    await page.locator('dialog .offered .button').first().click();
    await page.keyboard.press('Escape');
    await look('talks');
    await page.keyboard.press('l');
    await look('board as list');
    await page.locator('.dial').first().click();
    await page.waitForSelector('dialog');
    await look('why');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.waitForSelector('dialog');
    await look('goal');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.waitForSelector('dialog');
    await look('keys');
    await page.keyboard.press('Escape');
    for (let month = 1; month < 24 && (await page.$('.verdict')) === null; month += 1) await endMonth(page);
    await page.waitForSelector('.verdict');
    await look('verdict');
    expect(found).toEqual({});
    expect(problems).toEqual([]);
    await context.close();
  },
  180_000,
);
