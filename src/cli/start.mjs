/**
 * `npm start`: installs what is missing, serves the game on this machine only, and opens the browser.
 * Options after `--`: `--port 5180` (default 5173, or the next free one) and `--no-open`.
 */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensurePackages, root } from './install.mjs';

const { values: options } = parseArgs({
  options: { port: { type: 'string', default: '5173' }, 'no-open': { type: 'boolean', default: false } },
});

ensurePackages();
const { createServer } = await import('vite');
const server = await createServer({ root, server: { host: '127.0.0.1', port: Number(options.port) } });
await server.listen();
const url = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${options.port}/`;

console.log(`\n  Multivector is served at ${url}\n  Stop it with Ctrl+C.\n`);
if (!options['no-open']) openBrowser(url);

/**
 * Opens the default browser, where there is one. Where there is none the address stands in the terminal.
 * @param {string} address
 */
function openBrowser(address) {
  const [command, args] =
    process.platform === 'darwin'
      ? /** @type {const} */ (['open', [address]])
      : process.platform === 'win32'
        ? /** @type {const} */ (['cmd', ['/c', 'start', '', address]])
        : /** @type {const} */ (['xdg-open', [address]]);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
