import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const MAP = /\/assets\/map\/region\.json$/;
const DATA = '\0map-file';

/**
 * Builds the map's geometry as a file of data beside the scripts, as scenarios are: a browser reads it without
 * compiling it, and it is kept while the scripts change. It loads with the board, after the first screen stands.
 */
export function mapFile(): Plugin {
  let path = '';
  return {
    name: 'map-file',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!MAP.test(source)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      path = resolved?.id ?? '';
      return DATA;
    },
    async load(id) {
      if (id !== DATA) return null;
      const json = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      const file = this.emitFile({ type: 'asset', name: 'region.json', source: json });
      return { code: `export default await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json();`, map: null };
    },
  };
}
