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
  const data: string[] = [];
  page.on('request', (request) => {
    if (/\.json$/.test(request.url())) data.push(request.url());
    const { protocol, origin } = new URL(request.url());
    const own = origin === new URL(gameUrl).origin || protocol === 'data:' || protocol === 'blob:';
    if (!own) problems.push(`asked another server: ${request.url()}`);
  });

  await page.goto(gameUrl, { waitUntil: 'networkidle' });

  expect(problems).toEqual([]);
  // Asked for by the page itself, before its scripts are there, and taken from that by the scripts that want them.
  const first = ['the-window', 'words'];
  for (const name of first) expect(data.filter((url) => url.includes(name))).toHaveLength(1);
  const links = await page.locator('link[rel=preload][as=fetch]').all();
  const addresses = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(addresses.map((address) => /assets\/(.+)-.{8}\.json/.exec(address ?? '')?.[1]).sort()).toEqual(first);
  expect(await page.title()).toContain('Multivector');
  await page.close();
});
