import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchChromium } from './launch.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser?.close());

test('the build opens from any path, without an error and without asking another server', async () => {
  const gameUrl = inject('gameUrl');
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
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
    const own = origin === new URL(gameUrl).origin || protocol === 'data:' || protocol === 'blob:';
    if (!own) problems.push(`asked another server: ${request.url()}`);
  });

  await page.goto(gameUrl, { waitUntil: 'networkidle' });

  expect(problems).toEqual([]);
  expect(await page.title()).toContain('Multivector');
  await page.close();
});
