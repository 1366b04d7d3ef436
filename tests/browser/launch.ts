import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';
import { chromiumArguments, ensureChromium } from '../../src/cli/chromium.mjs';

/** Starts a headless Chromium that talks to nobody but the page's own server. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: chromiumArguments });
}

/** The same, for somebody who forbids pages to store anything. `profile` is an empty folder. */
export function launchWithoutStorage(profile: string): Promise<BrowserContext> {
  return launchWith({ profile: { default_content_setting_values: { cookies: 2 } } }, profile);
}

/** The same, for somebody with these preferences. `profile` is an empty folder. */
export function launchWith(
  preferences: object,
  profile: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  return chromium.launchPersistentContext(profile, {
    ...options,
    executablePath: ensureChromium(),
    args: chromiumArguments,
  });
}
