import type { Ruleset } from '../../src/engine/index.ts';
import { memoryStore } from '../../src/session/memoryStore.ts';
import { Saves } from '../../src/session/saves.ts';
import { Session } from '../../src/session/session.ts';
import type { KeyValueStore } from '../../src/session/store.ts';
import { crossing } from './crossing.ts';

/** A browser's storage in a test: texts that can be looked at and spoilt, and writes that can be made to fail. */
export function browser(ruleset: Ruleset = crossing) {
  const store: KeyValueStore & { failure: Error | null } = {
    ...memoryStore(),
    lasting: true,
    failure: null,
  };
  const { set } = store;
  store.set = (key, text) => (store.failure ? Promise.reject(store.failure) : set(key, text));
  const clock = { now: 1_750_000_000_000 };
  let ids = 0;
  /** Another tab, or the same one after a reload; all of them see the same storage. */
  const tab = (rules: Ruleset | null = ruleset) =>
    new Saves({
      store,
      now: () => {
        clock.now += 1000;
        return clock.now;
      },
      randomBytes: (count) => {
        ids += 1;
        return new Uint8Array(count).fill(ids);
      },
      findRuleset: (scenario) => (rules?.id === scenario ? rules : undefined),
      title: () => 'The crossing',
    });
  return { store, clock, tab };
}

export function newSession(seed = 'saves', ruleset: Ruleset = crossing): Session {
  return Session.start(ruleset, { seed, difficulty: 'calm' });
}

/** Puts something else in the place of a stored text. */
export async function spoil(store: KeyValueStore, key: string, change: (text: string) => string): Promise<void> {
  await store.set(key, change((await store.get(key)) ?? ''));
}
