import { inExpressions } from './expression/spaces.ts';
import type { Files } from './gather.ts';
import { type Kind, Names } from './names.ts';
import { Problems } from './problem.ts';
import type { readYaml } from './yaml/read.ts';

/** The libraries that a scenario could include and does not; read only when something is looked for in them. */
export class Libraries {
  readonly #files: Files;
  readonly #read: typeof readYaml;
  #names: ReadonlyMap<string, Names> | null = null;

  /** @param files text by the library's name */
  constructor(files: Files, read: typeof readYaml) {
    this.#files = files;
    this.#read = read;
  }

  /** What would mend a reference to something that one of them has; null if none has it. */
  hint(kinds: readonly Kind[], id: string): string | null {
    const wanted = inExpressions(id);
    this.#names ??= this.#all();
    for (const [library, names] of this.#names) {
      const has = kinds.some((kind) => [...names.of(kind).keys()].some((known) => inExpressions(known) === wanted));
      if (has) return `The library '${library}' has it: add it to 'include'.`;
    }
    return null;
  }

  #all(): ReadonlyMap<string, Names> {
    const all = new Map<string, Names>();
    for (const [library, text] of this.#files) {
      const tree = this.#read(library, text, new Problems());
      if (tree?.kind === 'map') all.set(library, new Names(tree));
    }
    return all;
  }
}
