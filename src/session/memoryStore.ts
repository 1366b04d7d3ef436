import type { KeyValueStore } from './store.ts';

/** A store that lasts as long as the page: for tests, and when the browser keeps nothing. */
export function memoryStore(): KeyValueStore {
  const texts = new Map<string, string>();
  return {
    lasting: false,
    get: (key) => Promise.resolve(texts.get(key)),
    set: (key, text) => {
      texts.set(key, text);
      return Promise.resolve();
    },
    delete: (key, ifText) => {
      if (ifText === undefined || texts.get(key) === ifText) texts.delete(key);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...texts.keys()]),
  };
}
