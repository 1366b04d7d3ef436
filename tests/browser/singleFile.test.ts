import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../src/cli/install.mjs';
import { inline } from '../../src/cli/singleFile.ts';
import { scratch } from './hosting.ts';
import { launchChromium, launchWithoutStorage } from './launch.ts';
import { build } from './serve.ts';
import { beginGame, endMonth, type Visit, visit } from './visit.ts';

const laptop = { viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' } as const;
const stick = scratch();
/** A name as files on sticks have them. */
const file = join(stick.folder, 'A stick, 2025', 'Наша гульня.html');
const url = pathToFileURL(file).href;

let browser: Browser;
beforeAll(async () => {
  await build(join(stick.folder, 'built'), '--mode', 'single');
  mkdirSync(join(file, '..'));
  copyFileSync(join(stick.folder, 'built', 'multivector.html'), file);
  browser = await launchChromium();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  stick.remove();
});

/** Opens the file; every request but that for the file itself is a problem. */
async function open(context: BrowserContext): Promise<Visit> {
  const asked: string[] = [];
  context.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== url) asked.push(`asked for ${request.url()}`);
  });
  const { page, problems } = await visit(context, url);
  return {
    page,
    get problems() {
      return [...problems, ...asked];
    },
  };
}

/** What the command line says of a run; rejects when it does not verify. */
const replay = async (text: string): Promise<string> => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [join(root, 'src/cli/multivector.mjs'), 'replay', text],
    { cwd: root },
  );
  return stdout;
};

test('one file is all there is, and it is small enough to be sent by mail', () => {
  expect(readdirSync(join(stick.folder, 'built'))).toEqual(['multivector.html']);
  expect(statSync(file).size).toBeLessThan(5_000_000);
});

test('what would end an element early, or be read as a comment, stays part of the script', () => {
  const html = '<meta http-equiv="Content-Security-Policy" content="x" /><script type="module" src="./a.js"></script>';
  const code = 'const ends = "</script><!--$&";';
  const { page } = inline(html, () => code);
  const inside = /<script type="module">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
  expect(new Function(`${inside} return ends;`)()).toBe('</script><!--$&');
  expect(page).toContain(createHash('sha256').update(inside).digest('base64'));
});

test('the file opens from a disk: a month is played, saved, continued, and handed in', async () => {
  const context = await browser.newContext(laptop);
  const visited = await open(context);
  const { page } = visited;
  await beginGame(page, 'stick');
  await page.waitForSelector('canvas');
  await page.keyboard.press('2');
  await page.locator('.letter .option .button:not([aria-disabled=true])').first().click();
  await endMonth(page);
  const date = await page.locator('.masthead .date').innerText();

  // A code instead of a link: nobody else has this disk.
  await page.locator('#tab-saves').click();
  const code = await page.locator('#share-link').inputValue();
  expect(code).toMatch(/^mv\d/);
  expect(await replay(code)).toContain('Verifies');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const exported = join(stick.folder, 'handed-in.json');
  await (await download).saveAs(exported);
  expect(await replay(exported)).toContain('Verifies');

  await page.reload();
  await page.locator('.continue').click();
  await expect.poll(() => page.locator('.masthead .date').innerText()).toBe(date);
  await page.getByRole('button', { name: 'Title screen' }).click();
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(exported);
  await page.waitForSelector('.game');
  expect(await page.locator('.masthead .date').innerText()).toBe(date);
  expect(visited.problems).toEqual([]);
  await context.close();
});

test('the analysts work in the file too', async () => {
  const context = await browser.newContext(laptop);
  const visited = await open(context);
  await beginGame(visited.page, 'analysts');
  await visited.page.locator('#tab-forecasts').click();
  await visited.page.getByText(/^1,000 futures from/).waitFor();
  expect(visited.problems).toEqual([]);
  await context.close();
});

test('where nothing may be stored the player is told, and can take the game along as a file', async () => {
  const context = await launchWithoutStorage(join(stick.folder, 'profile'));
  const visited = await open(context);
  const { page } = visited;
  await beginGame(page, 'forbidden');
  await page.getByText('The browser keeps nothing for this page').waitFor();
  await endMonth(page);
  const date = await page.locator('.masthead .date').innerText();
  await page.locator('#tab-saves').click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as a file' }).click();
  const exported = join(stick.folder, 'taken-along.json');
  await (await download).saveAs(exported);

  await page.reload();
  await page.waitForSelector('h1');
  expect(await page.locator('.continue').count()).toBe(0);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.locator('input[type=file]').setInputFiles(exported);
  await page.waitForSelector('.game');
  expect(await page.locator('.masthead .date').innerText()).toBe(date);
  expect(visited.problems).toEqual([]);
  await context.close();
});
