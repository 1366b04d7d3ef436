/** Where saved games are kept: texts under keys, for all tabs of the page's origin. Injected into `Saves`. */
export interface KeyValueStore {
  /** False if everything is gone when the page is closed; may turn out so only at the first use. */
  readonly lasting: boolean;
  get(key: string): Promise<string | undefined>;
  /** Issued at once; two writes to one key take effect in the order in which they were issued. */
  set(key: string, text: string): Promise<void>;
  /** Removes the key; with `ifText`, only if it still holds that text, so that another tab's new one is spared. */
  delete(key: string, ifText?: string): Promise<void>;
  keys(): Promise<string[]>;
}
