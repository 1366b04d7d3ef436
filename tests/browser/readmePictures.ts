import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { root } from '../../src/cli/install.mjs';
import { playMonth } from './tour.ts';
import { beginGame, visit } from './visit.ts';

const SEED = 'amber';
/** A page that is read on a slow line shows four of them. */
const MOST_BYTES = 120_000;

/** Takes the pictures of the README: the desk, the table, the debrief, and a phone. */
export async function takeReadmePictures(browser: Browser, url: string): Promise<void> {
  const laptop = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  const { page } = await visit(laptop, url);
  await beginGame(page, SEED);
  for (let month = 0; month < 4; month += 1) await playMonth(page);
  await page.keyboard.press('2');
  await keep(page, 'desk');
  await openTable(page);
  await keep(page, 'table');
  await page.locator('.talks').getByRole('button', { name: 'Leave the table' }).click();
  for (let month = 4; month < 24 && (await page.$('.verdict')) === null; month += 1) await playMonth(page);
  await page.waitForSelector('.verdict');
  await page.waitForSelector('.progress', { state: 'detached', timeout: 120_000 });
  await keep(page, 'debrief');
  await laptop.close();

  const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const { page: small } = await visit(phone, url);
  await beginGame(small, SEED);
  await small.locator('.board canvas').waitFor();
  await keep(small, 'phone');
  await phone.close();
}

/** Talks with Moscow: a package of two terms on either side, and how it would be weighed. */
async function openTable(page: Page): Promise<void> {
  await page.keyboard.press('5');
  await page.locator('.letter > summary', { hasText: 'Moscow' }).click();
  await page.getByRole('button', { name: 'Open talks with Moscow' }).click();
  for (const side of ['asked', 'given']) {
    await page.locator(`.side.${side} .add`).click();
    for (let term = 0; term < 2; term += 1) await page.locator('dialog .offered .button').nth(term).click();
    await page.keyboard.press('Escape');
  }
  // Without the ring round the button that was pressed last.
  await page.locator('.panel-title').focus();
}

/** Writes the picture into assets/readme as WebP, as good as its size allows. */
async function keep(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(2500);
  const png = await page.screenshot();
  for (const quality of [0.86, 0.8, 0.74, 0.66, 0.55, 0.4]) {
    const picture = await toWebp(page, png, quality);
    if (picture.length > MOST_BYTES) continue;
    writeFileSync(join(root, 'assets/readme', `${name}.webp`), picture);
    console.log(`${name}.webp, ${Math.round(picture.length / 1000)} kB at ${quality}`);
    return;
  }
  throw new Error(`${name} is larger than ${MOST_BYTES} bytes at any quality.`);
}

/** The browser itself has the encoder. */
async function toWebp(page: Page, png: Buffer, quality: number): Promise<Buffer> {
  const blank = await page.context().newPage();
  const data = await blank.evaluate(
    async ([source, grade]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(source), (c) => c.charCodeAt(0))]));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
      const blob = await canvas.convertToBlob({ type: 'image/webp', quality: grade });
      const bytes = new Uint8Array(await blob.arrayBuffer());
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    },
    [png.toString('base64'), quality] as const,
  );
  await blank.close();
  return Buffer.from(data, 'base64');
}
