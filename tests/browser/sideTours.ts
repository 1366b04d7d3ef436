import type { Browser, BrowserContextOptions } from 'playwright-core';
import { visitMill } from './mill.ts';
import { codeOf } from './playedRun.ts';
import { beginGame, visit } from './visit.ts';

type Shoot = (name: string, fullPage?: boolean) => Promise<void>;

/** What a tour needs: a browser, the game's address, and the size of the screen. */
interface Trip {
  readonly browser: Browser;
  readonly url: string;
  readonly options: BrowserContextOptions;
  readonly camera: (page: Awaited<ReturnType<typeof visit>>['page']) => Shoot;
  /** Whether a page is taken as a whole: where it is scrolled. */
  readonly whole: boolean;
}

/** States of the game that no straight walk comes by; returns what went wrong. */
export async function sideTours(trip: Trip): Promise<string[]> {
  const problems: string[] = [];
  for (const tour of [sealedForecasts, lateBoard, comparedRuns, classRuns, mill]) problems.push(...(await tour(trip)));
  return problems;
}

/** The analysts' answers sealed, one looked at, and a forecast that is marked so. */
async function sealedForecasts({ browser, url, options, camera, whole }: Trip): Promise<string[]> {
  const context = await browser.newContext(options);
  const { page, problems } = await visit(context, url);
  const shoot = camera(page);
  await beginGame(page, 'amber-47-linen');
  await page.locator('#tab-forecasts').click();
  await page.waitForSelector('.assumption .hint:has-text("1,000 futures")', { timeout: 120_000 });
  await shoot('forecasts-sealed', whole);
  const second = page.locator('.question').nth(1);
  await second.getByRole('button', { name: /^Show it anyway/ }).click();
  await second.getByRole('button', { name: /^File a forecast/ }).click();
  await second.scrollIntoViewIfNeeded();
  await shoot('forecasts-filing');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.yours');
  await shoot('forecasts-marked', whole);
  await context.close();
  return problems;
}

/** The map late in a game, with much on it. */
async function lateBoard({ browser, url, options, camera }: Trip): Promise<string[]> {
  const context = await browser.newContext(options);
  const code = codeOf('the-window', 'all-in-moscow', 'a1', { upTo: 20 });
  const { page, problems } = await visit(context, `${url}#run=${code}`);
  await page.waitForSelector('.board canvas');
  await page.waitForSelector('.board-wait', { state: 'detached' });
  await page.waitForTimeout(1500);
  await camera(page)('late-board');
  await context.close();
  return problems;
}

/** A verdict with forecasts of both kinds and another run beside it, and a game that was branched from it. */
async function comparedRuns({ browser, url, options, camera, whole }: Trip): Promise<string[]> {
  const context = await browser.newContext(options);
  const yours = codeOf('the-window', 'balanced', 'debriefing', {
    file: (session, question, at) => {
      const aided = at === 0 && ({ aided: true } as const);
      session.do({ type: 'forecast/file', question, percent: 20 + 15 * at, ...aided });
    },
  });
  const { page, problems } = await visit(context, `${url}#run=${yours}`);
  const shoot = camera(page);
  await page.waitForSelector('.mattered > li', { timeout: 120_000 });
  await page.waitForSelector('.progress', { state: 'detached', timeout: 120_000 });
  await page.fill('#compare-code', codeOf('the-window', 'all-in-west', 'debriefing'));
  await page.press('#compare-code', 'Enter');
  await page.waitForSelector('.partings');
  await shoot('verdict-compared', true);
  await page.locator('.mattered > li button').first().click();
  await page.waitForSelector('.branched');
  await page.waitForTimeout(1500);
  await shoot('branched', whole);
  await context.close();
  return problems;
}

/** The runs of a class: the empty page, and a class of five with one run that cannot be read. */
async function classRuns({ browser, url, options, camera }: Trip): Promise<string[]> {
  const context = await browser.newContext(options);
  const { page, problems } = await visit(context, url);
  const shoot = camera(page);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Lay the runs of a class side by side' }).click();
  await page.waitForSelector('.class');
  await shoot('class-empty');
  const policies = ['balanced', 'random', 'passive', 'all-in-west', 'all-in-moscow'];
  const lines = policies.map((policy, pupil) => `Pupil ${pupil + 1}, ${codeOf('first-month', policy, 'lesson-1')}`);
  await page.fill('#class-list', [...lines, 'no run at all'].join('\n'));
  await page.getByRole('button', { name: 'Read them' }).click();
  await page.waitForSelector('.class [role=alert]', { timeout: 60_000 });
  await shoot('class', true);
  await context.close();
  return problems;
}

/** A scenario that lies on no map: its title, and a desk that has the whole width. */
async function mill({ browser, url, options, camera, whole }: Trip): Promise<string[]> {
  const context = await browser.newContext({ ...options, serviceWorkers: 'block' });
  const { page, problems } = await visitMill(context, url);
  const shoot = camera(page);
  await shoot('mill-title', true);
  await beginGame(page, 'mill');
  await shoot('mill-desk', whole);
  await page.locator('#tab-initiatives').click();
  await page.locator('.letter summary').first().click();
  await shoot('mill-initiative', whole);
  await context.close();
  return problems;
}
