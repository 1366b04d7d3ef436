import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify, stripVTControlCharacters } from 'node:util';
import { preview } from 'vite';
import type { TestProject } from 'vitest/node';
import { root } from '../../src/cli/install.mjs';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the built game is served, with a trailing slash. */
    gameUrl: string;
    /** The folder with the built game. */
    gameFolder: string;
  }
}

/**
 * Builds the game into a folder of its own and serves it on this machine only, on a free port, below a path: the
 * build must not depend on where it stands. Call `close` to end the server and remove the folder.
 * @throws {Error} when the build fails
 */
export async function serveBuild(): Promise<{ url: string; folder: string; close: () => Promise<void> }> {
  if (!existsSync(join(root, 'index.html'))) throw new Error('There is no index.html to build the game from.');
  // Not dist/: two runs at a time, or a run and a person's build, would overwrite each other.
  const cache = join(root, '.cache');
  mkdirSync(cache, { recursive: true });
  const outDir = mkdtempSync(join(cache, 'browser-'));
  const remove = () => rmSync(outDir, { recursive: true, force: true });
  try {
    await build(outDir);
    const server = await preview({
      root,
      base: '/some/path/',
      logLevel: 'warn',
      build: { outDir },
      preview: { host: '127.0.0.1', port: 0 },
    });
    const url = server.resolvedUrls?.local[0];
    if (!url) throw new Error('The preview server has no address.');
    return {
      url,
      folder: outDir,
      close: async () => {
        await server.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

/** Builds a page of tests/browser/fixtures that has a folder and a configuration of its own. */
export async function buildFixture(name: string, outDir: string): Promise<void> {
  const folder = join(root, 'tests/browser/fixtures', name);
  await build(outDir, folder, '--config', join(folder, 'vite.config.ts'));
}

/** `vite build` in a process of its own: inside the test runner it would make a development build. */
export async function build(outDir: string, ...more: string[]): Promise<void> {
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const options = { cwd: root, env: { ...process.env, NODE_ENV: 'production' } };
  await promisify(execFile)(
    process.execPath,
    [vite, 'build', '--outDir', outDir, '--logLevel', 'warn', ...more],
    options,
  ).catch(({ stdout, stderr }: { stdout: string; stderr: string }) => {
    throw new Error(`The game does not build.\n${stripVTControlCharacters(stdout + stderr)}`);
  });
}

/** Vitest's global set-up of the browser project: one build and one server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, folder, close } = await serveBuild();
  project.provide('gameUrl', url);
  project.provide('gameFolder', folder);
  return close;
}
