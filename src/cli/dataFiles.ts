import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

/** A module of the page that is nothing but data. */
export interface DataModule {
  /** How the module's path ends. */
  readonly path: string;
  /** What it exports its data as. */
  readonly exported: string;
  /** What the file is called. */
  readonly name: string;
  /** The data, if they are not what the module's own file holds as JSON. */
  readonly data?: unknown;
}

/**
 * Builds modules of data as files beside the scripts, as scenarios are: a browser reads them without compiling them,
 * while it loads the scripts, and keeps them while the scripts change.
 */
export function dataFiles(modules: readonly DataModule[]): Plugin {
  /** Where each module was found, by an id of which no other plugin takes the ending for its own. */
  const found = new Map<string, { readonly module: DataModule; readonly path: string }>();
  return {
    name: 'data-files',
    apply: 'build',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!modules.some(({ path }) => path.endsWith(source.replace(/^.*\//, '/')))) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const module = modules.find(({ path }) => resolved?.id.replaceAll('\\', '/').endsWith(path));
      if (!resolved || !module) return resolved;
      const id = `\0data-${module.name.replace(/\.\w+$/, '')}`;
      found.set(id, { module, path: resolved.id });
      return id;
    },
    async load(id) {
      const { module, path } = found.get(id) ?? {};
      if (!module || path === undefined) return null;
      const { exported, name, data = JSON.parse(await readFile(path, 'utf8')) } = module;
      const file = this.emitFile({ type: 'asset', name, source: JSON.stringify(data) });
      const json = `await (await fetch(import.meta.ROLLUP_FILE_URL_${file})).json()`;
      return {
        code: exported === 'default' ? `export default ${json};` : `export const ${exported} = ${json};`,
        map: null,
      };
    },
  };
}
