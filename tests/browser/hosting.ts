import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { root } from '../../src/cli/install.mjs';
import { sealBuild } from '../../src/cli/sealBuild.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** A web host as a school has one: a folder of files below a path, which browsers may keep for ten minutes. */
export class Hosting {
  readonly #server = createServer((request, response) => {
    const path = new URL(request.url ?? '', this.url).pathname.slice('/class/7b/'.length) || 'index.html';
    if (this.silent.test(path)) return;
    try {
      const content = readFileSync(join(this.folder, path));
      response.writeHead(200, { 'Content-Type': TYPES[extname(path)] ?? '', 'Cache-Control': 'max-age=600' });
      response.end(content);
    } catch {
      response.writeHead(404).end('There is nothing here.');
    }
  });
  #port = 0;
  /** Requests for these are never answered. */
  silent = /^$/;

  /** What is served; may be changed at any time. */
  folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}/class/7b/`;
  }

  async open(): Promise<this> {
    await new Promise<void>((resolve) => this.#server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
    return this;
  }

  /** The host is gone, with every connection. */
  async close(): Promise<void> {
    await new Promise((resolve) => {
      this.#server.close(resolve);
      this.#server.closeAllConnections();
    });
  }
}

/** A folder of its own below .cache, for copies of builds. */
export function scratch(): { readonly folder: string; readonly remove: () => void } {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(root, '.cache', 'hosting-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** A later build: the same game, in scripts of other names. */
export function nextBuild(from: string, to: string): string {
  cpSync(from, to, { recursive: true });
  const assets = join(to, 'assets');
  const scripts = readdirSync(assets).filter((name) => name.endsWith('.js'));
  const renew = (text: string) =>
    scripts.reduce((all, name) => all.replaceAll(name, name.replace(/\.js$/, '_.js')), text);
  for (const name of scripts) {
    renameSync(join(assets, name), join(assets, renew(name)));
    writeFileSync(join(assets, renew(name)), renew(readFileSync(join(assets, renew(name)), 'utf8')));
  }
  const page = renew(readFileSync(join(to, 'index.html'), 'utf8')).replace(/\n *<meta name="build"[^>]*>/, '');
  const listed: { files: Record<string, string> } = JSON.parse(readFileSync(join(to, 'build.json'), 'utf8'));
  const paths = Object.keys(listed.files).filter((path) => path !== './');
  const sealed = sealBuild(page, new Map(paths.map((path) => [renew(path), readFileSync(join(to, renew(path)))])));
  writeFileSync(join(to, 'index.html'), sealed.page);
  writeFileSync(join(to, 'build.json'), JSON.stringify(sealed.build));
  return to;
}
