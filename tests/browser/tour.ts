import type { Page } from 'playwright-core';
import { endMonth } from './visit.ts';

/** A month with decisions in it: every cable answered, an initiative started, a demand slow-walked. */
export async function playMonth(page: Page): Promise<void> {
  const decide = async (button: string) => {
    const choice = page.locator(button).first();
    if ((await choice.count()) > 0) await choice.click();
  };
  await page.keyboard.press('2');
  for (let cable = 0; cable < 4; cable += 1) await decide('.letter[open] .option .button:not([aria-disabled=true])');
  await page.keyboard.press('3');
  await decide('.letter:not([open]) summary');
  await decide('.letter[open] .option .button:not([aria-disabled=true])');
  await page.keyboard.press('4');
  await decide('.option .button:text("slow-walk"):not([aria-disabled=true])');
  await endMonth(page);
}
