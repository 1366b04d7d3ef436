import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findPolicy } from '../../src/analysis/policies.ts';
import { Session } from '../../src/session/session.ts';
import { rulesetIn } from '../session/compiled.ts';
import { launchChromium } from './launch.ts';
import { beginGame, endMonth, tabTo, violations, visit } from './visit.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

const laptop = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } as const;
const FORECASTS = '8';
const PATIENCE = 120_000;

/** Waits until the futures of the present state are played. */
async function played(page: Page): Promise<void> {
  // A busy machine may take its time over a thousand futures.
  await page.waitForSelector('.assumption .hint:has-text("1,000 futures")', { timeout: PATIENCE });
  await page.waitForSelector('.progress', { state: 'detached', timeout: PATIENCE });
}

test('futures are played beside the page, a forecast is filed by keyboard, and later it is settled', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'foresight');
  await page.keyboard.press(FORECASTS);
  const bar = page.getByRole('progressbar', { name: 'Futures played' });
  await bar.waitFor();
  expect(await bar.getAttribute('aria-valuetext')).toMatch(/^\d+ % of the futures played$/);
  // The page stays in use while the futures are played.
  await page.keyboard.press('2');
  await page.waitForSelector('#tab-cables[aria-selected=true]');
  await page.keyboard.press(FORECASTS);
  await played(page);
  expect(await page.locator('.assumption .hint').innerText()).toContain('1,000 futures from January 2025');
  const first = page.locator('.question').first();
  // The analysts' answer waits for the player's.
  const theirs = first.locator('.question-odds');
  expect(await theirs.innerText()).toMatch(/^Sealed until you file\./);
  expect(await page.locator('.question-odds .figure, .ruler-range').count()).toBe(0);
  expect(await violations(page)).toEqual([]);

  expect(await tabTo(page, '.question .button')).toBe(true);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.filing');
  await page.keyboard.type('15');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.filing', { state: 'detached' });
  const mine = first.locator('.yours');
  expect(await mine.innerText()).toBe('You said 15 % in January 2025; open until the end of March 2025.');
  expect(await mine.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await theirs.innerText()).toMatch(/(likely|even), .*%$/);
  expect(await page.locator('.question-odds .figure').count()).toBe(1);

  await page.keyboard.press('u');
  await mine.waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('File a forecast');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect.poll(() => mine.innerText()).toContain('51 %');

  // Who does not want to be tested looks all the same, and goes on by keyboard from there.
  const second = page.locator('.question').nth(1);
  await second.getByRole('button', { name: /^Show it anyway/ }).focus();
  await page.keyboard.press('Enter');
  const odds = second.locator('.question-odds');
  await expect.poll(() => odds.innerText()).toMatch(/(likely|even), .*%$/);
  await expect.poll(() => odds.evaluate((element) => element === document.activeElement)).toBe(true);

  // What is filed then is marked, also when the page was reloaded in between.
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForSelector('.game');
  await page.keyboard.press(FORECASTS);
  await played(page);
  expect(await odds.innerText()).toMatch(/(likely|even), .*%$/);
  await second.getByRole('button', { name: /^File a forecast/ }).click();
  await expect
    .poll(() => second.locator('.filing').innerText())
    .toContain('You have seen the analysts’ answer this month');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => second.locator('.yours').allInnerTexts())
    .toEqual([expect.stringContaining('You said 50 % in January 2025, having seen the analysts’ answer; open')]);

  for (let month = 0; month < 3; month += 1) await endMonth(page);
  await page.keyboard.press(FORECASTS);
  await expect
    .poll(() => first.locator('.settled').innerText())
    .toMatch(/it (came|did not come) true\. Brier 0\.\d\d$/);
  await page.waitForSelector('.invitation');
  expect(problems).toEqual([]);
  await context.close();
}, 300_000);

test('another assumption gives another forecast, and its figures and endings can be read without seeing them', async () => {
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, inject('gameUrl'));
  await beginGame(page, 'assumption');
  await page.keyboard.press(FORECASTS);
  await played(page);
  await page.getByRole('button', { name: 'Show all the analysts’ answers anyway' }).click();
  const odds = () => page.locator('.questions').innerText();
  const balanced = await odds();
  await page.selectOption('#assumption', 'all-in-moscow');
  await page.waitForSelector('.progress');
  await played(page);
  expect(await odds()).not.toBe(balanced);
  await page.selectOption('#assumption', 'balanced');
  // It is remembered: nothing has to be played again.
  await expect.poll(odds).toBe(balanced);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'Figures ahead' }).click();
  await page.locator('.fan-pick').nth(2).click();
  await expect.poll(() => page.locator('figure figcaption').innerText()).toMatch(/half of the futures stand at/);
  await page.getByText('The same as a table').click();
  await expect.poll(() => page.locator('figure tbody tr').count()).toBe(24);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'How it may end' }).click();
  await expect.poll(() => page.locator('.question').count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await context.close();
}, 300_000);

/** A game of The Window that was played to its end, with a forecast each quarter. */
function finishedGame(): Session {
  const ruleset = rulesetIn('scenarios/the-window');
  const session = Session.start(ruleset, { seed: 'debriefing', difficulty: 'minister' });
  const next = findPolicy(ruleset, 'balanced')?.player('debriefing');
  if (!next) throw new Error('There is no balanced policy.');
  for (let filed = -1; !session.over; ) {
    if (filed !== session.turn && session.turn % 3 === 0) {
      filed = session.turn;
      for (const { id } of ruleset.questions.slice(0, 4)) {
        session.do({ type: 'forecast/file', question: id, percent: 30 });
      }
    }
    session.do(next(session.state));
  }
  return session;
}

test('the debrief names the decisions that mattered, scores the forecasts, and lets one branch from a decision', async () => {
  const session = finishedGame();
  const context = await browser.newContext(laptop);
  const { page, problems } = await visit(context, `${inject('gameUrl')}#run=${session.code()}`);
  await page.waitForSelector('.verdict');
  const decisions = page.locator('.mattered > li');
  await decisions.nth(2).waitFor({ timeout: PATIENCE });
  expect(await decisions.count()).toBe(3);
  for (const text of await decisions.allInnerTexts()) expect(text).toMatch(/Without it/);
  await page.waitForSelector('.progress', { state: 'detached', timeout: PATIENCE });
  expect(await page.locator('.foresight').innerText()).toMatch(/Brier score 0\.\d\d.*The analysts, who assumed/s);
  expect(await page.locator('.truths dt').count()).toBe(session.ruleset.disputes.length);
  expect(await page.locator('.expectations > li').count()).toBeGreaterThan(0);
  expect(await page.locator('.expectations .held').count()).toBeGreaterThan(0);
  expect(await violations(page)).toEqual([]);

  const month = (await decisions.first().locator('.hint').first().innerText()).trim();
  await decisions.first().getByRole('button').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.game');
  expect(await page.locator('.masthead h1').innerText()).toContain(month);

  // It says where it left the run, and leads back to it.
  const note = page.locator('.branched');
  expect(await note.innerText()).toContain(`You branched from ${month} of an earlier run, before the decision`);
  expect(await page.locator('[role=status][aria-live]').textContent()).toContain('You branched from');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('2');
  await page.keyboard.press('1');
  await note.getByRole('button', { name: 'Back to that run' }).click();
  await page.waitForSelector('.verdict');
  await page.locator('#branch').selectOption('0');
  await page.getByRole('button', { name: 'Branch', exact: true }).click();
  const told = /^You branched from January 2025 of an earlier run\. That run is kept \(.+\); from here/;
  expect(await note.innerText()).toMatch(told);
  await endMonth(page);
  expect(await note.count()).toBe(0);
  expect(problems).toEqual([]);
  await context.close();
}, 300_000);
