import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, tabTo, type Visit, violations, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

let page: Page;
let problems: Visit['problems'];
beforeEach(async () => {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  ({ page, problems } = await visit(context, inject('gameUrl')));
  await beginGame(page, 'negotiation');
  return () => context.close();
});

/** Goes to a control with Tab and presses it with Enter. */
async function press(selector: string): Promise<void> {
  expect(await tabTo(page, selector, 200), `nothing that matches ${selector} can be reached with Tab`).toBe(true);
  await page.keyboard.press('Enter');
}

/** Waits for the focus to be on something with such words. */
const focusOn = (words: RegExp) =>
  expect.poll(() => page.evaluate(() => document.activeElement?.textContent ?? '')).toMatch(words);

/** Opens talks with the first capital in the list. */
async function openTalks(): Promise<void> {
  await page.keyboard.press('5');
  await press('.letter > summary');
  await press('[aria-label^="Open talks with"]');
  await page.waitForSelector('.talks');
}

/** Puts terms into the package by their names in the sheet of a side, or the first of them. */
async function choose(side: 'given' | 'asked', names: (sheet: string[]) => string[]): Promise<void> {
  await press(`.side.${side} .add`);
  const adds = await page
    .locator('dialog .offered .button')
    .evaluateAll((all) => all.map((each) => each.ariaLabel ?? ''));
  for (const name of names(adds)) await press(`dialog [aria-label="${name}"]`);
  await page.keyboard.press('Escape');
  await page.waitForSelector('dialog', { state: 'detached' });
}

test('a proposal is refused with its reason, mended from the counter-offer, and sealed', async () => {
  await openTalks();
  await focusOn(/^At the table with /);
  expect(await page.locator('.talks-state').textContent()).toMatch(/\d proposals left/);

  await choose('asked', (sheet) => sheet.slice(0, 3));
  expect(await tabTo(page, '.side.asked .step-value', 200)).toBe(true);
  const least = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  const more = await page.evaluate(() => (document.activeElement as HTMLInputElement).value);
  expect(Number(more)).toBeGreaterThan(Number(least));

  // The weighing is in sight before anything is proposed: much is asked and nothing given.
  expect(await page.locator('.weighed-title').textContent()).toMatch(/ (would refuse this|leans against it)$/);
  expect(await page.locator('.weighing tbody tr').count()).toBeGreaterThan(3);
  await press('.weighed .button');

  await page.waitForSelector('.answer');
  await focusOn(/ (would sign something else|refuses)$/);
  expect(await page.locator('.answer').textContent()).toMatch(/What decided it: .+\./);
  expect(await page.locator('.compared .changed').count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);

  await press('.answer .button:not(.brass)');
  await expect.poll(() => page.locator('.side.given .term-row').count()).toBeGreaterThan(0);
  await press('.weighed .button');
  await page.waitForSelector('.deed .seal');
  // Who wants no motion sees the seal pressed already.
  const moves = await page.evaluate(() =>
    document.getAnimations().flatMap(({ effect }) => {
      const length = Number(effect?.getTiming().duration ?? 0);
      return length > 1 && effect instanceof KeyframeEffect ? [`${effect.target?.className}: ${length} ms`] : [];
    }),
  );
  expect(moves).toEqual([]);
  expect(await page.locator('.deed-title').textContent()).toMatch(/^Signed with /);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.press('6');
  await expect.poll(() => page.locator('.letter-title').first().textContent()).toMatch(/^Treaty with /);
  expect(problems).toEqual([]);
}, 120_000);

test('a counter-offer is taken, a promise under it is broken, and the page says what that cost', async () => {
  await openTalks();
  // What must be delivered later, by the player's own act.
  await press('.side.given .add');
  const later = await page
    .locator('dialog .offered', { hasText: 'Yours to deliver within' })
    .locator('.button')
    .first()
    .getAttribute('aria-label');
  expect(await violations(page)).toEqual([]);
  await press(`dialog [aria-label="${later}"]`);
  await page.keyboard.press('Escape');
  await choose('asked', (sheet) => sheet.slice(0, 2));
  expect(await violations(page)).toEqual([]);
  await press('.weighed .button');
  await page.waitForSelector('.answer');
  await press('.answer .button.brass');
  await page.waitForSelector('.deed .seal');

  await page.keyboard.press('6');
  await expect.poll(() => page.locator('.due li').first().textContent()).toMatch(/^You owe /);
  expect(await page.locator('[aria-label^="Deliver: "]').count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);

  const states: string[] = [];
  for (let month = 0; month < 9 && (await page.$('.prices')) === null; month += 1) {
    await endMonth(page);
    states.push((await page.locator('.urgent').textContent()) ?? '');
    await page.keyboard.press('6');
    await page.waitForSelector('#tab-obligations[aria-selected=true]');
  }
  // The brief warned before it happened.
  expect(states.some((text) => /You owe .*(this month|late)/.test(text))).toBe(true);
  expect(await page.locator('.letter-meta').first().textContent()).toContain('broken by you');
  expect(await page.locator('.prices').textContent()).toContain('What the broken word cost');
  expect(await violations(page)).toEqual([]);

  await press('.prices .link');
  await page.waitForSelector('dialog');
  expect(await page.locator('dialog').textContent()).toMatch(/A promise to .+ that was broken/);
  expect(problems).toEqual([]);
}, 120_000);

test('a long list of terms is sorted by subject, and a key shows one subject alone', async () => {
  await page.keyboard.press('5');
  await page.locator('.letter > summary', { hasText: 'Moscow' }).click();
  await press('[aria-label="Open talks with Moscow"]');
  await page.waitForSelector('.talks');
  await press('.side.given .add');
  const heads = page.locator('dialog .section');
  expect(await heads.allInnerTexts()).toEqual(
    expect.arrayContaining([/^forces and weapons$/i, /^union state$/i].map((each) => expect.stringMatching(each))),
  );
  expect(await heads.last().innerText()).toMatch(/^not possible now$/i);
  expect(await page.locator('dialog .blocked:empty').count()).toBe(0);

  const all = await page.locator('dialog .offered').count();
  await press('dialog .chip:nth-of-type(3)');
  await expect.poll(() => page.locator('dialog .chip[aria-pressed=true]').count()).toBe(1);
  const some = await page.locator('dialog .offered').count();
  expect(some).toBeLessThan(all);
  expect(some).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(problems).toEqual([]);
});

test('a month that would break off talks ends when it is told twice, and says first what is lost', async () => {
  await openTalks();
  await choose('asked', (sheet) => sheet.slice(0, 3));
  await press('.weighed .button');
  await page.waitForSelector('.answer');
  await page.locator('.panel-title').focus();
  await page.keyboard.press('e');
  const asked = page.locator('.breaking[role=alert]');
  await asked.waitFor();
  expect(await asked.textContent()).toMatch(/breaks off your talks with .+ will be remembered\./);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await asked.waitFor({ state: 'detached' });

  // A question of its own for every state: what was asked before a decision is asked again after it.
  await page.keyboard.press('e');
  await asked.waitFor();
  await press('.desk-foot .button:not(.brass)');
  await asked.waitFor({ state: 'detached' });
  await page.waitForSelector('#tab-table[aria-selected=true]');
  // The keyboard is back at the table, not on what took the button's place.
  await focusOn(/^At the table with /);
  expect(await page.locator('.masthead h1').textContent()).toContain('January 2025');

  await press('.desk-foot .brass');
  await asked.waitFor();
  await focusOn(/^End January all the same$/);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.report');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.report', { state: 'detached' });
  expect(await page.locator('.panel').textContent()).toMatch(/You left the table with .+ after bargaining/);
  expect(problems).toEqual([]);
}, 120_000);

test('the way back to the table does not take a decision back, and what is undone is asked anew', async () => {
  await openTalks();
  await page.keyboard.press('3');
  await page.waitForSelector('#tab-initiatives[aria-selected=true]');
  await page.locator('.panel .letter summary').first().click();
  await page.locator('.letter[open] .option .button:not([aria-disabled=true])').first().click();
  const underWay = page.locator('.section:text("Under way")');
  await underWay.waitFor();
  await page.keyboard.press('e');
  const asked = page.locator('.breaking[role=alert]');
  await asked.waitFor();
  // Pressed twice: the second falls on whatever has the focus then.
  await press('.desk-foot .button:not(.brass)');
  await asked.waitFor({ state: 'detached' });
  await page.keyboard.press('Enter');
  await page.keyboard.press('3');
  await underWay.waitFor();

  // By pointer the second press falls on Undo, which stands in its place.
  await page.keyboard.press('e');
  await asked.waitFor();
  await page.locator('.desk-foot .button:not(.brass)').dblclick();
  await asked.waitFor({ state: 'detached' });
  await page.waitForSelector('#tab-table[aria-selected=true]');
  expect(await page.locator('.desk-foot .button:not(.brass)').getAttribute('aria-disabled')).not.toBe('true');
  await page.keyboard.press('3');
  await underWay.waitFor();

  await page.keyboard.press('u');
  await underWay.waitFor({ state: 'detached' });
  await page.keyboard.press('e');
  await asked.waitFor();
  await page.locator('.panel .letter:not([open]) summary').first().click();
  await page.locator('.letter[open] .option .button:not([aria-disabled=true])').first().click();
  await asked.waitFor({ state: 'detached' });
  await page.keyboard.press('u');
  await underWay.waitFor({ state: 'detached' });
  await page.keyboard.press('e');
  await asked.waitFor();
  expect(await page.locator('.report').count()).toBe(0);
  expect(problems).toEqual([]);
}, 120_000);

test('leaving after bargaining asks twice and is remembered', async () => {
  await openTalks();
  await choose('asked', (sheet) => sheet.slice(0, 3));
  await press('.weighed .button');
  await page.waitForSelector('.answer');
  await page.locator('.panel-title').focus();
  await press('.talks-state .leave');
  await expect.poll(() => page.locator('.leaving').textContent()).toContain('will be remembered');
  await focusOn(/^Stay$/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.talks', { state: 'detached' });
  expect(await page.locator('.answer h3').textContent()).toMatch(/^You left the table with /);
  await focusOn(/^The table$/);
  expect(problems).toEqual([]);
}, 120_000);
