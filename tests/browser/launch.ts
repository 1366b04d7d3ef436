import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from './chromium.mjs';

/**
 * Starts a headless Chromium that talks to nobody but the page's own server. The caller closes it.
 * WebGL is drawn by the processor, as test machines have no graphics card. No sandbox: it shows only this project's
 * own build, and in a container the sandbox cannot start.
 */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: ensureChromium(),
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--enable-unsafe-swiftshader',
    ],
  });
}
