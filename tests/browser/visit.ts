import axe from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** A page of the game, and everything that went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught exceptions, failed requests, requests to other hosts. Must stay empty. */
  readonly problems: string[];
}

/** Opens the game. The first month's introduction is off unless it is asked for. */
export async function visit(context: BrowserContext, url: string, options: { coach?: boolean } = {}): Promise<Visit> {
  const page = await context.newPage();
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 400) problems.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const own = origin === new URL(url).origin || protocol === 'data:' || protocol === 'blob:';
    if (!own) problems.push(`asked another host: ${request.url()}`);
  });
  await page.addInitScript((coach) => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`Content-Security-Policy: ${violatedDirective} ${blockedURI}`);
    });
    try {
      if (!coach) localStorage['multivector.coach'] ??= 'false';
    } catch {
      // Some tests forbid storage.
    }
  }, options.coach === true);
  await page.goto(url);
  await page.waitForSelector('h1');
  return { page, problems };
}

/** Starts a game with this seed, by keyboard. */
export async function beginGame(page: Page, seed: string): Promise<void> {
  await page.focus('#seed');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(seed);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.game');
}

/** Presses Tab until the focus is on something that matches; false when it is not reached. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<boolean> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return true;
  }
  return false;
}

/** Ends the month by key, over open talks too, and passes over its play. */
export async function endMonth(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await page.waitForSelector('.report, .breaking');
  if (await page.$('.breaking')) await page.keyboard.press('e');
  await page.waitForSelector('.report');
  await page.keyboard.press('Escape');
  await page.waitForSelector('.report', { state: 'detached' });
}

/** What axe-core objects to on the page as it stands. */
export async function violations(page: Page): Promise<string[]> {
  // Evaluated through the debugger, so that the page's Content-Security-Policy stays in force.
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const runner = (window as unknown as { axe: typeof axe }).axe;
    const { violations: all } = await runner.run(document, { resultTypes: ['violations'] });
    return all.map(
      ({ id, help, nodes }) =>
        `${id}: ${help}\n${nodes
          .slice(0, 3)
          .map(({ html, failureSummary }) => `  ${html}\n  ${failureSummary}`)
          .join('\n')}`,
    );
  });
  return found;
}
