import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { TABS } from '../../src/ui/desk/tabs.ts';
import { scratch } from './hosting.ts';
import { launchChromium, launchWith } from './launch.ts';
import { smallTargets } from './targets.ts';
import { beginGame, endMonth, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

/** A game in its third month: something is running, something was promised, nothing is new to the coach. */
async function game(options: Parameters<Browser['newContext']>[0]): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const { page } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'sizes');
  for (let month = 0; month < 2; month += 1) await endMonth(page);
  return { page, context };
}

describe('on a phone, fingers meet every control', () => {
  const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

  test('of the title screen', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...phone });
    const { page } = await visit(context, inject('gameUrl'));
    // A game begins without scrolling.
    const begin = await page.getByRole('button', { name: 'Begin' }).boundingBox();
    expect((begin?.y ?? 9999) + (begin?.height ?? 0)).toBeLessThanOrEqual(844);
    const small: Record<string, string[]> = {};
    for (const name of ['Saved games', 'Open', 'Settings', 'About', 'New game']) {
      await page.getByRole('button', { name, exact: true }).click();
      small[name] = await smallTargets(page);
    }
    expect(Object.entries(small).filter(([, list]) => list.length > 0)).toEqual([]);
    await context.close();
  });

  test('of every tab, with its first fold open, and of the sheets', async () => {
    const { page, context } = await game(phone);
    const small: Record<string, string[]> = {};
    for (const tab of TABS) {
      await page.locator(`#tab-${tab}`).click();
      const fold = page.locator('.panel details:not([open]) > summary').first();
      if ((await fold.count()) > 0) await fold.click();
      small[tab] = await smallTargets(page);
    }
    await page.locator('#tab-table').click();
    await page.locator('.panel .letter:not([open]) > summary').first().click();
    await page
      .getByRole('button', { name: /^Open talks with/ })
      .first()
      .click();
    await page.locator('.side.given .add').click();
    await page.locator('dialog .offered .button').first().click();
    small.terms = await smallTargets(page);
    await page.keyboard.press('Escape');
    small.talks = await smallTargets(page);
    await page.keyboard.press('l');
    small['board as list'] = await smallTargets(page);
    await page.locator('.dial').first().click();
    await page.waitForSelector('dialog');
    small.why = await smallTargets(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.waitForSelector('dialog');
    small.goal = await smallTargets(page);
    expect(Object.entries(small).filter(([, list]) => list.length > 0)).toEqual([]);
    await context.close();
  }, 120_000);
});

/** What can be scrolled sideways: the page, and the panel of the desk. */
function sideways(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.panel, dialog[open] .dialog-body')]
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(
        ({ className, tagName, scrollWidth, clientWidth }) =>
          `${tagName} ${className}: ${scrollWidth} > ${clientWidth}`,
      ),
  );
}

/** Looks at every tab with its first letters open, and at a sheet, and says what can be scrolled sideways. */
async function sidewaysAnywhere(page: Page): Promise<string[]> {
  const wide: string[] = [];
  for (const tab of TABS) {
    await page.locator(`#tab-${tab}`).click();
    for (let letter = 0; letter < 3; letter += 1) {
      const folded = page.locator('.panel .letter:not([open]) > summary').first();
      if ((await folded.count()) > 0) await folded.click();
    }
    wide.push(...(await sideways(page)).map((element) => `${tab}: ${element}`));
  }
  await page.locator('.dial').first().click();
  await page.waitForSelector('dialog');
  return [...wide, ...(await sideways(page)).map((element) => `why: ${element}`)];
}

describe('on a school laptop, nothing is lost to the side', () => {
  test('as it stands', async () => {
    const { page, context } = await game({ viewport: { width: 1366, height: 768 } });
    expect(await sidewaysAnywhere(page)).toEqual([]);
    await context.close();
  });

  test('at a zoom of 200 %, which halves the page’s own pixels', async () => {
    const { page, context } = await game({ viewport: { width: 683, height: 384 } });
    expect(await sidewaysAnywhere(page)).toEqual([]);
    await context.close();
  });

  test('with the text alone at 200 %, as some set their browser', async () => {
    const { folder, remove } = scratch();
    const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
    const context = await launchWith(preferences, folder, { viewport: { width: 1366, height: 768 } });
    const { page } = await visit(context, inject('gameUrl'));
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    await beginGame(page, 'sizes');
    await endMonth(page);
    expect(await sidewaysAnywhere(page)).toEqual([]);
    await context.close();
    remove();
  });

  test('with the largest text of the settings; every tab is in sight, and nothing in the header lies over anything', async () => {
    const { page, context } = await game({ viewport: { width: 1366, height: 768 } });
    await page.evaluate(() => {
      document.documentElement.dataset.size = 'larger';
    });
    expect(await sidewaysAnywhere(page)).toEqual([]);
    await page.keyboard.press('Escape');
    const [dials, menu] = await Promise.all([
      page.locator('.dials').boundingBox(),
      page.locator('.masthead nav').boundingBox(),
    ]);
    const last = await page.locator('.dial').last().boundingBox();
    expect(menu && dials && dials.x + dials.width <= menu.x + 1).toBe(true);
    expect(menu && last && last.x + last.width <= menu.x + 1).toBe(true);
    const tab = await page.locator('.tab').last().boundingBox();
    expect(tab && tab.y + tab.height, 'the end of the last tab').toBeLessThanOrEqual(768);
    const words = await page
      .locator('.dial')
      .evaluateAll((all) => all.filter((dial) => dial.scrollWidth > dial.clientWidth).length);
    expect(words, 'dials whose words lie over the next').toBe(0);
    await context.close();
  });
});

test('a phone lying on its side plays a month: each tab opens, a cable is answered, the month is ended', async () => {
  const { page, context } = await game({ viewport: { width: 844, height: 390 }, hasTouch: true });
  /** Taps where a finger would: the control must be in sight and nothing may lie over it. */
  const tap = async (selector: string) => {
    const control = page.locator(selector).first();
    await control.scrollIntoViewIfNeeded();
    await control.tap();
  };
  for (const tab of TABS) {
    await tap(`#tab-${tab}`);
    expect(await sideways(page)).toEqual([]);
    const title = await page.locator('.panel-title').boundingBox();
    expect(title && title.y + title.height, `the title of ${tab}`).toBeLessThan(390);
    const bars = await page.evaluate(() =>
      ['.masthead', '.tabs', '.desk-foot']
        .map((selector) => document.querySelector(selector))
        .filter((bar) => bar && getComputedStyle(bar).position === 'sticky')
        .reduce((sum, bar) => sum + (bar?.getBoundingClientRect().height ?? 0), 0),
    );
    expect(bars, `bars that stay over ${tab}`).toBeLessThan(390 / 2);
  }
  await tap('#tab-cables');
  const before = await page.locator('.panel .letter').count();
  await tap('.panel .letter[open] .option .button:not([aria-disabled=true])');
  await expect.poll(() => page.locator('.panel .letter').count()).toBeLessThan(before);
  await tap('[data-coach=end]');
  await page.waitForSelector('.report');
  await tap('.report .button');
  await page.waitForSelector('.report', { state: 'detached' });
  expect(await page.locator('header').innerText()).toContain('month 4 of 24');
  await context.close();
}, 120_000);
