/**
 * The bootstrap that `npm start`, `npm test` and `npm run multivector` share: from a clean clone to installed packages.
 * Runs before anything is installed, so it is plain JavaScript and imports nothing but Node.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, with a trailing separator. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/**
 * @typedef {{ version?: string, optional?: boolean, devOptional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * The packages of the lock file that are not installed in the version it names. Versions are compared, not file
 * times: a git checkout touches the lock file without changing it. Optional packages are for other platforms.
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm keeps: it says what was installed once
 * @param {(path: string) => boolean} isThere whether a package's folder is there still
 * @returns {string[]} paths such as node_modules/vite
 */
export function missingPackages(wanted, installed, isThere) {
  return Object.entries(wanted.packages)
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.link)
    .filter(([path, entry]) => installed.packages[path]?.version !== entry.version || !isThere(path))
    .map(([path]) => path);
}

/**
 * Whether this Node is one that package.json's `engines` names: 20.19 and newer of 20, or 22.12 and newer.
 * @param {string} version such as 20.19.0
 */
export function isSupportedNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
}

/** Installs what is missing. Ends the process with a message when it cannot. */
export function ensurePackages() {
  if (!isSupportedNode(process.versions.node)) {
    stop(`Node ${process.versions.node} is not supported. Install Node 20.19 or newer, or 22.12 or newer.`);
  }
  const wanted = readLock('package-lock.json');
  const installed = readLock('node_modules/.package-lock.json');
  const isThere = (/** @type {string} */ path) => existsSync(join(root, path, 'package.json'));
  if (wanted && installed && missingPackages(wanted, installed, isThere).length === 0) return;

  console.error('Installing packages (npm ci) ...');
  const { command, args } = npm(['ci', '--include=dev', '--no-fund', '--no-audit', '--loglevel=error']);
  // npm's own output goes to the error stream: what this command prints may be read by a program.
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: command === 'npm.cmd' });
  if (status !== 0) stop('The packages could not be installed. Is there a network? Try `npm ci` to see more.');
}

/**
 * How to start npm here: through the file that runs this script when npm does, as Windows starts no `npm.cmd` without
 * a shell.
 * @param {string[]} args
 */
function npm(args) {
  const cli = process.env.npm_execpath ?? '';
  if (basename(cli) === 'npm-cli.js') return { command: process.execPath, args: [cli, ...args] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', args };
}

/**
 * @param {string} path
 * @returns {Lock | undefined} nothing when there is no such file, or one that is cut off
 */
function readLock(path) {
  try {
    return JSON.parse(readFileSync(join(root, path), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * @param {string} message
 * @returns {never}
 */
function stop(message) {
  console.error(message);
  process.exit(1);
}
