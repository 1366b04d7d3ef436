import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import sirv from 'sirv';
import { root } from './install.mjs';
import { leanPhaser } from './leanPhaser.ts';

/** What is smaller when compressed: the rest of a build is fonts and pictures. */
const TEXT: ReadonlySet<string> = new Set(['.css', '.html', '.js', '.json', '.svg', '.webmanifest']);

/**
 * Builds the page of a folder into `outDir` and serves it on this machine only, on a free port. Texts are compressed
 * once, before the first request: a server that does it anew for each would be most of what a measured load waits for.
 * @throws {Error} when the build fails
 */
export async function serveCompressed(
  from: string,
  outDir: string,
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { build } = await import('vite');
  const own = from === root ? {} : { configFile: false as const, plugins: [leanPhaser()] };
  await build({ root: from, ...own, logLevel: 'error', build: { outDir, target: 'es2022' } });
  for (const path of readdirSync(outDir, { recursive: true, encoding: 'utf8' })) {
    const file = join(outDir, path);
    if (TEXT.has(extname(file))) writeFileSync(`${file}.gz`, gzipSync(readFileSync(file)));
  }
  const files = sirv(outDir, { gzip: true });
  const server = createServer((request, response) => files(request, response));
  await promisify((port: number, host: string, done: () => void) => server.listen(port, host, done))(0, '127.0.0.1');
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: promisify(server.close.bind(server)) };
}
