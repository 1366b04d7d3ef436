import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectScenarios } from '../../src/cli/scenarioFiles.ts';
import { compile } from '../../src/scenario/compile.ts';
import { compiledOf } from '../content/tiny.ts';
import { findFirefox, openInFirefox } from './firefox.ts';
import { playAll } from './fixtures/parity/games.ts';
import { scratch } from './hosting.ts';
import { launchChromium } from './launch.ts';
import { buildFixture } from './serve.ts';
import { findWebkit, openWebkit } from './webkit.ts';

const { folder, remove } = scratch();
const built = join(folder, 'built');
const TYPES: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript' };

/** What this machine's Node makes of the same games. */
const here = [...projectScenarios.ids()]
  .sort()
  .flatMap((id) => playAll(compiledOf(compile(projectScenarios.find(id).files)).ruleset));

let server: Server;
let url: string;
/** Called with what a page has played. */
let told: (lines: string[]) => void = () => undefined;

beforeAll(async () => {
  await buildFixture('parity', built);
  server = createServer(async (request, response) => {
    if (request.method === 'POST') {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      response.end();
      told(Buffer.concat(chunks).toString('utf8').split('\n'));
      return;
    }
    const path = new URL(request.url ?? '', url).pathname.slice(1) || 'index.html';
    try {
      const content = readFileSync(join(built, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? 'application/json' }).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}, 120_000);
afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  remove();
});

const answer = () => new Promise<string[]>((resolve) => (told = resolve));

test('whole games of bots, turn by turn, are the same in Chromium as in Node', async () => {
  const browser = await launchChromium();
  try {
    const played = answer();
    await (await browser.newPage()).goto(url);
    expect(await played).toEqual(here);
    expect(here.length).toBeGreaterThan(60);
  } finally {
    await browser.close();
  }
}, 120_000);

test('and the same in Firefox, where there is one', async ({ skip }) => {
  const path = findFirefox();
  if (path === undefined) return skip('no Firefox on this machine; MULTIVECTOR_FIREFOX may name one');
  const played = answer();
  const profile = mkdtempSync(join(tmpdir(), 'multivector-firefox-'));
  const firefox = openInFirefox(path, url, profile);
  try {
    // Some are wrapped so that they may not read the profile, and never open the page: that says nothing of the game.
    const silence = setTimeout(90_000, 'Firefox did not open the page within 90 seconds.', { ref: false });
    const result = await Promise.race([played, firefox.ended, silence]);
    if (typeof result === 'string') return skip(result);
    expect(result).toEqual(here);
  } finally {
    await firefox.close();
    rmSync(profile, { recursive: true, force: true });
  }
}, 180_000);

test('and the same in WebKit, where there is one', async ({ skip }) => {
  const programs = findWebkit();
  if (typeof programs === 'string') return skip(programs);
  const webkit = await openWebkit(programs).catch((error: unknown) => `WebKit does not start here: ${error}`);
  if (typeof webkit === 'string') return skip(webkit);
  try {
    const played = answer();
    await webkit.go(url);
    expect(await played).toEqual(here);
  } finally {
    await webkit.close();
  }
}, 180_000);
