/** `npm start`: installs what is missing, serves the game on this machine only, and opens the browser. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensurePackages, root } from './install.mjs';

const HELP = `Usage: npm start [-- options]

Installs what is missing, serves the game on this machine only, and opens the browser. While it runs, the page loads
again whenever a file of the game or of a scenario is saved.

Options (behind the two dashes):
  --port N   The port to serve on. Default: 5173, or the next free one.
  --lan      Build the game and serve it to the other machines of this network too, as a class needs it.
  --no-open  Do not open the browser.
  --help     Show this help.

Examples: npm start -- --port 5180 --no-open
          npm start -- --lan`;

const options = optionsOf(process.argv.slice(2));
if (options.help) {
  console.log(HELP);
  process.exit(0);
}

ensurePackages();
const urls = options.lan ? await serveNetwork(Number(options.port)) : await serveHere(Number(options.port));
const url = urls[0] ?? `http://127.0.0.1:${options.port}/`;

console.log(
  `\n  Multivector is served at ${urls.length > 1 ? `\n    ${urls.join('\n    ')}` : url}\n  Stop it with Ctrl+C.\n`,
);
if (!options['no-open']) openBrowser(url);

/**
 * Serves the game on this machine only, from its sources.
 * @param {number} port
 * @returns {Promise<readonly string[]>} its address
 */
async function serveHere(port) {
  const { createServer } = await import('vite');
  const server = await createServer({ root, server: { host: '127.0.0.1', port } });
  await server.listen();
  return server.resolvedUrls?.local ?? [];
}

/**
 * Builds the game and serves the build to the whole network: a class would wait long for hundreds of source files.
 * @param {number} port
 * @returns {Promise<readonly string[]>} its addresses, those that others can open first
 */
async function serveNetwork(port) {
  const { build, preview } = await import('vite');
  console.log('Building the game ...');
  await build({ root, logLevel: 'error' });
  const server = await preview({ root, preview: { host: true, port } });
  return [...(server.resolvedUrls?.network ?? []), ...(server.resolvedUrls?.local ?? [])];
}

/**
 * The options; ends the program with exit code 2 when they are written wrongly.
 * @param {string[]} args
 */
function optionsOf(args) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '5173' },
        lan: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (/^\d+$/.test(values.port) && port <= 65_535) return values;
    throw new Error(`--port takes a number up to 65535, not '${values.port}'.`);
  } catch (error) {
    const [message = ''] = error instanceof Error ? error.message.split(/(?<=\.) To specify/) : [String(error)];
    console.error(`${message}\nMore: npm start -- --help`);
    process.exit(2);
  }
}

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
