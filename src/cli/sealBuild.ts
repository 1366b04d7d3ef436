import { createHash } from 'node:crypto';
import { BUILD_META, type Build } from '../offline/build.ts';

/** What a browser compares a fetched file with. */
function integrityOf(content: Uint8Array | string): string {
  return `sha256-${createHash('sha256').update(content).digest('base64')}`;
}

/**
 * Names a build by all that is in it: gives its page with that name in a `<meta>`, and the list of its files.
 * @param page index.html without the name
 * @param files the others: path from the page's folder → content
 */
export function sealBuild(
  page: string,
  files: ReadonlyMap<string, Uint8Array | string>,
): { readonly page: string; readonly build: Build } {
  const hashes = [...files].map(([path, content]) => [path, integrityOf(content)] as const).sort();
  const all = createHash('sha256').update(JSON.stringify([integrityOf(page), hashes]));
  const id = all.digest('hex').slice(0, 16);
  const named = page.replace('</title>', () => `</title>\n    <meta name="${BUILD_META}" content="${id}" />`);
  return { page: named, build: { id, files: { './': integrityOf(named), ...Object.fromEntries(hashes) } } };
}
