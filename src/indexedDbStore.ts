import { createStore, del, get, keys, promisifyRequest, set } from 'idb-keyval';
import { memoryStore } from './session/memoryStore.ts';
import type { KeyValueStore } from './session/store.ts';

/**
 * The browser's own store. Where there is none (private windows of some browsers, storage forbidden) it turns into
 * one in memory and says so (`lasting: false`), so that the game can be played all the same. Nothing waits for the
 * browser to open it: what is asked before that is answered in order after it.
 */
export function indexedDbStore(): KeyValueStore {
  let lasting = true;
  const opened = open().catch(() => {
    lasting = false;
    return memoryStore();
  });
  return {
    get lasting() {
      return lasting;
    },
    get: async (key) => (await opened).get(key),
    set: async (key, text) => (await opened).set(key, text),
    delete: async (key, ifText) => (await opened).delete(key, ifText),
    keys: async () => (await opened).keys(),
  };
}

async function open(): Promise<KeyValueStore> {
  const place = createStore('multivector', 'saves');
  // Opening is lazy; only a request shows whether the browser allows it.
  await keys(place);
  return {
    lasting: true,
    get: async (key) => {
      const text: unknown = await get(key, place);
      return typeof text === 'string' ? text : undefined;
    },
    set: (key, text) => set(key, text, place),
    delete: (key, ifText) =>
      ifText === undefined
        ? del(key, place)
        : place('readwrite', async (store) => {
            const text: unknown = await promisifyRequest(store.get(key));
            if (text === ifText) store.delete(key);
            await promisifyRequest(store.transaction);
          }),
    keys: async () => (await keys(place)).filter((key) => typeof key === 'string'),
  };
}
