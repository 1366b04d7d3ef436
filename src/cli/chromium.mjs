/**
 * Where the browser tests and `bench` get a Chromium from: one that is on the machine; for tests, else one that this
 * file installs.
 * Runs before anything is installed, so it is plain JavaScript.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root } from './install.mjs';

/** A path in this variable goes before every other Chromium. */
const variable = 'MULTIVECTOR_CHROMIUM';

/**
 * How it is started: it talks to nobody but the page's own server. WebGL is drawn by the processor, as test machines
 * have no graphics card. No sandbox: it shows only this project's own build, and in a container it cannot start.
 */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-unsafe-swiftshader',
];

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];

const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
];

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Inside a folder chromium-1234 of Playwright's cache. */
const playwrightBinaries = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  ...['chrome-mac', 'chrome-mac-x64', 'chrome-mac-arm64'].flatMap((folder) => [
    `${folder}/Chromium.app/Contents/MacOS/Chromium`,
    `${folder}/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing`,
  ]),
  'chrome-win/chrome.exe',
  'chrome-win64/chrome.exe',
];

/**
 * The path of a Chromium that starts on this machine, or nothing.
 * @returns {string | undefined}
 * @throws {Error} when MULTIVECTOR_CHROMIUM names one that does not start
 */
export function findChromium() {
  const chosen = process.env[variable];
  if (chosen) {
    if (starts(chosen)) return chosen;
    throw new Error(`${variable} is ${chosen}, which does not start. Correct or unset it.`);
  }
  return [...installedPrograms(), ...playwrightCache()].find((path) => existsSync(path) && starts(path));
}

/**
 * The path of a Chromium, installed first when there is none: by Playwright, else by the system's package manager.
 * @returns {string}
 * @throws {Error} saying what to do, when neither can
 */
export function ensureChromium() {
  const present = findChromium();
  if (present) return present;

  run(process.execPath, [join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
  const downloaded = findChromium();
  if (downloaded) return downloaded;

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-q']);
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium']);
  }
  const installed = findChromium();
  if (installed) return installed;
  throw new Error(
    'The browser tests need Chromium, Chrome or Edge, and none was found or could be installed.\n' +
      `Install one of them, or set ${variable} to the path of its program, and run npm test again.`,
  );
}

function installedPrograms() {
  const { PATH = '', PROGRAMFILES = '', LOCALAPPDATA = '' } = process.env;
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      macApplications.map((path) => join(folder, path)),
    );
  }
  if (process.platform === 'win32') {
    return [PROGRAMFILES, process.env['PROGRAMFILES(X86)'] ?? '', LOCALAPPDATA]
      .filter((folder) => folder !== '')
      .flatMap((folder) => windowsPrograms.map((path) => join(folder, path)));
  }
  return commands.flatMap((command) => PATH.split(delimiter).map((folder) => join(folder, command)));
}

function playwrightCache() {
  const { PLAYWRIGHT_BROWSERS_PATH, LOCALAPPDATA = '' } = process.env;
  const caches = { darwin: join(homedir(), 'Library/Caches'), win32: LOCALAPPDATA };
  const cache =
    PLAYWRIGHT_BROWSERS_PATH ||
    join(caches[/** @type {'darwin'} */ (process.platform)] ?? join(homedir(), '.cache'), 'ms-playwright');
  if (!existsSync(cache)) return [];
  return readdirSync(cache)
    .filter((folder) => folder.startsWith('chromium-'))
    .flatMap((folder) => playwrightBinaries.map((path) => join(cache, folder, path)));
}

/**
 * Whether the program runs: a Linux machine may hold a stub that only advertises a package, or lack libraries.
 * @param {string} path
 */
function starts(path) {
  if (process.platform !== 'linux') return existsSync(path);
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.error(`No Chromium found. Trying: ${command} ${args.join(' ')}`);
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_SKIP_BROWSER_GC: '1' },
  });
}
