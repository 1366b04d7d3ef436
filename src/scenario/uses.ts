/** What is read and written where, for the questions that can only be asked once everything is known. */
export type Use =
  | 'flag-read'
  | 'flag-set'
  | 'parameter'
  | 'world'
  | 'indicator-changed'
  | 'cable-sent'
  /** `situation.phase`: something leads there. */
  | 'phase';

export class Uses {
  readonly #noted = new Map<Use, Set<string>>();

  note(use: Use, id: string): void {
    const ids = this.#noted.get(use) ?? new Set();
    this.#noted.set(use, ids.add(id));
  }

  has(use: Use, id: string): boolean {
    return this.#noted.get(use)?.has(id) ?? false;
  }
}
