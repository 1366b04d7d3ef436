import type { Plugin } from 'vite';

const WORKER = /new URL\((['"])(\.[^'"]+)\1,\s*import\.meta\.url\)(?=,\s*\{\s*type:\s*'module')/g;

/**
 * Builds module workers as parts of the page's own build instead of builds of their own: they share its chunks, so that
 * what both use, the engine above all, comes over the wire once.
 */
export function workerChunks(): Plugin {
  return {
    name: 'worker-chunks',
    apply: 'build',
    enforce: 'pre',
    async transform(code, importer) {
      let built = code;
      for (const [whole, , path = ''] of code.matchAll(WORKER)) {
        const resolved = await this.resolve(path, importer);
        if (!resolved) return this.error(`There is no worker ${path}.`);
        const name = path.replace(/^.*\//, '').replace(/\.\w+$/, '');
        const file = this.emitFile({ type: 'chunk', id: resolved.id, name });
        built = built.replace(whole, `import.meta.ROLLUP_FILE_URL_${file}`);
      }
      return built === code ? null : { code: built, map: null };
    },
  };
}
