import { effect, type Signal, signal } from '@preact/signals';

export type TextSize = 'normal' | 'large' | 'larger';

/** How the game is shown on this device. Each is kept under its own key. */
export interface Settings {
  readonly reducedMotion: Signal<boolean>;
  readonly size: Signal<TextSize>;
  readonly sound: Signal<boolean>;
  readonly map: Signal<boolean>;
  readonly coach: Signal<boolean>;
}

/** Where settings are kept: the browser's local storage, or nothing when that is forbidden. */
export type SettingsStore = Pick<Storage, 'getItem' | 'setItem'>;

/** Settings as they were left, or the system's. */
export function loadSettings(store: SettingsStore | null, systemReducedMotion: boolean): Settings {
  const flag = (name: string, start: boolean) =>
    kept(store, name, start, (text) => (text === null ? start : text === 'true'));
  return {
    reducedMotion: flag('motion', systemReducedMotion),
    size: kept<TextSize>(store, 'size', 'normal', (text) => (text === 'large' || text === 'larger' ? text : 'normal')),
    sound: flag('sound', false),
    map: flag('map', true),
    coach: flag('coach', true),
  };
}

function kept<T extends string | boolean>(
  store: SettingsStore | null,
  name: string,
  start: T,
  read: (text: string | null) => T,
): Signal<T> {
  const key = `multivector.${name}`;
  const value = signal<T>(start);
  try {
    value.value = read(store?.getItem(key) ?? null);
  } catch {
    // A browser that forbids storage still plays.
  }
  let first = true;
  effect(() => {
    const text = String(value.value);
    if (first) {
      first = false;
      return;
    }
    try {
      store?.setItem(key, text);
    } catch {
      // As above: the setting lasts as long as the page.
    }
  });
  return value;
}

/** Puts the settings where the style sheets look for them. */
export function applySettings(settings: Settings, root: HTMLElement): void {
  effect(() => {
    root.dataset.motion = settings.reducedMotion.value ? 'reduced' : 'full';
    root.dataset.size = settings.size.value;
  });
}
