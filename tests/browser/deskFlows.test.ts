import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { TABS } from '../../src/ui/desk/tabs.ts';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, violations, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const laptop = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } as const;

test('a first-time player is shown around in five steps, once', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'), { coach: true });
  await beginGame(page, 'first-time');
  for (let step = 0; step < 5; step += 1) {
    // Each note takes the focus to its button once it is on the page.
    await page.waitForSelector(`.coach:has-text("${step + 1} of 5") .brass:focus`);
    await page.keyboard.press('Enter');
  }
  await page.waitForSelector('.coach', { state: 'detached' });
  await page.getByRole('button', { name: 'Title screen' }).click();
  await beginGame(page, 'second-time');
  expect(await page.locator('.coach').count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test('a key right after Escape meets the desk that the sheet leaves, however fast it comes', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'fast-keys');
  const sheet = page.locator('dialog[open] h2').first();
  for (let round = 0; round < 5; round += 1) {
    for (const key of ['g', 'Escape', '?', 'Escape', 'g']) await page.keyboard.press(key);
    await expect.poll(() => sheet.innerText()).toBe('Goal and dangers');
    for (const key of ['Escape', '?']) await page.keyboard.press(key);
    await expect.poll(() => sheet.innerText()).toBe('Keys');
    for (const key of ['Escape', round % 2 === 0 ? '2' : '1']) await page.keyboard.press(key);
    const tab = round % 2 === 0 ? 'cables' : 'brief';
    await expect.poll(() => page.locator(`#tab-${tab}`).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('dialog').count()).toBe(0);
  }
  expect(problems).toEqual([]);
  await context.close();
});

test('a decision is undone until the month has passed, and the reason is given when it cannot be', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'undo');
  const undo = page.getByRole('button', { name: 'Undo' });
  const reason = page.locator('.undo-reason');
  expect(await undo.getAttribute('aria-disabled')).toBe('true');
  expect(await reason.count()).toBe(0);
  await undo.click({ force: true });
  await expect.poll(() => reason.innerText()).toBe('No undo. Nothing has been decided yet.');
  await page.keyboard.press('3');
  await page.locator('.letter summary').first().click();
  await page.locator('.letter[open] .option .button').first().click();
  await page.waitForSelector('.section:text("Under way")');
  await page.keyboard.press('u');
  await page.waitForSelector('.section:text("Under way")', { state: 'detached' });
  await endMonth(page);
  expect(await reason.count()).toBe(0);
  await page.keyboard.press('u');
  await expect.poll(() => reason.innerText()).toBe('No undo. The month has passed, and what it brought is known.');
  expect(problems).toEqual([]);
  await context.close();
});

test('from any number it is one step to its causes, and one more to the source of a rule', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'why');
  await endMonth(page);
  await page.locator('.dial').first().click();
  const sheet = page.locator('dialog');
  expect(await sheet.locator('tbody tr').count()).toBeGreaterThan(1);
  await sheet.locator('.sources .link', { hasText: '¶' }).first().click();
  await page.waitForSelector('#tab-codex[aria-selected=true]');
  expect(await page.locator('.panel .readings dt').count()).toBeGreaterThan(0);

  // Back among the pages: the part that it stands in lies open, and the focus is on the title.
  await page.getByRole('button', { name: 'All of the codex' }).click();
  await expect.poll(() => page.locator('.letter[open] .letter-title').allInnerTexts()).toEqual(['Sources']);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Codex');
  expect(problems).toEqual([]);
  await context.close();
});

test('on a phone a page that is chosen comes up under the masthead, and the tabs stay in sight', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'phone');
  const top = (selector: string) =>
    page.evaluate((css) => document.querySelector(css)?.getBoundingClientRect().top, selector);
  const masthead = await page.evaluate(() => document.querySelector('.masthead')?.clientHeight ?? 0);
  for (const tab of TABS.slice(1)) {
    await page.locator(`#tab-${tab}`).click();
    await expect.poll(() => top('.tabs')).toBeCloseTo(masthead, 0);
    await expect.poll(() => top('.panel-title')).toBeLessThan(844 / 3);
  }
  await page.locator('#tab-indicators').click();
  await page.mouse.wheel(0, 4000);
  await expect.poll(() => top('.panel-title')).toBeLessThan(0);
  expect(await top('.tabs')).toBeCloseTo(masthead, 0);
  expect(problems).toEqual([]);
  await context.close();
});

test('a capital on the map leads to its table: by key, by pointer, and from the list', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'map-to-table');
  await page.waitForSelector('canvas');
  await page.waitForSelector('.board-wait', { state: 'detached' });
  const card = page.locator('.board-card');
  const chosen = () =>
    page.evaluate(() => document.activeElement?.closest('.letter[open] > summary')?.textContent ?? '');
  const walkTo = async (name: string) => {
    await page.keyboard.press('b');
    await card.waitFor();
    const title = () => card.locator('strong').innerText();
    for (let step = 0; step < 60; step += 1) {
      const here = await title();
      if (here === name) return;
      await page.keyboard.press('ArrowRight');
      await expect.poll(title).not.toBe(here);
    }
  };
  await walkTo('Moscow');
  // Onto the card and back: the walk goes on from where it was.
  await page.keyboard.press('Tab');
  await page.waitForSelector('.board-card .button:focus');
  await page.keyboard.press('Shift+Tab');
  await page.waitForSelector('.board-walk:focus');
  await expect.poll(() => card.locator('strong').allInnerTexts()).toEqual(['Moscow']);
  await page.keyboard.press('Enter');
  await expect.poll(chosen).toMatch(/^Moscow/);
  await page.waitForSelector('#tab-table[aria-selected=true]');

  /** Where the mark of a place lies: the card hangs beside it. */
  const markOf = async (name: string) => {
    await walkTo(name);
    // Without motion it is there at once.
    const box = await card.boundingBox();
    if (!box) throw new Error('There is no card.');
    return { x: box.x - 18, y: box.y + box.height / 2 };
  };
  const point = async ({ x, y }: { x: number; y: number }) => {
    await page.mouse.move(x, y);
    // A busy machine tells the page late where the pointer is.
    return expect.poll(() => card.locator('strong').allInnerTexts());
  };
  const vilnius = await markOf('Vilnius');
  const warsaw = await markOf('Warsaw');
  expect(await violations(page)).toEqual([]);
  await page.locator('.panel-title').focus();
  await card.waitFor({ state: 'detached' });

  // Once a mark is clicked its card stays, and can be used.
  await (await point(warsaw)).toEqual(['Warsaw']);
  await expect.poll(() => card.innerText()).toContain('Choose it to open talks.');
  await page.mouse.down();
  await page.mouse.up();
  await page.mouse.move(5, 400);
  await card.getByRole('button', { name: 'To the table with Warsaw' }).click();
  await expect.poll(chosen).toMatch(/^Warsaw/);
  // That was the end of it: the card follows the pointer again.
  await (await point(vilnius)).toEqual(['Vilnius']);
  await (await point(warsaw)).toEqual(['Warsaw']);
  await (await point(vilnius)).toEqual(['Vilnius']);

  await page.keyboard.press('l');
  await page.getByRole('button', { name: 'To the table with Kyiv' }).click();
  await expect.poll(chosen).toMatch(/^Kyiv/);

  // Also where the table shows that capital already: folded, out of sight, and with the talks open.
  await page.locator('.letter[open] > summary').click();
  await page.getByRole('button', { name: 'To the table with Kyiv' }).click();
  await expect.poll(chosen).toMatch(/^Kyiv/);
  await page.getByRole('button', { name: 'Open talks with Kyiv' }).click();
  await page.waitForSelector('.talks');
  await page.setViewportSize({ width: 1366, height: 480 });
  const down = () => page.evaluate(() => document.querySelector('.panel')?.scrollTop ?? 0);
  await page.locator('.side.given .add').focus();
  await page.locator('.panel').evaluate((panel) => panel.scrollTo(0, 9999));
  await expect.poll(down).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Back to the table with Kyiv' }).click();
  await page.waitForSelector('.panel-title:focus');
  await expect.poll(down).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
});

test('on a phone the way from the map to a table that is open already comes up under the masthead', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, reducedMotion: 'reduce' });
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'phone');
  await page.locator('#tab-table').click();
  await page.keyboard.press('l');
  const lead = page.getByRole('button', { name: 'To the table with Moscow' });
  for (let time = 0; time < 2; time += 1) {
    await page.evaluate(() => window.scrollTo(0, 0));
    await lead.click();
    await page.waitForSelector('.letter[open] > summary:focus');
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.letter[open]')?.getBoundingClientRect().top ?? -1))
      .toBeGreaterThan(0);
    await expect
      .poll(() => page.evaluate(() => document.querySelector('.letter[open]')?.getBoundingClientRect().top ?? 999))
      .toBeLessThan(700);
  }
  expect(problems).toEqual([]);
  await context.close();
});
