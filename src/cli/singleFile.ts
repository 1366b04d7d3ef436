import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const NAME = 'multivector.html';
const WORKER = /new Worker\(\s*new URL\((['"])(\.[^'"]+)\1,\s*import\.meta\.url\),\s*\{[^}]*\},?\s*\)/g;

/**
 * Puts the whole build into one HTML file that opens from a disk: a page there may fetch nothing, not even its own
 * neighbours. Scripts and styles stand in the page, named by hash in its Content-Security-Policy; fonts and pictures
 * are data addresses; workers start from a text. Whatever else would be left beside the page fails the build.
 */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'pre',
    config: () => ({
      build: {
        assetsInlineLimit: () => true,
        modulePreload: false,
        cssCodeSplit: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
      // Chromium starts no worker with modules from a text of a page without an origin, as one from a disk is.
      worker: { format: 'iife' },
    }),
    transform(code) {
      const workers: string[] = [];
      const inlined = code.replace(WORKER, (_, _quote, path: string) => {
        workers.push(`import Worker${workers.length} from ${JSON.stringify(`${path}?worker&inline`)};\n`);
        return `new Worker${workers.length - 1}()`;
      });
      return workers.length > 0 ? { code: workers.join('') + inlined, map: null } : null;
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        const html = bundle['index.html'];
        if (html?.type !== 'asset') return this.error('The build has no index.html.');
        const { page, used } = inline(String(html.source), (path) => {
          const output = bundle[path];
          if (!output) return this.error(`${path} is not in the build.`);
          return output.type === 'chunk' ? output.code : output.source;
        });
        for (const path of ['index.html', ...used]) delete bundle[path];
        const left = Object.keys(bundle);
        if (left.length > 0) this.error(`These cannot be put into one file: ${left.join(', ')}`);
        this.emitFile({ type: 'asset', fileName: NAME, source: page });
      },
    },
  };
}

/** A script's expression for the value of a JSON text, in a fifth of its length. */
export function packed(json: string): string {
  const text = JSON.stringify(gzipSync(json, { level: 9 }).toString('base64'));
  const bytes = `Uint8Array.from(atob(${text}), (letter) => letter.charCodeAt(0))`;
  return `await new Response(new Blob([${bytes}]).stream().pipeThrough(new DecompressionStream('gzip'))).json()`;
}

/**
 * The page with its scripts, styles and pictures inside.
 * @param read the content of a file of the build
 */
export function inline(
  html: string,
  read: (path: string) => string | Uint8Array,
): { readonly page: string; readonly used: readonly string[] } {
  const used: string[] = [];
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  const take = (path: string): string | Uint8Array => {
    used.push(path);
    return read(path);
  };
  const element = (kind: 'script' | 'style', open: string, text: string): string => {
    // What a parser of HTML changes or ends an element at would break the hash or the page.
    const safe = text.replaceAll('\r', '').replaceAll(`</${kind}`, `<\\/${kind}`).replaceAll('<!--', '<\\!--');
    hashes[kind].add(`'sha256-${createHash('sha256').update(safe).digest('base64')}'`);
    return `${open}${safe}</${kind}>`;
  };
  const filled = html
    .replace(/[ \t]*<script[^>]* src="\.\/([^"]+)"[^>]*><\/script>\n?/g, (_, path: string) => {
      return element('script', '<script type="module">', String(take(path)));
    })
    .replace(/<link rel="stylesheet"[^>]* href="\.\/([^"]+)"[^>]*>/g, (_, path: string) => {
      return element('style', '<style>', String(take(path)));
    })
    .replace(/href="\.\/([^"]+\.svg)"/g, (_, path: string) => {
      return `href="data:image/svg+xml;base64,${Buffer.from(take(path)).toString('base64')}"`;
    });
  const policy = [
    "default-src 'none'",
    `script-src ${[...hashes.script].join(' ')}`,
    `style-src ${[...hashes.style].join(' ')}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return { page: filled.replace(/(Content-Security-Policy"\s*content=")[^"]*/, (_, start) => start + policy), used };
}
