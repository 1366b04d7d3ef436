import { createStore, del, get, keys, promisifyRequest, set } from 'idb-keyval';
import { memoryStore } from './session/memoryStore.ts';
import type { KeyValueStore } from './session/store.ts';

/**
 * The browser's own store. Where there is none (private windows of some browsers, storage forbidden), a store in
 * memory that says so (`lasting: false`), so that the game can be played all the same.
 */
export async function indexedDbStore(): Promise<KeyValueStore> {
  try {
    const place = createStore('multivector', 'saves');
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
  } catch {
    return memoryStore();
  }
}
