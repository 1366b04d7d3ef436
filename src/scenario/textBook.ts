import type { Texts } from './compiled.ts';

/** Collects the texts for players under their ids. */
export class TextBook {
  readonly #texts = new Map<string, string>();

  /** Returns the id, for what refers to it. */
  add(id: string, text: string): string {
    this.#texts.set(id, text.trim());
    return id;
  }

  has(id: string): boolean {
    return this.#texts.has(id);
  }

  ids(): IterableIterator<string> {
    return this.#texts.keys();
  }

  texts(): Texts {
    return Object.fromEntries(this.#texts);
  }
}
