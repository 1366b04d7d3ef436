/**
 * `npm test`: installs what is missing, runs every check, and closes with how many passed and failed.
 * `npm test -- types lint` runs the checks whose names begin so. A check's output is shown when it fails.
 */
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { ensureChromium } from '../src/cli/chromium.mjs';
import { ensurePackages, root } from '../src/cli/install.mjs';

/**
 * @typedef {object} Check
 * @property {string} name
 * @property {string[]} command a Node program's path under node_modules, then its arguments
 * @property {() => Record<string, string>} [prepare] what must be there first; returns environment variables
 *
 * @typedef {{ passed: boolean, output: string }} Outcome
 */

/** What failed, and not two hundred lines of what passed before it: an integration machine's log may be cut short. */
const failuresOnly = ['--reporter=minimal', '--reporter=./tests/retried.ts'];

/** Two checks at a time: the long ones (unit tests, the browser) take one core each. */
const atATime = Math.min(2, availableParallelism());

const wanted = process.argv.slice(2);
const checks = allChecks().filter(({ name }) => wanted.length === 0 || wanted.some((start) => name.startsWith(start)));
if (checks.length === 0) {
  console.error(
    `No check is called ${wanted.join(' or ')}. There are: ${allChecks()
      .map(({ name }) => name)
      .join(', ')}`,
  );
  process.exit(1);
}

ensurePackages();
const failed = await runAll(checks);
console.log(`\n${checks.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * The long ones come first, so that the short ones fill what the shorter of the two leaves.
 * @returns {Check[]}
 */
function allChecks() {
  return [
    {
      name: 'browser',
      command: ['vitest/vitest.mjs', 'run', '--project', 'browser', ...failuresOnly],
      prepare: () => ({ MULTIVECTOR_CHROMIUM: ensureChromium() }),
    },
    { name: 'unit', command: ['vitest/vitest.mjs', 'run', '--project', 'unit', ...failuresOnly] },
    {
      name: 'lint',
      command: [
        '@biomejs/biome/bin/biome',
        'ci',
        '--colors=off',
        '--error-on-warnings',
        '--diagnostic-level=warn',
        '--max-diagnostics=200',
      ],
    },
    { name: 'dead code', command: ['knip/bin/knip.js', '--no-progress'] },
    ...typeScopes().map((folder) => ({
      name: `types ${folder}`,
      command: ['typescript/bin/tsc', '--noEmit', '--project', join(folder, 'tsconfig.json')],
    })),
  ];
}

/** The folders that hold a tsconfig.json, as paths from the root. */
function typeScopes() {
  const nested = ['src', 'tests'].flatMap((top) =>
    readdirSync(join(root, top), { recursive: true, encoding: 'utf8' })
      .filter((path) => path === 'tsconfig.json' || /[\\/]tsconfig\.json$/.test(path))
      .map((path) => join(top, path, '..').replaceAll('\\', '/')),
  );
  return ['.', ...nested.sort()];
}

/**
 * @param {Check[]} all
 * @returns {Promise<number>} how many failed
 */
async function runAll(all) {
  const waiting = [...all];
  let failures = 0;
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const start = performance.now();
      const { passed, output } = await run(check);
      if (!passed) failures += 1;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${passed ? 'ok    ' : 'FAILED'}  ${check.name}  ${seconds} s`);
      const shown = passed ? (output.match(/^RETRIED .*$/gm) ?? []).join('\n') : output.trim();
      if (shown !== '') console.log(`${shown.replace(/^/gm, '    ')}\n`);
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return failures;
}

/**
 * @param {Check} check
 * @returns {Promise<Outcome>}
 */
function run({ command: [program = '', ...args], prepare }) {
  return new Promise((resolve) => {
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env };
    try {
      Object.assign(env, prepare?.());
    } catch (error) {
      resolve({ passed: false, output: error instanceof Error ? error.message : String(error) });
      return;
    }
    const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', (error) => resolve({ passed: false, output: error.message }));
    child.on('close', (code) => resolve({ passed: code === 0, output: stripVTControlCharacters(output) }));
  });
}
